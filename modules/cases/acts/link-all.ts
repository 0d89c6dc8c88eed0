import { act, type ActContext } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { LawyerActor } from '#modules/identity/index.ts';
import { courtName } from '../lists.ts';
import { projectCase } from '../projection.ts';
import type { CaseKey } from '../store/case-file.ts';
import type { LinkedCases } from '../views.ts';

/** At most so many at one click; a second click takes the rest. */
const MOST = 2_000;

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
    const found = await casesOf(unit.tx, lawyer);
    const fresh: CaseKey[] = [];
    for (const key of found.filter((one) => !one.known))
      if ((await projectCase(unit.tx, key, unit.now, lawyer.id)) > 0) fresh.push(key);
    await unit.audit({
      subject,
      related: fresh.slice(0, 100).map((key) => ({ type: 'case', id: key.caseId })),
      change: { found: found.length, linked: fresh.length },
    });
    const rows = found
      .filter((one) => fresh.some((key) => key.caseId === one.caseId))
      .slice(0, 200)
      .map(({ courtId, caseId, number, title }) => ({
        courtId,
        courtName: courtName(courtId),
        caseId,
        number,
        title,
      }));
    return { found: found.length, linked: fresh.length, rows };
  });
}

type Found = CaseKey & { number: string; title: string; known: boolean };

/** Hers by mandate or by filing, with whether it is in her list. Cases that are kept from the internet do not exist here. */
async function casesOf(tx: Tx, lawyer: LawyerActor): Promise<Found[]> {
  const rows = await tx
    .selectFrom('case_file as c')
    .leftJoin('lawyer_case as l', (join) =>
      join
        .onRef('l.court_id', '=', 'c.court_id')
        .onRef('l.case_id', '=', 'c.id')
        .on('l.lawyer_id', '=', lawyer.id),
    )
    .where('c.disclosed', '=', true)
    .where((eb) =>
      eb.or([
        eb('c.filed_by', '=', lawyer.id),
        eb(
          eb.refTuple('c.court_id', 'c.id'),
          'in',
          eb
            .selectFrom('case_counsel as k')
            .select(['k.court_id', 'k.case_id'])
            .where('k.lawyer_id', '=', lawyer.id)
            .$asTuple('court_id', 'case_id'),
        ),
      ]),
    )
    .select(['c.court_id as courtId', 'c.id as caseId', 'c.number', 'c.title', 'l.case_id as known'])
    .orderBy('c.opened_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...row, known: row.known !== null }));
}
