import { sql } from 'kysely';
import { act, type ActContext } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { LawyerActor } from '#modules/identity/index.ts';
import { courtName } from '../lists.ts';
import { projectCase } from '../projection.ts';
import type { CaseKey } from '../store/case-file.ts';
import type { LinkedCases } from '../views.ts';

/** At most so many at one click; a second click takes the rest. */
const MOST = 1_000;

/**
 * 一键关联: every case that may be shown through the internet and in which this lawyer's mandate has been confirmed under the own licence
 * number, in whatever court, or which she has filed, comes into the own list. Done again it changes nothing.
 */
export function linkAll(context: ActContext, lawyer: LawyerActor): Promise<LinkedCases | Refusal> {
  const subject = { type: 'lawyer', id: lawyer.id };
  return act(context, { name: 'cases.link-all', subject, request: { lawyer: lawyer.id } }, async (unit) => {
    const { licenceNo } = lawyer.lawyer;
    // mandates that a court has recorded before the lawyer had an account here
    await unit.tx
      .updateTable('case_counsel')
      .set({ lawyer_id: lawyer.id })
      .where('licence_no', '=', licenceNo)
      .where('lawyer_id', 'is', null)
      .execute();
    const { found, rows } = await unlinkedOf(unit.tx, lawyer.id);
    const linked: Found[] = [];
    for (const one of rows.slice(0, MOST))
      if ((await projectCase(unit.tx, one, unit.now, lawyer.id)) > 0) linked.push(one);
    await unit.audit({
      subject,
      related: linked.slice(0, 100).map((one) => ({ type: 'case', id: one.caseId })),
      change: { found, linked: linked.length },
    });
    return {
      found,
      linked: linked.length,
      more: rows.length > MOST,
      rows: linked.slice(0, 200).map((one) => ({ ...one, courtName: courtName(one.courtId) })),
    };
  });
}

type Found = CaseKey & { number: string; title: string };

/** Hers by mandate or by filing and not yet in her list, the latest first. Cases that are kept from the internet do not exist here. */
async function unlinkedOf(tx: Tx, lawyerId: string): Promise<{ found: number; rows: Found[] }> {
  // two walks of two indexes: one condition with "or" would read the whole table
  const hers = sql`
    select court_id, id as case_id from case_file where filed_by = ${lawyerId}
    union select court_id, case_id from case_counsel where lawyer_id = ${lawyerId}`;
  const { rows } = await sql<Found>`
    with hers as (${hers})
    select c.court_id as "courtId", c.id as "caseId", c.number, c.title
    from hers h join case_file c on c.court_id = h.court_id and c.id = h.case_id
    where c.disclosed and not exists (select from lawyer_case l where l.lawyer_id = ${lawyerId} and l.court_id = c.court_id and l.case_id = c.id)
    order by c.opened_at desc limit ${MOST + 1}`.execute(tx);
  const known = await tx
    .selectFrom('lawyer_case')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('lawyer_id', '=', lawyerId)
    .executeTakeFirstOrThrow();
  return { found: known.count + rows.length, rows };
}
