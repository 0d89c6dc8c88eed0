import { act, type ActContext } from '#kernel/acts/index.ts';
import { systemActor } from '#kernel/access/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import type { Log } from '#kernel/log/log.ts';
import { isRefusal } from '#kernel/refusals.ts';
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

/**
 * The clocks, every minute. A time that has run out: the platform goes on where the law says what silence means, else the court is warned once
 * (预警) and the president is told. Each application is an act of its own, so one that fails stops no other.
 */
export async function runApplicationClocks(
  deps: ApplicationDeps,
  on: { db: Db; clock: Clock; log: Log; feeCame?: FeeCame },
): Promise<{ moved: number; escalated: number; reminded: number }> {
  const { db, clock } = on;
  const now = clock.now();
  const due = await db
    .selectFrom('application')
    .select(['court_id', 'id', 'service', 'state', 'escalated_at', 'bill_id'])
    .where('due_at', '<', now)
    .where('awaits', '<>', 'nobody')
    .where((eb) => eb.or([eb('escalated_at', 'is', null), eb('awaits', '<>', 'court')]))
    .orderBy('due_at')
    .limit(BATCH)
    .execute();
  const done = { moved: 0, escalated: 0, reminded: 0 };
  for (const row of due) {
    const ref = { courtId: row.court_id, id: row.id };
    const late = await inTime(row, lateAct(deps, row), on.feeCame);
    if (late === undefined && row.escalated_at !== null) continue;
    const result =
      late === undefined
        ? await mark(contextOf(db, clock), ref, 'escalate')
        : await perform(contextOf(db, clock), deps, ref, { ...SILENT, act: late, version: 1 });
    if (!isRefusal(result)) done[late === undefined ? 'escalated' : 'moved']++;
    else on.log.info({ code: result.refused, application: row.id }, 'clock of an application not moved');
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
  for (const row of near)
    if (!isRefusal(await mark(contextOf(db, clock), { courtId: row.court_id, id: row.id }, 'remind')))
      done.reminded++;
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
