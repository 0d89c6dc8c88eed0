import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { formatYuan } from '#law/fees/index.ts';
import { addMonths, type PlainDate, toPlainDate } from '#law/time.ts';
import { refuseCase } from '../refusals.ts';
import { type CaseKey, leaveTrace, lockCase, lockOpenCase } from '../store/case-file.ts';
import { insertPeriod } from '../store/periods.ts';
import type { CaseMeasureTable } from '../tables.ts';
import { MEASURE_KINDS, MEASURE_STATES } from '../terms.ts';
import { countedRow } from './start-period.ts';

/** 保全期限 at most, in months: deposits one year, movables two, all else three (民诉法解释 第四百八十五条). */
export const LONGEST_TERM = { deposit: 12, movable: 24, immovable: 36, other: 36 } as const;

export const latestTerm = (kind: CaseMeasureTable['kind'], from: PlainDate): PlainDate =>
  addMonths(from, LONGEST_TERM[kind]);

/** 裁定保全: ordered, not yet carried out; nobody but the court and the applicant's side hears of it. */
export async function orderMeasure(
  unit: Unit,
  key: CaseKey,
  input: {
    partyIds: readonly string[];
    kind: CaseMeasureTable['kind'];
    object: string;
    amountFen: number | null;
  },
): Promise<{ measureId: string } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const id = newId();
  await unit.tx
    .insertInto('case_measure')
    .values({
      court_id: key.courtId,
      case_id: key.caseId,
      id,
      for_parties: [...input.partyIds],
      kind: input.kind,
      object: input.object,
      amount_fen: input.amountFen,
      state: 'ordered',
      ordered_on: toPlainDate(unit.now),
      taken_on: null,
      term_from: null,
      until_on: null,
      ended_on: null,
      ended_why: null,
      reminded_at: null,
    })
    .execute();
  await leaveTrace(unit, file, {
    what: 'measure-ordered',
    quiet: true,
    change: { measure: id, kind: input.kind, amountFen: input.amountFen },
    law: [cite('CPL', '103').label, cite('FLOW', '8').label],
    node: {
      kind: 'measure',
      title: `裁定保全：${MEASURE_KINDS[input.kind]}`,
      detail: input.amountFen === null ? '' : `${formatYuan(input.amountFen)}元`,
      seenBy: input.partyIds,
    },
  });
  return { measureId: id };
}

async function measureOf(
  unit: Unit,
  key: CaseKey,
  id: string | undefined,
  state: CaseMeasureTable['state'],
): Promise<CaseMeasureTable | Refusal> {
  const query = unit.tx
    .selectFrom('case_measure')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId);
  const rows = await (id === undefined ? query.where('state', '=', state) : query.where('id', '=', id))
    .orderBy('ordered_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  const [row] = rows;
  if (!row) return refuseCase('case.no-such-part', { params: { what: '保全措施' } });
  if (row.state !== state)
    return refuseCase('case.measure-state', { params: { state: MEASURE_STATES[row.state] } });
  return row;
}

type Changes = Partial<
  Pick<
    CaseMeasureTable,
    'state' | 'taken_on' | 'term_from' | 'until_on' | 'ended_on' | 'ended_why' | 'reminded_at'
  >
>;

async function write(unit: Pick<Unit, 'tx'>, row: CaseMeasureTable, changes: Changes): Promise<void> {
  await unit.tx
    .updateTable('case_measure')
    .set(changes)
    .where('court_id', '=', row.court_id)
    .where('case_id', '=', row.case_id)
    .where('id', '=', row.id)
    .execute();
}

