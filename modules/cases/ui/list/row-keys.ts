import type { RefObject } from 'react';
import type { Hotkey } from '#web/kit/hotkeys.ts';

/** J and K go from line to line of a list; Enter then opens the link that has the focus, as links do. */
export function useRowKeys(list: RefObject<HTMLElement | null>): readonly Hotkey[] {
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('.tb-list .tb-item-title') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  return [
    { keys: 'j', label: '下一件（回车打开）', run: () => step(1) },
    { keys: 'k', label: '上一件', run: () => step(-1) },
  ];
}
