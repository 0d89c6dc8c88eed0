import { sql } from 'kysely';
import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { formatCaseNumber } from '#law/case-numbers/index.ts';
import { cite } from '#law/citations.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import './tables.ts';

export type NewCase = {
  courtId: string;
  /** 法院代字, e.g. 豫0105. */
  courtCode: string;
  /** 类型代字, e.g. 民初. */
  type: '民初';
  title: string;
  causeId: string;
  causeName: string;
  filingId: string;
  /** 分. */
  amountFen: number;
};

export type OpenedCase = { caseId: string; caseNumber: string; openedOn: PlainDate };

/**
 * Opens a case (立案) in the caller's act and gives it the next number of its court, year and type. The counter's row lock makes acceptances
 * of one court follow each other; a rolled-back act gives its number back with the rest, so there is no gap (案号规定 第九条).
 */
export async function openCase(unit: Unit, input: NewCase): Promise<OpenedCase> {
  const openedOn = toPlainDate(unit.now);
  const year = Number(openedOn.slice(0, 4));
  const seq = await nextNumber(unit, input.courtId, year, input.type);
  const caseId = newId();
  const caseNumber = formatCaseNumber({ year, courtCode: input.courtCode, type: input.type, number: seq });
  await unit.tx
    .insertInto('case_file')
    .values({
      court_id: input.courtId,
      id: caseId,
      number: caseNumber,
      year,
      type: input.type,
      seq,
      title: input.title,
      cause_id: input.causeId,
      cause_name: input.causeName,
      filing_id: input.filingId,
      amount_fen: input.amountFen,
      opened_on: openedOn,
      opened_at: unit.now,
    })
    .execute();
  await unit.audit({
    subject: { type: 'case', id: caseId },
    related: [{ type: 'filing', id: input.filingId }],
    courtId: input.courtId,
    change: { caseNumber: [null, caseNumber] },
    law: [cite('CPL', '126').label],
  });
  return { caseId, caseNumber, openedOn };
}

async function nextNumber(unit: Unit, courtId: string, year: number, type: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into case_counter (court_id, year, type, last) values (${courtId}, ${year}, ${type}, 1)
    on conflict (court_id, year, type) do update set last = case_counter.last + 1 returning last`.execute(
    unit.tx,
  );
  const last = rows[0]?.last;
  if (last === undefined) throw new Error('case counter returned nothing');
  return last;
}
