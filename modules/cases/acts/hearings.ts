import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { cite } from '#law/citations.ts';
import { hearingNotice, postponementBarred } from '#law/hearings/index.ts';
import { type ExclusionCause, EXCLUSIONS } from '#law/periods/index.ts';
import { chinaClock, type Instant, instantToMs, msToInstant, toPlainDate } from '#law/time.ts';
import { refuseCase } from '../refusals.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import { hearingsOf } from '../store/parts.ts';
import type { CaseFileTable, CaseHearingTable } from '../tables.ts';
import { excludeDays } from './trial-clock.ts';

export type NewHearing = {
  /** Absent: the hearing is held online (在线庭审). */
  room?: string | undefined;
  /** Where, as the summons says it: 第三法庭. */
  place: string;
  startsAt: Instant;
  endsAt: Instant;
};
export type HearingFixed = { hearingId: string; startsAt: Instant; warning: string | null };

const NOTICE = [cite('CPL', '139').label];
const said = (at: Instant) => `${plainChineseDate(toPlainDate(at))}${chinaClock(at)}`;

/** A hearing is fixed (排期开庭). One room holds one at a time; less than three days' notice is a warning (民诉法 第一百三十九条). */
export async function fixHearing(
  unit: Unit,
  key: CaseKey,
  input: NewHearing,
): Promise<HearingFixed | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await insertHearing(unit, key, input, null);
  if ('refused' in row) return row;
  const warning = noticeWarning(file, row, unit);
  await leaveTrace(unit, file, {
    what: 'hearing',
    change: { hearing: row.id, startsAt: [null, row.starts_at], place: row.place, warning },
    law: NOTICE,
    node: { kind: 'hearing', title: `定于${said(row.starts_at)}开庭`, detail: row.place },
  });
  return { hearingId: row.id, startsAt: row.starts_at, warning };
}

/** Another time for a fixed hearing. `counts`: it was adjourned under CPL 149 (延期审理), not merely moved (变更开庭日期). */
export async function moveHearing(
  unit: Unit,
  key: CaseKey,
  input: {
    hearingId: string;
    startsAt: Instant;
    /** As long as before when absent. */
    endsAt?: Instant | undefined;
    room?: string | null | undefined;
    place?: string | undefined;
    counts: boolean;
    /** By this cause the days from the hearing that was to be until the new one stay out of the court's own limit (审限规定 第九条). */
    excludes?: ExclusionCause | undefined;
    why: string;
  },
): Promise<HearingFixed | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const tooOften = input.counts ? await postponedTooOften(unit, key, file) : undefined;
  if (tooOften) return tooOften;
  const old = await endHearing(unit, key, input.hearingId, input.counts ? 'postponed' : 'moved', input.why);
  if ('refused' in old) return old;
  const length = instantToMs(old.ends_at) - instantToMs(old.starts_at);
  const room = input.room === undefined ? old.room : input.room;
  const row = await insertHearing(
    unit,
    key,
    {
      ...(room === null ? {} : { room }),
      place: input.place ?? old.place,
      startsAt: input.startsAt,
      endsAt: input.endsAt ?? msToInstant(instantToMs(input.startsAt) + length),
    },
    old.id,
  );
  if ('refused' in row) return row;
  const out = input.excludes
    ? await excludeDays(unit, key, {
        cause: input.excludes,
        from: toPlainDate(old.starts_at),
        again: toPlainDate(row.starts_at),
      })
    : undefined;
  const warning = noticeWarning(file, row, unit);
  await leaveTrace(unit, file, {
    what: 'hearing',
    change: {
      hearing: row.id,
      ...(out ? { limitDueOn: out.dueOn } : {}),
      startsAt: [old.starts_at, row.starts_at],
      counts: input.counts,
      why: input.why,
      warning,
    },
    law: [
      ...(input.counts ? [cite('CPL', '149').label, cite('DELAY', '7').label] : NOTICE),
      ...(input.excludes ? EXCLUSIONS[input.excludes].articles.map(({ label }) => label) : []),
    ],
    node: {
      kind: 'hearing',
      title: `${input.counts ? '延期审理' : '变更开庭日期'}，改于${said(row.starts_at)}开庭`,
      detail: out
        ? `${input.why}；至${plainChineseDate(out.to)}的期间不计入审限，审限届满日为${plainChineseDate(out.dueOn)}`
        : input.why,
    },
  });
  return { hearingId: row.id, startsAt: row.starts_at, warning };
}

