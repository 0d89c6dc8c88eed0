import type { Unit } from '#kernel/acts/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { DOCUMENTS, type DocumentType } from '#law/documents/index.ts';
import { type Instant, isInstant, type PlainDate, toPlainDate } from '#law/time.ts';
import { followingOf, KEPT_BY_SERVICE, SECRET_DOCUMENTS } from '../rules/following.ts';
import { KIND_WORDS } from '../rules/kind-words.ts';
import { type CaseKey, leaveTrace } from '../store/case-file.ts';
import { insertPeriod, livePeriods, updatePeriod } from '../store/periods.ts';
import type { CaseFileTable, CasePartyTable } from '../tables.ts';
import { recounted } from './change-period.ts';
import { closeCase } from './stage.ts';
import { countedRow } from './start-period.ts';

/** A paper that has been served in a locked case: by the platform to an agent, or by the court to the party itself. */
export type ServedPaper = {
  unit: Unit;
  key: CaseKey;
  file: CaseFileTable;
  kind: DocumentType;
  from: PlainDate | Instant;
  parties: readonly CasePartyTable[];
  /** Tells several periods of one rule apart. */
  about: string;
  /** The paper, and the service of it whose time may be corrected. */
  sourceId: string;
  serviceId: string;
  lengths: Partial<Record<string, number>>;
  /** How it was served and why it counts from that day, with the article. */
  how: string;
  article?: string;
};

/**
 * The one place where service sets periods going (答辩、举证、上诉 …): each begins for each party served, the court's own period for sending the
 * paper is kept, and what nothing can be done against takes effect.
 */
export async function beginFollowing(served: ServedPaper): Promise<string[]> {
  const { unit, key, file, kind, parties } = served;
  const { name } = DOCUMENTS[kind];
  const begun: string[] = [];
  for (const party of parties)
    for (const following of followingOf(kind, file, party.side, served.lengths)) {
      const row = await countedRow(unit, file, {
        ...following,
        partyId: party.party_id,
        from: served.from,
        event: `《${name}》送达`,
        about: served.about,
        sourceId: served.sourceId,
        serviceId: served.serviceId,
        how: served.how,
      });
      if (await insertPeriod(unit.tx, row))
        begun.push(`${party.name}${row.name}至${plainChineseDate(row.due_on)}`);
    }
  const kept = KEPT_BY_SERVICE[kind];
  for (const row of kept ? await livePeriods(unit.tx, key, kept) : [])
    await updatePeriod(unit.tx, row, { state: 'kept', ended_at: unit.now, ended_why: `《${name}》已送达` });
  const names = parties.map((party) => party.name).join('、');
  const secret = SECRET_DOCUMENTS.includes(kind);
  await leaveTrace(unit, file, {
    what: begun.length > 0 ? 'period' : 'node',
    quiet: secret,
    change: { served: kind, document: served.sourceId, periods: begun },
    ...(served.article ? { law: [served.article] } : {}),
    node: {
      kind: 'served',
      title: `《${name}》送达${names ? `${names}方` : ''}`.slice(0, 100),
      detail: begun.join('；'),
      ...(secret ? { seenBy: parties.map((party) => party.party_id) } : {}),
    },
  });
  await endWhatIsFinal(served);
  return begun;
}

/** A committee that does not take a case has decided for good: there is no time to wait for (国家赔偿法 第二十九条). */
async function endWhatIsFinal({ unit, key, file, kind, from, parties }: ServedPaper): Promise<void> {
  if (file.type !== '委赔' || !file.not_accepted || kind !== 'non-acceptance-ruling') return;
  if (!parties.some((party) => party.side === 'bringing')) return;
  await closeCase(unit, key, {
    way: KIND_WORDS[file.law].refused.way,
    effectiveOn: isInstant(from) ? toPlainDate(from) : from,
  });
}

/** The time of service turned out to be another: what it started is counted anew from the right day. */
export async function recountBegun(served: ServedPaper): Promise<string[]> {
  const { unit, key, file } = served;
  const rows = await unit.tx
    .selectFrom('case_period')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('source_id', '=', served.sourceId)
    .where('state', '<>', 'kept')
    .execute();
  const eventOn = isInstant(served.from) ? toPlainDate(served.from) : served.from;
  const moved: string[] = [];
  for (const row of rows) {
    if (row.counting.service !== served.serviceId || row.event_on === eventOn) continue;
    const counting = { ...row.counting, served: served.how };
    const dueOn = await recounted(unit, { ...row, counting, event_on: eventOn }, row.state);
    // a period that was over by the wrong count runs again when the right one is not
    if (row.state === 'ended' && row.ended_why === '期限届满' && dueOn >= toPlainDate(unit.now))
      await updatePeriod(unit.tx, row, { state: 'running', ended_at: null, ended_why: null });
    moved.push(`${row.name}至${plainChineseDate(dueOn)}`);
  }
  if (moved.length === 0) return moved;
  await leaveTrace(unit, file, {
    what: 'period',
    change: { document: served.sourceId, recounted: moved },
    ...(served.article ? { law: [served.article] } : {}),
    node: { kind: 'clock', title: '送达时间更正，期限重新计算', detail: moved.join('；') },
  });
  return moved;
}
