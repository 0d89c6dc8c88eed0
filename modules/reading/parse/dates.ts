import { parseChineseNumber } from '#law/chinese-text.ts';
import { parsePlainDate, type PlainDate } from '#law/time.ts';

const DIGITS = '〇一二三四五六七八九';
const FORM =
  /(\d{4}|[〇零○oO一二三四五六七八九]{4})\s*[年.\-/]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月.\-/]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?/g;

function year(text: string): string {
  return text.replace(/[零○oO]/g, '〇').replace(/[〇一二三四五六七八九]/g, (c) => String(DIGITS.indexOf(c)));
}

const small = (text: string) => (/^\d+$/.test(text) ? Number(text) : (parseChineseNumber(text) ?? 0));

/** Every existing day named in the text, in figures or in Chinese, with its place in it. */
export function datesIn(text: string): { date: PlainDate; start: number; end: number }[] {
  const out: { date: PlainDate; start: number; end: number }[] = [];
  for (const match of text.matchAll(FORM)) {
    const [month, day] = [small(match[2] ?? ''), small(match[3] ?? '')];
    const pad = (n: number) => String(n).padStart(2, '0');
    const date = parsePlainDate(`${year(match[1] ?? '')}-${pad(month)}-${pad(day)}`);
    if (date !== undefined) out.push({ date, start: match.index, end: match.index + match[0].length });
  }
  return out;
}
