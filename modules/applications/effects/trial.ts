import { isRefusal } from '#kernel/refusals.ts';
import { parseInstant } from '#law/time.ts';
import {
  addNode,
  cancelHearings,
  changeStage,
  closeCase,
  moveHearing,
  movePeriod,
  pauseStaff,
  replaceStaff,
  restartTrialClock,
  resumePeriod,
  startPeriod,
  stopTrialClock,
  suspendPeriod,
  transferCase,
  unpauseStaff,
} from '#modules/cases/index.ts';
import type { Value } from '#services/engine/index.ts';
import { courtByName } from '#modules/reference/index.ts';
import {
  cannot,
  caseOf,
  day,
  type Done,
  type Executor,
  list,
  amount,
  partiesOf,
  periodOf,
  text,
  today,
  why,
  type Working,
} from './context.ts';

/** Nodes of a hidden application are seen by its own side alone. */
const seenBy = ({ row }: Working) => (row.secret ? { seenBy: [...row.party_ids] } : {});

/** 期限. */
export const periods: {
  'move-period': Executor<'move-period'>;
  'start-period': Executor<'start-period'>;
  'suspend-period': Executor<'suspend-period'>;
  'resume-period': Executor<'resume-period'>;
  'stop-trial-clock': Executor<'stop-trial-clock'>;
  'restart-trial-clock': Executor<'restart-trial-clock'>;
} = {
  'move-period': async (working, { rule, until }) => {
    const to = day(working, until);
    if (to === undefined) return cannot('没有写明延长到哪一天，请填写后再决定。');
    const { unit } = working.bench;
    return movePeriod(unit, caseOf(working), { rule: periodOf(rule).rule, until: to, why: why(working) });
  },
  'start-period': async (working, { rule, of, from, length }) => {
    const { unit } = working.bench;
    const own = amount(working, length);
    const paper = working.issued.find(({ to }) => to === of || to === 'all');
    for (const partyId of partiesOf(working, of)) {
      if (from === 'service' && paper) {
        // begins with the service of the paper: the outbox starts it then
        const waiting = {
          rule,
          partyId,
          documentId: paper.documentId,
          ...(own === undefined ? {} : { length: own }),
        };
        working.kept['periods'] = [...(working.kept['periods'] ?? []), waiting];
        continue;
      }
      const begun = await startPeriod(unit, caseOf(working), {
        ...periodOf(rule),
        partyId,
        from: unit.now,
        event: why(working),
        about: working.row.id,
        ...(own === undefined ? {} : { length: own }),
      });
      if ('refused' in begun) return begun;
    }
    return undefined;
  },
  'suspend-period': (working, { rule, why: because }) =>
    suspendPeriod(working.bench.unit, caseOf(working), { rule: periodOf(rule).rule, why: because }),
  'resume-period': (working, { rule }) =>
    resumePeriod(working.bench.unit, caseOf(working), { rule: periodOf(rule).rule }),
  'stop-trial-clock': (working, { cause }) => stopTrialClock(working.bench.unit, caseOf(working), { cause }),
  'restart-trial-clock': (working, { cause }) =>
    restartTrialClock(working.bench.unit, caseOf(working), { cause }),
};

/** 审判人员. */
export const staff: {
  'pause-staff': Executor<'pause-staff'>;
  'unpause-staff': Executor<'unpause-staff'>;
  'replace-staff': Executor<'replace-staff'>;
} = {
  'pause-staff': (working, { person }) =>
    forEach(list(working, person), (personId) =>
      pauseStaff(working.bench.unit, caseOf(working), { personId, why: why(working) }),
    ),
  'unpause-staff': (working, { person, save }) => {
    const saved = save === undefined ? [] : list(working, save);
    const back = list(working, person).filter((id) => !saved.includes(id));
    return forEach(stillThere(working, back), (personId) =>
      unpauseStaff(working.bench.unit, caseOf(working), { personId }),
    );
  },
  'replace-staff': (working, { person }) =>
    forEach(stillThere(working, list(working, person)), (personId) =>
      replaceStaff(working.bench.unit, caseOf(working), { personId, why: why(working) }),
    ),
};

/** On review those who have left the case already are left alone; the first time somebody who is not there is a refusal. */
const stillThere = ({ bench }: Working, ids: readonly string[]): readonly string[] =>
  bench.records.some(({ act }) => act.startsWith('decide:'))
    ? ids.filter((id) => bench.facts.staff.some((one) => one.id === id))
    : ids;

/** One after the other; the first refusal ends it. */
async function forEach(ids: readonly string[], work: (id: string) => Promise<object>): Promise<Done> {
  for (const id of ids) {
    const done = await work(id);
    if (isRefusal(done)) return done;
  }
  return undefined;
}

/** What was chosen, by its name. */
function nameOfChoice(working: Working, of: Value): string {
  const chosen = text(working, of);
  const names = working.bench.service.form.flatMap(({ choices }) =>
    choices !== undefined && !('from' in choices) ? choices : [],
  );
  return names.find(({ id }) => id === chosen)?.name ?? why(working);
}

/** 开庭、阶段、节点. */
export const course: {
  'move-hearing': Executor<'move-hearing'>;
  'cancel-hearings': Executor<'cancel-hearings'>;
  'change-stage': Executor<'change-stage'>;
  'close-case': Executor<'close-case'>;
  'transfer-case': Executor<'transfer-case'>;
  'add-node': Executor<'add-node'>;
} = {
  'move-hearing': async (working, { hearing, to, counts, reason, excludes }) => {
    const startsAt = parseInstant(text(working, to));
    if (startsAt === undefined) return cannot('没有写明新的开庭时间，请填写后再决定。');
    return moveHearing(working.bench.unit, caseOf(working), {
      hearingId: text(working, hearing),
      startsAt,
      counts,
      why: reason === undefined ? why(working) : nameOfChoice(working, reason),
      ...(excludes === undefined ? {} : { excludes }),
    });
  },
  'cancel-hearings': async (working, { why: because }) => {
    const fixed = working.bench.facts.hearings.some(({ state }) => state === 'fixed');
    return fixed ? cancelHearings(working.bench.unit, caseOf(working), { why: because }) : undefined;
  },
  'change-stage': (working, { to }) =>
    changeStage(working.bench.unit, caseOf(working), { to, why: why(working) }),
  'close-case': (working, { way }) =>
    closeCase(working.bench.unit, caseOf(working), { way, effectiveOn: today(working) }),
  'transfer-case': async (working, { court }) => {
    const to = courtByName(text(working, court));
    if (!to) return cannot(`没有找到“${text(working, court)}”，请填写法院全称。`);
    return transferCase(working.bench.unit, caseOf(working), { toCourtId: to.id, why: why(working) });
  },
  'add-node': async (working, { name }) =>
    working.row.case_id === null
      ? undefined
      : addNode(working.bench.unit, caseOf(working), { kind: 'other', title: name, ...seenBy(working) }),
};
