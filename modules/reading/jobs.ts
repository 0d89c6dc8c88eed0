import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemActor } from '#kernel/access/actor.ts';
import { act } from '#kernel/acts/index.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { getFile } from '#kernel/files/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob, type Task } from '#kernel/jobs/index.ts';
import { emitEvent } from '#kernel/outbox/emit.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { shiftInstant } from '#kernel/time.ts';
import { changed, jobOf, READ_TASK } from './acts.ts';
import type { ReadingDeps } from './deps.ts';
import { faultInWords } from './extract/faults.ts';
import { defaultReadingLimits } from './extract/limits.ts';
import { type Outcome, readInChild } from './extract/run.ts';
import { sealResult } from './sealed.ts';
import { sourceOf } from './source.ts';
import { beginReading, deleteOld, endReading, giveBack, reportPages } from './store.ts';
import type { ReadingRow } from './tables.ts';

const payload = z.object({ lawyerId: z.uuid(), id: z.uuid() });

/** How often a reading is begun before it is given up: each beginning after the first follows a worker that died. */
const MOST_ATTEMPTS = 3;
/** Progress is told, and cancelling noticed, this often. */
const TELL_EVERY_MS = 1_000;
const AGAIN_AFTER_MS = 2_000;
/** 识别结果保存三十日. */
const KEPT_DAYS = 30;

/** The worker's tasks of this room. */
export function readingTasks(deps: ReadingDeps): Task[] {
  let running = 0;
  return [
    {
      name: READ_TASK,
      run: async (given, signal) => {
        const { lawyerId, id } = payload.parse(given);
        if (running >= deps.atOnce) {
          // Waiting here would keep one of the worker's few places from other work.
          const [task, job, options] = jobOf(lawyerId, id);
          const runAt = shiftInstant(deps.clock.now(), AGAIN_AFTER_MS);
          return addJob(deps.db, task, job, { ...options, runAt });
        }
        running += 1;
        try {
          await readOne(deps, lawyerId, id, signal);
        } finally {
          running -= 1;
        }
      },
    },
    // 02:50 in China
    { name: 'reading.forget', cron: '50 18 * * *', run: () => forget(deps) },
  ];
}

/** Reads one file; may be repeated from the start after a crash. */
async function readOne(
  deps: ReadingDeps,
  lawyerId: string,
  id: string,
  stopping?: AbortSignal,
): Promise<void> {
  const run = await beginReading(deps.db, lawyerId, id);
  if (!run) return;
  if (run.attempts > MOST_ATTEMPTS)
    return end(deps, run, { kind: 'failed', why: faultInWords('again-and-again'), detail: 'attempts' });
  await mkdir(deps.scratch, { recursive: true });
  const scratch = await mkdtemp(join(deps.scratch, 'reading-'));
  const stop = new AbortController();
  const watch = watchOver(deps, run, stop);
  const signal = stopping ? AbortSignal.any([stop.signal, stopping]) : stop.signal;
  try {
    const outcome = await outcomeOf(deps, run, scratch, signal, watch.onPage);
    watch.end();
    if (outcome.kind !== 'stopped') return await end(deps, run, outcome);
    if (stopping?.aborted === true) {
      await giveBack(deps.db, run);
      throw new Error('the worker stops; the reading begins again elsewhere');
    }
  } finally {
    watch.end();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Tells progress every second and stops the child when the row says that nobody waits any more. */
function watchOver(deps: ReadingDeps, run: ReadingRow, stop: AbortController) {
  let now = { done: 0, pages: 0 };
  let told = now;
  const tell = async () => {
    const news = now.done !== told.done || now.pages !== told.pages;
    told = now;
    const wanted = await inTransaction(deps.db, async (tx) => {
      const mine = await reportPages(tx, run, now.done, now.pages);
      if (mine && news) await emitEvent(tx, deps.clock.now(), changed(run.lawyer_id, run.id));
      return mine;
    });
    if (!wanted) stop.abort();
  };
  const timer = setInterval(() => {
    tell().catch(() => undefined); // the next second tells again
  }, TELL_EVERY_MS);
  return {
    onPage: (done: number, pages: number) => {
      now = { done, pages };
    },
    end: () => clearInterval(timer),
  };
}

async function outcomeOf(
  deps: ReadingDeps,
  run: ReadingRow,
  scratch: string,
  signal: AbortSignal,
  onPage: (done: number, pages: number) => void,
): Promise<Outcome> {
  const file = await getFile(deps.db, run.file_id);
  const source = file && sourceOf(file);
  if (!source || isRefusal(source) || (await deps.blobs.sizeOf(source.sha256)) === undefined)
    return { kind: 'failed', why: faultInWords('gone'), detail: 'gone' };
  const limits = { ...defaultReadingLimits, maxScans: deps.maxScans };
  const read = deps.read ?? readInChild;
  return deps.blobs.withLocalFile(source.sha256, scratch, (path) =>
    read({ path, kind: source.kind, limits, scratch, signal, onPage }),
  );
}

async function end(
  deps: ReadingDeps,
  run: ReadingRow,
  outcome: Exclude<Outcome, { kind: 'stopped' }>,
): Promise<void> {
  if (outcome.kind === 'failed')
    deps.log.info({ reading: run.id, why: outcome.detail.slice(0, 300) }, 'reading failed');
  const pages = outcome.kind === 'read' ? outcome.document.pages : 0;
  const how =
    outcome.kind === 'read'
      ? {
          state: 'done' as const,
          pages,
          pages_done: pages,
          result_sealed: sealResult(deps.keys, run.id, outcome),
        }
      : { state: 'failed' as const, failure: outcome.why.slice(0, 1_000) };
  const subject = { type: 'reading', id: run.id };
  await act(
    { db: deps.db, clock: deps.clock, actor: systemActor('诉状识别'), requestId: newId() },
    { name: 'reading.end', subject },
    async (unit) => {
      const first = await endReading(unit.tx, run, { ...how, ended_at: unit.now });
      await unit.audit({
        subject,
        onBehalfOf: run.lawyer_id,
        change: first ? { state: how.state, pages } : { repeated: true },
      });
      await unit.emit(changed(run.lawyer_id, run.id));
      return {};
    },
  );
}

/** Takes away the readings whose time is over. */
async function forget(deps: ReadingDeps): Promise<void> {
  await act(
    { db: deps.db, clock: deps.clock, actor: systemActor('诉状识别'), requestId: newId() },
    { name: 'reading.forget', subject: { type: 'readings', id: 'old' } },
    async (unit) => {
      const before = shiftInstant(unit.now, -KEPT_DAYS * 24 * 3_600_000);
      const gone = await deleteOld(unit.tx, before);
      await unit.audit({ subject: { type: 'readings', id: 'old' }, change: { gone } });
      return {};
    },
  );
}
