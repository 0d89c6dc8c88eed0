import type { ReadLine } from '../terms.ts';
import { gatherCells } from './form-cells.ts';
import { type Glyph, keyText } from './glyphs.ts';

/** Labels and headings as recognisers misread them, each of the length of the right words. Values are never mended here. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/委托诉.代理人/g, '委托诉讼代理人'],
  [/委.诉讼代理人/g, '委托诉讼代理人'],
  [/.托诉讼代理人/g, '委托诉讼代理人'],
  [/法定代.人(?=:)/g, '法定代表人'],
  [/法.代表人(?=:)/g, '法定代表人'],
  [/统.社会信用代.(?=:)/g, '统一社会信用代码'],
  [/统一社会信.代码/g, '统一社会信用代码'],
  [/公民身.号码/g, '公民身份号码'],
  [/公.身份号码/g, '公民身份号码'],
  [/^诉.请求(?=:|$)/g, '诉讼请求'],
  [/^事.与理由(?=:|$)/g, '事实与理由'],
  [/^事实.理由(?=:|$)/g, '事实与理由'],
  [/^事实与理.(?=:|$)/g, '事实与理由'],
  [/^[原厕]告(?=:)/g, '原告'],
  [/^[被波破]告(?=:)/g, '被告'],
  [/^[^原]告\((?=自然人|法人)/g, '被告('],
  [/^案.(?=:.{2,20}$)/g, '案由'],
  [/^具.人(?=:)/g, '具状人'],
];

/** The line with its labels mended for the rules; what is shown and quoted stays as recognised. */
export function mended(glyphs: Glyph[], recognised: boolean): Glyph[] {
  if (!recognised) return glyphs;
  const key = keyText(glyphs);
  let right = key;
  for (const [form, words] of LABELS)
    right = right.replace(form, (hit) => (hit === '法定代理人' ? hit : words));
  if (right === key || right.length !== key.length) return glyphs;
  return glyphs.map((glyph, i) => ({ ...glyph, key: right[i] ?? glyph.key }));
}

/** A line that was recognised: its characters, the line each stands on, and where it lies on the page. */
export type Recognised = { index: number; line: ReadLine; glyphs: Glyph[]; key: string; lines: number[] };

/** Lines as rules want them: rules of tables as cells, lost marks closed, cells of a form whole. */
export function settled(rows: Recognised[]): Recognised[] {
  closeGaps(rows);
  return gatherCells(rows);
}

/** A tab in a line between lines without tabs is a mark that was lost, not a cell: 「一」 parted from 「判令……」. */
function closeGaps(rows: Recognised[]): void {
  for (const row of rows) {
    asCells(row);
    // characters of a title set apart, and a gap after a mark, part nothing
    if (/^\([^()\t]{1,3}\)\t/.test(row.key))
      row.glyphs = row.glyphs.filter((glyph, i) => i !== row.key.indexOf('\t') || glyph.key !== '\t');
    const spread = /^[\u4e00-\u9fff](?:\t[\u4e00-\u9fff])+$/.test(row.key);
    row.glyphs = row.glyphs.filter(
      (glyph, i) => glyph.key !== '\t' || (!spread && !/[,;:、。]/.test(row.glyphs[i - 1]?.key ?? '')),
    );
    row.key = keyText(row.glyphs);
  }
  const tabs = rows.map(({ key }) => key.split('\t').length - 1);
  rows.forEach((row, i) => {
    if (tabs[i] !== 1 || (tabs[i - 1] ?? 0) > 0 || (tabs[i + 1] ?? 0) > 0 || row.key.length < 14) return;
    const at = row.key.indexOf('\t');
    const number = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[工丨lI])$/.test(row.key.slice(0, at));
    if (/^[工丨lI]$/.test(row.key.slice(0, at)) && row.glyphs[0])
      row.glyphs[0] = { ...row.glyphs[0], key: '1' };
    if (!number && at < 6) return;
    row.glyphs = row.glyphs.map((glyph, n) =>
      n === at ? { ...glyph, key: number ? '、' : ' ', shown: number ? '、' : ' ' } : glyph,
    );
    row.key = keyText(row.glyphs);
  });
}

/** Rules of a table read as | part cells. */
function asCells(row: Recognised): void {
  if (!/[|‖]/.test(row.key)) return;
  const several = (row.key.match(/[|‖\t]/g) ?? []).length > 1;
  const glyphs = row.glyphs.map((glyph) =>
    /[|‖]/.test(glyph.key) ? { ...glyph, key: several ? '\t' : ' ', shown: several ? '\t' : ' ' } : glyph,
  );
  const gap = (glyph: Glyph | undefined) => glyph === undefined || glyph.key === '\t' || glyph.key === ' ';
  row.glyphs = glyphs.filter((glyph, i) => !(gap(glyph) && gap(glyphs[i - 1])));
  while (row.glyphs.length > 0 && gap(row.glyphs.at(-1))) row.glyphs.pop();
  row.key = keyText(row.glyphs);
}
