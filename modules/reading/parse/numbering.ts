import { parseChineseNumber } from '#law/chinese-text.ts';
import type { Ink, Span } from './ink.ts';

/** Shapes of numbers before items, as complaints use them; `n` is read by `valueOf`. */
const SHAPES = [
  /(\d{1,2})[、.)](?!\d)\s*/y,
  /(\d{1,2})[,:](?=[\u4e00-\u9fff])/y,
  /([一二三四五六七八九十]{1,3})[、.)]\s*/y,
  /\((\d{1,2})\)[、.:]?\s*/y,
  /\(([一二三四五六七八九十]{1,3})\)[、.:]?\s*/y,
  /([①-⑳])[、.]?\s*/y,
  /第([一二三四五六七八九十]{1,3})(?:项|条)?[,、:]\s*/y,
  /([一二三四五六七八九十]{1,3})[,:](?=[\u4e00-\u9fff])/y,
  /(\d{1,2})(?=[\u4e00-\u9fff]{2})(?![年月日元万个份项张页名位天人次条])/y,
] as const;

function valueOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const circled = text.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  return parseChineseNumber(text) ?? 0;
}

function numberAt(shape: RegExp, text: string, at: number): { n: number; length: number } | undefined {
  const form = new RegExp(shape.source, 'y');
  form.lastIndex = at;
  const match = form.exec(text);
  return match ? { n: valueOf(match[1] ?? ''), length: match[0].length } : undefined;
}

/** Where an item may begin: a paragraph, a cell, or after a sentence's end or a comma. */
const GATES = /^\s*|[\n\t]|[;。:,]\s*|\s+/g;

type Mark = { at: number; from: number };

/** Numbers that go on from `marks`, each with the next number of the same shape. */
function follow(text: string, gates: readonly number[], shape: RegExp, marks: readonly Mark[]): Mark[] {
  const out = [...marks];
  for (const next of gates) {
    const last = out.at(-1);
    if (!last || next < last.from) continue;
    const here = numberAt(shape, text, next);
    // a recogniser may lose one number; the list goes on after it
    const lost = here?.n === out.length + 2 && /[\n;。]\s*$/.test(text.slice(0, next));
    if (here?.n === out.length + 1) out.push({ at: next, from: next + here.length });
    else if (here && lost) {
      const between = [...text.slice(last.from, next).matchAll(/[;。]\s*\n?|\n/g)][0];
      const at =
        between && between.index + between[0].length < next - last.from
          ? last.from + between.index + between[0].length
          : undefined;
      if (at !== undefined) out.push({ at, from: at });
      if (at !== undefined) out.push({ at: next, from: next + here.length });
    }
  }
  return out;
}

/**
 * Items of a numbered list: each begins with the next number of the same shape, on a new line or after punctuation.
 * `lead` is what stands before the first. No list: undefined.
 */
export function numberedItems(ink: Ink, span: Span): { lead: Span; items: Span[] } | undefined {
  const text = ink.text.slice(span.start, span.end);
  const gates = [...new Set([0, ...[...text.matchAll(GATES)].map((m) => m.index + m[0].length)])];
  const list = (marks: readonly Mark[]) => ({
    lead: { start: span.start, end: span.start + (marks[0]?.at ?? 0) },
    items: marks.map((mark, i) => ({
      start: span.start + mark.from,
      end: span.start + (marks[i + 1]?.at ?? text.length),
    })),
  });
  for (const at of gates)
    for (const shape of SHAPES) {
      const first = numberAt(shape, text, at);
      if (first?.n !== 1) continue;
      const marks = follow(text, gates, shape, [{ at, from: at + first.length }]);
      if (at === 0 || /[\n\t:]/.test(text[at - 1] ?? '') || marks.length > 1) return list(marks);
    }
  // the first number was lost: what stands before the second is the first item
  for (const shape of SHAPES.slice(0, 4)) {
    const misread =
      ink.document.source === 'ocr' ? /^[\s、.,:;Il|!工士丨一(]{0,3}[A-Z]?[)]?[、.:]?/ : /^[\s、.,:;]*/;
    const start = misread.exec(text)?.[0].length ?? 0;
    const marks = follow(text, gates, shape, [{ at: start, from: start }]);
    const second = marks[1];
    if (second && /[\n;。]\s*$/.test(text.slice(0, second.at)) && numberAt(shape, text, second.at)?.n === 2)
      return list(marks);
  }
  return undefined;
}
