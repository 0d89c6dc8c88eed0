import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { decodeCursor, encodeCursor } from '#kernel/http/cursor.ts';
import { lawSlug } from '../names/slug.ts';
import { type Question, readQuestion } from '../names/query.ts';
import { type ArticleHit, KINDS, type LawKind, type LawLine, type SearchView } from '../terms.ts';
import type { IndexedVersion, LawIndex } from './build.ts';
import { excerptOf } from './excerpt.ts';
import { inForce, textOn } from './in-force.ts';
import { type Ranked, rank, type Ranking, type Sieve, type Term } from './rank.ts';
import { termsOf } from './terms-of.ts';

export type SearchQuery = {
  q: string;
  /** Day on which the text must hold; `any` with every text, also those no longer or not yet in force. */
  on: string;
  any: boolean;
  kind?: LawKind | undefined;
  law?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

type Plan = { question: Question; terms: Term[]; unknown: string[]; ranking: Ranking };

/** Finds articles. Everything but the texts of the page shown comes from memory. */
export async function searchLaws(db: Db, index: LawIndex, query: SearchQuery): Promise<SearchView> {
  const { question, terms, unknown, ranking } = plan(index, query);
  const after = decodeCursor(query.cursor, 2);
  const rest = after
    ? ranking.best.slice(1 + ranking.best.findIndex((row) => row.doc === after[1]))
    : ranking.best;
  const page = rest.slice(0, query.limit);
  const marked = [
    ...new Set(terms.flatMap((term) => [term.word, ...term.ids.map((id) => index.vocabulary.word(id))])),
  ];
  const rows = await readHits(db, index, page, marked, query.on);
  const last = page.at(-1);
  return {
    rows,
    ...(rest.length > page.length && last ? { next: encodeCursor([last.score, last.doc]) } : {}),
    laws: after ? [] : lawsMeant(index, query, question),
    total: ranking.total,
    relaxed: ranking.relaxed,
    words: [...terms.map((term) => term.word), ...unknown],
    library: index.docs,
  };
}

/** How the query is understood, and what it finds; wider step by step where a narrow reading finds nothing. */
function plan(index: LawIndex, query: SearchQuery): Plan {
  const question = readQuestion(query.q, index.names);
  const allowed: Sieve = (v) => {
    const version = index.versions[v];
    if (!version || (query.kind && version.kind !== query.kind) || (query.law && version.slug !== query.law))
      return false;
    return query.any || inForce(version, query.on);
  };
  const meant = question.bound && !query.law ? new Set(question.laws) : undefined;
  const inLaws: Sieve = meant ? (v) => allowed(v) && meant.has(index.versions[v]?.slug ?? '') : allowed;
  const { terms, unknown } = termsOf(index, question.words);
  if (question.articles.length > 0) {
    const ranking = byNumber(index, question, terms, inLaws);
    if (ranking.total > 0) return { question, terms, unknown, ranking };
  }
  if (meant && terms.length === 0)
    return { question, terms, unknown, ranking: lawInOrder(index, inLaws, question) };
  let ranking = rank(index, terms, inLaws);
  if (meant && (ranking.total === 0 || ranking.relaxed)) {
    // Perhaps the name was meant as a word like the others
    const asWords = termsOf(index, lawSlug(query.q) === '' ? '' : query.q);
    const wider = rank(index, asWords.terms, allowed);
    if (ranking.total === 0) return { question, ...asWords, ranking: wider };
  }
  if (meant) ranking = { ...ranking, best: firstLawFirst(index, ranking.best, question.laws) };
  return { question, terms, unknown, ranking };
}

/** Of several laws that a short name may mean, the first is the likelier. */
function firstLawFirst(index: LawIndex, best: readonly Ranked[], laws: readonly string[]): Ranked[] {
  const factor = (doc: number) =>
    1 - 0.12 * Math.max(0, laws.indexOf(index.versions[index.versionOf[doc] ?? 0]?.slug ?? ''));
  return best
    .map((row) => ({ ...row, score: row.score * factor(row.doc) }))
    .toSorted((a, b) => b.score - a.score || a.doc - b.doc);
}

/** Articles of the numbers asked for: in the laws named, or in all; words that were given as well put the fitting ones first. */
function byNumber(index: LawIndex, question: Question, terms: readonly Term[], passes: Sieve): Ranking {
  const wanted = (doc: number) =>
    question.articles.some((a) => index.number[doc] === a.number && index.sub[doc] === a.sub);
  const withWords = new Map(
    terms.length > 0 ? rank(index, terms, passes, wanted).best.map((row) => [row.doc, row.score]) : [],
  );
  const best: Ranked[] = [];
  for (const [v, version] of index.versions.entries()) {
    if (!passes(v)) continue;
    const place = question.laws.indexOf(version.slug);
    for (let doc = version.start; doc < version.end; doc++) {
      if (!wanted(doc)) continue;
      const nth = question.articles.findIndex(
        (a) => index.number[doc] === a.number && index.sub[doc] === a.sub,
      );
      // earlier numbers, earlier laws, better words, higher authority
      best.push({
        doc,
        score: (place < 0 ? 0 : 1_000 - place * 100) + (withWords.get(doc) ?? 0) * 10 - nth + version.weight,
      });
    }
  }
  return {
    best: best.toSorted((a, b) => b.score - a.score || a.doc - b.doc).slice(0, 400),
    total: best.length,
    relaxed: false,
  };
}

/** A law's name alone: its articles in their order, the likelier law first. */
function lawInOrder(index: LawIndex, passes: Sieve, question: Question): Ranking {
  const versions = [...index.versions.entries()]
    .filter(([v]) => passes(v))
    .toSorted(([, a], [, b]) => question.laws.indexOf(a.slug) - question.laws.indexOf(b.slug));
  const docs = versions.flatMap(([, version]) =>
    Array.from({ length: version.end - version.start }, (_, i) => version.start + i),
  );
  return {
    best: docs.slice(0, 400).map((doc, i) => ({ doc, score: -i })),
    total: docs.length,
    relaxed: false,
  };
}

/** Laws that the query names or whose title has it, by authority and closeness. */
function lawsMeant(index: LawIndex, query: SearchQuery, question: Question): LawLine[] {
  const wanted = lawSlug(query.q);
  const slugs = new Set<string>(
    question.articles.length === 0 || question.laws.length > 1 ? question.laws : [],
  );
  if (wanted.length >= 2 && question.articles.length === 0)
    for (const slug of [...index.versionsOf.keys()]
      .filter((each) => each.includes(wanted))
      .toSorted((a, b) => rankOf(index, a) - rankOf(index, b) || a.length - b.length)
      .slice(0, 5))
      slugs.add(slug);
  return [...slugs].slice(0, 5).flatMap((slug) => lawLineOf(index, slug, query.on, query.kind) ?? []);
}

const newest = (index: LawIndex, slug: string): IndexedVersion | undefined =>
  index.versions[index.versionsOf.get(slug)?.[0] ?? -1];
const rankOf = (index: LawIndex, slug: string): number => KINDS[newest(index, slug)?.kind ?? 'other'].rank;

/** A law as a line, as it stands on the day. */
export function lawLineOf(index: LawIndex, slug: string, on: string, kind?: LawKind): LawLine | undefined {
  const versions = (index.versionsOf.get(slug) ?? []).flatMap((v) => index.versions[v] ?? []);
  const version = textOn(versions, on);
  if (!version || (kind && version.kind !== kind)) return undefined;
  return { slug, title: version.title, kind: version.kind, inForce: inForce(version, on) };
}

async function readHits(
  db: Db,
  index: LawIndex,
  page: readonly Ranked[],
  words: readonly string[],
  on: string,
): Promise<ArticleHit[]> {
  if (page.length === 0) return [];
  const places = page.map(({ doc }) => {
    const version = index.versions[index.versionOf[doc] ?? 0];
    if (!version) throw new Error('a document without a law');
    return { version, position: doc - version.start };
  });
  const { rows } = await sql<{ i: number; key: string; label: string; path: string[]; body: string }>`
    select w.i::int as i, a.key, a.label, a.path, a.body
    from unnest(${places.map((p) => p.version.id)}::uuid[], ${places.map((p) => p.position)}::int[]) with ordinality as w(version_id, position, i)
    join law_article a on a.version_id = w.version_id and a.position = w.position order by w.i`.execute(db);
  return rows.flatMap((row) => {
    const version = places[row.i - 1]?.version;
    if (!version) return [];
    return {
      slug: version.slug,
      title: version.title,
      kind: version.kind,
      article: row.key,
      label: row.label,
      path: row.path,
      ...excerptOf(row.body, words),
      span: spanOfVersion(version),
      inForce: inForce(version, on),
    };
  });
}

/** The days of a version as pages show them. */
export function spanOfVersion({
  from,
  to,
  published,
  basis,
  expired,
}: Pick<IndexedVersion, 'from' | 'to' | 'published' | 'basis' | 'expired'>) {
  return { from, to, published, basis, expired };
}
