import { formatYuan, moneyInWords } from '#law/fees/index.ts';
import { chineseDate, plainChineseDate } from '#law/chinese-text.ts';
import { chinaClock, instant, plainDate, toPlainDate } from '#law/time.ts';

/** What the templates read: plain JSON in which sums and dates are already words. */
export type View = null | boolean | number | string | View[] | { [key: string]: View };

/** Runs of more than 24 Latin letters or digits could pass the edge of a page; a line may end after every twelfth. */
const PIECE = 12;

/**
 * User text made safe to print: well-formed, composed, without control or direction-changing characters, with line ends
 * as \n and with break opportunities (U+200B) in over-long words. What it says is not changed.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', '  ')
    .replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, (c) =>
      c === '\n' ? c : '',
    )
    .replaceAll(/[\x21-\x7e\u00a1-\u02af]{25,}/g, (run) =>
      (run.match(new RegExp(`.{1,${PIECE}}`, 'gu')) ?? []).join('\u200b'),
    );
}

/**
 * Turns checked data into a view, by the names of its fields: `…Fen` → yuan in figures and in words, `…On` and `…By` → the
 * date as a notice and as a judgment writes it, `…At` → date and clock in China, `sha256`, `sm3`, `hash`, `…Hash`, `path` and `signature` → as they stand.
 */
export function viewOf(value: unknown, name = ''): View {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!name.endsWith('Fen')) return value;
    return { yuan: formatYuan(value), words: value >= 0 ? moneyInWords(value) : '', negative: value < 0 };
  }
  if (typeof value === 'string') {
    if (/(On|By)$/.test(name)) {
      const date = plainDate(value);
      return { iso: value, plain: plainChineseDate(date), formal: chineseDate(date) };
    }
    if (name.endsWith('At')) {
      const moment = instant(value);
      const date = plainChineseDate(toPlainDate(moment));
      const clock = `${chinaClock(moment)}:${moment.slice(17, 19)}`;
      return { date, clock, plain: `${date} ${clock}` };
    }
    return /^(sha256|sm3|path|signature|hash|.*Hash)$/.test(name) ? value : printable(value);
  }
  if (Array.isArray(value)) return value.map((item) => viewOf(item, name));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([key, v]) => [key, viewOf(v, key)]),
  );
}
