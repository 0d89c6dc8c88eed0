import { createHash } from 'node:crypto';
import { LAWS } from '#law/laws.ts';
import { articleKey, articleLabel, numberOfLabel } from '../names/article-number.ts';
import { kindOf, lawSlug } from '../names/slug.ts';
import type { LawKind } from '../terms.ts';
import { type Span, spanOf } from './dates.ts';

/** A text of a law as a reader gives it, before anything is made of it. */
export type RawLaw = {
  title: string;
  /** 类型 as the source says it. */
  type?: string | undefined;
  published?: string | undefined;
  validFrom?: string | undefined;
  expired?: boolean | undefined;
  preamble: readonly string[];
  articles: readonly { label: string; path: readonly string[]; text: string }[];
};

export type PreparedArticle = {
  key: string;
  number: number;
  sub: number;
  label: string;
  path: string[];
  body: string;
};

/** A text of a law as it is stored. */
export type PreparedLaw = {
  slug: string;
  title: string;
  kind: LawKind;
  span: Span;
  preamble: string[];
  articles: PreparedArticle[];
  /** Over title, preamble and articles: the same text again is known by it. */
  sha256: string;
};

/** A text larger than any law, or without anything in it: refused with these words. */
export class UnreadableLaw extends Error {}

export const MOST_ARTICLES = 5_000;
export const LONGEST_ARTICLE = 60_000;

const tidy = (text: string): string =>
  text
    .replaceAll('\r', '')
    .replaceAll('\0', '')
    .split('\n')
    .map((line) => line.replaceAll(/[\u3000\t ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Brings a text into the one form that is stored, or says in Chinese why it is none. */
export function prepareLaw(raw: RawLaw): PreparedLaw {
  const title = tidy(raw.title).replaceAll('\n', '').slice(0, 300);
  const slug = lawSlug(title);
  if (slug === '') throw new UnreadableLaw('没有法律名称');
  if (raw.articles.length > MOST_ARTICLES) throw new UnreadableLaw(`《${title}》超过 ${MOST_ARTICLES} 条`);
  const preamble = raw.preamble.map(tidy).filter((line) => line !== '');
  const articles = raw.articles.length > 0 ? numbered(raw, title) : wholeText(preamble, title);
  const register = Object.values(LAWS).find((law) => lawSlug(law.title) === slug);
  const span = spanOf(
    raw,
    articles.map((a) => a.body),
    preamble,
    register?.effective,
  );
  const sha256 = createHash('sha256')
    .update(JSON.stringify([slug, preamble, articles.map((a) => [a.key, a.label, a.path, a.body])]))
    .digest('hex');
  return { slug, title, kind: kindOf(title, raw.type), span, preamble, articles, sha256 };
}

/** Articles with their keys. A number that comes again (the amendments appended to the Constitution) is counted: 1, 1.2, 1.3. */
function numbered(raw: RawLaw, title: string): PreparedArticle[] {
  const seen = new Map<string, number>();
  return raw.articles.map((article, position) => {
    const body = tidy(article.text);
    if (body.length > LONGEST_ARTICLE) throw new UnreadableLaw(`《${title}》${article.label}过长`);
    const n = numberOfLabel(article.label);
    const plain = n ? articleKey(n) : `p${position + 1}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    return {
      key: times === 1 ? plain : `${plain}.${times}`,
      number: n?.number ?? 0,
      sub: n?.sub ?? 0,
      label: n ? articleLabel(n) : tidy(article.label).slice(0, 60) || '正文',
      path: article.path.map(tidy).filter((part) => part !== ''),
      body,
    };
  });
}

/** A reply or decision has no articles: its text is one piece, so that it can be found. */
function wholeText(preamble: readonly string[], title: string): PreparedArticle[] {
  const body = preamble.join('\n');
  if (body === '') throw new UnreadableLaw(`《${title}》没有条文，也没有正文`);
  if (body.length > LONGEST_ARTICLE) throw new UnreadableLaw(`《${title}》没有识别出条文，且正文过长`);
  return [{ key: 'text', number: 0, sub: 0, label: '正文', path: [], body }];
}
