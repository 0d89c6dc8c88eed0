import { z } from 'zod';
import type { Tx } from '#kernel/db/database.ts';
import type { Consumer, DeliveredEvent } from '#kernel/outbox/index.ts';
import { CASE_CHANGED } from '#modules/cases/index.ts';
import { type Follow, FOLLOW_JOB, type FollowDeps } from './acts/follow.ts';
import { APPLICATION_CHANGED } from './events.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { tellOf } from './notices.ts';
import { projectOwn } from './own-projection.ts';
import { findApplication, type Ref, sidesOf } from './store.ts';

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
    {
      topic: APPLICATION_CHANGED,
      name: 'applications.own-lists',
      handle: (tx, event) => projectOwn(tx, refOf(event)),
    },
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

function refOf(event: DeliveredEvent): Ref {
  const { courtId, applicationId } = about.parse(event.payload);
  return { courtId, id: applicationId };
}

async function tell(deps: FollowDeps, tx: Tx, event: DeliveredEvent): Promise<void> {
  const { act } = about.parse(event.payload);
  const ref = refOf(event);
  const row = await findApplication(tx, ref);
  if (row) await tellOf(deps, tx, { row, act, sides: await sidesOf(tx, ref), event });
}
