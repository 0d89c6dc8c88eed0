import { keyText } from './glyphs.ts';
import type { Recognised } from './recognised.ts';

/** A cell of an element-style form begins with the name of the person, or with the ticked 有 before it. */
const STARTS = /^(?:姓名|名称)\s*:|^有.?\s*姓名\s*:/;
const LABEL = /^(?:(?:原告|被告|第三人)\((?:自然人|法人[^)]*)\)|委托诉讼代理人|法定代理人)[\s\t]*/;

/**
 * Rows of a form whose label stands beside the middle of a cell of several lines: the label goes before the cell, and the
 * lines of the cell become one. Where no such rows are, the lines stay as they are.
 */
export function gatherCells(rows: Recognised[]): Recognised[] {
  const inner = rows.filter((row) => STARTS.test(row.key) && row.line.box);
  if (inner.length < 2 || !rows.some((row) => LABEL.test(row.key))) return rows;
  const column = Math.max(...inner.map((row) => row.line.box?.[0] ?? 0)) - 0.05;
  const leftOf = (row: Recognised) => row.line.box?.[0] ?? 0;
  const out: Recognised[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row) continue;
    const labelled = LABEL.exec(row.key);
    const begins =
      STARTS.test(row.key) || (labelled !== null && STARTS.test(row.key.slice(labelled[0].length)));
    if (!begins) {
      out.push(row);
      continue;
    }
    const cell = [row];
    for (let next = rows[i + 1]; next; next = rows[i + 1]) {
      const belongs =
        leftOf(next) >= column || (LABEL.test(next.key) && !cell.some((one) => LABEL.test(one.key)));
      const another = STARTS.test(next.key) || STARTS.test(next.key.replace(LABEL, ''));
      if (!belongs || another) break;
      cell.push(next);
      i++;
    }
    out.push(joined(cell));
  }
  return out;
}

function joined(cell: readonly Recognised[]): Recognised {
  const [first] = cell;
  if (!first) throw new RangeError('a cell has at least one line');
  const labels: Recognised['glyphs'] = [];
  const words: Recognised['glyphs'] = [];
  const labelLines: number[] = [];
  const wordLines: number[] = [];
  for (const row of cell) {
    const label = LABEL.exec(row.key)?.[0].trimEnd().length ?? 0;
    const skip = LABEL.exec(row.key)?.[0].length ?? 0;
    row.glyphs.forEach((glyph, n) => {
      if (n < label) {
        labels.push(glyph);
        labelLines.push(row.index);
      } else if (n >= skip && glyph.key !== '\t') {
        words.push(glyph);
        wordLines.push(row.index);
      }
    });
  }
  const tab = { key: '\t', shown: '\t', at: 0, end: 0 };
  const parted = labels.length > 0;
  const glyphs = [...labels, ...(parted ? [tab] : []), ...words];
  return {
    ...first,
    glyphs,
    key: keyText(glyphs),
    lines: [...labelLines, ...(parted ? [labelLines[0] ?? first.index] : []), ...wordLines],
  };
}
