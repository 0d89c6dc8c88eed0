import { type Citation, shortLabel } from '#law/citations.ts';
import { LAWS } from '#law/laws.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Condition, Field, Paper } from './engine/definition.ts';

export type LawOfCase = CaseFacts['law'];

/** Which law the case follows: known from the case, never asked; clocks, deciders, papers and remedies hang on it. */
export const LAW: Field = {
  id: 'law',
  label: '案件类别',
  type: 'choice',
  known: 'law',
  choices: [
    { id: 'civil', name: '民事' },
    { id: 'administrative', name: '行政' },
    { id: 'criminal', name: '刑事自诉' },
    { id: 'enforcement', name: '执行' },
    { id: 'compensation', name: '国家赔偿' },
  ],
};

/** Where the case follows one of these laws (and the second condition holds too). */
export const under = (...laws: LawOfCase[]): Condition & { readonly field: 'law' } => ({
  field: 'law',
  is: laws,
});

/** Articles as a paper cites them: 《…法》第四十七条、第四十九条，《…解释》第四十三条. */
export function citedInPaper(...articles: readonly Citation[]): string {
  const byLaw = new Map<Citation['law'], string[]>();
  for (const article of articles) {
    const numbers = byLaw.get(article.law) ?? [];
    const number = shortLabel(article).slice(LAWS[article.law].short.length);
    const whole = /^第[^条]+条/u.exec(number)?.[0] ?? number;
    // 第一百条第一款、第二款: an article is not named twice in a row
    const again = number !== whole && numbers.some((known) => known.startsWith(whole));
    byLaw.set(article.law, [...numbers, again ? number.slice(whole.length) : number]);
  }
  const titleOf = (law: Citation['law']) => LAWS[law].title.replace('《', '〈').replace('》', '〉'); // inside 《》 a title stands in 〈〉
  return [...byLaw].map(([law, numbers]) => `《${titleOf(law)}》${numbers.join('、')}`).join('，');
}

/** The articles on which a paper stands, law by law. */
export type Bases = Partial<Record<LawOfCase, readonly Citation[]>>;

/** What differs of a paper from law to law. */
type ByLaw = string | ((law: LawOfCase) => string);

/** One paper in as many versions as there are laws it can stand on: the same words, the articles of the law of the case. */
export function paperByLaw(
  paper: Pick<Paper, 'id' | 'form' | 'to'> & { readonly name: ByLaw },
  bases: Bases,
  text: (basis: string, law: LawOfCase) => readonly string[],
): (Paper & { readonly when: Condition })[] {
  // the keys of the table are laws
  return (Object.entries(bases) as [LawOfCase, readonly Citation[]][]).map(([law, articles]) => ({
    ...paper,
    id: `${paper.id}-${law}`,
    name: typeof paper.name === 'string' ? paper.name : paper.name(law),
    text: text(citedInPaper(...articles), law),
    when: under(law),
  }));
}
