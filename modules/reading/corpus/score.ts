import type { ReadComplaint } from '../terms.ts';
import type { Gold, GoldParty } from './gold.ts';
import { alike } from './likeness.ts';

/** Right and all of one field. */
export type Tally = { right: number; all: number };
export type Miss = { field: string; expected: string; found: string };
export type Score = { fields: Map<string, Tally>; misses: Miss[] };

/** How alike long texts must be to count as right: typed text word for word, recognised text nearly so. */
export type Strictness = { claims: number; facts: number; phrases: number };
export const TYPED: Strictness = { claims: 1, facts: 0.97, phrases: 1 };
export const SCANNED: Strictness = { claims: 0.9, facts: 0.9, phrases: 0.9 };

/** Words without spaces, width and punctuation at the end. */
export const plain = (text: string | number): string =>
  String(text)
    .normalize('NFKC')
    .replace(/[\s\-‐–—]/g, '')
    .replace(/[✓✔√]/g, '☑')
    .replace(/[。;；.,，]+$/, '');

type Valued = { value: string | number } | undefined;

/** Compares what was read with what stands there, field by field; what was read but does not stand there counts as wrong. */
export function scoreOf(gold: Gold, read: ReadComplaint, strict: Strictness): Score {
  const score: Score = { fields: new Map(), misses: [] };
  const note: Note = (field, expected, found, likeness = 1) => {
    if (expected === undefined && found === undefined) return;
    const tally = score.fields.get(field) ?? { right: 0, all: 0 };
    const [a, b] = [plain(expected ?? ''), plain(found ?? '')];
    const right =
      expected !== undefined && found !== undefined && (a === b || (likeness < 1 && alike(a, b) >= likeness));
    score.fields.set(field, { right: tally.right + Number(right), all: tally.all + 1 });
    if (!right)
      score.misses.push({
        field,
        expected: expected === undefined ? '∅' : a,
        found: found === undefined ? '∅' : b,
      });
  };
  const value = (found: Valued) => found?.value;
  note('title', gold.title, value(read.title));
  note('court', gold.court, value(read.court));
  note('court id', gold.courtId, value(read.courtId));
  // several causes can be argued where the paper names none
  if (gold.causeId !== undefined) note('cause', gold.causeId, value(read.causeId));
  note('signatory', gold.signatory, value(read.signatory));
  note('date', gold.signedOn, value(read.signedOn));
  note('facts', gold.facts, value(read.facts), strict.facts);
  note('grounds', gold.grounds, value(read.grounds), strict.facts);
  align(
    gold.parties,
    read.parties,
    (party) => party.role + party.name,
    (party) => party.role + plain(party.name.value),
  ).forEach(([expected, found]) => scoreParty(note, expected, found));
  align(
    gold.claims,
    read.claims,
    (one) => one.text,
    (one) => one.text.value,
  ).forEach(([expected, found]) => {
    note('claim text', expected?.text, found?.text.value, strict.claims);
    note('claim amount', expected?.amountFen, value(found?.amountFen));
  });
  align(
    gold.evidence,
    read.evidence,
    (one) => one.name,
    (one) => one.name.value,
  ).forEach(([expected, found]) => {
    note('evidence name', expected?.name, found?.name.value, strict.phrases);
    note('evidence purpose', expected?.purpose, value(found?.purpose), strict.phrases);
    note('evidence source', expected?.source, value(found?.source), strict.phrases);
    note('evidence pages', expected?.pages, value(found?.pages));
  });
  return score;
}

type Word = string | number | undefined;
type Note = (field: string, expected: Word, found: Word, likeness?: number) => void;

function scoreParty(
  note: Note,
  gold: GoldParty | undefined,
  read: ReadComplaint['parties'][number] | undefined,
): void {
  note('party name', gold?.name, read?.name.value);
  note('party role', gold?.role, read?.role);
  note('party kind', gold?.kind, read?.kind);
  for (const [field, label] of [
    ['sex', 'sex'],
    ['birthday', 'birthday'],
    ['ethnicity', 'ethnicity'],
    ['occupation', 'occupation'],
    ['paperKind', 'paper kind'],
    ['paperNumber', 'paper number'],
    ['creditCode', 'credit code'],
    ['address', 'address'],
    ['phone', 'phone'],
    ['legalRepresentative', 'legal representative'],
    ['legalRepresentativeTitle', 'title of representative'],
  ] as const)
    note(label, gold?.[field], read?.[field]?.value);
  align(
    gold?.agents ?? [],
    read?.agents ?? [],
    (agent) => agent.name,
    (agent) => agent.name.value,
  ).forEach(([expected, found]) => {
    note('agent name', expected?.name, found?.name.value);
    note('agent kind', expected?.kind, found?.kind);
    note('agent firm', expected?.firm, found?.firm?.value);
    note('agent licence', expected?.licenceNo, found?.licenceNo?.value);
    note('agent phone', expected?.phone, found?.phone?.value);
    note('agent relation', expected?.relation, found?.relation?.value);
    note('agent authority', expected?.authority, found?.authority?.value);
  });
}

/** Pairs by likeness of their names, each at most once; what stays alone is paired with nothing. */
function align<A, B>(
  gold: readonly A[],
  read: readonly B[],
  nameA: (a: A) => string,
  nameB: (b: B) => string,
): [A | undefined, B | undefined][] {
  const left = new Set(read);
  const pairs = gold.map((a): [A | undefined, B | undefined] => {
    let [best, likeness]: [B | undefined, number] = [undefined, 0.45];
    for (const b of left) {
      const here = alike(plain(nameA(a)), plain(nameB(b)));
      if (here > likeness) [best, likeness] = [b, here];
    }
    if (best !== undefined) left.delete(best);
    return [a, best];
  });
  return [...pairs, ...[...left].map((b): [A | undefined, B | undefined] => [undefined, b])];
}

/** Adds one score to a sum. */
export function add(sum: Map<string, Tally>, score: Score): void {
  for (const [field, { right, all }] of score.fields) {
    const before = sum.get(field) ?? { right: 0, all: 0 };
    sum.set(field, { right: before.right + right, all: before.all + all });
  }
}

/** Share of right fields over all. */
export function rate(sum: ReadonlyMap<string, Tally>): number {
  let [right, all] = [0, 0];
  for (const tally of sum.values()) {
    right += tally.right;
    all += tally.all;
  }
  return all === 0 ? 0 : right / all;
}
