/**
 * Finding names by what a lawyer types: Chinese characters, pinyin or initials.
 * Each entry is prepared once; a query is answered by one pass over all entries.
 */

/** A name ready to be matched. `starts` are the positions where its words begin, `core` where its distinctive word begins. */
export type Needle = {
  name: string;
  core: number;
  starts: readonly number[];
  spelled: string;
  /** Offset in `spelled` of each character's syllable. */
  at: readonly number[];
  initials: string;
};

/** Prepares a name: one syllable per character is joined, and where each begins is remembered. */
export function needle(
  name: string,
  syllables: readonly string[],
  starts: readonly number[],
  core: number,
): Needle {
  const at: number[] = [];
  let spelled = '';
  for (const syllable of syllables) {
    at.push(spelled.length);
    spelled += syllable;
  }
  return { name, core, starts, spelled, at, initials: syllables.map((s) => s[0] ?? ' ').join('') };
}

/** How well one word fits: 0 the distinctive name begins with it, 1 a word does, 2 somewhere, 3 its characters in order; undefined not at all. */
function fit(entry: Needle, word: string): number | undefined {
  if (!/^[a-z]+$/.test(word)) {
    return (
      rank(entry, (from) => entry.name.indexOf(word, from)) ?? (scattered(entry.name, word) ? 3 : undefined)
    );
  }
  const spelled = rank(entry, (from) => {
    for (
      let at = entry.spelled.indexOf(word, entry.at[from]);
      at >= 0;
      at = entry.spelled.indexOf(word, at + 1)
    ) {
      const position = entry.at.indexOf(at);
      if (position >= 0) return position;
    }
    return -1;
  });
  if (spelled === 0 || word.length < 2) return spelled;
  const initials = rank(entry, (from) => entry.initials.indexOf(word, from));
  return Math.min(spelled ?? 9, initials ?? 9) === 9 ? undefined : Math.min(spelled ?? 9, initials ?? 9);
}

function rank(entry: Needle, find: (from: number) => number): number | undefined {
  let best: number | undefined;
  for (let at = find(0); at >= 0 && best !== 0; at = at + 1 < entry.name.length ? find(at + 1) : -1) {
    const here = at === entry.core ? 0 : entry.starts.includes(at) ? 1 : 2;
    if (best === undefined || here < best) best = here;
  }
  return best;
}

/** "金水法院" finds 郑州市金水区人民法院: all characters, in order, the first at the start of a word or name. */
function scattered(name: string, word: string): boolean {
  if (word.length < 2) return false;
  let at = -1;
  for (const char of word) {
    at = name.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The words of a query: lower case, half width, without apostrophes; at most five. */
export function words(query: string): string[] {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/['’]/g, '')
    .split(/[\s,，、]+/)
    .filter((word) => word !== '')
    .slice(0, 5)
    .map((word) => word.slice(0, 40));
}

/** Rank of an entry for a query, lower is better; undefined when a word of the query is not in it. */
export function score(entry: Needle, query: readonly string[]): number | undefined {
  let worst = 0;
  let sum = 0;
  for (const word of query) {
    const here = fit(entry, word);
    if (here === undefined) return undefined;
    worst = Math.max(worst, here);
    sum += here;
  }
  return query.length === 1 ? worst : worst * 4 + sum;
}
