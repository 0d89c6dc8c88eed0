import { DueDate } from '#web/kit/due-date.tsx';
import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import { FILING_STATES, type FilingState } from '../states.ts';

const TONES: Readonly<Record<(typeof FILING_STATES)[FilingState]['tone'], Tone>> = {
  active: 'active',
  attention: 'near',
  good: 'done',
  bad: 'stopped',
  quiet: 'neutral',
};

/** Where a filing stands, as word, shape and colour. */
export function FilingStateTag({ state }: { readonly state: FilingState }) {
  return <StateTag tone={TONES[FILING_STATES[state].tone]}>{FILING_STATES[state].name}</StateTag>;
}

const NEXT: Readonly<Record<FilingState, string>> = {
  submitted: '法院审查，决定是否立案',
  'correction-required': '您补正后提交',
  resubmitted: '法院审查补正材料，决定是否立案',
  'correction-lapsed': '法院处理；您仍可以补正或者坚持起诉',
  insisted: '法院作出立案决定或者裁定',
  accepted: '',
  'not-accepted': '',
  returned: '',
  withdrawn: '',
};

/** Who must act next and what; empty when nobody must. */
export const nextStep = (state: FilingState): string => NEXT[state];

interface ClockProps {
  readonly dueAt: string;
  readonly article?: string;
  readonly steps?: readonly string[];
  readonly compact?: boolean;
}

/** A due time with its counting; each step of the counting says its own day. */
export function ClockDue({ dueAt, article, steps = [], compact = false }: ClockProps) {
  const counting = steps.map((step, index) => ({ date: dueAt, detail: step, index }));
  return (
    <span className="tbf-clock">
      <DueDate at={dueAt} compact={compact} {...(article && counting.length === 0 && { article })} />
      {counting.length > 0 && (
        <details className="tbf-counting">
          <summary>怎么算的</summary>
          <ol>
            {counting.map((step) => (
              <li key={step.index}>{step.detail}</li>
            ))}
          </ol>
          {article && <cite className="tb-article">{article}</cite>}
        </details>
      )}
    </span>
  );
}
