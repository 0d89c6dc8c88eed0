/** The process that reads the library into an index; started by library.ts, ends when it has told. */
import { openDatabase } from '#kernel/db/database.ts';
import '../tables.ts';
import type { LawIndex } from './build.ts';
import { loadIndex } from './load.ts';
import type { PackedVocabulary } from './vocabulary.ts';

/** An index as it goes from process to process. */
export type PackedIndex = { index: Omit<LawIndex, 'vocabulary'>; vocabulary: PackedVocabulary };

process.once('disconnect', () => process.exit(0)); // nobody waits for it any more
const database = openDatabase({
  url: process.env['LAW_INDEX_DATABASE'] ?? '',
  max: 1,
  name: 'tongban-law-index',
});
const { vocabulary, ...index } = await loadIndex(database.db, Number(process.argv[2]));
await database.close();
const packed: PackedIndex = { index, vocabulary: vocabulary.pack() };
process.send?.(packed, undefined, undefined, () => process.disconnect());