/** 保全措施已经采取: from now on the other side sees it. Before a suit the days begin in which it must follow (民诉法 第一百零四条). */
export async function takeMeasure(
  unit: Unit,
  key: CaseKey,
  input: {
    /** Absent: the last one ordered. */
    measureId?: string | undefined;
    until: PlainDate;
    /** Before enforcement: the last day of the period for performance that the instrument sets. */
    performedOn?: PlainDate | undefined;
  },
): Promise<{ measureId: string; until: PlainDate } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await measureOf(unit, key, input.measureId, 'ordered');
  if ('refused' in row) return row;
  const today = toPlainDate(unit.now);
  const latest = latestTerm(row.kind, today);
  if (input.until > latest || input.until <= today)
    return refuseCase('case.measure-too-long', { params: { latest } });
  await write(unit, row, { state: 'in-force', taken_on: today, term_from: today, until_on: input.until });
  if (file.stage === 'S0')
    for (const partyId of row.for_parties)
      await insertPeriod(
        unit.tx,
        await countedRow(unit, file, { ...mustFollow(today, input.performedOn), partyId, about: row.id }),
      );
  await leaveTrace(unit, file, {
    what: 'measure',
    change: { measure: row.id, state: ['ordered', 'in-force'], until: input.until },
    law: [cite('CPI', '485').label],
    node: {
      kind: 'measure',
      title: `采取保全措施：${MEASURE_KINDS[row.kind]}`,
      detail: `期限至${input.until}`,
    },
  });
  return { measureId: row.id, until: input.until };
}

/** What must follow a measure that came before any case: a suit in thirty days, or the application for enforcement in five (民诉法解释 第一百六十三条). */
function mustFollow(today: PlainDate, performedOn: PlainDate | undefined) {
  if (performedOn === undefined) return { rule: 'D33', from: today } as const;
  // a measure taken after that day cannot have been followed before it stood
  return performedOn > today
    ? ({ rule: 'D34', from: performedOn } as const)
    : ({ rule: 'D34', from: today, event: '履行期间届满后采取保全措施' } as const);
}

/** 续行保全: another term from the end of the last one, no longer than the law's longest. */
export async function renewMeasure(
  unit: Unit,
  key: CaseKey,
  input: { measureId: string; until: PlainDate },
): Promise<{ measureId: string; until: PlainDate } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await measureOf(unit, key, input.measureId, 'in-force');
  if ('refused' in row) return row;
  const from = row.until_on ?? toPlainDate(unit.now);
  const latest = latestTerm(row.kind, from);
  if (input.until > latest || input.until <= from)
    return refuseCase('case.measure-too-long', { params: { latest } });
  await write(unit, row, { term_from: from, until_on: input.until, reminded_at: null });
  await leaveTrace(unit, file, {
    what: 'measure',
    change: { measure: row.id, until: [row.until_on, input.until] },
    law: [cite('CPI', '485.2').label, cite('PRS', '18').label],
    node: { kind: 'measure', title: `续行保全：${MEASURE_KINDS[row.kind]}`, detail: `期限至${input.until}` },
  });
  return { measureId: row.id, until: input.until };
}

/** 解除保全. A measure that was never carried out ends as quietly as it was ordered. */
export async function liftMeasure(
  unit: Unit,
  key: CaseKey,
  input: { measureId: string; why: string },
): Promise<{ measureId: string } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const found = await measureOf(unit, key, input.measureId, 'in-force');
  const row = 'refused' in found ? await measureOf(unit, key, input.measureId, 'ordered') : found;
  if ('refused' in row) return row;
  await write(unit, row, { state: 'lifted', ended_on: toPlainDate(unit.now), ended_why: input.why });
  const secret = row.taken_on === null;
  await leaveTrace(unit, file, {
    what: secret ? 'measure-ordered' : 'measure',
    quiet: secret,
    change: { measure: row.id, state: [row.state, 'lifted'], why: input.why },
    law: [cite('CPI', '166').label],
    node: {
      kind: 'measure',
      title: `解除保全：${MEASURE_KINDS[row.kind]}`,
      detail: input.why,
      ...(secret ? { seenBy: row.for_parties } : {}),
    },
  });
  return { measureId: row.id };
}
