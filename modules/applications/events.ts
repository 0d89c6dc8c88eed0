import type { OutboxEvent } from '#kernel/outbox/index.ts';
import type { ApplicationRow, SideRow } from './tables.ts';

/** Everything that changes an application is told under one topic; what follows reads it as it then stands. */
export const APPLICATION_CHANGED = 'application.changed';

/** Pages of those who see it refresh, and of nobody else. */
export function changed(row: ApplicationRow, act: string, sides: readonly SideRow[]): OutboxEvent {
  return {
    topic: APPLICATION_CHANGED,
    key: row.id,
    payload: { courtId: row.court_id, applicationId: row.id, caseId: row.case_id, act, version: row.version },
    audiences: [...sides.map(({ lawyer_id }) => `person:${lawyer_id}`), `court:${row.court_id}`],
  };
}
