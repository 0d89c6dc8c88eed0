import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/**
 * A key and what it does. Keys as `KeyboardEvent.key`, the space bar as `Space`; before it `Ctrl+` (⌘ counts as Ctrl), `Alt+` and
 * `Shift+` where they are held. Shift is told only of keys that write nothing: of the others it is in the character already.
 */
export interface Hotkey {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Works while typing in a field, too (only with Ctrl). */
  readonly whileTyping?: boolean;
}

interface HotkeyGroup {
  readonly title: string;
  readonly hotkeys: readonly Hotkey[];
}

let groups: readonly HotkeyGroup[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly HotkeyGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}

/** Name of the pressed key as hotkeys write it. */
export function pressedKeys(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const named = event.key === ' ' ? 'Space' : event.key;
  const writes = named.length === 1;
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && !writes ? 'Shift+' : '',
    writes ? named.toLowerCase() : named,
  ].join('');
}

/** The keys of a hotkey one by one, as the help draws them. */
export const keysApart = (keys: string): readonly string[] => keys.split(/(?<=.)\+(?=.)/);

function handle(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const keys = pressedKeys(event);
  const typing = isTyping(event.target);
  const inDialog = document.querySelector('dialog[open]') !== null;
  // The page shown last stands last and wins.
  for (const group of groups.toReversed())
    for (const hotkey of group.hotkeys) {
      if (hotkey.keys !== keys || (typing && !hotkey.whileTyping)) continue;
      if (inDialog && !hotkey.whileTyping) continue;
      if (
        (keys === 'Space' || keys === 'Shift+Space') &&
        event.target instanceof HTMLElement &&
        event.target.closest('button, a, summary, input')
      )
        continue;
      event.preventDefault();
      hotkey.run();
      return;
    }
}

/** Keys that work while this component is shown; they appear in the `?` overlay under the title. */
export function useHotkeys(title: string, hotkeys: readonly Hotkey[], enabled = true): void {
  const latest = useRef(hotkeys);
  useLayoutEffect(() => {
    latest.current = hotkeys;
  });
  const signature = hotkeys.map(({ keys, label }) => `${keys} ${label}`).join('\n');
  useEffect(() => {
    if (!enabled) return;
    const group: HotkeyGroup = {
      title,
      hotkeys: latest.current.map((hotkey, index) => ({
        ...hotkey,
        run: () => latest.current[index]?.run(),
      })),
    };
    if (groups.length === 0) window.addEventListener('keydown', handle);
    publish([...groups, group]);
    return () => {
      publish(groups.filter((each) => each !== group));
      if (groups.length === 0) window.removeEventListener('keydown', handle);
    };
  }, [title, signature, enabled]);
}

/** All keys in force now, by group, for the overlay. */
export function useHotkeyGroups(): readonly HotkeyGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => groups,
  );
}
