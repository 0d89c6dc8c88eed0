import { act, type ActContext } from '#kernel/acts/index.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { shiftInstant } from '#kernel/time.ts';
import { systemActor } from '#kernel/access/actor.ts';
import type { ExchangeDeps } from '../deps.ts';
import { come, findHeard, type Gap, type Heard, lockHeard, saveHeard } from '../heard.ts';
import { idFrom } from '../id-from.ts';
import { refuseExchange } from '../refusals.ts';
import { queueMessage } from '../store.ts';
import { SEND_JOB } from './keep.ts';
import { APPLY_JOB } from './receive.ts';

/** Two messages sent at once may overtake each other; only what stays away is asked for. */
const GRACE_MS = 3_000;
const LONGEST_MS = 2 * 3_600_000;

const subjectOf = (courtId: string) => ({ type: 'exchange-peer', id: courtId, courtId });

/**
 * Up to which number a court's messages may be applied. Behind a gap everything waits; the missing numbers are asked for after a moment, and
 * again, each time after twice as long.
 */
export async function hear(deps: ExchangeDeps, courtId: string): Promise<number> {
  const known = await findHeard(deps.db, courtId);
  const seen = await come(deps.db, courtId, known.upto);
  // nothing new, and nothing to ask for just now
  if (seen.upto === known.upto && !due(deps, known, seen.gap)) return known.upto;
  const context: ActContext = {
    db: deps.db,
    clock: deps.clock,
    actor: systemActor('系统对接'),
    requestId: newId(),
  };
  const heard = await act(context, { name: 'exchange.hear', subject: subjectOf(courtId) }, async (unit) => {
    const before = await lockHeard(unit.tx, courtId);
    const { upto, gap } = await come(unit.tx, courtId, before.upto);
    const next: Heard = { upto, asked: upto === before.upto ? before.asked : 0, askAt: null };
    const ask = gap !== undefined && upto === before.upto && due(deps, before, gap) && before.askAt !== null;
    if (gap) {
      if (ask) next.asked += 1;
      const wait = next.asked === 0 ? GRACE_MS : Math.min(2 ** next.asked * 15_000, LONGEST_MS);
      next.askAt = shiftInstant(unit.now, wait);
      await addJob(unit.tx, APPLY_JOB, {}, { key: `${APPLY_JOB}.gap.${courtId}`, runAt: next.askAt });
    }
    if (ask) {
      const data = { from: gap.from, to: Math.min(gap.to, gap.from + 999) };
      const about = { type: 'court', id: idFrom(`court ${courtId}`) };
      const cause = `wanted:${gap.from}:${next.asked}`;
      await queueMessage(
        unit.tx,
        deps.keys,
        { courtId, type: 'message.wanted', about, data },
        cause,
        unit.now,
      );
      await addJob(unit.tx, SEND_JOB, {}, { key: SEND_JOB });
    }
    await saveHeard(unit.tx, courtId, next);
    await unit.audit({
      subject: { type: 'exchange-peer', id: courtId },
      courtId,
      change: {
        upto: [before.upto, upto],
        ...(gap ? { missing: [gap.from, gap.to] } : {}),
        asked: next.asked,
      },
    });
    return { upto };
  });
  if (isRefusal(heard)) throw new Error(`hearing never refuses: ${heard.refused}`);
  return heard.upto;
}

/** A gap is noted when it is first seen, and asked for when its time has come. */
const due = (deps: ExchangeDeps, heard: Heard, gap: Gap | undefined): boolean =>
  gap !== undefined && (heard.askAt === null || heard.askAt <= deps.clock.now());

/** The court's administrator waits no longer for numbers that will not come; should they come yet, they are still applied. */
export function skipGap(
  context: ActContext,
  courtId: string,
  input: Gap,
): Promise<{ upto: number } | Refusal> {
  return act(
    context,
    { name: 'exchange.skip', subject: subjectOf(courtId), request: input },
    async (unit) => {
      const before = await lockHeard(unit.tx, courtId);
      const { upto, gap } = await come(unit.tx, courtId, before.upto);
      if (gap?.from !== input.from || gap.to !== input.to) return refuseExchange('exchange.no-gap');
      const next = await come(unit.tx, courtId, gap.to);
      await saveHeard(unit.tx, courtId, { upto: next.upto, asked: 0, askAt: null });
      await addJob(unit.tx, APPLY_JOB, {}, { key: APPLY_JOB });
      await unit.audit({
        subject: { type: 'exchange-peer', id: courtId },
        courtId,
        change: { upto: [upto, next.upto], skipped: [gap.from, gap.to] },
      });
      return { upto: next.upto };
    },
  );
}
