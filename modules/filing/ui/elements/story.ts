import type { ComposedClaim } from '#law/elements/index.ts';
import type { Claim, FilingContent } from '../../terms.ts';

export { storyOf } from '../../rules/story.ts';

/** What becomes of what is already typed: nothing, added behind it, put in its place. */
export type Way = 'keep' | 'add' | 'replace';

const same = (a: string, b: string) => a.replace(/\s/g, '') === b.replace(/\s/g, '');

/** How what was composed goes into the draft to begin with: an empty field is filled, typed text is left alone. */
export const firstWay = (typed: string): Way => (typed.trim() === '' ? 'replace' : 'keep');

const joined = (way: Way, typed: string, composed: string) =>
  way === 'keep' || composed === '' || same(typed, composed)
    ? typed
    : way === 'replace' || typed.trim() === ''
      ? composed
      : `${typed.trimEnd()}\n${composed}`;

/** The draft with what the answers compose; `newId` names the claims that come in. */
export function withComposed(
  content: FilingContent,
  composed: { claims: readonly ComposedClaim[]; story: { facts: string; grounds: string } },
  ways: { claims: Way; story: Way },
  newId: () => string,
): FilingContent {
  const fresh = composed.claims
    .filter(
      ({ text }) => ways.claims === 'replace' || !content.claims.some((known) => same(known.text, text)),
    )
    .map((claim): Claim => ({ id: newId(), ...claim }));
  const kept = ways.claims === 'replace' ? [] : content.claims.filter(({ text }) => text.trim() !== '');
  return {
    ...content,
    claims: ways.claims === 'keep' ? content.claims : [...kept, ...fresh],
    facts: joined(ways.story, content.facts, composed.story.facts),
    grounds: joined(ways.story, content.grounds, composed.story.grounds),
  };
}
