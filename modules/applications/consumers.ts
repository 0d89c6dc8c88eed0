import { z } from 'zod';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/database.ts';
import type { Consumer, DeliveredEvent } from '#kernel/outbox/index.ts';
import { CASE_CHANGED } from '#modules/cases/index.ts';
import { type Follow, FOLLOW_JOB, type FollowDeps } from './acts/follow.ts';
import { APPLICATION_CHANGED } from './events.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { tellOf } from './notices.ts';
import { findApplication, sidesOf } from './store.ts';

const about = z.object({ courtId: z.string(), applicationId: z.uuid(), act: z.string() });
const ofCase = z.object({ courtId: z.string(), caseId: z.uuid(), what: z.string() });
const ofBill = z.object({ courtId: z.string(), billId: z.uuid() });
const served = z.object({
  courtId: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  documentId: z.uuid(),
});

/** Keeps the lawyers' own lists, tells who must act, and takes up what happens in payments, delivery and cases. */
export function applicationConsumers(deps: FollowDeps): Consumer[] {
  const follow = (tx: Tx, payload: Follow, key: string) => addJob(tx, FOLLOW_JOB, payload, { key });
  return [
    { topic: APPLICATION_CHANGED, name: 'applications.own-lists', handle: (tx, event) => project(tx, event) },
    {
      topic: APPLICATION_CHANGED,
      name: 'applications.notices',
      handle: (tx, event) => tell(deps, tx, event),
    },
    {
      topic: 'payments.settled',
      name: 'applications.paid',
      handle: async (tx, event) => {
        const { courtId, billId } = ofBill.parse(event.payload);
        await follow(tx, { what: 'paid', courtId, billId }, `paid-${billId}`);
      },
    },
    {
      topic: 'delivery.effective',
      name: 'applications.served',
      handle: async (tx, event) => {
        const { courtId, subjectType, subjectId, documentId } = served.parse(event.payload);
        const at = event.payload['effectiveAt'];
        if (subjectType !== 'application' || typeof at !== 'string') return;
        await follow(tx, { what: 'served', courtId, id: subjectId, documentId, at }, `served-${event.id}`);
      },
    },
    {
      topic: CASE_CHANGED,
      name: 'applications.sides',
      handle: async (tx, event) => {
        const { courtId, caseId, what } = ofCase.parse(event.payload);
        if (what === 'counsel') await follow(tx, { what: 'sides', courtId, caseId }, `sides-${caseId}`);
      },
    },
  ];
}

/** The lists are written anew from the rows as they stand, so that events may come late, twice or out of order. */
async function project(tx: Tx, event: DeliveredEvent): Promise<void> {
  const { courtId, applicationId } = about.parse(event.payload);
  const ref = { courtId, id: applicationId };
  const row = await findApplication(tx, ref);
  if (!row) return;
  const list = {
    court_id: row.court_id,
    service: row.service,
    case_id: row.case_id,
    case_number: row.case_number,
    title: row.title,
    search_text: row.search_text,
    state: row.state,
    awaits: row.awaits,
    outcome: row.outcome,
    due_on: row.due_on,
    due_at: row.due_at,
    version: row.version,
    submitted_at: row.submitted_at,
    changed_at: row.changed_at,
  };
  for (const side of await sidesOf(tx, ref))
    await tx
      .insertInto('lawyer_application')
      .values({ ...list, lawyer_id: side.lawyer_id, application_id: row.id, side: side.side })
      .onConflict((conflict) =>
        conflict
          .columns(['lawyer_id', 'application_id'])
          .doUpdateSet(list)
          .where(sql<boolean>`lawyer_application.version < excluded.version`),
      )
      .execute();
}

async function tell(deps: FollowDeps, tx: Tx, event: DeliveredEvent): Promise<void> {
  const { courtId, applicationId, act } = about.parse(event.payload);
  const ref = { courtId, id: applicationId };
  const row = await findApplication(tx, ref);
  if (row) await tellOf(deps, tx, { row, act, sides: await sidesOf(tx, ref), event });
}
