import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere, writeWhole } from './tile-files.ts';

/**
 * Hands a checkpoint to the witness folder (AUDIT_WITNESS_DIR): best on another machine, or on storage that keeps what it got. One
 * file "latest", and a file a day with every checkpoint, a JSON object a line. Who later puts back yesterday's database contradicts it.
 */
export async function handToWitness(dir: string, note: string, at: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await appendFile(path.join(dir, `${at.slice(0, 10)}.jsonl`), `${JSON.stringify({ at, note })}\n`);
  await writeWhole(path.join(dir, 'latest'), note);
}

/** The witness's newest checkpoint, if it has one. */
export async function latestWitnessed(dir: string): Promise<string | undefined> {
  return (await readIfThere(path.join(dir, 'latest')))?.toString();
}

/** Every checkpoint the witness ever got, with the file it stands in. A torn last line (crash while writing) is passed over. */
export async function* witnessedNotes(dir: string): AsyncGenerator<{ file: string; note: string }> {
  const latest = await latestWitnessed(dir);
  if (latest !== undefined) yield { file: 'latest', note: latest };
  const days = (await readdir(dir)).filter((name) => name.endsWith('.jsonl')).toSorted();
  for (const file of days) {
    const lines = (await readFile(path.join(dir, file), 'utf8')).split('\n');
    for (const line of lines.slice(0, -1)) if (line.trim() !== '') yield { file, note: noteOf(line) };
  }
}

function noteOf(line: string): string {
  try {
    return String((JSON.parse(line) as { note?: unknown }).note);
  } catch {
    return '';
  }
}