/** 延期开庭审理 no more than twice, in a simple trial once (延期开庭规定 第三条); the limit is one of civil and commercial cases. */
async function postponedTooOften(
  unit: Unit,
  key: CaseKey,
  { law, procedure }: CaseFileTable,
): Promise<Refusal | undefined> {
  if (law !== 'civil') return undefined;
  const before = (await hearingsOf(unit.tx, key)).filter(({ state }) => state === 'postponed').length;
  const barred = postponementBarred({ procedure: trialOf(procedure), before });
  return (
    barred && refuseCase('case.postponed-most', { params: { why: barred.text, before: String(before) } })
  );
}

const trialOf = (procedure: CaseFileTable['procedure']) =>
  procedure === 'summary' || procedure === 'small-claims' ? procedure : 'ordinary';

/** Every hearing still to come is called off. */
export async function cancelHearings(
  unit: Unit,
  key: CaseKey,
  input: { why: string },
): Promise<{ cancelled: number } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const cancelled = await cancelRows(unit, key, input.why);
  if (cancelled === 0) return refuseCase('case.no-such-part', { params: { what: '待开的庭' } });
  await leaveTrace(unit, file, {
    what: 'hearing',
    change: { cancelled, why: input.why },
    node: { kind: 'hearing', title: '取消开庭', detail: input.why },
  });
  return { cancelled };
}

/** Rows only: for acts that end the case. */
export async function cancelRows(unit: Pick<Unit, 'tx' | 'now'>, key: CaseKey, why: string): Promise<number> {
  const { numUpdatedRows } = await unit.tx
    .updateTable('case_hearing')
    .set({ state: 'cancelled', why, ended_at: unit.now })
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('state', '=', 'fixed')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The hearing has taken place (已开庭). */
export async function holdHearing(
  unit: Unit,
  key: CaseKey,
  input: { hearingId: string },
): Promise<{ hearingId: string } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await endHearing(unit, key, input.hearingId, 'held', null);
  if ('refused' in row) return row;
  await leaveTrace(unit, file, {
    what: 'hearing-held',
    change: { hearing: row.id, state: ['fixed', 'held'] },
    node: { kind: 'hearing', title: '开庭审理', detail: row.place },
  });
  return { hearingId: row.id };
}

async function endHearing(
  unit: Unit,
  key: CaseKey,
  id: string,
  state: CaseHearingTable['state'],
  why: string | null,
): Promise<CaseHearingTable | Refusal> {
  const row = await unit.tx
    .updateTable('case_hearing')
    .set({ state, why, ended_at: unit.now })
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('id', '=', id)
    .where('state', '=', 'fixed')
    .returningAll()
    .executeTakeFirst();
  return row ?? refuseCase('case.no-such-part', { params: { what: '待开的庭' } });
}

async function insertHearing(
  unit: Unit,
  key: CaseKey,
  input: NewHearing,
  replaces: string | null,
): Promise<CaseHearingTable | Refusal> {
  if (input.startsAt <= unit.now || input.endsAt <= input.startsAt) return refuseCase('case.hearing-past');
  const row = await unit.tx
    .insertInto('case_hearing')
    .values({
      court_id: key.courtId,
      case_id: key.caseId,
      id: newId(),
      room: input.room ?? null,
      place: input.place,
      starts_at: input.startsAt,
      ends_at: input.endsAt,
      state: 'fixed',
      why: null,
      fixed_at: unit.now,
      fixed_by: unit.actor.name,
      ended_at: null,
      replaces,
    })
    .onConflict((conflict) => conflict.doNothing()) // the exclusion constraints: a second hearing in the room waits for the first and is refused
    .returningAll()
    .executeTakeFirst();
  return row ?? refuseCase('case.room-taken');
}

function noticeWarning(file: CaseFileTable, row: CaseHearingTable, unit: Pick<Unit, 'now'>): string | null {
  const notice = hearingNotice({
    hearing: toPlainDate(row.starts_at),
    notifiedOn: toPlainDate(unit.now),
    procedure: trialOf(file.procedure),
  });
  return notice.state === 'short' || notice.state === 'disputed' ? notice.text : null;
}
