import { StateTag } from '#web/kit/state-tag.tsx';
import type { Tone } from '#web/kit/state-tag.tsx';
import type { DeskRow, FilingState } from '../../terms.ts';
import { FILING_STATES } from '../../terms.ts';

const TONES: Readonly<Record<(typeof FILING_STATES)[FilingState]['tone'], Tone>> = {
  active: 'active',
  attention: 'near',
  good: 'done',
  bad: 'stopped',
  quiet: 'neutral',
};

/** Where a filing stands, as word, shape and colour. */
export function FilingStateTag({ state, name }: { readonly state: FilingState; readonly name: string }) {
  return <StateTag tone={TONES[FILING_STATES[state].tone]}>{name}</StateTag>;
}

const WARNINGS = {
  overdue: ['overdue', '已超法定期限'],
  near: ['near', '临近到期'],
  promise: ['waiting', '已过本院承诺期限'],
} as const;

/** The warning of a line of the queue: a word and a shape, then colour. */
export function WarningTag({ warning }: { readonly warning: DeskRow['warning'] }) {
  if (warning === 'none') return null;
  const [tone, words] = WARNINGS[warning];
  return <StateTag tone={tone}>{words}</StateTag>;
}
