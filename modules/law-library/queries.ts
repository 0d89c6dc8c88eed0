import type { Db } from '#kernel/db/database.ts';
import { LAWS } from '#law/laws.ts';
import { citedBy } from './cited-by.ts';
import { type ArticleNumber, articleKey, articleLabel } from './names/article-number.ts';
import { aliasTable } from './names/alias.ts';
import { readQuestion } from './names/query.ts';
import { lawSlug } from './names/slug.ts';
import type { IndexedVersion, LawIndex } from './search/build.ts';
import { inForce, textOn } from './search/in-force.ts';
import { revisionOf } from './search/load.ts';
import { lawLineOf, spanOfVersion } from './search/search.ts';
import {
  type ArticleView,
  type AtView,
  type CitedPlace,
  KIND_IDS,
  type LawView,
  type LibraryView,
  type VersionLine,
} from './terms.ts';

/** Laws that are offered before anything is typed, in this order. */
const COMMON = [
  'CPL',
  'CPI',
  'CIVIL',
  'EVR',
  'FEE',
  'ALL',
  'ALI',
  'CrPL',
  'OLR',
  'REG',
  'PRS',
  'LAWYERS',
] as const;

const versionsOf = (index: LawIndex, slug: string): IndexedVersion[] =>
  (index.versionsOf.get(slug) ?? []).flatMap((v) => index.versions[v] ?? []);

const versionLineOf = (version: IndexedVersion, today: string): VersionLine => ({
  on: version.from,
  span: spanOfVersion(version),
  inForce: inForce(version, today),
  articles: version.articles,
});

/** What the library holds. */
export async function libraryState(db: Db, index: LawIndex, today: string): Promise<LibraryView> {
  const slugs = [...index.versionsOf.keys()];
  const kinds = new Map<string, number>();
  for (const slug of slugs) {
    const kind = versionsOf(index, slug)[0]?.kind ?? 'other';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return {
    laws: slugs.length,
    articles: index.docs,
    changedAt: (await revisionOf(db)).changedAt,
    kinds: KIND_IDS.flatMap((kind) => (kinds.has(kind) ? [{ kind, laws: kinds.get(kind) ?? 0 }] : [])),
    common: COMMON.flatMap((id) => {
      const line = lawLineOf(index, lawSlug(LAWS[id].title), today);
      return line ? [{ ...line, short: LAWS[id].short }] : [];
    }),
  };
}

/** A law as it stands on a day, whole. */
export async function lawOn(
  db: Db,
  index: LawIndex,
  slug: string,
  on: string,
  today: string,
): Promise<LawView | undefined> {
  const versions = versionsOf(index, slug);
  const version = textOn(versions, on);
  if (!version) return undefined;
  const [head, articles] = await Promise.all([
    db.selectFrom('law_version').select('preamble').where('id', '=', version.id).executeTakeFirst(),
    db
      .selectFrom('law_article')
      .select(['key', 'label', 'path', 'body'])
      .where('version_id', '=', version.id)
      .orderBy('position')
      .execute(),
  ]);
  return {
    slug,
    title: version.title,
    kind: version.kind,
    preamble: articles[0]?.key === 'text' ? [] : (head?.preamble ?? []).slice(0, 60),
    span: spanOfVersion(version),
    inForce: inForce(version, today),
    versions: versions.map((each) => versionLineOf(each, today)),
    articles,
  };
}

/** One article as it stands on a day, with its neighbours, its other texts and the rules that cite it. */
export async function articleOn(
  db: Db,
  index: LawIndex,
  slug: string,
  key: string,
  on: string,
  today: string,
): Promise<ArticleView | undefined> {
  const versions = versionsOf(index, slug);
  const version = textOn(versions, on);
  if (!version) return undefined;
  const rows = await db
    .selectFrom('law_article')
    .select(['version_id', 'position', 'key', 'label', 'path', 'body'])
    .where(
      'version_id',
      'in',
      versions.map((each) => each.id),
    )
    .where('key', '=', key)
    .execute();
  const article = rows.find((row) => row.version_id === version.id);
  if (!article) return undefined;
  const beside = await db
    .selectFrom('law_article')
    .select(['position', 'key', 'label'])
    .where('version_id', '=', version.id)
    .where('position', 'in', [article.position - 1, article.position + 1])
    .execute();
  const neighbour = (step: number) => {
    const row = beside.find((each) => each.position === article.position + step);
    return row ? { key: row.key, label: row.label } : null;
  };
  return {
    slug,
    title: version.title,
    kind: version.kind,
    article: { key, label: article.label, path: article.path, body: article.body },
    previous: neighbour(-1),
    following: neighbour(1),
    span: spanOfVersion(version),
    inForce: inForce(version, today),
    citation: `《${version.title}》${key === 'text' ? '' : article.label}`,
    versions: versions.map((each) => {
      const body = rows.find((row) => row.version_id === each.id)?.body ?? null;
      return {
        ...versionLineOf(each, today),
        body,
        shown: each.id === version.id,
        same: body === article.body,
      };
    }),
    citedBy: citedBy(slug, key),
  };
}

const register = () => Object.values(LAWS).map((law) => ({ ...law, slug: lawSlug(law.title) }));
let houseNames: Map<string, readonly string[]> | undefined;

/** What a citation means: the articles in the library, and where it has none the law as this house cites it. */
export async function placesCited(db: Db, index: LawIndex, cite: string, on: string): Promise<AtView> {
  houseNames ??= aliasTable(register().map((law) => law.slug));
  const names = new Map([...houseNames, ...index.names]);
  const question = readQuestion(cite, names);
  const places: CitedPlace[] = [];
  for (const slug of question.laws.slice(0, 4)) {
    const version = textOn(versionsOf(index, slug), on);
    for (const number of question.articles.length > 0 ? question.articles.slice(0, 12) : [undefined])
      places.push(await placeOf(db, slug, version, number, on));
  }
  // Several laws were possible: those that have the article are meant
  const held = places.filter((place) => place.href !== undefined);
  return { places: held.length > 0 && question.laws.length > 1 ? held : places, library: index.docs };
}

async function placeOf(
  db: Db,
  slug: string,
  version: IndexedVersion | undefined,
  number: ArticleNumber | undefined,
  on: string,
): Promise<CitedPlace> {
  const known = register().find((law) => law.slug === slug);
  const title = version?.title ?? known?.title ?? slug;
  const row =
    version && number
      ? await db
          .selectFrom('law_article')
          .select(['key', 'body'])
          .where('version_id', '=', version.id)
          .where('key', '=', articleKey(number))
          .executeTakeFirst()
      : undefined;
  const base = `/law/${encodeURIComponent(slug)}`;
  const href = row ? `${base}/${row.key}` : version && !number ? base : undefined;
  return {
    title,
    label: number ? articleLabel(number) : '',
    ...(href ? { href } : {}),
    ...(row ? { body: row.body } : {}),
    ...(version ? { inForce: inForce(version, on) } : {}),
    ...(known ? { version: known.version, effective: known.effective } : {}),
  };
}
