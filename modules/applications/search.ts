import { normaliseCaseNumber } from '#law/case-numbers/index.ts';

const likePattern = (word: string) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Patterns that must all be found: a whole case number in any spelling, or words; brackets as they stand in a number. */
export function patternsOf(q: string | undefined): string[] {
  const text = q?.trim() ?? '';
  if (text === '') return [];
  const number = normaliseCaseNumber(text);
  if (number) return [likePattern(number.toLowerCase())];
  return text
    .replaceAll(/[(〔[]/g, '（')
    .replaceAll(/[)〕\]]/g, '）')
    .toLowerCase()
    .split(/\s+/)
    .slice(0, 5)
    .map(likePattern);
}
