import type { CauseListId } from '#law/filing/faces.ts';
import type { PlainDate } from '#law/time.ts';
import { needle, score, words } from './matching.ts';
import type { Needle } from './matching.ts';
import { readTable, readingOf } from './tables.ts';
import { CAUSE_LISTS, causeListSchema } from './terms.ts';
import type { Cause, CauseNode } from './terms.ts';

/** Why no cause is given: the list of that day is not shipped, or there is no such cause in it. */
export type CauseRefusal = {
  refused: 'reference.cause-list-not-shipped' | 'reference.cause-unknown';
  detail: string;
};

const byId = new Map<string, Cause>();
const children = new Map<string, Cause[]>();
const needles: { cause: Cause; match: Needle; order: number }[] = [];

/** Words of a cause begin after 、与和 and after brackets: 名称权 in "姓名权、名称权纠纷". */
function wordStarts(name: string): number[] {
  return [0, ...[...name.matchAll(/[、与和的（](?=.)/gu)].map((match) => match.index + 1)];
}

const topOf = (list: CauseListId, id: string | null) => (id === null ? `:${list}` : id);
const levelOf = (level: string | undefined): Cause['level'] =>
  level === '1' ? 1 : level === '2' ? 2 : level === '3' ? 3 : 4;

type Row = {
  id: string;
  parent: string;
  level: string | undefined;
  number: string;
  name: string;
  unusual: string;
};

function take(list: CauseListId, rows: readonly Row[]): void {
  const parents = new Set(rows.map((row) => row.parent));
  for (const { id, parent, level, number, name, unusual } of rows) {
    const cause: Cause = {
      id,
      list,
      version: CAUSE_LISTS[list].version,
      parentId: parent === '' ? null : parent,
      level: levelOf(level),
      number,
      name,
      leaf: !parents.has(id),
    };
    byId.set(id, cause);
    const above = topOf(list, cause.parentId);
    children.set(above, [...(children.get(above) ?? []), cause]);
    needles.push({
      cause,
      order: needles.length,
      match: needle(name, readingOf(name, unusual), wordStarts(name), 0),
    });
  }
}

take(
  'civil',
  readTable('civil-causes.tsv').map(
    ([id = '', parent = '', level, number = '', name = '', unusual = '']) => ({
      id,
      parent,
      level,
      number,
      name,
      unusual,
    }),
  ),
);
const others = readTable('other-causes.tsv');
for (const list of causeListSchema.options)
  if (list !== 'civil')
    take(
      list,
      others
        .filter((row) => row[0] === list)
        .map(([, id = '', parent = '', level, name = '', unusual = '']) => ({
          id,
          parent,
          level,
          number: '',
          name,
          unusual,
        })),
    );

function notShipped(list: CauseListId, on: PlainDate): CauseRefusal | undefined {
  const { from } = CAUSE_LISTS[list];
  if (from === null || on >= from) return undefined;
  return {
    refused: 'reference.cause-list-not-shipped',
    detail:
      list === 'civil'
        ? `${on} 收案的案件适用此前版本的《民事案件案由规定》，本平台只收录2026年1月1日起施行的版本（法〔2025〕227号），请按原案件的案由填写。`
        : `${on} 收案的案件适用此前的案由规定，本平台收录的是${CAUSE_LISTS[list].title}，请按原案件的案由填写。`,
  };
}

/** All causes of a list, in its order; civil: 1,055. */
export function allCauses(list: CauseListId = 'civil'): Cause[] {
  return [...byId.values()].filter((cause) => cause.list === list);
}

/** The cause with this id in the shipped list, whatever the day; for showing what was stored. */
export function causeById(id: string): Cause | undefined {
  return byId.get(id);
}

/** The cause with this id in the list in force on the day of filing (收案日). A cause of another list is unknown to this one. */
export function causeInForce(id: string, on: PlainDate, list: CauseListId = 'civil'): Cause | CauseRefusal {
  const refusal = notShipped(list, on);
  if (refusal) return refusal;
  const cause = byId.get(id);
  if (cause?.list === list) return cause;
  return {
    refused: 'reference.cause-unknown',
    detail: `${CAUSE_LISTS[list].title}中没有这个${list === 'charge' ? '罪名' : '案由'}，请重新选择。`,
  };
}

/** The cause with those it stands under, from the first level down: 合同纠纷 › 借款合同纠纷 › 民间借贷纠纷. */
export function causePath(id: string): Cause[] {
  const cause = byId.get(id);
  if (!cause) return [];
  return cause.parentId === null ? [cause] : [...causePath(cause.parentId), cause];
}

/** The whole list in force on a day as a tree. */
export function causeTree(on: PlainDate, list: CauseListId = 'civil'): CauseNode[] | CauseRefusal {
  const grow = (cause: Cause): CauseNode => ({
    ...cause,
    children: (children.get(cause.id) ?? []).map(grow),
  });
  return notShipped(list, on) ?? (children.get(topOf(list, null)) ?? []).map(grow);
}

/** A case takes the most specific cause, so levels three and four come first. */
const LEVEL_ORDER: Record<Cause['level'], number> = { 3: 0, 4: 0, 2: 1, 1: 2 };

/** In the other lists the lowest cause of its branch comes first, however deep it lies. */
const depthOrder = ({ list, level, leaf }: Cause) => (list === 'civil' ? LEVEL_ORDER[level] : leaf ? 0 : 1);

/** Causes by Chinese fragment, pinyin or initials, best first; a refusal when the list of that day is not shipped. */
export function searchCauses(
  query: string,
  { limit = 20, on, list = 'civil' }: { limit?: number; on: PlainDate; list?: CauseListId },
): Cause[] | CauseRefusal {
  const refusal = notShipped(list, on);
  if (refusal) return refusal;
  const wanted = words(query);
  if (wanted.length === 0) return [];
  const hits: { cause: Cause; rank: number; order: number }[] = [];
  for (const { cause, match, order } of needles) {
    if (cause.list !== list) continue;
    const rank = score(match, wanted);
    if (rank !== undefined) hits.push({ cause, rank, order });
  }
  return hits
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        depthOrder(a.cause) - depthOrder(b.cause) ||
        a.cause.name.length - b.cause.name.length ||
        a.order - b.order,
    )
    .slice(0, limit)
    .map((hit) => hit.cause);
}
