import type { Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import type { PeriodId } from '#law/periods/index.ts';
import { type StageId, STAGES } from '#law/stages/index.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import { refuseCase } from '../refusals.ts';
import { KIND_WORDS } from '../rules/kind-words.ts';
import { STAGE_MOVES, TRIAL_LIMITS } from '../states.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import type { NewNode } from '../store/nodes.ts';
import type { CaseFileTable } from '../tables.ts';
import { cancelRows } from './hearings.ts';

export type StageMoved = { stage: StageId };

function barred(file: CaseFileTable, to: StageId, act: string): Refusal | undefined {
  return STAGE_MOVES[file.stage].includes(to)
    ? undefined
    : refuseCase('case.stage', { params: { stage: STAGES[file.stage], act } });
}

/** Periods of the given rules, or all, come to their end by an act and not by time. */
async function endPeriods(
  unit: Pick<Unit, 'tx' | 'now'>,
  key: CaseKey,
  state: 'kept' | 'ended',
  why: string,
  rules?: readonly PeriodId[],
): Promise<void> {
  const query = unit.tx
    .updateTable('case_period')
    .set({ state, ended_at: unit.now, ended_why: why })
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('state', 'in', ['running', 'suspended']);
  await (rules ? query.where('rule', 'in', [...rules]) : query).execute();
}

/** The case goes to another stage (诉讼阶段). What a stage brings with it is done by the acts below; this one only moves. */
export async function changeStage(
  unit: Unit,
  key: CaseKey,
  input: { to: StageId; why: string; article?: string | undefined; node?: NewNode | undefined },
): Promise<StageMoved | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  if (input.to === 'S8') return closeLocked(unit, key, file, { way: input.why });
  const wrong = barred(file, input.to, `转入“${STAGES[input.to]}”阶段`);
  if (wrong) return wrong;
  if (input.to === 'S4' && file.debate_closed_on === null) return closeDebate(unit, key, {});
  if (input.to === 'S5' && file.pronounced_on === null) return pronounce(unit, key, {});
  const reopened = input.to === 'S2' || input.to === 'S3';
  await leaveTrace(unit, file, {
    what: 'stage',
    change: { stage: [file.stage, input.to], why: input.why },
    law: input.article ? [input.article] : [],
    set: { stage: input.to, ...(reopened ? { debate_closed_on: null } : {}) },
    node: input.node ?? { kind: 'other', title: `进入“${STAGES[input.to]}”阶段`, detail: input.why },
  });
  return { stage: input.to };
}

/** 法庭辩论终结 (民诉法 第一百四十五条): the time for evidence is over with it. */
export async function closeDebate(
  unit: Unit,
  key: CaseKey,
  input: { on?: PlainDate | undefined },
): Promise<StageMoved | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const wrong = barred(file, 'S4', '终结法庭辩论');
  if (wrong) return wrong;
  const on = input.on ?? toPlainDate(unit.now);
  const { name, article } = KIND_WORDS[file.law].debated;
  await endPeriods(unit, key, 'ended', name, ['D27', 'D16', 'D28']);
  await leaveTrace(unit, file, {
    what: 'stage',
    change: { stage: [file.stage, 'S4'], debateClosedOn: on },
    law: article ? [article.label] : [],
    set: { stage: 'S4', debate_closed_on: on },
    node: { kind: 'debate', title: name },
  });
  return { stage: 'S4' };
}

/** 宣判: the court's own limit ends (审限规定 第十条); the appeal periods begin for each party when the judgment is served. */
export async function pronounce(
  unit: Unit,
  key: CaseKey,
  input: { on?: PlainDate | undefined; what?: string | undefined },
): Promise<StageMoved | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const wrong = barred(file, 'S5', '宣判');
  if (wrong) return wrong;
  const on = input.on ?? toPlainDate(unit.now);
  const { judged } = KIND_WORDS[file.law];
  await endPeriods(unit, key, 'kept', judged, TRIAL_LIMITS);
  await endPeriods(unit, key, 'ended', judged, ['D27', 'D16', 'D28']);
  // final: of a second instance, of a special procedure, of a committee (民诉法 第一百八十二条、第一百八十五条，国家赔偿法 第二十九条)
  if (file.procedure === 'appeal' || file.type === '民特' || file.type === '委赔')
    return closeLocked(unit, key, file, {
      way: input.what ?? (file.type === '委赔' ? judged : '判决'),
      effectiveOn: on,
      pronouncedOn: on,
    });
  await leaveTrace(unit, file, {
    what: 'stage',
    change: { stage: [file.stage, 'S5'], pronouncedOn: on },
    law: file.law === 'compensation' ? [cite('SCL', '23').label] : [cite('CPL', '151').label],
    set: { stage: 'S5', pronounced_on: on },
    node: { kind: 'judgment', title: `${judged}${input.what ? `：${input.what}` : ''}` },
  });
  return { stage: 'S5' };
}

/** 结案: hearings still to come are cancelled and what still runs comes to its end; mandates stand, for what follows the case. */
export async function closeCase(
  unit: Unit,
  key: CaseKey,
  input: { /** 结案方式, e.g. 准许撤诉. */ way: string; effectiveOn?: PlainDate | undefined },
): Promise<StageMoved | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  return closeLocked(unit, key, file, input);
}

async function closeLocked(
  unit: Unit,
  key: CaseKey,
  file: CaseFileTable,
  input: {
    way: string;
    effectiveOn?: PlainDate | undefined;
    pronouncedOn?: PlainDate;
    transferredTo?: string;
  },
): Promise<StageMoved> {
  const today = toPlainDate(unit.now);
  await endPeriods(unit, key, 'ended', '结案');
  await cancelRows(unit, key, `结案：${input.way}`);
  await leaveTrace(unit, file, {
    what: input.transferredTo ? 'transferred' : 'closed',
    change: {
      stage: [file.stage, 'S8'],
      closedOn: today,
      way: input.way,
      ...(input.transferredTo ? { to: input.transferredTo } : {}),
    },
    law: [cite('LIMITS', '10').label],
    set: {
      stage: 'S8',
      closed_on: today,
      closed_way: input.way.slice(0, 40),
      ...(input.effectiveOn ? { effective_on: input.effectiveOn } : {}),
      ...(input.pronouncedOn ? { pronounced_on: input.pronouncedOn } : {}),
      ...(input.transferredTo ? { transferred_to: input.transferredTo } : {}),
    },
    node: input.transferredTo
      ? { kind: 'transfer', title: '移送其他人民法院', detail: input.way }
      : { kind: 'closed', title: `结案：${input.way}`.slice(0, 100) },
  });
  return { stage: 'S8' };
}

/** 移送管辖: the case is closed here; the other court opens it under a number of its own (民诉法 第三十七条). */
export async function transferCase(
  unit: Unit,
  key: CaseKey,
  input: { toCourtId: string; why: string },
): Promise<StageMoved | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  return closeLocked(unit, key, file, { way: input.why, transferredTo: input.toCourtId });
}
