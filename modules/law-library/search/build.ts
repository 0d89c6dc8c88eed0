import { aliasTable } from '../names/alias.ts';
import { lawSlug } from '../names/slug.ts';
import type { LawKind } from '../terms.ts';
import { LAWS } from '#law/laws.ts';
import { eachCut } from './cuts.ts';
import { cutByVocabulary, isEmptyWord, newVocabulary, type Vocabulary } from './vocabulary.ts';

/** One text of a law as the index needs it. Its articles are the documents `start`…`end` − 1. */
export type IndexedVersion = {
  id: string;
  slug: string;
  title: string;
  kind: LawKind;
  from: string | null;
  to: string | null;
  published: string | null;
  basis: 'stated' | 'text' | 'register' | 'published' | 'unknown';
  expired: boolean;
  articles: number;
  start: number;
  end: number;
  /** Factor of its authority, a little higher for the laws this platform's own rules stand on. */
  weight: number;
};

/** Documents `start`…`end` − 1 have this word in the name of their law or in their heading. */
export type Stretch = { start: number; end: number; title: boolean };

/**
 * The whole library for searching: which word stands in which article, where. Numbers in typed arrays, about 6 bytes for each word of the texts;
 * the texts themselves stay in the database.
 */
export type LawIndex = {
  revision: number;
  versions: readonly IndexedVersion[];
  docs: number;
  /** Of each document: its version, number, 之 number, length in characters. */
  versionOf: Uint32Array<ArrayBuffer>;
  number: Uint16Array<ArrayBuffer>;
  sub: Uint8Array<ArrayBuffer>;
  length: Uint16Array<ArrayBuffer>;
  vocabulary: Vocabulary;
  /** Word w stands at places first[w]…first[w + 1] − 1 of `docOf` (rising) and `placeOf`. */
  first: Uint32Array<ArrayBuffer>;
  docOf: Uint32Array<ArrayBuffer>;
  placeOf: Uint16Array<ArrayBuffer>;
  stretches: ReadonlyMap<number, readonly Stretch[]>;
  names: ReadonlyMap<string, readonly string[]>;
  versionsOf: ReadonlyMap<string, readonly number[]>;
};

export type VersionRow = Omit<IndexedVersion, 'start' | 'end' | 'weight'>;
export type ArticleRow = { number: number; sub: number; path: readonly string[]; body: string; cuts: string };

const CITED = new Set(Object.values(LAWS).map((law) => lawSlug(law.title)));
const WEIGHT = {
  constitution: 1.25,
  law: 1.3,
  regulation: 1.1,
  interpretation: 1.15,
  'local-regulation': 0.95,
  'department-rule': 0.95,
  other: 0.9,
} as const satisfies Record<LawKind, number>;

/** Growing arrays of numbers. */
function growing<A extends Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  make: (size: number) => A,
) {
  let array = make(1 << 16);
  let size = 0;
  return {
    push(value: number) {
      if (size === array.length) {
        const wider = make(size * 2);
        wider.set(array);
        array = wider;
      }
      array[size++] = value;
    },
    get size() {
      return size;
    },
    done: () => array.slice(0, size) as A,
    raw: () => array,
  };
}

