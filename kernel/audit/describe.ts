import type { EntryRow } from './leaf.ts';

/** An entry in plain Chinese words, e.g. "提交立案申请" – who and when stand beside it on the page. */
export type ActDescription = (entry: EntryRow) => string;
/** Words per act name. Each module exports its own table; the program joins them. */
export type ActDescriptions = Readonly<Record<string, ActDescription>>;

/** Joins the modules' tables. An act described twice is a bug, found at start. */
export function joinDescriptions(...tables: readonly ActDescriptions[]): ActDescriptions {
  const joined: Record<string, ActDescription> = {};
  for (const table of tables)
    for (const [act, words] of Object.entries(table)) {
      if (Object.hasOwn(joined, act)) throw new Error(`act described twice: ${act}`);
      joined[act] = words;
    }
  return joined;
}

/** Act names that have no words yet. A test gives it every act name of the program and expects none back. */
export function undescribedActs(descriptions: ActDescriptions, acts: Iterable<string>): string[] {
  return [...new Set(acts)].filter((act) => !Object.hasOwn(descriptions, act)).toSorted();
}

/** The words for an entry. Throws for an act nobody described: a page must not show a bare code as if it were a sentence. */
export function describeAct(descriptions: ActDescriptions, entry: EntryRow): string {
  const words = Object.hasOwn(descriptions, entry.act) ? descriptions[entry.act] : undefined;
  if (!words) throw new Error(`no words for the act ${entry.act}`);
  return words(entry);
}

/** The words for the audit room's own acts. */
export const auditActs = {
  'audit.personal-erased': () => '依法删除一条留痕记录中的个人信息，记录本身及其证明不变',
} as const satisfies ActDescriptions;
