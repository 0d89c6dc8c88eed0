import { chineseNumber } from './chinese-text.ts';
import { LAWS, type Law, type LawId } from './laws.ts';

/** A place in a law (法条): which law, which article, and how a document writes it. */
export type Citation = {
  readonly law: LawId;
  /** "126", "90.2" (paragraph 款), "127(七)" (item 项), "31.2(一)". */
  readonly article: string;
  /** 《中华人民共和国民事诉讼法》第一百二十六条 */
  readonly label: string;
};

const FORM = /^(\d{1,4})(?:\.(\d{1,2}))?(?:\(([一二三四五六七八九十]+)\))?$/;
const register = new Map<string, Citation>();

/** Cites an article; throws when the law has no such article, for a wrong citation is a bug and not a refusal. */
export function cite(law: LawId, article: string): Citation {
  const key = `${law} ${article}`;
  const known = register.get(key);
  if (known) return known;
  const m = FORM.exec(article);
  const n = Number(m?.[1] ?? 0);
  const text: Law = LAWS[law];
  if (!m || n < 1 || n > (text.articles ?? n)) throw new RangeError(`no article ${article} in ${text.short}`);
  const paragraph = m[2] === undefined ? '' : `第${chineseNumber(Number(m[2]))}款`;
  const item = m[3] === undefined ? '' : `第${m[3]}项`;
  const label = `《${text.title}》第${chineseNumber(n)}条${paragraph}${item}`;
  const citation: Citation = Object.freeze({ law, article, label });
  register.set(key, citation);
  return citation;
}

/** Several articles of one law. */
export function citeAll(law: LawId, ...articles: readonly string[]): readonly Citation[] {
  return articles.map((a) => cite(law, a));
}

/** "民事诉讼法第一百二十六条": the short form, for narrow places. */
export function shortLabel(citation: Citation): string {
  return citation.label.replace(`《${LAWS[citation.law].title}》`, LAWS[citation.law].short);
}

/** The number of the cited article without paragraph and item. */
export function articleNumber(citation: Citation): number {
  return Number.parseInt(citation.article, 10);
}

/** Everything cited so far: all tables of the law once law/index.ts is loaded. */
export function citedArticles(): readonly Citation[] {
  return [...register.values()];
}
