import { act, type ActContext } from '#kernel/acts/index.ts';
import { systemActor } from '#kernel/access/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { currentCalendar } from '#modules/reference/index.ts';
import { decisionDue } from '../clocks.ts';
import { changed } from '../events.ts';
import { notFound } from '../policy.ts';
import { FILING_FACES, type FilingKind } from '#law/filing/index.ts';
import { FILING_ACTS } from '../states.ts';
import { addRecord, findFiling, updateFiling } from '../store.ts';

const BATCH = 200;

/**
 * The law's clocks (runs every minute): a correction period that has ended → 逾期未补正, and the court's seven days begin; an undecided filing
 * at the end of D01 → escalated once as 应当先行立案 (登记立案规定 第八条). Each filing is an act of its own, so one that fails stops no other.
 */
export async function runFilingClocks(db: Db, clock: Clock): Promise<{ lapsed: number; escalated: number }> {
  const now = clock.now();
  const due = await db
    .selectFrom('filing')
    .select(['court_id', 'id', 'state'])
    .where('due_at', '<', now)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'correction-required'),
        eb.and([
          eb('escalated_at', 'is', null),
          eb('state', 'in', ['submitted', 'resubmitted', 'insisted', 'correction-lapsed']),
        ]),
      ]),
    )
    .orderBy('due_at')
    .limit(BATCH)
    .execute();
  const done = { lapsed: 0, escalated: 0 };
  for (const row of due) {
    const context: ActContext = { db, clock, actor: systemActor('期限管理'), requestId: newId() };
    const lapsing = row.state === 'correction-required';
    const result = lapsing ? await lapse(context, row) : await escalate(context, row);
    if (!isRefusal(result)) done[lapsing ? 'lapsed' : 'escalated']++;
  }
  return done;
}

/** 先行立案 where the law has it; elsewhere the rule whose time is over. */
function firstFileRule(kind: FilingKind): string {
  const { fileFirst, review } = FILING_FACES[kind];
  return (fileFirst ?? review.article).label;
}

type Key = { court_id: string; id: string };

function lapse(context: ActContext, key: Key) {
  return act(
    context,
    { name: 'filing.lapse', subject: { type: 'filing', id: key.id, courtId: key.court_id } },
    async (unit) => {
      const filing = await findFiling(unit.tx, key.court_id, key.id, true);
      if (filing?.state !== 'correction-required' || !filing.due_at || filing.due_at >= unit.now)
        return notFound();
      const due = decisionDue(filing.kind, unit.now, await currentCalendar(unit.tx));
      const next = await updateFiling(unit.tx, filing, {
        state: 'correction-lapsed',
        due_on: due.dueOn,
        due_at: due.dueAt,
        escalated_at: null,
      });
      await addRecord(unit.tx, next, 'lapse', unit.actor, unit.now, { dueOn: due.dueOn });
      await unit.audit({
        subject: { type: 'filing', id: filing.id },
        courtId: filing.court_id,
        change: { state: [filing.state, 'correction-lapsed'], dueOn: due.dueOn },
        law: [FILING_ACTS.lapse.article],
      });
      await unit.emit(changed(next, 'lapse'));
      return { id: filing.id };
    },
  );
}

function escalate(context: ActContext, key: Key) {
  return act(
    context,
    { name: 'filing.escalate', subject: { type: 'filing', id: key.id, courtId: key.court_id } },
    async (unit) => {
      const filing = await findFiling(unit.tx, key.court_id, key.id, true);
      if (
        !filing?.due_at ||
        filing.escalated_at ||
        filing.due_at >= unit.now ||
        filing.state === 'correction-required'
      )
        return notFound();
      const next = await updateFiling(unit.tx, filing, { escalated_at: unit.now });
      await addRecord(unit.tx, next, 'escalate', unit.actor, unit.now);
      await unit.audit({
        subject: { type: 'filing', id: filing.id },
        courtId: filing.court_id,
        change: { escalated: [false, true], dueOn: filing.due_on },
        law: [firstFileRule(filing.kind)],
      });
      await unit.emit(changed(next, 'escalate'));
      return { id: filing.id };
    },
  );
}
