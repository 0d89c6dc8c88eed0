import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemActor } from '#kernel/access/actor.ts';
import { act } from '#kernel/acts/index.ts';
import { digestFile } from '#kernel/files/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Task } from '#kernel/jobs/index.ts';
import { toPlainDate } from '#law/time.ts';
import { BUNDLE_TASK, EVIDENCE_CHANGED } from './acts.ts';
import type { EvidenceDeps } from './deps.ts';
import { fingerprintOf, linesOf, whyNotOf } from './list.ts';
import { makeBook } from './make.ts';
import { Cancelled, NotMergeable } from './merge/run.ts';
import { beginBundle, endBundle, findBundle, reportPages } from './store.ts';
import type { BundleRow } from './tables.ts';

const payload = z.object({ lawyerId: z.uuid(), id: z.uuid() });
/** How often a book is begun before it is given up: each beginning after the first follows a worker that died. */
const MOST_ATTEMPTS = 3;
const TELL_EVERY_MS = 500;

type End = Parameters<typeof endBundle>[3];

/** One book at a time in a worker: each may take much memory. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** The worker's tasks of this room. */
export function evidenceTasks(deps: EvidenceDeps): Task[] {
  return [
    {
      name: BUNDLE_TASK,
      run: async (given) => {
        const { lawyerId, id } = payload.parse(given);
        await inTurn(() => make(deps, lawyerId, id));
      },
    },
  ];
}

/** Makes one book; may be repeated from the start after a crash. */
async function make(deps: EvidenceDeps, lawyerId: string, id: string): Promise<void> {
  const asked = await findBundle(deps.db, lawyerId, id);
  if (!asked || (asked.state !== 'waiting' && asked.state !== 'making')) return;
  const evidence = await deps.evidenceOf(lawyerId, asked.draft_id);
  const whyNot = evidence ? whyNotOf(evidence.items) : '这份草稿已经提交或者删除。';
  if (!evidence || whyNot) return end(deps, asked, failed(whyNot ?? ''));
  const row = await beginBundle(deps.db, lawyerId, id, linesOf(evidence.items).at(-1)?.to ?? 0);
  if (!row) return;
  if (row.attempts > MOST_ATTEMPTS)
    return end(
      deps,
      row,
      failed('生成时多次中断，可能是某个文件过大。请减少文件后再试，草稿和文件都没有受影响。'),
    );
  await mkdir(deps.scratch, { recursive: true });
  const scratch = await mkdtemp(join(deps.scratch, 'bundle-'));
  const stop = new AbortController();
  let done = 0;
  const watch = setInterval(() => {
    reportPages(deps.db, lawyerId, id, done).then(
      (wanted) => wanted || stop.abort(),
      () => undefined, // the next tick tells again
    );
  }, TELL_EVERY_MS);
  try {
    const today = toPlainDate(deps.clock.now());
    const onPage = (page: number) => {
      done = page;
    };
    const book = await makeBook({ evidence, blobs: deps.blobs, scratch, today, onPage, signal: stop.signal });
    const { sha256, size } = await digestFile(book.path);
    await deps.blobs.putFile(sha256, book.path, size);
    await end(deps, row, {
      state: 'done',
      done: row.total,
      sha256,
      size,
      pages: book.pages,
      fingerprint: fingerprintOf(evidence),
      ended_at: deps.clock.now(),
    });
  } catch (error) {
    if (error instanceof NotMergeable) await end(deps, row, failed(error.message));
    else if (!(error instanceof Cancelled)) throw error;
  } finally {
    clearInterval(watch);
    await rm(scratch, { recursive: true, force: true });
  }

  function failed(why: string): End {
    return { state: 'failed', failure: why.slice(0, 1_000), ended_at: deps.clock.now() };
  }
}

async function end(deps: EvidenceDeps, row: BundleRow, how: End): Promise<void> {
  await act(
    { db: deps.db, clock: deps.clock, actor: systemActor('证据册'), requestId: newId() },
    { name: 'evidence.bundle-end', subject: { type: 'evidence-bundle', id: row.id } },
    async (unit) => {
      const first = await endBundle(unit.tx, row.lawyer_id, row.id, how);
      await unit.audit({
        subject: { type: 'evidence-bundle', id: row.id },
        onBehalfOf: row.lawyer_id,
        change: first ? { state: how.state, sha256: how.sha256 ?? null } : { repeated: true },
      });
      await unit.emit({
        topic: EVIDENCE_CHANGED,
        key: row.draft_id,
        payload: { bundleId: row.id },
        audiences: [`person:${row.lawyer_id}`],
      });
      return {};
    },
  );
}
