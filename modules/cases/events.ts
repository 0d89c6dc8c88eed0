import type { OutboxEvent } from '#kernel/outbox/index.ts';
import type { CaseFileTable } from './tables.ts';

/** Everything that changes a case is told under one topic; what follows reads the case as it then stands. */
export const CASE_CHANGED = 'case.changed';

/** What of the case has changed. */
export type CaseChange =
  | 'opened'
  | 'parties'
  | 'counsel'
  | 'staff'
  | 'hearing'
  | 'hearing-held'
  | 'period'
  | 'trial-limit'
  | 'stage'
  | 'procedure'
  | 'claims'
  | 'measure'
  | 'measure-ordered'
  | 'node'
  | 'closed'
  | 'transferred';

/** `lawyers`: whose pages show the case. */
export function changed(
  file: Pick<CaseFileTable, 'court_id' | 'id' | 'version'>,
  what: CaseChange,
  lawyers: readonly string[],
  more: OutboxEvent['payload'] = {},
): OutboxEvent {
  return {
    topic: CASE_CHANGED,
    key: file.id,
    payload: { courtId: file.court_id, caseId: file.id, what, version: file.version, ...more },
    audiences: [...lawyers.map((id) => `person:${id}`), `court:${file.court_id}`],
  };
}
