/** Marks, spaces and words that stand in every article: no one finds anything by them. */
const EMPTY_WORDS = new Set(
  '的 和 或 或者 及 以及 与 并 在 对 由 向 被 将 为 以 于 其 之 是 了 也 该 按 所 等 从 把 给 就 且 而 则 各 每 某 这 那 这些 那些'.split(
    ' ',
  ),
);
const WORD = /[\p{Script=Han}\p{L}\p{N}]/u;
export const isEmptyWord = (word: string): boolean => !WORD.test(word) || EMPTY_WORDS.has(word);

/** The words of the library with how often each stands, and the way a query is cut by them: no dictionary is needed where one searches. */
export type Vocabulary = {
  /** Number of a word, or undefined. */
  id(word: string): number | undefined;
  /** Number of a word, given one if it is new. */
  give(word: string): number;
  count(id: number): number;
  saw(id: number): void;
  word(id: number): string;
  readonly size: number;
  /** As plain data, to go from one thread to another. */
  pack(): PackedVocabulary;
};
export type PackedVocabulary = { words: string; counts: Uint32Array<ArrayBuffer> };

/** An empty vocabulary, or one that was packed. */
export function newVocabulary(packed?: PackedVocabulary): Vocabulary {
  const words: string[] = packed && packed.words !== '' ? packed.words.split('\n') : [];
  const ids = new Map(words.map((word, id) => [word, id]));
  const counts: number[] = Array.from(packed?.counts ?? []);
  return {
    pack: () => ({ words: words.join('\n'), counts: Uint32Array.from(counts) }),
    id: (word) => ids.get(word),
    give(word) {
      const known = ids.get(word);
      if (known !== undefined) return known;
      ids.set(word, words.length);
      words.push(word);
      counts.push(0);
      return words.length - 1;
    },
    count: (id) => counts[id] ?? 0,
    saw(id) {
      counts[id] = (counts[id] ?? 0) + 1;
    },
    word: (id) => words[id] ?? '',
    get size() {
      return words.length;
    },
  };
}

const LONGEST = 12;

/**
 * Cuts a text into the likeliest row of known words (unigrams, as the dictionary's own cutter does); what is not known falls into single
 * characters, figures and Latin words staying whole.
 */
export function cutByVocabulary(text: string, vocabulary: Vocabulary): string[] {
  return text
    .normalize('NFKC')
    .split(/[^\p{Script=Han}\p{L}\p{N}]+/u)
    .flatMap((run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .flatMap((run) => (/^\p{Script=Han}/u.test(run) ? likeliest(run, vocabulary) : [run]));
}

function likeliest(run: string, vocabulary: Vocabulary): string[] {
  const best: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= run.length; end++) {
    best[end] = Number.NEGATIVE_INFINITY;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const id = vocabulary.id(run.slice(start, end));
      if (id === undefined && end - start > 1) continue;
      const weight =
        (best[start] ?? 0) + Math.log(((id === undefined ? 0 : vocabulary.count(id)) + 0.5) / 4e6);
      if (weight > (best[end] ?? 0)) {
        best[end] = weight;
        from[end] = start;
      }
    }
  }
  const words: string[] = [];
  for (let end = run.length; end > 0; end = from[end] ?? 0) words.push(run.slice(from[end] ?? 0, end));
  return words.toReversed();
}
