import type { ComponentType, ReactNode } from 'react';

/** Whose side of the house a page belongs to; decides the navigation round it and who may open it. */
export type Portal = 'lawyer' | 'court' | 'public';

/** An entry of the side navigation; `phone` puts it into the bottom bar as well. */
export interface NavEntry {
  readonly label: string;
  /** Small numbers first: 10 首页, 20 案件, 30 办理, 40 消息, 50 我的. */
  readonly order: number;
  readonly icon?: ReactNode;
  readonly phone?: boolean;
}

/** A thing a person can begin, shown on 办理, on the home page and in the search. */
export interface StartEntry {
  readonly label: string;
  readonly description: string;
  readonly order: number;
}

/**
 * A page a module contributes. `modules/<name>/ui/pages.ts` exports `pages: readonly PageDef[]`; the shell mounts them all.
 * `load` imports the page lazily: `load: () => import('./desk.tsx').then((m) => m.Desk)`.
 */
export interface PageDef {
  /** Path in TanStack Router notation: `/filings/$filingId`. Court pages begin with `/court`. */
  readonly path: string;
  readonly title: string;
  readonly portal: Portal;
  readonly load: () => Promise<ComponentType>;
  readonly nav?: NavEntry;
  readonly start?: StartEntry;
  /** Staff roles that see the entry in the navigation; the server decides what they may do. */
  readonly roles?: readonly string[];
  /** The page has its own panes and wants the room (the filing desk): the navigation at the left shrinks to signs. */
  readonly panes?: boolean;
}
