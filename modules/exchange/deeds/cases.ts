import { act, type ActContext, type Json, type Unit } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import {
  addNode,
  assignStaff,
  type CaseKey,
  caseByNumber,
  closeCase,
  closeDebate,
  fixHearing,
  pronounce,
} from '#modules/cases/index.ts';
import { refuseExchange } from '../refusals.ts';
import type { InData } from '../terms.ts';

/** The case of that number at this court, in any spelling of the number. */
export async function caseOf(db: Db, courtId: string, number: string): Promise<CaseKey | Refusal> {
  const found = await caseByNumber(db, courtId, number);
  return found ? { courtId, caseId: found.id } : refuseExchange('exchange.no-case', { params: { number } });
}

async function onCase(
  context: ActContext,
  name: string,
  at: { courtId: string; caseNumber: string },
  request: unknown,
  work: (unit: Unit, key: CaseKey) => Promise<Json | Refusal>,
): Promise<Json | Refusal> {
  const key = await caseOf(context.db, at.courtId, at.caseNumber);
  if (isRefusal(key)) return key;
  const subject = { type: 'case', id: key.caseId, courtId: at.courtId };
  return act(context, { name: `exchange.${name}`, subject, request }, (unit) => work(unit, key));
}

/** What happens to a case in the court's system happens to it here: by the acts of the cases room, with their checks, nodes and notices. */
export const caseDeeds = {
  'case.staff': (context: ActContext, courtId: string, { caseNumber, staff }: InData<'case.staff'>) =>
    onCase(context, 'case-staff', { courtId, caseNumber }, staff, async (unit, key) => {
      for (const person of staff) {
        const done = await assignStaff(unit, key, person);
        if (isRefusal(done)) return done;
      }
      return { assigned: staff.length };
    }),
  'case.hearing': (
    context: ActContext,
    courtId: string,
    { caseNumber, ...hearing }: InData<'case.hearing'>,
  ) =>
    onCase(context, 'case-hearing', { courtId, caseNumber }, hearing, (unit, key) =>
      // their form was checked as that of an instant
      fixHearing(unit, key, {
        ...hearing,
        startsAt: hearing.startsAt as Instant,
        endsAt: hearing.endsAt as Instant,
      }),
    ),
  'case.node': (context: ActContext, courtId: string, { caseNumber, title, detail }: InData<'case.node'>) =>
    onCase(context, 'case-node', { courtId, caseNumber }, { title, detail }, (unit, key) =>
      addNode(unit, key, { kind: 'other', title, detail }),
    ),
  'case.stage': (context: ActContext, courtId: string, { caseNumber, event, way }: InData<'case.stage'>) =>
    onCase(context, 'case-stage', { courtId, caseNumber }, { event, way }, (unit, key) => {
      if (event === 'debate-closed') return closeDebate(unit, key, {});
      if (event === 'pronounced') return pronounce(unit, key, way === undefined ? {} : { what: way });
      return closeCase(unit, key, { way: way ?? '结案' });
    }),
};
