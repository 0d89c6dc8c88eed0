import { plainChineseDate } from '#law/chinese-text.ts';
import { formatYuan, moneyInWords } from '#law/fees/index.ts';
import { parsePlainDate, type PlainDate } from '#law/time.ts';
import { blank, type Block, type Line, type Run } from '#modules/documents/index.ts';
import type { PleadingValues } from './terms.ts';

/** The values of a pleading as its paper needs them: what is not known becomes a rule for the pen. */
export type Reader = {
  readonly values: PleadingValues;
  /** Words on one line; the empty string when nothing was said. */
  text(id: string): string;
  /** The words, or a rule `width` characters wide. */
  run(id: string, width?: number): Run;
  money(id: string): Run;
  /** 大写, for sums that a court reads in words. */
  capitals(id: string): Run;
  day(id: string): Run;
  plainDay(id: string): PlainDate | undefined;
  /** A text as paragraphs; empty lines for the pen when nothing was said. */
  paragraphs(id: string, lines?: number): Block[];
  chosen(id: string): readonly string[];
  is(id: string, answer: string): boolean;
};

/** Lines for handwriting, as wide as the page. */
const penLines = (count: number): Block[] =>
  Array.from(
    { length: count },
    (): Block => ({ is: 'paragraph', line: [blank(30)], indent: 'none', align: 'left' }),
  );

export const textBlocks = (words: string): Block[] =>
  words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ is: 'paragraph', line: line.trim() }));

export function readerOf(values: PleadingValues): Reader {
  const raw = (id: string) => (Object.hasOwn(values.fields, id) ? values.fields[id] : undefined);
  const word = (id: string): string => {
    const value = raw(id);
    return typeof value === 'string' ? value.trim() : '';
  };
  const fen = (id: string): number => {
    const value = raw(id);
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
  };
  const orRule = (words: string, width: number): Run => (words === '' ? blank(width) : { text: words });
  return {
    values,
    text: (id) => word(id).replaceAll(/\s*\n\s*/g, ' '),
    run: (id, width = 8) => orRule(word(id).replaceAll(/\s*\n\s*/g, ' '), width),
    money: (id) => orRule(fen(id) > 0 ? formatYuan(fen(id)).replace(/\.00$/, '') : '', 8),
    capitals: (id) => orRule(fen(id) > 0 ? moneyInWords(fen(id)) : '', 12),
    day(id) {
      const day = parsePlainDate(word(id));
      return orRule(day === undefined ? '' : plainChineseDate(day), 9);
    },
    plainDay: (id) => parsePlainDate(word(id)),
    paragraphs: (id, lines = 4) => (word(id) === '' ? penLines(lines) : textBlocks(word(id))),
    chosen(id) {
      const value = raw(id);
      return Array.isArray(value) ? value : [];
    },
    is: (id, answer) => raw(id) === answer,
  };
}

/** A line with values in it: ln`请求冻结${v.money('amount')}元`. */
export function ln(words: TemplateStringsArray, ...runs: readonly (Run | string)[]): Line {
  return words.flatMap((word, at): Run[] => {
    const run = runs[at];
    return [{ text: word }, ...(run === undefined ? [] : [typeof run === 'string' ? { text: run } : run])];
  });
}

export const para = (line: Line): Block => ({ is: 'paragraph', line });
export const flat = (line: Line): Block => ({ is: 'paragraph', line, indent: 'none', align: 'left' });
export const heading = (text: string): Block => ({ is: 'heading', text, level: 2, align: 'center' });
