import type { Accepted, ProposalGroup } from '../../proposals.ts';
import type { FilingContent } from '../../terms.ts';
import { emptyClaim, emptyEvidence, emptyGuardian, emptyMandate, emptyParty } from '../members.ts';

const EMPTY = {
  parties: (id: string) => emptyParty(id),
  claims: emptyClaim,
  evidence: emptyEvidence,
  mandates: emptyMandate,
};
type ListName = keyof typeof EMPTY;
type Member = { readonly id: string };
const isList = (head: string): head is ListName => Object.hasOwn(EMPTY, head);

/** The draft with the confirmed values in it. Everything else stays as it stands; a new member begins with the seed of its group. */
export function applyProposal(
  content: FilingContent,
  groups: readonly ProposalGroup[],
  accepted: readonly Accepted[],
): FilingContent {
  return accepted.reduce((draft, { path, value }) => {
    const [head = '', id = '', ...rest] = path.split('.');
    if (!isList(head)) return { ...draft, [head]: value };
    const list: readonly Member[] = draft[head];
    const known = list.find((member) => member.id === id);
    const seed = groups.find((group) => group.id === `${head}.${id}`)?.seed;
    if (!known && !seed) return draft; // deleted since: nothing to write into
    const member = withValue(known ?? { ...EMPTY[head](id), ...seed }, rest, value);
    return {
      ...draft,
      [head]: known ? list.map((each) => (each.id === id ? member : each)) : [...list, member],
    };
  }, content);
}

function withValue<T extends object>(member: T, [field = '', below]: readonly string[], value: unknown): T {
  if (below === undefined) return { ...member, [field]: value };
  const inner = 'guardian' in member && member.guardian ? member.guardian : emptyGuardian();
  return { ...member, [field]: { ...inner, [below]: value } };
}

/**
 * Takes applied values back. A field that was changed again afterwards keeps what it says; a member that the values brought in goes
 * with them unless something in it was changed.
 */
export function undoProposal(
  before: FilingContent,
  applied: FilingContent,
  now: FilingContent,
): FilingContent {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const entries = (Object.keys(now) as (keyof FilingContent)[]).map((field) => {
    // keys of the content itself
    if (same(now[field], applied[field])) return [field, before[field]];
    if (!isList(field)) return [field, now[field]];
    return [field, undoList(before[field], applied[field], now[field], same)];
  });
  return Object.fromEntries(entries) as FilingContent; // the same keys with values of the same fields
}

function undoList(
  before: readonly Member[],
  applied: readonly Member[],
  now: readonly Member[],
  same: (a: unknown, b: unknown) => boolean,
): Member[] {
  const find = (list: readonly Member[], id: string) => list.find((member) => member.id === id);
  return now.flatMap((member) => {
    if (!same(member, find(applied, member.id))) return [member];
    const earlier = find(before, member.id);
    return earlier ? [earlier] : [];
  });
}
