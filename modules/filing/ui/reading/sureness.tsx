import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import type { SURENESS as Table, Sureness } from '../../proposals.ts';

// the words of proposals.ts without its schemas, as in ../words.ts
const SURENESS: typeof Table = { sure: '可靠', look: '请核对', doubt: '存疑' };
const TONES: Readonly<Record<Sureness, Tone>> = { sure: 'done', look: 'waiting', doubt: 'near' };

/** How sure a value is, as word, shape and colour. */
export function SurenessTag({ sure }: { readonly sure: Sureness }) {
  return <StateTag tone={TONES[sure]}>{SURENESS[sure]}</StateTag>;
}
