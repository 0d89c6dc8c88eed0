import type { Found } from '#modules/reading/terms.ts';
import type { Proposal, ProposalGroup, ProposedValue, Sureness } from '../../proposals.ts';

/** From here on a value is taken without being asked about; below the other, it is doubtful. */
const SURE = 0.88;
const LOOK = 0.65;

const surenessOf = (sure: number): Sureness => (sure >= SURE ? 'sure' : sure >= LOOK ? 'look' : 'doubt');

type Offer = Pick<Proposal, 'path' | 'label' | 'kind'> &
  Partial<Pick<Proposal, 'options' | 'shown' | 'currentShown' | 'note'>> & {
    found: Found<ProposedValue> | undefined;
    current: ProposedValue | null | undefined;
    /** Longest text the field takes. */
    most?: number;
    /** Doubtful whatever the reader thought of it: a number whose check digit is wrong. */
    fault?: string | undefined;
  };

const bare = (value: ProposedValue | null | undefined) =>
  typeof value === 'string' ? value.replace(/\s/g, '') : (value ?? '');

/** Collects what a reading proposes: nothing where nothing was found or the draft says the same. */
export function collector() {
  const groups: ProposalGroup[] = [];
  const proposals: Proposal[] = [];
  let same = 0;
  return {
    groups,
    proposals,
    same: () => same,
    /** A group is listed once something is offered in it. */
    group(group: ProposalGroup) {
      return (offer: Offer): void => {
        const { found, current, most, fault, path, label, kind, ...more } = offer;
        if (!found || found.value === '') {
          if (!(found && (kind === 'court' || kind === 'cause'))) return;
        }
        if (bare(found.value) === bare(current) && found.value !== '') {
          same++;
          return;
        }
        if (!groups.includes(group)) groups.push(group);
        const tooLong = typeof found.value === 'string' && most !== undefined && found.value.length > most;
        const value = tooLong ? String(found.value).slice(0, most) : found.value;
        const note = fault ?? (tooLong ? `文字超过 ${most} 字，只取了前 ${most} 字。` : more.note);
        proposals.push({
          path,
          group: group.id,
          label,
          kind,
          ...(more.options ? { options: more.options } : {}),
          ...(more.shown ? { shown: more.shown } : {}),
          ...(more.currentShown ? { currentShown: more.currentShown } : {}),
          value,
          current: current === undefined || current === '' ? null : current,
          sure: fault || tooLong || value === '' ? 'doubt' : surenessOf(found.sure),
          where: found.where,
          ...(note ? { note } : {}),
        });
      };
    },
  };
}
export type Collector = ReturnType<typeof collector>;

/** How alike two texts are: shared pairs of characters, 0–1. */
export function likeness(a: string, b: string): number {
  const pairs = (text: string) => {
    const plain = text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
    return Array.from({ length: Math.max(plain.length - 1, 0) }, (_, index) => plain.slice(index, index + 2));
  };
  const [one, other] = [pairs(a), pairs(b)];
  if (one.length + other.length === 0) return a.trim() === b.trim() ? 1 : 0;
  const rest = [...other];
  const shared = one.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}

/** Pairs each of `found` with the member it most likely is; each member once. */
export function pairUp<F, M>(
  found: readonly F[],
  members: readonly M[],
  alike: (found: F, member: M) => number,
  least: number,
): (M | undefined)[] {
  const free = new Set(members);
  const ranked = found
    .flatMap((one, index) => members.map((member) => ({ index, member, score: alike(one, member) })))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score);
  const pairs: (M | undefined)[] = found.map(() => undefined);
  for (const { index, member } of ranked)
    if (pairs[index] === undefined && free.delete(member)) pairs[index] = member;
  return pairs;
}
