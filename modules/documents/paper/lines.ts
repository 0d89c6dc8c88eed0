import { formatDate } from './dates.ts';
import { type Block, type Line, orBlank, type Run } from './terms.ts';

/** What neither XML 1.0 nor a printed page can hold: control characters, halves of characters, non-characters, turned directions. */
const UNPRINTABLE =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef]|[\u{fffe}\u{ffff}\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu;

/** Text as a person typed it, fit for any page: nothing invisible, line ends as \n; what it says is not changed. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', '  ')
    .replaceAll(UNPRINTABLE, (char) => (char === '\n' ? char : ''));
}

/** A text on one line: for titles, labels and file properties. */
export const oneLine = (text: string): string => cleanText(text).replaceAll('\n', ' ').trim();

/** Typed boxes are drawn like those of a form: fonts for Chinese have no ☑. */
const BOXES: ReadonlyMap<string, boolean> = new Map([
  ['☐', false],
  ['☑', true],
  ['☒', true],
]);

function withBoxes(run: Extract<Run, { text: string }>, text: string): Run[] {
  return text
    .split(/([☐☑☒])/u)
    .filter((piece) => piece !== '')
    .map((piece): Run => {
      const check = BOXES.get(piece);
      return check === undefined ? { ...run, text: piece } : { check };
    });
}

/** The lines of a `Line`, cleaned: a line break within a run begins the next one. An empty line stays a line. */
export function linesOf(line: Line): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of typeof line === 'string' ? [{ text: line }] : line) {
    if ('check' in run && run.label !== undefined) {
      lines.at(-1)?.push({ ...run, label: oneLine(run.label) });
      continue;
    }
    if (!('text' in run)) {
      lines.at(-1)?.push(run);
      continue;
    }
    const [first = '', ...rest] = cleanText(run.text).split('\n');
    lines.at(-1)?.push(...withBoxes(run, first));
    for (const text of rest) lines.push(withBoxes(run, text));
  }
  return lines;
}

/** A paper keeps paragraphs, not the empty lines between them. */
export const filledLines = (line: Line): Run[][] => linesOf(line).filter((runs) => runs.length > 0);

/** Room for the pen where the day is not yet known. */
const BLANK_DATE: readonly Run[] = [
  { blank: 3 },
  { text: '年' },
  { blank: 2 },
  { text: '月' },
  { blank: 2 },
  { text: '日' },
];

/** Boxes with their words, on one line. */
export function checksLine(block: Extract<Block, { is: 'checks' }>): Line {
  return [
    ...(block.label ? [{ text: block.label }] : []),
    ...block.options.flatMap(({ label, checked }, at): Run[] => [
      { check: checked, label },
      ...(at < block.options.length - 1 ? [{ text: '　' }] : []),
    ]),
  ];
}

/** 具状人：赵示例 over the date. */
export function signatureLines(block: Extract<Block, { is: 'signature' }>): Line[] {
  const lines: Line[] = block.lines.map(({ label, value }) => [
    { text: label },
    ...(value === null ? [] : [orBlank(value === undefined ? undefined : oneLine(value), 8)]),
  ]);
  if (block.date === 'blank') lines.push(BLANK_DATE);
  else if (block.date !== undefined) lines.push(formatDate(block.date));
  return lines;
}
