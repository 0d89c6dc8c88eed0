import type { ReadDocument, ReadLine } from '../terms.ts';
import { isChinese } from './glyphs.ts';
import { headingOf } from './headings.ts';

type Row = { line: ReadLine; key: string };
/** How wide the text runs: in characters, and where boxes are known its left and right edge. */
export type Measure = { wide: number; even: boolean; left: number; right: number };

const NUMBERED =
  /^(?:\d{1,2}[、.)](?!\d)|[一二三四五六七八九十]{1,3}[、.)]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[①-⑳]|第[一二三四五六七八九十]{1,2}[,、:项条]|证据(?:\d|[一二三四五六七八九十])|[a-zA-Z][.、)])/;
const ROLE =
  /^(?:共同)?(?:反诉)?(?:原告|被告|第三人|自诉人|申请人|被申请人)(?:[一二三四五六七八九十\d]{0,2}|[甲乙丙丁])(?:\([^)]{0,20}\))?[:\s]/;
/** Words that open a line of their own even where the line before was full. */
const LABELLED =
  /^(?:具状人|起诉人|此致|附[:件]|姓名|性别|民族|出生日期|职业|住址|住所|地址|法定代[表理]人|负责人|经营者|委托(?:诉讼)?代理人|统一社会信用代码|公民身份|身份证|联系电话|电话|手机|案由|证明目的|来源|职务)[^,。;]{0,14}(?::|\s)/;
const ANY_LABEL = /^[\u4e00-\u9fff]{2,12}(?:\([^)]{0,20}\))?\s*:/;
const DATE_LINE = /^\s*(?:\d{4}|[〇零一二三四五六七八九]{4})年.{1,3}月.{1,3}日\s*$/;
const COURT_LINE = /^[\u4e00-\u9fff]{2,24}法院\s*:?$/;
const TITLE_LINE = /^(?:民事|行政|刑事)?[\u4e00-\u9fff]{0,12}(?:起诉状|诉状|起诉书)(?:\([^)]*\))?$/;
const ENDED = /[。;:!?]["”’)]*$/;

/** Chinese characters count one, others half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += isChinese(char) || /[、。“”‘’《》,:;()]/.test(char) ? 1 : 0.55;
  return width;
}

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** Measures the column of text. */
export function measure(rows: readonly Row[]): Measure {
  const widths = rows.map((row) => widthOf(row.key)).sort((a, b) => a - b);
  const wide = quantile(widths, 0.9);
  const near = widths.filter((width) => width >= wide * 0.88 && width <= wide * 1.12).length;
  const boxes = rows.flatMap(({ line, key }) => (line.box && key.length > 8 ? [line.box] : []));
  const lefts = boxes.map((box) => box[0]).sort((a, b) => a - b);
  const rights = boxes.map((box) => box[0] + box[2]).sort((a, b) => a - b);
  return {
    wide,
    even: wide >= 12 && wide <= 60 && near >= Math.max(3, rows.length * 0.15),
    left: quantile(lefts, 0.15),
    right: quantile(rights, 0.85),
  };
}

/** Whether a line opens something of its own; `surely` leaves out any word before a colon, which a line's end may have cut. */
export function opens(key: string, surely = false): boolean {
  return (
    headingOf(key) !== undefined ||
    [NUMBERED, ROLE, LABELLED, DATE_LINE, TITLE_LINE, COURT_LINE].some((form) => form.test(key)) ||
    (!surely && ANY_LABEL.test(key))
  );
}

function indented(row: Row, form: Measure): boolean {
  if (row.line.box && form.right > 0) return row.line.box[0] > form.left + 0.03;
  return /^(?:\u3000{1,}|\s{2,})/.test(row.line.text);
}

function full(row: Row, form: Measure): boolean {
  if (row.line.box && form.right > 0) return row.line.box[0] + row.line.box[2] >= form.right - 0.06;
  return widthOf(row.key) + (indented(row, form) ? 2 : 0) >= form.wide * 0.88;
}

/** Whether the second line goes on with the paragraph of the first. */
export function continues(a: Row, b: Row, form: Measure, source: ReadDocument['source']): boolean {
  if (a.key.includes('\t') || b.key.includes('\t')) return false;
  const typed = source === 'docx' || source === 'doc';
  if (typed && !form.even) return /[,、]$/.test(a.key) && !opens(b.key);
  // a long number does not break, so it may leave the line before it short
  if (
    !ENDED.test(a.key) &&
    /^[\dA-Z]{9,}/.test(b.key) &&
    !indented(b, form) &&
    /[\u4e00-\u9fff:]$/.test(a.key)
  )
    return true;
  if (!full(a, form)) return /[,、(]$/.test(a.key) && !opens(b.key) && !indented(b, form);
  if (ENDED.test(a.key) && indented(b, form)) return false;
  if (ENDED.test(a.key) && typed) return false;
  const heading = headingOf(a.key);
  if (heading && heading.length >= a.key.length) return false;
  if (ENDED.test(a.key)) return !opens(b.key);
  // a wrapped line may begin with what looks like a number
  if (opens(b.key, true)) return !indented(b, form) && /^\d/.test(b.key) && !/^\d{1,2}[、.]\D/.test(b.key);
  return !(indented(b, form) && opens(b.key));
}
