import { toParts, type PlainDate } from './time.ts';

const DIGITS = '零一二三四五六七八九';

/** 1–9999 in Chinese as articles are numbered: 126 → 一百二十六, 10 → 十, 1201 → 一千二百零一. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 9999) throw new RangeError(`no Chinese number for ${n}`);
  if (n === 0) return '零';
  let out = '';
  let zero = false;
  const digits = String(n).padStart(4, '0');
  for (const [i, unit] of ['千', '百', '十', ''].entries()) {
    const d = Number(digits[i]);
    if (d === 0) {
      zero = out !== '';
      continue;
    }
    out += (zero ? '零' : '') + (d === 1 && unit === '十' && out === '' ? '' : DIGITS.charAt(d)) + unit;
    zero = false;
  }
  return out;
}

/** 一百二十六 → 126; undefined when it is no number below 10 000. */
export function parseChineseNumber(text: string): number | undefined {
  if (!/^[零〇一二三四五六七八九十百千]+$/.test(text)) return undefined;
  let total = 0;
  let digit = 0;
  for (const c of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[c];
    if (unit === undefined) digit = c === '〇' ? 0 : DIGITS.indexOf(c);
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  const n = total + digit;
  // 九千千 adds up too, but is no number
  return n <= 9999 && chineseNumber(n) === text.replaceAll('〇', '零') ? n : undefined;
}

/** The day as a judgment writes it: 2026-03-02 → 二〇二六年三月二日. */
export function chineseDate(date: PlainDate): string {
  const { year, month, day } = toParts(date);
  const y = String(year)
    .padStart(4, '0')
    .replace(/\d/g, (d) => (d === '0' ? '〇' : DIGITS.charAt(Number(d))));
  return `${y}年${chineseNumber(month)}月${chineseNumber(day)}日`;
}

/** The day as a notice or a page writes it: 2026-03-02 → 2026年3月2日. */
export function plainChineseDate(date: PlainDate): string {
  const { year, month, day } = toParts(date);
  return `${year}年${month}月${day}日`;
}
