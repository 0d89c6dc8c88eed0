import { z } from 'zod';
import type { Unit } from '#kernel/acts/index.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { DeliveredEvent } from '#kernel/outbox/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { DOCUMENTS, type DocumentType, isDocumentType } from '#law/documents/index.ts';
import { type Instant, parseInstant, toPlainDate } from '#law/time.ts';
import { followingOf, KEPT_BY_SERVICE, SECRET_DOCUMENTS } from '../rules/following.ts';
import { type CaseKey, leaveTrace, lockCase } from '../store/case-file.ts';
import { counselOf, partiesOf } from '../store/parts.ts';
import { insertPeriod, livePeriods, updatePeriod } from '../store/periods.ts';
import type { CaseFileTable, CasePartyTable } from '../tables.ts';
import { recounted } from './change-period.ts';
import { consumingUnit } from './own-unit.ts';
import { countedRow } from './start-period.ts';

/** What modules/delivery tells when a paper is effectively served (送达生效). */
const told = z.object({
  courtId: z.string(),
  documentId: z.string(),
  documentKind: z.string(),
  serviceId: z.string(),
  caseId: z.string().nullish(),
  recipientId: z.string(),
  lengths: z.record(z.string(), z.number()).optional(),
  effectiveAt: z.string().refine((text) => parseInstant(text) !== undefined),
});
type Told = z.infer<typeof told>;

type Served = {
  unit: Unit;
  key: CaseKey;
  file: CaseFileTable;
  kind: DocumentType;
  at: Instant;
  parties: readonly CasePartyTable[];
};

/** The recipient's service in a case that is still open, with the parties for whom he acts; undefined when it is no concern of this room. */
async function servedIn(tx: Tx, event: DeliveredEvent, facts: Told): Promise<Served | undefined> {
  if (!facts.caseId || !isDocumentType(facts.documentKind)) return undefined;
  const key = { courtId: facts.courtId, caseId: facts.caseId };
  const unit = consumingUnit(tx, event.at, 'cases.service', '送达生效');
  const file = await lockCase(tx, key);
  if ('refused' in file || file.stage === 'S8') return undefined;
  const counsel = (await counselOf(tx, key)).filter((row) => row.lawyer_id === facts.recipientId);
  const ids = new Set(counsel.flatMap((row) => row.partyIds));
  const parties = (await partiesOf(tx, key)).filter(
    (party) => ids.has(party.party_id) && party.left_on === null,
  );
  return { unit, key, file, kind: facts.documentKind, at: facts.effectiveAt as Instant, parties };
}

/**
 * A document is effectively served to a party's agent: the periods that follow from it begin for that party (答辩、举证、上诉 …), and the
 * court's own period for sending it is kept. Served to a second agent of the same party, nothing begins again.
 */
export async function startFollowing(tx: Tx, event: DeliveredEvent): Promise<void> {
  const facts = told.parse(event.payload);
  const served = await servedIn(tx, event, facts);
  if (!served) return;
  const { unit, key, file, kind, parties } = served;
  const { name, form } = DOCUMENTS[kind];
  const begun: string[] = [];
  for (const party of parties)
    for (const following of followingOf(kind, file, party.side, facts.lengths)) {
      const row = await countedRow(unit, file, {
        ...following,
        partyId: party.party_id,
        from: served.at,
        event: `《${name}》送达`,
        about: form === 'ruling' ? facts.documentId : '',
        sourceId: facts.documentId,
        serviceId: facts.serviceId,
      });
      if (await insertPeriod(tx, row))
        begun.push(`${party.name}${row.name}至${plainChineseDate(row.due_on)}`);
    }
  const kept = KEPT_BY_SERVICE[kind];
  for (const row of kept ? await livePeriods(tx, key, kept) : [])
    await updatePeriod(tx, row, { state: 'kept', ended_at: unit.now, ended_why: `《${name}》已送达` });
  const names = parties.map((party) => party.name).join('、');
  const secret = SECRET_DOCUMENTS.includes(kind);
  await leaveTrace(unit, file, {
    what: begun.length > 0 ? 'period' : 'node',
    quiet: secret,
    change: { served: kind, document: facts.documentId, periods: begun },
    node: {
      kind: 'served',
      title: `《${name}》送达${names ? `${names}方` : ''}`.slice(0, 100),
      detail: begun.join('；'),
      ...(secret ? { seenBy: parties.map((party) => party.party_id) } : {}),
    },
  });
}

/** The time of service turned out to be another (送达生效时间更正): what it started is counted anew from the right day. */
export async function recountFollowing(tx: Tx, event: DeliveredEvent): Promise<void> {
  const facts = told.parse(event.payload);
  const served = await servedIn(tx, event, facts);
  if (!served) return;
  const { unit, key, file } = served;
  const rows = await tx
    .selectFrom('case_period')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('source_id', '=', facts.documentId)
    .where('state', '<>', 'kept')
    .execute();
  const eventOn = toPlainDate(served.at);
  const moved: string[] = [];
  for (const row of rows) {
    if (row.counting.service !== facts.serviceId || row.event_on === eventOn) continue;
    const dueOn = await recounted(unit, { ...row, event_on: eventOn }, row.state);
    // a period that was over by the wrong count runs again when the right one is not
    if (row.state === 'ended' && row.ended_why === '期限届满' && dueOn >= toPlainDate(unit.now))
      await updatePeriod(tx, row, { state: 'running', ended_at: null, ended_why: null });
    moved.push(`${row.name}至${plainChineseDate(dueOn)}`);
  }
  if (moved.length === 0) return;
  await leaveTrace(unit, file, {
    what: 'period',
    change: { document: facts.documentId, recounted: moved },
    node: { kind: 'clock', title: '送达时间更正，期限重新计算', detail: moved.join('；') },
  });
}
