import { normaliseCaseNumber } from '#law/case-numbers/index.ts';

/** Every spelling of brackets, digits, letters and blanks brought to one, brackets left out: what a search looks in and what it looks for. */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[()（）[\]〔〕【】「」]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What is typed into the search box: a whole case number in any spelling, or words that must all be found. */
export type Sought = { number: string } | { words: readonly string[] };

export function soughtOf(text: string): Sought {
  const number = normaliseCaseNumber(text);
  if (number) return { number: number.replace(/号之.+$/, '号') };
  return { words: searchable(text).split(' ').filter(Boolean).slice(0, 5) };
}

/** A pattern for `like` in which the words' own signs mean themselves. */
export const likePattern = (word: string): string => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
