import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { addJob, type Task } from '#kernel/jobs/index.ts';
import { newId } from '#kernel/ids.ts';
import type { LawLibraryDeps } from './deps.ts';
import { addImport, moveImport } from './import-store.ts';

export const IMPORT_TASK = 'law.import';
export const FIRST_LOAD_TASK = 'law.first-load';
const importJob = z.object({ importId: z.uuid() });
/** Memory of the importing process: the dictionary and one law at a time need far less. */
const HEAP_MB = 512;
const LONGEST_MS = 30 * 60_000;

/** Importing, in a process of its own: the dictionary's memory and the long reading stay away from everything else. */
export function lawLibraryTasks(deps: LawLibraryDeps): Task[] {
  return [
    {
      name: IMPORT_TASK,
      run: async (payload) => {
        const { importId } = importJob.parse(payload);
        await runImport(deps, importId);
      },
    },
    { name: FIRST_LOAD_TASK, run: () => firstLoad(deps) },
  ];
}

/** Once at start: when LAW_LIBRARY names files and the library is empty, they are imported in the background. */
export async function askFirstLoad(deps: LawLibraryDeps): Promise<void> {
  if (deps.source) await addJob(deps.db, FIRST_LOAD_TASK, {}, { key: FIRST_LOAD_TASK, maxAttempts: 2 });
}

async function firstLoad(deps: LawLibraryDeps): Promise<void> {
  if (!deps.source) return;
  const any = await deps.db.selectFrom('law').select('id').limit(1).executeTakeFirst();
  if (any) return;
  const id = newId();
  await addImport(deps.db, {
    id,
    source: 'setting',
    courtId: null,
    by: { id: 'system', name: 'LAW_LIBRARY' },
    state: 'queued',
    files: [],
    now: deps.clock.now(),
  });
  await runImport(deps, id);
}

async function runImport(deps: LawLibraryDeps, id: string): Promise<void> {
  if (!deps.appUrl) {
    const { importNow } = await import('./importing/work.ts');
    return importNow(deps, id);
  }
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, path.join(import.meta.dirname, 'importing/child.ts'), id],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        LAW_IMPORT_DATABASE: deps.appUrl,
        LAW_IMPORT_SCRATCH: deps.scratch ?? '',
        LAW_LIBRARY: deps.source ?? '',
      },
      timeout: LONGEST_MS,
    },
  );
  // The worker ends: the import ends with it and goes on at the next start, for what is stored is not stored again
  const end = () => child.kill();
  process.once('SIGTERM', end);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  process.removeListener('SIGTERM', end);
  if (code === 0) return;
  if (code !== null) await moveImport(deps.db, id, ['queued', 'running'], 'failed', deps.clock.now());
  throw new Error(`the import ended with ${code ?? 'a signal'}: ${said}`);
}
