/** The thread that reads the library into an index; started by library.ts with the address of the database, ends when it has told. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openDatabase } from '#kernel/db/database.ts';
import '../tables.ts';
import type { LawIndex } from './build.ts';
import { loadIndex } from './load.ts';
import type { PackedVocabulary } from './vocabulary.ts';

/** An index as it goes from thread to thread: its numbers change hands, nothing of them is copied. */
export type PackedIndex = { index: Omit<LawIndex, 'vocabulary'>; vocabulary: PackedVocabulary };

const { url, revision } = z.object({ url: z.string(), revision: z.number() }).parse(workerData);
const database = openDatabase({ url, max: 1, name: 'tongban-law-index' });
try {
  const { vocabulary, ...index } = await loadIndex(database.db, revision);
  const packed: PackedIndex = { index, vocabulary: vocabulary.pack() };
  parentPort?.postMessage(
    packed,
    [index.versionOf, index.number, index.sub, index.length, index.first, index.docOf, index.placeOf].map(
      ({ buffer }) => buffer,
    ),
  );
} finally {
  await database.close();
}
