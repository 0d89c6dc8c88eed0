import type { PlainDate } from '#law/time.ts';
import { needle, score, words } from './matching.ts';
import type { Needle } from './matching.ts';
import { readTable, readingOf } from './tables.ts';
import { CAUSE_LIST_FROM, CAUSE_LIST_VERSION } from './terms.ts';
import type { Cause, CauseNode } from './terms.ts';

/** Why no cause is given: the list of that day is not shipped, or there is no such cause in it. */
export type CauseRefusal = {
  refused: 'reference.cause-list-not-shipped' | 'reference.cause-unknown';
  detail: string;
};

const byId = new Map<string, Cause>();
const children = new Map<string | null, Cause[]>();
const needles: { cause: Cause; match: Needle; order: number }[] = [];

/** Words of a cause begin after 、与和 and after brackets: 名称权 in "姓名权、名称权纠纷". */
function wordStarts(name: string): number[] {
  return [0, ...[...name.matchAll(/[、与和的（](?=.)/gu)].map((match) => match.index + 1)];
}

const rows = readTable('civil-causes.tsv');
const parents = new Set(rows.map((row) => row[1]));
rows.forEach(([id = '', parent = '', level, number = '', name = '', unusual = ''], order) => {
  const cause: Cause = {
    id,
    version: CAUSE_LIST_VERSION,
    parentId: parent === '' ? null : parent,
    level: level === '1' ? 1 : level === '2' ? 2 : level === '3' ? 3 : 4,
    number,
    name,
    leaf: !parents.has(id),
  };
  byId.set(id, cause);
  children.set(cause.parentId, [...(children.get(cause.parentId) ?? []), cause]);
  needles.push({ cause, order, match: needle(name, readingOf(name, unusual), wordStarts(name), 0) });
});

function notShipped(on: PlainDate): CauseRefusal | undefined {
  if (on >= CAUSE_LIST_FROM) return undefined;
  return {
    refused: 'reference.cause-list-not-shipped',
    detail: `${on} 收案的案件适用此前版本的《民事案件案由规定》，本平台只收录2026年1月1日起施行的版本（法〔2025〕227号），请按原案件的案由填写。`,
  };
}

/** All 1,055 causes of the shipped list, in its order. */
export function allCauses(): Cause[] {
  return [...byId.values()];
}

/** The cause with this id in the shipped list, whatever the day; for showing what was stored. */
export function causeById(id: string): Cause | undefined {
  return byId.get(id);
}

/** The cause with this id in the list in force on the day of filing (收案日). */
export function causeInForce(id: string, on: PlainDate): Cause | CauseRefusal {
  return (
    notShipped(on) ??
    byId.get(id) ?? {
      refused: 'reference.cause-unknown',
      detail: '现行《民事案件案由规定》（法〔2025〕227号）中没有这个案由，请重新选择。',
    }
  );
}

/** The cause with those it stands under, from the first level down: 合同纠纷 › 借款合同纠纷 › 民间借贷纠纷. */
export function causePath(id: string): Cause[] {
  const cause = byId.get(id);
  if (!cause) return [];
  return cause.parentId === null ? [cause] : [...causePath(cause.parentId), cause];
}

/** The whole list in force on a day as a tree. */
export function causeTree(on: PlainDate): CauseNode[] | CauseRefusal {
  const grow = (cause: Cause): CauseNode => ({
    ...cause,
    children: (children.get(cause.id) ?? []).map(grow),
  });
  return notShipped(on) ?? (children.get(null) ?? []).map(grow);
}

/** A case takes the most specific cause, so levels three and four come first. */
const LEVEL_ORDER: Record<Cause['level'], number> = { 3: 0, 4: 0, 2: 1, 1: 2 };

/** Causes by Chinese fragment, pinyin or initials, best first; a refusal when the list of that day is not shipped. */
export function searchCauses(
  query: string,
  { limit = 20, on }: { limit?: number; on: PlainDate },
): Cause[] | CauseRefusal {
  const refusal = notShipped(on);
  if (refusal) return refusal;
  const wanted = words(query);
  if (wanted.length === 0) return [];
  const hits: { cause: Cause; rank: number; order: number }[] = [];
  for (const { cause, match, order } of needles) {
    const rank = score(match, wanted);
    if (rank !== undefined) hits.push({ cause, rank, order });
  }
  return hits
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        LEVEL_ORDER[a.cause.level] - LEVEL_ORDER[b.cause.level] ||
        a.cause.name.length - b.cause.name.length ||
        a.order - b.order,
    )
    .slice(0, limit)
    .map((hit) => hit.cause);
}
