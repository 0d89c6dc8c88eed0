import { DueDate } from '#web/kit/due-date.tsx';
import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import { FILING_FACES } from '#law/filing/faces.ts';
import type { FilingKind } from '#law/filing/guide-facts.ts';
import { actNameOf, FILING_STATES, type FilingState, stateNameOf } from '../states.ts';
import type { FilingView } from './api.ts';

const TONES: Readonly<Record<(typeof FILING_STATES)[FilingState]['tone'], Tone>> = {
  active: 'active',
  attention: 'near',
  good: 'done',
  bad: 'stopped',
  quiet: 'neutral',
};

interface StateProps {
  readonly state: FilingState;
  readonly kind: FilingKind;
}

/** Where a filing stands, as word, shape and colour. */
export function FilingStateTag({ state, kind }: StateProps) {
  return <StateTag tone={TONES[FILING_STATES[state].tone]}>{stateNameOf(state, kind)}</StateTag>;
}

const NEXT: Readonly<Record<FilingState, (kind: FilingKind) => string>> = {
  submitted: () => '法院审查，决定是否立案',
  'correction-required': () => '您补正后提交',
  resubmitted: () => '法院审查补正材料，决定是否立案',
  'correction-lapsed': (kind) => `法院处理；您仍可以补正或者${actNameOf('insist', kind)}`,
  insisted: (kind) => `法院决定立案，或者${FILING_FACES[kind].refusal.name}`,
  accepted: () => '',
  'not-accepted': () => '',
  returned: () => '',
  withdrawn: () => '',
};

/** Who must act next and what; empty when nobody must. */
export const nextStep = ({ state, kind }: StateProps): string => NEXT[state](kind);

/** The running clock of a filing with its counting. */
export function ClockDue({ clock }: { readonly clock: NonNullable<FilingView['clock']> }) {
  const { dueAt, name, article, steps, warnings } = clock;
  return <DueDate at={dueAt} name={name} article={article} steps={steps} warnings={warnings} />;
}
