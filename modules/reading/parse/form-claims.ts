import { ticked } from './boxes.ts';
import type { Ink, Span } from './ink.ts';
import { paragraphs } from './sections.ts';

const SKIP =
  /标的总额|请求依据|约定管辖|诉前保全|诉讼保全|是否已经|鉴定|管辖|证据清单|合同依据|法律依据|法律规定/;
const BLANK = /[_＿]{2,}|(?:^|[^\d零一二三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿])\s*元/;

/** Rows of an element-style form under 诉讼请求: those that are filled in and not ticked 否. Undefined where the section is no form. */
export function formClaims(ink: Ink, section: Span): Span[] | undefined {
  const rows = paragraphs(ink, section);
  const cells = rows.filter(({ start, end }) => ink.text.slice(start, end).includes('\t'));
  if (cells.length < 2 || cells.length < rows.length * 0.5) return undefined;
  const out: Span[] = [];
  let skipping = false;
  for (const row of rows) {
    const text = ink.text.slice(row.start, row.end);
    const tab = text.indexOf('\t');
    const last = out.at(-1);
    if (tab < 0) {
      // another paragraph of the cell above
      if (last && !skipping) last.end = row.end;
      continue;
    }
    const [label, value] = [text.slice(0, tab).trim(), text.slice(tab).trim()];
    const refused = ticked(value, ['否', '无']).length > 0 && ticked(value, ['是', '有']).length === 0;
    const empty =
      value === '' || value === '无' || (/^[^\d]*$/.test(value) && BLANK.test(value)) || emptyBoxes(value);
    skipping = SKIP.test(label) || refused || empty;
    if (!skipping) out.push({ ...row });
  }
  return out;
}

function emptyBoxes(value: string): boolean {
  return /[□☐]/.test(value) && !/[☑☒■✓√✔]/.test(value);
}
