import { StateTag } from '#web/kit/state-tag.tsx';
import type { ServiceState } from '../terms.ts';

const TONES = {
  pending: 'neutral',
  sent: 'waiting',
  effective: 'done',
  'needs-other-means': 'near',
} as const;

/** 送达状态. */
export function ServiceTag({ state, name }: { readonly state: ServiceState; readonly name: string }) {
  return <StateTag tone={TONES[state]}>{name}</StateTag>;
}
