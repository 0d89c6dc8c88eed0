import { StateTag } from '#web/kit/state-tag.tsx';
import { THREAD_STATES, type ThreadState } from '../terms.ts';

const TONES = { waiting: 'waiting', answered: 'done', closed: 'neutral' } as const;

/** Where a thread stands. */
export function ThreadStateTag({ state }: { readonly state: ThreadState }) {
  return <StateTag tone={TONES[state]}>{THREAD_STATES[state].name}</StateTag>;
}
