import type { OutboxEvent } from '#kernel/outbox/index.ts';
import type { FilingAct } from './states.ts';
import type { FilingRow } from './tables.ts';

/** Everything that changes a filing is told under one topic; what follows reads the filing as it then stands. */
export const FILING_CHANGED = 'filing.changed';

export function changed(
  filing: FilingRow,
  act: FilingAct | 'claim' | 'release' | 'assign' | 'escalate',
): OutboxEvent {
  return {
    topic: FILING_CHANGED,
    key: filing.id,
    payload: {
      courtId: filing.court_id,
      filingId: filing.id,
      filerId: filing.filer_id,
      act,
      version: filing.version,
    },
    audiences: [`person:${filing.filer_id}`, `court:${filing.court_id}`],
  };
}
