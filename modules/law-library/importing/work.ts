import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { act } from '#kernel/acts/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { type LawLibraryDeps, ownContext } from '../deps.ts';
import { importById, moveImport, tellProgress } from '../import-store.ts';
import type { ImportView } from '../terms.ts';
import { importFiles, type Progress } from './run.ts';
import { type SourceFile, sourceFiles } from './sources.ts';

type Deps = Pick<LawLibraryDeps, 'db' | 'clock' | 'scratch' | 'source'>;

/** Does one import from its row to its end: brings the files together, imports, leaves the trace. Safe to repeat. */
export async function importNow(deps: Deps, id: string): Promise<void> {
  const { db, clock } = deps;
  const known = await importById(db, id);
  if (!known || !(await moveImport(db, id, ['queued', 'running'], 'running', clock.now()))) return;
  const scratch = deps.scratch || os.tmpdir();
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(path.join(scratch, 'law-import-'));
  try {
    const files =
      known.source === 'upload' ? await gather(deps, known, folder) : await sourceFiles([deps.source ?? '']);
    const progress = await importFiles(
      { db, clock, tell: (now) => tellProgress(db, id, now, clock.now()) },
      files,
    );
    if (!progress.cancelled) await finish(deps, id, progress);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the uploaded parts together, one part in memory at a time. */
async function gather({ db }: Deps, known: ImportView, folder: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const [file, { name, size }] of known.files.entries()) {
    const place = path.join(folder, String(file));
    const out = createWriteStream(place);
    for (let seq = 0; ; seq++) {
      const part = await db
        .selectFrom('law_import_part')
        .select('bytes')
        .where('import_id', '=', known.id)
        .where('file', '=', file)
        .where('seq', '=', seq)
        .executeTakeFirst();
      if (!part) break;
      if (!out.write(part.bytes)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'close');
    files.push({ path: place, name, size });
  }
  return files;
}

/** The end and its trace in one transaction; uploaded bytes are no longer needed. */
export async function finish(
  deps: Pick<Deps, 'db' | 'clock'>,
  id: string,
  progress: Progress,
): Promise<void> {
  const { laws, articles, added, renewed, unchanged, faulty } = progress;
  const state = laws === 0 && faulty > 0 ? 'failed' : 'done';
  const answer = await act(
    ownContext(deps),
    { name: 'law.imported', subject: { type: 'law-import', id } },
    async (unit) => {
      await moveImport(unit.tx, id, ['running'], state, unit.now);
      await unit.tx.deleteFrom('law_import_part').where('import_id', '=', id).execute();
      await unit.audit({
        subject: { type: 'law-import', id },
        change: { laws, articles, added, renewed, unchanged, faulty },
      });
      return { id };
    },
  );
  if (isRefusal(answer)) throw new Error(answer.refused);
}
