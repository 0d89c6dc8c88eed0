import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { publicNoticeBarred, servedOn, type ServiceWay } from '#law/delivery/index.ts';
import { DOCUMENTS, type DocumentType } from '#law/documents/index.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import { refuseCase } from '../refusals.ts';
import { type CaseKey, lockOpenCase } from '../store/case-file.ts';
import { partiesOf } from '../store/parts.ts';
import type { CaseFileTable } from '../tables.ts';
import { beginFollowing, recountBegun, type ServedPaper } from './following.ts';

export type PartyService = {
  partyId: string;
  document: DocumentType;
  /** Tells several papers of one kind apart; empty where there is one. */
  paper?: string | undefined;
  way: ServiceWay;
  /** The day that the way names: signed, left, received, announced. */
  on: PlainDate;
};

/**
 * The court has served a party itself (登记送达): whoever has no agent here is served on paper, and the clerk records how and when. From the day
 * of service the same periods follow as from service to an agent. Recorded again with another day it is a correction, and they are counted anew.
 */
export async function servePartyByCourt(
  unit: Unit,
  key: CaseKey,
  input: PartyService,
): Promise<{ servedOn: PlainDate; periods: string[] } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const party = (await partiesOf(unit.tx, key)).find(
    (row) => row.party_id === input.partyId && row.left_on === null,
  );
  if (!party) return refuseCase('case.party-unknown');
  const wrong = barred(file, input, toPlainDate(unit.now));
  if (wrong) return wrong;
  const day = servedOn(input.way, input.on);
  const { id, again } = await keep(unit, key, input, day.on);
  const served: ServedPaper = {
    unit,
    key,
    file,
    kind: input.document,
    from: day.on,
    parties: [party],
    about: DOCUMENTS[input.document].form === 'ruling' ? id : '',
    sourceId: id,
    serviceId: id,
    lengths: {},
    how: day.text,
    article: day.article.label,
  };
  const periods = again ? await recountBegun(served) : await beginFollowing(served);
  if (again && periods.length === 0)
    await unit.audit({
      subject: { type: 'case', id: file.id },
      courtId: file.court_id,
      change: { served: input.document, on: day.on },
      law: [day.article.label],
    });
  return { servedOn: day.on, periods };
}

function barred(file: CaseFileTable, { way, on }: PartyService, today: PlainDate): Refusal | undefined {
  if (on > today || on < file.opened_on)
    return refuseCase('case.served-day', { params: { from: file.opened_on } });
  const announced = way === 'announcement' || way === 'announcement-abroad';
  const { procedure } = file;
  if (!announced || (procedure !== 'summary' && procedure !== 'small-claims')) return undefined;
  const why = publicNoticeBarred(procedure);
  return why && refuseCase('case.no-announcement', { params: { why: why.text } });
}

/** The record of it; `again`: the paper stood as served to this party already. */
async function keep(
  unit: Unit,
  key: CaseKey,
  input: PartyService,
  effectiveOn: PlainDate,
): Promise<{ id: string; again: boolean }> {
  const id = newId();
  const said = {
    way: input.way,
    happened_on: input.on,
    effective_on: effectiveOn,
    recorded_by: unit.actor.name,
    recorded_at: unit.now,
  };
  const row = await unit.tx
    .insertInto('case_service')
    .values({
      court_id: key.courtId,
      case_id: key.caseId,
      id,
      party_id: input.partyId,
      document: input.document,
      paper: input.paper ?? '',
      ...said,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['court_id', 'case_id', 'party_id', 'document', 'paper'])
        .doUpdateSet((eb) => ({ ...said, version: eb('case_service.version', '+', 1) })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: row.id, again: row.id !== id };
}
