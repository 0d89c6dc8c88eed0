import { Dialog } from './dialog.tsx';
import { keysApart, useHotkeyGroups } from './hotkeys.ts';

const NAMES: Readonly<Record<string, string>> = {
  Space: '空格',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '回车',
  Escape: 'Esc',
};

const keyName = (key: string) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** The `?` overlay: every key that works on this page. */
export function KeyboardHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const groups = useHotkeyGroups();
  return (
    <Dialog open={open} onClose={onClose} title="键盘快捷键">
      <div className="tb-stack">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <ul className="tb-list">
              {group.hotkeys.map((hotkey) => (
                <li key={hotkey.keys} className="tb-item">
                  <span>{hotkey.label}</span>
                  <span className="tb-row">
                    {keysApart(hotkey.keys).map((key) => (
                      <kbd key={key} className="tb-kbd">
                        {keyName(key)}
                      </kbd>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
