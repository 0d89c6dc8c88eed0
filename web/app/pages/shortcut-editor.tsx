import { HolderOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { SHORTCUTS_MOST, type Shortcut } from '#modules/workbench/shortcuts-terms.ts';
import { get } from '#web/kit/api/client.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { startables } from './startable.ts';

interface EditorProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: (next: readonly Shortcut[]) => void;
}

function moved(list: readonly Shortcut[], from: number, to: number): readonly Shortcut[] {
  const each = list[from];
  return each === undefined || to < 0 || to >= list.length
    ? list
    : list.toSpliced(from, 1).toSpliced(to, 0, each);
}

interface Rows<T> {
  readonly rows: readonly T[];
}

/** Own drafts and filings, the latest, as pages to keep at hand. */
function useOwnPages(): readonly (Shortcut & { readonly group: string })[] {
  const drafts = useQuery({
    queryKey: ['filing', 'drafts', 'to-keep'],
    queryFn: ({ signal }) => get<Rows<{ id: string; title: string }>>('/api/drafts', { limit: 10 }, signal),
  });
  const filings = useQuery({
    queryKey: ['filing', 'list', 'to-keep'],
    queryFn: ({ signal }) =>
      get<Rows<{ filingId: string; courtId: string; title: string }>>('/api/filings', { limit: 10 }, signal),
  });
  return [
    ...(drafts.data?.rows ?? []).map((row) => ({
      group: '我的草稿',
      href: `/drafts/${row.id}`,
      label: row.title,
    })),
    ...(filings.data?.rows ?? []).map((row) => ({
      group: '我的立案',
      href: `/filings/${row.courtId}/${row.filingId}`,
      label: row.title,
    })),
  ];
}

function AddShortcut({ shortcuts, onChange }: EditorProps) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const own = useOwnPages();
  const there = new Set(shortcuts.map(({ href }) => href));
  const choices = [
    ...startables.map((each) => ({ ...each, group: each.tool ? '工具' : '办理' })),
    { group: '工具', href: '/tools', label: '全部工具' },
    ...own,
  ].filter(({ href }) => !there.has(href));
  const found = choices.find(({ href }) => href === chosen);
  const whyNot =
    shortcuts.length >= SHORTCUTS_MOST
      ? `最多放${SHORTCUTS_MOST}项，请先移除几项`
      : found === undefined
        ? '请先选择一项'
        : undefined;
  return (
    <div className="tb-shortcut-add">
      <label htmlFor={id}>添加</label>
      <select id={id} value={found ? chosen : ''} onChange={(event) => setChosen(event.target.value)}>
        <option value="">选择事项、工具、草稿或者立案</option>
        {[...new Set(choices.map(({ group }) => group))].map((group) => (
          <optgroup key={group} label={group}>
            {choices
              .filter((each) => each.group === group)
              .map(({ href, label }) => (
                <option key={href} value={href}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <DisabledReason
        whyNot={whyNot}
        onClick={() => {
          if (found) onChange([...shortcuts, { href: found.href, label: found.label.slice(0, 60) }]);
          setChosen('');
        }}
      >
        添加
      </DisabledReason>
    </div>
  );
}

/** Puts the own order: by dragging, by buttons, and with Alt and the arrows. */
export function ShortcutEditor({ shortcuts, onChange }: EditorProps) {
  const [dragged, setDragged] = useState<number>();
  const [said, setSaid] = useState('');
  const focus = useRef<string>(undefined);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // a moved row takes the focus with it
    if (focus.current !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(focus.current)}"]`)?.focus();
    focus.current = undefined;
  }, [shortcuts]);
  function move(from: number, to: number): void {
    const next = moved(shortcuts, from, to);
    const each = shortcuts[from];
    if (next === shortcuts || each === undefined) return;
    focus.current = each.href;
    setSaid(`${each.label}，移到第${to + 1}位`);
    onChange(next);
  }
  function onKeyDown(event: KeyboardEvent, index: number): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    move(index, index + step);
  }
  return (
    <div className="tb-stack">
      <ul className="tb-shortcut-list" aria-label="常用事项的顺序" ref={list}>
        {shortcuts.map((each, index) => (
          // dragging is the third way beside the buttons and the keys
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={each.href}
            draggable
            data-dragged={dragged === index || undefined}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(index);
            }}
            onDragOver={(event) => event.preventDefault()}
            onDragEnd={() => setDragged(undefined)}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) move(dragged, index);
              setDragged(undefined);
            }}
          >
            <button
              type="button"
              className="tb-shortcut-handle"
              data-handle={each.href}
              aria-label={`${each.label}，第${index + 1}位，按 Alt 和上下箭头移动`}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <HolderOutlined aria-hidden="true" />
            </button>
            <span className="tb-shortcut-name">{each.label}</span>
            <span className="tb-row">
              <Button
                size="small"
                type="text"
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
                aria-label={`上移：${each.label}`}
              >
                上移
              </Button>
              <Button
                size="small"
                type="text"
                disabled={index === shortcuts.length - 1}
                onClick={() => move(index, index + 1)}
                aria-label={`下移：${each.label}`}
              >
                下移
              </Button>
              <Button
                size="small"
                type="text"
                onClick={() => {
                  setSaid(`已移除${each.label}`);
                  onChange(shortcuts.toSpliced(index, 1));
                }}
                aria-label={`移除：${each.label}`}
              >
                移除
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <output className="tb-sr">{said}</output>
      <AddShortcut shortcuts={shortcuts} onChange={onChange} />
    </div>
  );
}
