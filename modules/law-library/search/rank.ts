import type { LawIndex } from './build.ts';

/** A word sought, with everything that counts as it. */
export type Term = { word: string; ids: readonly number[]; weight: number };

/** Which articles are sought at all. */
export type Sieve = { (version: number): boolean };

export type Ranked = { doc: number; score: number };
export type Ranking = { best: Ranked[]; total: number; relaxed: boolean };

/** Only so many are put into their fine order and can be paged through; who needs more asks more narrowly. */
export const DEEPEST = 400;
/** Articles are short: that a word comes again says little. */
const K1 = 0.5;
const B = 0.5;
const USUAL_LENGTH = 117;

let scores = new Float32Array(0);
let masks = new Uint32Array(0);
let inText = new Uint32Array(0);

/**
 * The best articles for some words: BM25 over the texts, names of laws and headings added, times authority; then nearness of the words for the
 * best ones. One synchronous pass over shared scratch arrays, which are clean again when it ends.
 */
export function rank(
  index: LawIndex,
  terms: readonly Term[],
  passes: Sieve,
  only?: (doc: number) => boolean,
): Ranking {
  if (scores.length < index.docs) {
    scores = new Float32Array(index.docs);
    masks = new Uint32Array(index.docs);
    inText = new Uint32Array(index.docs);
  }
  const touched: number[] = [];
  const allowed = index.versions.map((_, version) => passes(version));
  terms.forEach((term, bit) => score(index, term, 1 << bit, touched, allowed, only));
  const full = 2 ** terms.length - 1;
  const found = (mask: number) =>
    touched.filter((doc) => masks[doc] === mask && (inText[doc] !== 0 || terms.length === 0));
  let docs = found(full);
  const relaxed = docs.length === 0 && terms.length > 1;
  if (relaxed) docs = touched.filter((doc) => inText[doc] !== 0);
  // With words missing, an article that has more of them comes before any that has fewer
  if (relaxed) for (const doc of docs) scores[doc] = (scores[doc] ?? 0) + 40 * bits(masks[doc] ?? 0);
  const authority = (doc: number) => index.versions[index.versionOf[doc] ?? 0]?.weight ?? 1;
  const coarse = top(docs, (doc) => (scores[doc] ?? 0) * authority(doc), DEEPEST);
  for (const one of coarse) one.score += nearness(index, terms, one.doc) * authority(one.doc);
  for (const doc of touched) {
    scores[doc] = 0;
    masks[doc] = 0;
    inText[doc] = 0;
  }
  return { best: coarse.toSorted(order), total: docs.length, relaxed };
}

const order = (a: Ranked, b: Ranked) => b.score - a.score || a.doc - b.doc;
const bits = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + bits(mask >>> 1));

/** The n best without keeping the rest: a bar that rises. */
function top(docs: readonly number[], scoreOf: (doc: number) => number, n: number): Ranked[] {
  let kept: Ranked[] = [];
  let bar = Number.NEGATIVE_INFINITY;
  for (const doc of docs) {
    const points = scoreOf(doc);
    if (points < bar) continue;
    kept.push({ doc, score: points });
    if (kept.length < n * 3) continue;
    kept = kept.toSorted(order).slice(0, n);
    bar = kept.at(-1)?.score ?? bar;
  }
  return kept.toSorted(order).slice(0, n);
}

function score(
  index: LawIndex,
  term: Term,
  bit: number,
  touched: number[],
  allowed: readonly boolean[],
  only?: (doc: number) => boolean,
): void {
  const { docOf, first, versionOf, length } = index;
  const touch = (doc: number, points: number, text: boolean) => {
    if (masks[doc] === 0) touched.push(doc);
    masks[doc] = (masks[doc] ?? 0) | bit;
    if (text) inText[doc] = (inText[doc] ?? 0) | bit;
    scores[doc] = (scores[doc] ?? 0) + points;
  };
  for (const id of term.ids) {
    const end = first[id + 1] ?? 0;
    for (let at = first[id] ?? 0; at < end; ) {
      const doc = docOf[at] ?? 0;
      let times = 0;
      while (at < end && docOf[at] === doc) {
        times++;
        at++;
      }
      if (allowed[versionOf[doc] ?? 0] !== true || (only && !only(doc))) continue;
      const norm = K1 * (1 - B + (B * (length[doc] ?? 0)) / USUAL_LENGTH);
      touch(doc, (term.weight * times * (K1 + 1)) / (times + norm), true);
    }
    for (const stretch of index.stretches.get(id) ?? [])
      for (let doc = stretch.start; doc < stretch.end; doc++) {
        if (allowed[versionOf[doc] ?? 0] !== true || (only && !only(doc))) continue;
        touch(doc, term.weight * (stretch.title ? 0.8 : 0.6), false);
      }
  }
}

/** Weight for words that stand near each other: the narrowest window that holds all of them that the text has. */
function nearness(index: LawIndex, terms: readonly Term[], doc: number): number {
  const spots: { place: number; term: number }[] = [];
  terms.forEach((term, t) => {
    for (const id of term.ids) {
      for (
        let at = lowerBound(index, id, doc);
        at < (index.first[id + 1] ?? 0) && index.docOf[at] === doc;
        at++
      )
        spots.push({ place: index.placeOf[at] ?? 0, term: t });
    }
  });
  const present = new Set(spots.map((spot) => spot.term));
  if (present.size === 0) return 0;
  const sorted = spots.toSorted((a, b) => a.place - b.place);
  const weight = [...present].reduce((sum, t) => sum + (terms[t]?.weight ?? 0), 0);
  // A word early in an article is more often what it is about, most of all the one it begins with
  const place = sorted[0]?.place ?? 0;
  const early = weight * ((place === 0 ? 0.4 : 0) + 0.5 * Math.max(0, 1 - place / 60));
  if (present.size < 2) return early;
  const counts = new Map<number, number>();
  let narrowest = Number.POSITIVE_INFINITY;
  for (let right = 0, left = 0; right < sorted.length; right++) {
    const spot = sorted[right];
    if (!spot) continue;
    counts.set(spot.term, (counts.get(spot.term) ?? 0) + 1);
    while (counts.size === present.size) {
      const leftmost = sorted[left];
      if (!leftmost) break;
      narrowest = Math.min(narrowest, spot.place + (terms[spot.term]?.word.length ?? 0) - leftmost.place);
      const remaining = (counts.get(leftmost.term) ?? 1) - 1;
      if (remaining === 0) counts.delete(leftmost.term);
      else counts.set(leftmost.term, remaining);
      left++;
    }
  }
  const least = [...present].reduce((sum, t) => sum + (terms[t]?.word.length ?? 0), 0);
  return early + weight * 0.6 * Math.sqrt(Math.min(1, least / Math.max(1, narrowest)));
}

function lowerBound({ first, docOf }: LawIndex, id: number, doc: number): number {
  let low = first[id] ?? 0;
  let high = first[id + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((docOf[middle] ?? 0) < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}
