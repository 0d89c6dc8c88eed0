import type { Accepted, Proposal, ProposalView, ProposedValue } from '../../proposals.ts';

/**
 * Of a scan or photograph no long text counts as certain, however clear its lines are: one misread character in hundreds is likely, and
 * nothing in the text itself gives it away as the check digit of a number does.
 */
export const asRecognised = (view: ProposalView): ProposalView => ({
  ...view,
  proposals: view.proposals.map((proposal) =>
    proposal.kind === 'long' && proposal.sure === 'sure' ? { ...proposal, sure: 'look' } : proposal,
  ),
});

/** What the lawyer has decided about one proposal so far. */
export interface Choice {
  readonly take: boolean;
  readonly value: ProposedValue;
}
export type Choices = Readonly<Record<string, Choice>>;

/** Before anything is decided: what was read with certainty and stands in no conflict is ticked. */
export const presetOf = (proposal: Proposal): Choice => ({
  take: proposal.sure === 'sure' && proposal.current === null && proposal.value !== '',
  value: proposal.value,
});

export const choiceOf = (choices: Choices, proposal: Proposal): Choice =>
  choices[proposal.path] ?? presetOf(proposal);

/** A court or cause that was not recognised has no value until one is chosen. */
export const canTake = (choice: Choice): boolean => choice.value !== '';

/** What goes into the draft: the ticked values, or all that have one. */
export function acceptedOf(view: ProposalView, choices: Choices, which: 'ticked' | 'all'): Accepted[] {
  return view.proposals.flatMap((proposal) => {
    const choice = choiceOf(choices, proposal);
    return canTake(choice) && (which === 'all' || choice.take)
      ? [{ path: proposal.path, value: choice.value }]
      : [];
  });
}

/** How many values already typed would be replaced. */
export function replacedBy(view: ProposalView, accepted: readonly Accepted[]): number {
  const paths = new Set(accepted.map(({ path }) => path));
  return view.proposals.filter(({ path, current }) => current !== null && paths.has(path)).length;
}
