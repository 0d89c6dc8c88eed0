import { act, type ActContext } from '#kernel/acts/index.ts';
import { systemActor } from '#kernel/access/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import type { Log } from '#kernel/log/log.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { shiftInstant } from '#kernel/time.ts';
import { actsOpen } from '#services/engine/index.ts';
import { serviceOf } from '../book.ts';
import type { ApplicationDeps } from '../deps.ts';
import { changed } from '../events.ts';
import { notFound } from '../policy.ts';
import { addRecord, findApplication, type Ref, sidesOf, updateApplication } from '../store.ts';
import type { ApplicationRow } from '../tables.ts';
import { perform, SILENT } from './perform.ts';

const BATCH = 200;
/** Whoever is awaited is reminded so long before the time is over. */
const REMIND_MS = 24 * 3_600_000;

const contextOf = (db: Db, clock: Clock): ActContext => ({
  db,
  clock,
  actor: systemActor('期限管理'),
  requestId: newId(),
});

/** What the platform itself does in a state when its clock has run out: nothing but one thing; undefined where it can only escalate. */
export function lateAct(
  deps: Pick<ApplicationDeps, 'book'>,
  row: Pick<ApplicationRow, 'service' | 'state'>,
): string | undefined {
  const service = serviceOf(deps.book, row);
  const acts = actsOpen(deps.book.machine(service), row.state, 'system').filter((name) => name !== 'pay');
  return acts[0];
}

/** What a run of the clocks has done. */
type Ran = { moved: number; escalated: number; reminded: number; failed: number };

/**
 * The clocks, every minute. A time that has run out: the platform goes on where the law says what silence means, else the court is warned once
 * (预警) and the president is told. Each application is an act of its own, so one that fails stops no other.
 */
export async function runApplicationClocks(
  deps: ApplicationDeps,
  on: { db: Db; clock: Clock; log: Log; feeCame?: FeeCame },
): Promise<Ran> {
  const { db, clock, log } = on;
  const now = clock.now();
  // what was escalated waits for people alone: it must not stand in the way of what comes after it
  const due = await db
    .selectFrom('application')
    .select(['court_id', 'id', 'service', 'state', 'bill_id'])
    .where('due_at', '<', now)
    .where('awaits', '<>', 'nobody')
    .where('escalated_at', 'is', null)
    .orderBy('due_at')
    .limit(BATCH)
    .execute();
  const done: Ran = { moved: 0, escalated: 0, reminded: 0, failed: 0 };
  /** One that fails is told to the operator and stops no other. */
  const each = async (ref: Ref, run: () => Promise<keyof Ran | Refusal>) => {
    try {
      const result = await run();
      if (!isRefusal(result)) done[result]++;
      else log.info({ code: result.refused, application: ref.id }, 'clock of an application not moved');
    } catch (error) {
      done.failed++;
      log.error({ err: error, application: ref.id }, 'clock of an application failed');
    }
  };
  for (const row of due) {
    const ref = { courtId: row.court_id, id: row.id };
    await each(ref, async () => {
      const late = await inTime(row, lateAct(deps, row), on.feeCame);
      const context = contextOf(db, clock);
      const result =
        late === undefined
          ? await mark(context, ref, 'escalate')
          : await perform(context, deps, ref, { ...SILENT, act: late, version: 1 });
      if (isRefusal(result)) return result;
      return late === undefined ? 'escalated' : 'moved';
    });
  }
  const near = await db
    .selectFrom('application')
    .select(['court_id', 'id'])
    .where('due_at', '>=', now)
    .where('due_at', '<', shiftInstant(now, REMIND_MS))
    .where('reminded_at', 'is', null)
    .orderBy('due_at')
    .limit(BATCH)
    .execute();
  for (const row of near) {
    const ref = { courtId: row.court_id, id: row.id };
    await each(ref, async () => {
      const result = await mark(contextOf(db, clock), ref, 'remind');
      return isRefusal(result) ? result : 'reminded';
    });
  }
  return done;
}

/** Asks the payment channels about a bill: whether its money has come by now. */
export type FeeCame = (bill: { courtId: string; id: string }) => Promise<boolean>;

/** Learning late is not paying late: before an application lapses for want of its fee, the channels are asked whether it was paid. */
async function inTime(
  row: Pick<ApplicationRow, 'court_id' | 'bill_id'>,
  late: string | undefined,
  feeCame: FeeCame | undefined,
): Promise<string | undefined> {
  if (late !== 'pay-late' || row.bill_id === null || !feeCame) return late;
  return (await feeCame({ courtId: row.court_id, id: row.bill_id })) ? 'pay' : late;
}

/** Marks once for each clock that somebody was warned (escalate) or reminded; who is told is the consumers' affair. */
function mark(context: ActContext, ref: Ref, what: 'escalate' | 'remind') {
  const subject = { type: 'application', id: ref.id, courtId: ref.courtId };
  return act(context, { name: `application.${what}`, subject }, async (unit) => {
    const row = await findApplication(unit.tx, ref, true);
    const column = what === 'escalate' ? 'escalated_at' : 'reminded_at';
    if (!row?.due_at || row[column] !== null) return notFound();
    if (what === 'escalate' && row.due_at >= unit.now) return notFound();
    const next = await updateApplication(unit.tx, row, { [column]: unit.now });
    await addRecord(unit.tx, ref, {
      act: what,
      moves: false,
      actor: unit.actor,
      side: 'system',
      at: unit.now,
      data: { dueOn: row.due_on },
    });
    await unit.audit({
      subject: { type: 'application', id: row.id },
      courtId: row.court_id,
      related: row.case_id === null ? [] : [{ type: 'case', id: row.case_id }],
      change: { [what]: true, dueOn: row.due_on },
      law: row.due_article ? [row.due_article] : [],
    });
    await unit.emit(changed(next, what, await sidesOf(unit.tx, ref)));
    return { id: row.id };
  });
}
