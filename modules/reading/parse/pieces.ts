import { type Ink, type Span, trim } from './ink.ts';
import { type Label, LABEL_BEFORE_FIGURES, LABEL_WITH_COLON, labelAt } from './labels.ts';
import { roleAt } from './roles.ts';

/** A piece of the parties' block: a value with its label, or words without one. */
export type Piece = Span & {
  label?: Label;
  labelText: string;
  colon: boolean;
  /** The value without its label and without punctuation at the ends. */
  value: Span;
  text: string;
  opens: 'line' | 'sentence' | 'piece';
};

/** Where particulars follow each other without anything between, as a recogniser leaves out gaps: 张某男1990年3月7日出生汉族农民住郑州市…… */
const GLUED =
  /(?<=[\u4e00-\u9fff_“”])(?=[男女]性?[_“”]*\d{4}年)|(?<=[男女]性?[_“”]*)(?=\d{4}年)|(?<=日出生)(?=[“”_]*[\u4e00-\u9fff]{1,4}族)|(?<=日出生[“”_]*[\u4e00-\u9fff]{1,3}族)(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?<![居现原暂常入在])(?=住[\u4e00-\u9fff]{2,10}(?:省|市|自治区|县|区))/g;

/** Where pieces begin in a paragraph: after separators outside brackets, and before every label with a colon. */
function cuts(text: string): number[] {
  const out = new Set<number>([0]);
  const boxed = /^[^,;。\t :]{0,8}[□☐☑☒■✓√✔▢]/;
  // brackets that hold a list of particulars are opened like commas
  const listed = [...text.matchAll(/\([^()\n]*,[^()\n]*,[^()\n]*\)/g)].map((m) => m.index);
  for (const at of listed) out.add(at + 1);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '(' && !listed.includes(i)) depth++;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 && i - text.lastIndexOf('(', i) < 60) continue;
    const dot =
      char === '.' &&
      /[\u4e00-\u9fff]/.test(text[i - 1] ?? '') &&
      /[\u4e00-\u9fff\d]/.test(text[i + 1] ?? '');
    // a comma or space inside a number parts nothing
    const inNumber =
      /[ ,]/.test(char) && /\d/.test(text[i - 1] ?? '') && /^\d{3,4}(?!\d)|^\d{8}/.test(text.slice(i + 1));
    if (char === ' ' && boxed.test(text.slice(i + 1))) continue;
    if ((/[,;。\t ]/.test(char) && !inNumber) || dot) out.add(i + 1);
  }
  for (const match of text.matchAll(LABEL_WITH_COLON)) {
    const whole =
      /[\u4e00-\u9fff]$/.test(text.slice(0, match.index)) &&
      /^(?:住(?![所址])|单位|类型|方式|关系|权限|出生|名称|字号|户籍|户名|代表人|代理人|业主|负责人)/.test(
        match[0],
      );
    if (!whole) out.add(match.index);
  }
  for (const match of text.matchAll(LABEL_BEFORE_FIGURES)) out.add(match.index);
  for (const match of text.matchAll(GLUED)) out.add(match.index);
  return [...out].sort((a, b) => a - b);
}

/** Cells with nothing but a label belong to the cell after them. */
function joinLabelCells(text: string, starts: readonly number[]): number[] {
  return starts.filter((at, i) => {
    const from = starts[i - 1] ?? 0;
    if (i === 0 || text[at - 1] !== '\t') return true;
    const cell = text.slice(text.lastIndexOf('\t', at - 2) + 1, at);
    const label = labelAt(cell);
    const role = roleAt(cell);
    return !(
      (label?.colon === true && label.length === cell.length) ||
      (role?.length === cell.length && from < at && labelAt(text.slice(at)) === undefined)
    );
  });
}

/** A value without punctuation and without a bracket that opens or closes elsewhere. */
export function unbracketed(ink: Ink, span: Span): Span {
  let out = trim(ink, span);
  const text = () => ink.text.slice(out.start, out.end);
  const count = (char: string) => text().split(char).length;
  if (text().endsWith('(')) out = trim(ink, { start: out.start, end: out.end - 1 });
  if (text().startsWith(')')) out = trim(ink, { start: out.start + 1, end: out.end });
  if (text().endsWith(')') && count(')') > count('('))
    out = trim(ink, { start: out.start, end: out.end - 1 });
  if (text().startsWith('(') && count('(') > count(')'))
    out = trim(ink, { start: out.start + 1, end: out.end });
  return out;
}

/** The pieces of a paragraph. */
export function piecesOf(ink: Ink, paragraph: Span): Piece[] {
  const text = ink.text.slice(paragraph.start, paragraph.end);
  const starts = joinLabelCells(text, cuts(text));
  const out: Piece[] = [];
  starts.forEach((from, i) => {
    const span = { start: paragraph.start + from, end: paragraph.start + (starts[i + 1] ?? text.length) };
    const inner = trim(ink, span, /[\s,;。、“”_|]/);
    const words = ink.text.slice(inner.start, inner.end);
    if (words === '' || words === ':') return;
    const before = text.slice(0, from).trimEnd();
    const label = labelAt(ink.text.slice(inner.start, span.end));
    const value = unbracketed(ink, {
      start: Math.min(inner.end, inner.start + (label?.length ?? 0)),
      end: inner.end,
    });
    out.push({
      ...span,
      ...(label ? { label: label.label } : {}),
      labelText: label ? ink.text.slice(inner.start, inner.start + label.length) : '',
      colon: label?.colon ?? false,
      value,
      text: ink.text.slice(value.start, value.end),
      opens: before === '' ? 'line' : /[。;\t]$/.test(before) ? 'sentence' : 'piece',
    });
  });
  return out;
}
