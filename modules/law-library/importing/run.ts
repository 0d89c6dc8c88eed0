import { sql } from 'kysely';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { ImportFault } from '../terms.ts';
import { openSegmenter } from './segment.ts';
import { readSource, type SourceFile } from './sources.ts';
import { storeLaw } from './store-law.ts';
import { prepareLaw, UnreadableLaw } from './text.ts';

/** How far an import is. `faults` holds the first hundred; `faulty` counts all. */
export type Progress = {
  file: string;
  totalBytes: number;
  doneBytes: number;
  laws: number;
  articles: number;
  added: number;
  renewed: number;
  unchanged: number;
  faulty: number;
  faults: ImportFault[];
  cancelled: boolean;
};

export type ImportDeps = {
  db: Db;
  clock: Clock;
  /** Told at most every `everyMs`; answers whether to go on. */
  tell(progress: Progress): Promise<boolean>;
  everyMs?: number;
};

const MOST_FAULTS = 100;

/**
 * Imports files one law at a time: memory holds one line of one file. A fault costs the law it stands in and nothing else. Whatever was stored
 * before a stop stays; the same files again add what is missing.
 */
export async function importFiles(deps: ImportDeps, files: readonly SourceFile[]): Promise<Progress> {
  const progress: Progress = {
    file: '',
    totalBytes: files.reduce((sum, file) => sum + file.size, 0),
    doneBytes: 0,
    laws: 0,
    articles: 0,
    added: 0,
    renewed: 0,
    unchanged: 0,
    faulty: 0,
    faults: [],
    cancelled: false,
  };
  const segment = openSegmenter();
  let told = 0;
  const goOn = async (): Promise<boolean> => {
    if (performance.now() - told < (deps.everyMs ?? 700)) return true;
    told = performance.now();
    progress.cancelled = !(await deps.tell(progress));
    return !progress.cancelled;
  };
  let before = 0;
  for (const file of files) {
    progress.file = file.name;
    const blame = (what: string, line: number | null) => {
      progress.faulty++;
      if (progress.faults.length < MOST_FAULTS) progress.faults.push({ file: file.name, line, what });
    };
    const from = before;
    for await (const read of readSource(file, (bytes) => (progress.doneBytes = from + bytes))) {
      if ('fault' in read) blame(read.fault, read.line);
      else await storeOne(deps, read.law, progress, segment, (what) => blame(what, read.line));
      if (!(await goOn())) break;
    }
    before += file.size;
    progress.doneBytes = progress.cancelled ? progress.doneBytes : before;
    if (progress.cancelled) break;
  }
  if (progress.added + progress.renewed > 0) await raiseRevision(deps);
  await deps.tell(progress);
  return progress;
}

async function storeOne(
  { db, clock }: ImportDeps,
  raw: Parameters<typeof prepareLaw>[0],
  progress: Progress,
  segment: (text: string) => readonly string[],
  blame: (what: string) => void,
): Promise<void> {
  try {
    const law = prepareLaw(raw);
    const stored = await storeLaw(db, law, {
      source: progress.file,
      now: clock.now(),
      expiredSaid: raw.expired !== undefined,
      segment,
    });
    progress.laws++;
    progress.articles += law.articles.length;
    progress[stored]++;
  } catch (error) {
    if (!(error instanceof UnreadableLaw)) throw error;
    blame(error.message);
  }
}

/** Tells every process that keeps an index that it is old. */
export async function raiseRevision({ db, clock }: Pick<ImportDeps, 'db' | 'clock'>): Promise<void> {
  await sql`update law_library set revision = revision + 1, changed_at = ${clock.now()}::timestamptz`.execute(
    db,
  );
}
