import type { AuditEntry } from './entry.ts';

/** An entry as a test needs it: a plain one, with what is given laid over it. For tests only. */
export function anEntry(over: Partial<AuditEntry>): AuditEntry {
  return {
    at: '2026-03-02T02:25:00.000Z',
    act: 'sample.submit',
    actorKind: 'lawyer',
    actorId: 'lawyer-1',
    actorName: '测试律师',
    courtId: 'G13',
    subject: { type: 'sample', id: 's-1' },
    outcome: 'done',
    requestId: 'req-1',
    ip: '192.0.2.1',
    ...over,
  };
}