/** Takes the library text by text and then gives the index. */
export function indexBuilder(revision: number) {
  const vocabulary = newVocabulary();
  const versions: IndexedVersion[] = [];
  const versionOf = growing((n) => new Uint32Array(n));
  const number = growing((n) => new Uint16Array(n));
  const sub = growing((n) => new Uint8Array(n));
  const length = growing((n) => new Uint16Array(n));
  const words = growing((n) => new Uint32Array(n));
  const places = growing((n) => new Uint16Array(n));
  const ends = growing((n) => new Uint32Array(n));
  const headings: { text: string; start: number; end: number }[] = [];
  return {
    begin(row: VersionRow) {
      const weight = WEIGHT[row.kind] * (CITED.has(row.slug) ? 1.2 : 1);
      versions.push({ ...row, weight, start: ends.size, end: ends.size });
    },
    add(row: ArticleRow) {
      const version = versions.at(-1);
      if (!version) throw new Error('an article before its law');
      const doc = ends.size;
      const heading = row.path.map((part) => part.replace(/^第.+?[编章节] ?/, '')).join(' ');
      const last = headings.at(-1);
      if (last?.text === heading && last.end === doc && doc > version.start) last.end = doc + 1;
      else if (heading !== '') headings.push({ text: heading, start: doc, end: doc + 1 });
      eachCut(row.cuts, (start, size) => {
        const word = row.body.slice(start, start + size).normalize('NFKC');
        if (start > 65_535 || isEmptyWord(word)) return;
        const id = vocabulary.give(word);
        vocabulary.saw(id);
        words.push(id);
        places.push(start);
      });
      ends.push(words.size);
      versionOf.push(versions.length - 1);
      number.push(row.number);
      sub.push(row.sub);
      length.push(Math.min(row.body.length, 65_535));
      version.end = doc + 1;
    },
    done(): LawIndex {
      const inside = wordsInside(vocabulary);
      const postings = invert(vocabulary.size, words.raw(), places.raw(), ends.done(), inside);
      const versionsOf = new Map<string, number[]>();
      versions.forEach((version, i) =>
        versionsOf.set(version.slug, [...(versionsOf.get(version.slug) ?? []), i]),
      );
      return {
        revision,
        versions,
        docs: ends.size,
        versionOf: versionOf.done(),
        number: number.done(),
        sub: sub.done(),
        length: length.done(),
        vocabulary,
        ...postings,
        stretches: stretchesOf(vocabulary, versions, headings, inside),
        names: aliasTable(versionsOf.keys()),
        versionsOf,
      };
    },
  };
}

type Inside = readonly (readonly { id: number; at: number }[])[];

/** The known words inside each word: 诉讼费用 holds 诉讼, 费用 and 诉讼费, so that each of them finds it. */
function wordsInside(vocabulary: Vocabulary): Inside {
  return Array.from({ length: vocabulary.size }, (_, id) => {
    const word = vocabulary.word(id);
    const found: { id: number; at: number }[] = [];
    if (word.length > 2 && word.length <= 16)
      for (let at = 0; at < word.length - 1; at++)
        for (let end = at + 2; end <= word.length; end++) {
          const part = end - at < word.length ? vocabulary.id(word.slice(at, end)) : undefined;
          if (part !== undefined) found.push({ id: part, at });
        }
    return found;
  });
}

/** From "which words has this document" to "which documents has this word", by counting. */
function invert(size: number, words: Uint32Array, places: Uint16Array, ends: Uint32Array, inside: Inside) {
  const total = ends.at(-1) ?? 0;
  const first = new Uint32Array(size + 1);
  const each = (work: (id: number, doc: number, place: number) => void) => {
    let doc = 0;
    for (let i = 0; i < total; i++) {
      while (i >= (ends[doc] ?? total)) doc++;
      const id = words[i] ?? 0;
      const place = places[i] ?? 0;
      work(id, doc, place);
      for (const part of inside[id] ?? []) work(part.id, doc, place + part.at);
    }
  };
  each((id) => {
    first[id + 1] = (first[id + 1] ?? 0) + 1;
  });
  for (let id = 0; id < size; id++) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0);
  const next = first.slice();
  const docOf = new Uint32Array(first[size] ?? 0);
  const placeOf = new Uint16Array(first[size] ?? 0);
  each((id, doc, place) => {
    const at = next[id] ?? 0;
    next[id] = at + 1;
    docOf[at] = doc;
    placeOf[at] = place;
  });
  return { first, docOf, placeOf };
}

/** Names of laws and headings, word by word, as stretches of documents. */
function stretchesOf(
  vocabulary: Vocabulary,
  versions: readonly IndexedVersion[],
  headings: readonly { text: string; start: number; end: number }[],
  inside: Inside,
): Map<number, Stretch[]> {
  const table = new Map<number, Stretch[]>();
  const put = (text: string, start: number, end: number, title: boolean) => {
    const ids = new Set<number>();
    for (const word of cutByVocabulary(text, vocabulary)) {
      const id = isEmptyWord(word) ? undefined : vocabulary.id(word);
      if (id === undefined) continue;
      ids.add(id);
      for (const part of inside[id] ?? []) ids.add(part.id);
    }
    for (const id of ids) {
      const before = table.get(id);
      if (before) before.push({ start, end, title });
      else table.set(id, [{ start, end, title }]);
    }
  };
  for (const version of versions)
    put(version.title.replaceAll('中华人民共和国', ''), version.start, version.end, true);
  for (const heading of headings) put(heading.text, heading.start, heading.end, false);
  return table;
}
