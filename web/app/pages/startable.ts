import { SUGGESTED_FROM, type NavigationView, type Shortcut } from '#modules/workbench/shortcuts-terms.ts';
import { pages } from '../routes.ts';

/** Something that can be begun, by its page. */
export interface Startable extends Shortcut {
  readonly description: string;
  readonly tool: boolean;
}

/** Everything a lawyer can begin: matters first, then tools. */
export const startables: readonly Startable[] = pages
  .filter((page) => page.start !== undefined && page.portal !== 'court')
  .toSorted((a, b) => (a.start?.order ?? 0) - (b.start?.order ?? 0))
  .map((page) => ({
    href: page.path,
    label: page.start?.label ?? page.title,
    description: page.start?.description ?? '',
    tool: page.portal === 'public',
  }));

/** What is often opened and not yet at hand. */
export function suggested(view: NavigationView, shortcuts: readonly Shortcut[]): readonly Startable[] {
  const there = new Set(shortcuts.map(({ href }) => href));
  return view.opened
    .filter(({ href, times }) => times >= SUGGESTED_FROM && !there.has(href))
    .flatMap(({ href }) => startables.find((each) => each.href === href) ?? [])
    .slice(0, 3);
}
