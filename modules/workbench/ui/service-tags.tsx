import { StateTag } from '#web/kit/state-tag.tsx';
import type { DeskDocumentRow } from '../terms.ts';

const TONES = {
  pending: 'neutral',
  sent: 'waiting',
  effective: 'done',
  'needs-other-means': 'near',
} as const;

/** 送达状态. */
export function ServiceTag({
  state,
  name,
}: {
  readonly state: DeskDocumentRow['services'][number]['state'];
  readonly name: string;
}) {
  return <StateTag tone={TONES[state]}>{name}</StateTag>;
}

/** 文书状态. */
export function PaperState({
  state,
  name,
}: {
  readonly state: DeskDocumentRow['state'];
  readonly name: string;
}) {
  return (
    <StateTag tone={state === 'failed' ? 'overdue' : state === 'typesetting' ? 'waiting' : 'done'}>
      {name}
    </StateTag>
  );
}
