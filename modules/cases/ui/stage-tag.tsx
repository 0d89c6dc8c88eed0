import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import type { CaseRow } from '../views.ts';

const TONES: Readonly<Record<CaseRow['stage'], Tone>> = {
  S0: 'waiting',
  S1: 'waiting',
  S2: 'active',
  S3: 'active',
  S4: 'waiting',
  S5: 'waiting',
  S6: 'active',
  S7: 'active',
  S8: 'done',
};

/** The stage of a case as word, shape and colour. */
export function StageTag({ stage, name }: { readonly stage: CaseRow['stage']; readonly name: string }) {
  return <StateTag tone={TONES[stage]}>{name}</StateTag>;
}
