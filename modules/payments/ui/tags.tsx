import { StateTag } from '#web/kit/state-tag.tsx';
import type { Tone } from '#web/kit/state-tag.tsx';
import { BILL_STATES, type BillState } from '../terms.ts';

const TONES: Readonly<Record<BillState, Tone>> = {
  open: 'waiting',
  overdue: 'overdue',
  settled: 'done',
  closed: 'neutral',
  waived: 'done',
};

/** 账单状态. */
export function BillTag({ state }: { readonly state: BillState }) {
  return <StateTag tone={TONES[state]}>{BILL_STATES[state].name}</StateTag>;
}
