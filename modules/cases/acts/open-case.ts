import { sql } from 'kysely';
import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { formatCaseNumber } from '#law/case-numbers/index.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { changed } from '../events.ts';
import { refuseCase } from '../refusals.ts';
import { KIND_WORDS } from '../rules/kind-words.ts';
import { searchable } from '../rules/search-text.ts';
import { CASE_KINDS, type OpenedType, trialLimitOf } from '../states.ts';
import { addNodeRow } from '../store/nodes.ts';
import { insertPeriod } from '../store/periods.ts';
import type { CaseFileTable } from '../tables.ts';
import { insertMandate, type NewMandate } from './counsel.ts';
import { insertParties, type NewParty } from './parties.ts';
import { countedRow, type NewPeriod } from './start-period.ts';

export type NewCase = {
  courtId: string;
  /** 法院代字, e.g. 豫0105. */
  courtCode: string;
  /** 类型代字, e.g. 民初. */
  type: OpenedType;
  title: string;
  causeId: string;
  causeName: string;
  /** Absent for a case that an application opens before any suit (财保, 民特 …). */
  filingId?: string | null | undefined;
  /** 分. */
  amountFen: number;
  /** Case fee as billed, 分; the bill itself is made by whoever opens the case. */
  feeFen?: number | undefined;
  procedure?: CaseFacts['procedure'] | undefined;
  parties?: readonly NewParty[] | undefined;
  mandates?: readonly NewMandate[] | undefined;
  /** The lawyer who filed. */
  filedBy?: string | undefined;
  /** 举证期限 as the court has set it, days. */
  evidenceDays?: number | undefined;
  /** False where the law keeps the case from the internet. */
  disclosed?: boolean | undefined;
  /** The number that the court's own system has given (案号顺序号); by default the next of the counter. */
  seq?: number | undefined;
  /** The day on which the court received the application, complete: a committee's time counts from it (国家赔偿法 第二十八条). Today by default. */
  receivedOn?: PlainDate | undefined;
  /** The accused of a private prosecution is in custody. */
  detained?: boolean | undefined;
  /** A ruling of non-acceptance bears a number too: the case only waits for an appeal. */
  notAccepted?: boolean | undefined;
};

export type OpenedCase = { caseId: string; caseNumber: string; openedOn: PlainDate };

/**
 * Opens a case (立案) in the caller's act and gives it the next number of its court, year and type. The counter's row lock makes acceptances
 * of one court follow each other; a rolled-back act gives its number back with the rest, so there is no gap (案号规定 第九条). With it come
 * the parties, the mandates shown in the filing, the first node, and the periods that the court has from this day.
 */
export async function openCase(unit: Unit, input: NewCase): Promise<OpenedCase | Refusal> {
  if (input.seq !== undefined && !(await isFree(unit, input, input.seq)))
    return refuseCase('case.number-taken', { params: { number: String(input.seq) } });
  const file = await insertFile(unit, input);
  await insertParties(unit, file, input.parties ?? []);
  for (const mandate of input.mandates ?? []) {
    const made = await insertMandate(unit, file, mandate);
    if (isRefusal(made)) return made;
  }
  const words = KIND_WORDS[file.law];
  const node = input.notAccepted
    ? ({ kind: 'judgment', title: words.refused.name } as const)
    : ({ kind: 'accepted', title: '立案', detail: `案号${file.number}` } as const);
  await addNodeRow(unit.tx, file, node, unit);
  for (const period of input.notAccepted ? [] : firstPeriods(file, input.receivedOn))
    await insertPeriod(unit.tx, await countedRow(unit, file, period));
  await unit.audit({
    subject: { type: 'case', id: file.id },
    ...(input.filingId ? { related: [{ type: 'filing', id: input.filingId }] } : {}),
    courtId: file.court_id,
    change: { caseNumber: [null, file.number] },
    law: [(input.notAccepted ? words.refused.article : words.accepted).label],
  });
  const lawyers = (input.mandates ?? []).flatMap((mandate) => (mandate.lawyer.id ? [mandate.lawyer.id] : []));
  await unit.emit(changed(file, 'opened', lawyers));
  return { caseId: file.id, caseNumber: file.number, openedOn: file.opened_on };
}

/** What the court owes from the day of acceptance: copies to the other side, the notice of enforcement, the end of the case. */
function firstPeriods(file: CaseFileTable, receivedOn = file.opened_on): NewPeriod[] {
  const own = { partyId: null, from: file.opened_on };
  const limit = trialLimitOf(file.type, file.procedure, file.detained);
  const start = file.law === 'compensation' ? { from: receivedOn, event: '收到赔偿申请' } : { event: '立案' };
  return [
    ...(limit ? [{ ...own, ...limit, ...start }] : []),
    ...(file.type === '民初' ? [{ ...own, rule: 'D15', event: '立案' } as const] : []),
    ...(file.type === '行初'
      ? [{ ...own, rule: 'D15', when: 'administrative', event: '立案' } as const]
      : []),
    ...(file.type === '执' ? [{ ...own, rule: 'D42' } as const] : []),
  ];
}

async function insertFile(unit: Unit, input: NewCase): Promise<CaseFileTable> {
  const kind = CASE_KINDS[input.type];
  const openedOn = toPlainDate(unit.now);
  const year = Number(openedOn.slice(0, 4));
  const seq = input.seq ?? (await nextNumber(unit, input.courtId, year, input.type));
  const number = formatCaseNumber({ year, courtCode: input.courtCode, type: input.type, number: seq });
  const names = (input.parties ?? []).map((party) => party.name);
  const row: CaseFileTable = {
    court_id: input.courtId,
    id: newId(),
    number,
    year,
    type: input.type,
    seq,
    title: input.title,
    cause_id: input.causeId,
    cause_name: input.causeName,
    filing_id: input.filingId ?? null,
    amount_fen: input.amountFen,
    opened_on: openedOn,
    opened_at: unit.now,
    law: kind.law,
    procedure: input.procedure ?? kind.procedure,
    stage: input.notAccepted ? 'S5' : kind.stage,
    disclosed: input.disclosed ?? true,
    filed_by: input.filedBy ?? null,
    fee_fen: input.feeFen ?? 0,
    evidence_days: input.evidenceDays ?? null,
    search_text: searchable([number, input.title, input.causeName, ...names].join(' ')),
    debate_closed_on: null,
    pronounced_on: input.notAccepted ? openedOn : null,
    effective_on: null,
    closed_on: null,
    closed_way: null,
    transferred_to: null,
    not_accepted: input.notAccepted ?? false,
    detained: input.detained ?? false,
    changed_at: unit.now,
    version: 1,
  };
  await unit.tx.insertInto('case_file').values(row).execute();
  return row;
}

/** Whether a number given from outside is still free; the counter then never gives it again. */
async function isFree(unit: Unit, input: NewCase, seq: number): Promise<boolean> {
  const year = Number(toPlainDate(unit.now).slice(0, 4));
  await sql`
    insert into case_counter (court_id, year, type, last) values (${input.courtId}, ${year}, ${input.type}, ${seq})
    on conflict (court_id, year, type) do update set last = greatest(case_counter.last, ${seq})`.execute(
    unit.tx,
  );
  const taken = await unit.tx
    .selectFrom('case_file')
    .select('id')
    .where('court_id', '=', input.courtId)
    .where('year', '=', year)
    .where('type', '=', input.type)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return taken === undefined;
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
