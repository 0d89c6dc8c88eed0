import type { Found, Place, ReadDocument } from '../terms.ts';
import { furniture } from './furniture.ts';
import { type Glyph, glyphsOfLine, isLetterspaced, keyText } from './glyphs.ts';
import { mended, settled } from './recognised.ts';
import { continues, measure } from './wrapping.ts';

/** Part of the text by offsets, end excluded. */
export type Span = { start: number; end: number };

/**
 * The document as one string in half width: paragraphs parted by line feeds, wrapped lines joined, page furniture left out.
 * Every offset leads back to its line and column.
 */
export type Ink = {
  text: string;
  glyphs: readonly Glyph[];
  lineOf: readonly number[];
  document: ReadDocument;
};

/** Prepares a document for the rules. */
export function inkOf(document: ReadDocument): Ink {
  const skip = furniture(document);
  const lines = document.lines.filter((line) => line.text.length > 12);
  const spacing = {
    recognised: document.source === 'ocr',
    letterspaced: lines.filter((line) => isLetterspaced(line.text)).length > lines.length * 0.6,
  };
  const rows = document.lines.flatMap((line, index) => {
    if (skip.has(index)) return [];
    const glyphs = mended(glyphsOfLine(line, spacing), spacing.recognised);
    return [{ index, line, glyphs, key: keyText(glyphs), lines: glyphs.map(() => index) }];
  });
  const kept = spacing.recognised ? settled(rows) : rows;
  const form = measure(kept.map(({ line, key }) => ({ line, key })));
  const glyphs: Glyph[] = [];
  const lineOf: number[] = [];
  kept.forEach((row, i) => {
    const before = kept[i - 1];
    if (before && !continues(before, row, form, document.source)) {
      glyphs.push({ key: '\n', shown: '\n', at: before.line.text.length, end: before.line.text.length });
      lineOf.push(before.index);
    }
    row.glyphs.forEach((glyph, n) => {
      glyphs.push(glyph);
      lineOf.push(row.lines[n] ?? row.index);
    });
  });
  return { text: keyText(glyphs), glyphs, lineOf, document };
}

/** The span without spaces, tabs and the given punctuation at both ends. */
export function trim(ink: Ink, { start, end }: Span, edge = /[\s,;:。、.]/): Span {
  let [from, to] = [start, end];
  while (from < to && edge.test(ink.text[from] ?? '')) from++;
  while (to > from && edge.test(ink.text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** What a value shows: the words as written, in usual width. */
export function shown(ink: Ink, { start, end }: Span): string {
  let out = '';
  for (let i = start; i < end; i++) out += ink.glyphs[i]?.shown ?? '';
  return out.toWellFormed();
}

/** Line, page and exact words of a span; the words of several lines are parted by line feeds. */
export function placeOf(ink: Ink, { start, end }: Span): Place {
  const spots = new Map<number, { at: number; end: number }>();
  for (let i = start; i < Math.max(end, start + 1); i++) {
    const [glyph, line] = [ink.glyphs[i], ink.lineOf[i]];
    if (glyph === undefined || line === undefined || glyph.key === '\n') continue;
    const row = spots.get(line);
    if (row) [row.at, row.end] = [Math.min(row.at, glyph.at), Math.max(row.end, glyph.end)];
    else spots.set(line, { at: glyph.at, end: glyph.end });
  }
  const rows = [...spots].sort(([a], [b]) => a - b);
  const lines = rows.map(([line]) => line);
  const from = lines[0] ?? 0;
  const quote = rows.map(([line, row]) => ink.document.lines[line]?.text.slice(row.at, row.end) ?? '');
  return {
    from,
    to: lines.at(-1) ?? from,
    page: ink.document.lines[from]?.page ?? 1,
    quote: quote.join('\n'),
  };
}

/** How sure the recogniser was of the lines a span stands on: 1 for typed text. */
export function clarity(ink: Ink, { start, end }: Span): number {
  const lines = new Set<number>();
  for (let i = start; i < end; i++) lines.add(ink.lineOf[i] ?? 0);
  let sum = 0;
  for (const line of lines) sum += ink.document.lines[line]?.sure ?? 1;
  return lines.size === 0 ? 1 : sum / lines.size;
}

/** A value found at a span; `sure` is how strong the rule is, lowered where the recogniser was unsure. */
export function found<T>(ink: Ink, span: Span, value: T, sure: number): Found<T> {
  const rounded = Math.round(sure * clarity(ink, span) * 100) / 100;
  return { value, sure: Math.min(1, Math.max(0, rounded)), where: placeOf(ink, span) };
}

/** The words of a span as a value. */
export function foundText(ink: Ink, span: Span, sure: number): Found<string> {
  return found(ink, span, shown(ink, span), sure);
}

/** 第2页第3行, for warnings. */
export function spotOf(ink: Ink, { start }: Span): string {
  const index = ink.lineOf[start] ?? 0;
  const page = ink.document.lines[index]?.page ?? 1;
  let first = index;
  while (first > 0 && ink.document.lines[first - 1]?.page === page) first--;
  return `第${page}页第${index - first + 1}行`;
}
