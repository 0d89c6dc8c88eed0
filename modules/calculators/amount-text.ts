/** Amounts as people write them, in figures or in characters; always integer 分. */

/** The largest amount a claim may state (一万亿元), in 分. */
export const MOST_FEN = 100_000_000_000_000;

const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('零一二三四五六七八九', (c, n) => [c, n])),
  ...Object.fromEntries(Array.from('〇壹贰叁肆伍陆柒捌玖', (c, n) => [c, n])),
  两: 2,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Up to 9999 in characters (三百零五, 仟 …); undefined for 三百五, which may mean 350 or 305. */
function section(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let last = 10_000;
  let gap = false;
  for (const c of text) {
    const unit = UNITS[c];
    if (unit !== undefined) {
      if (unit >= last || digit === 0 || (digit === undefined && unit !== 10)) return undefined;
      total += (digit ?? 1) * unit;
      last = unit;
      digit = undefined;
      gap = false;
      continue;
    }
    const value = DIGITS[c];
    if (value === undefined || digit !== undefined) return undefined;
    if (value === 0) gap = true;
    else digit = value;
  }
  if (digit !== undefined && last > 10 && last < 10_000 && !gap) return undefined;
  return total + (digit ?? 0);
}

/** Whole 元 in characters: 壹拾贰万叁仟, 一亿零五百万. */
function wholeYuan(text: string): number | undefined {
  const m = /^(?:(.+?)亿)?(?:(.+?)万)?(.*)$/.exec(text);
  if (!m || text === '') return undefined;
  const [, yi, wan, rest = ''] = m;
  const parts = [yi, wan, rest === '' ? undefined : rest].map((part) =>
    part === undefined ? 0 : section(part),
  );
  // 三万五 may mean 35 000 or 30 005
  if ((yi ?? wan) !== undefined && /^[^零〇]$/.test(rest)) return undefined;
  const [a, b, c] = parts;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return a * 100_000_000 + b * 10_000 + c;
}

const cents = (jiao: string | undefined, fen: string | undefined): number =>
  (DIGITS[jiao ?? '零'] ?? Number(jiao)) * 10 + (DIGITS[fen ?? '零'] ?? Number(fen));

function inCharacters(text: string): number | undefined {
  const m =
    /^(.*?)[元圆]?(?:零?([一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:零?([一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?[整正]?$/.exec(
      text,
    );
  if (!m) return undefined;
  const [, head = '', jiao, fen] = m;
  const yuan = head === '' && (jiao ?? fen) !== undefined ? 0 : wholeYuan(head);
  return yuan === undefined ? undefined : yuan * 100 + cents(jiao, fen);
}

/** A decimal number of a unit → 分, undefined when it is finer than 分. */
function scaled(number: string, places: number): number | undefined {
  const [whole = '', decimals = ''] = number.split('.');
  const kept = decimals.replace(/0+$/, '');
  return kept.length > places ? undefined : Number(whole + kept.padEnd(places, '0'));
}

/** A bare figure after 万 or 千: 12万5 may mean 125 000 or 120 005, 12万3456 means one thing. */
const ambiguous = (yuan: string, [yi, wan, qian, bai]: readonly (string | undefined)[]): boolean =>
  (qian ?? bai) !== undefined || ((yi ?? wan) !== undefined && !/^\d{4}(\.|$)/.test(yuan));

function inFigures(text: string): number | undefined {
  const n = String.raw`(\d+(?:\.\d+)?)`;
  const m = new RegExp(
    `^(?:${n}亿)?(?:${n}万)?(?:${n}千)?(?:${n}百)?(?:${n}(元|圆)?|元)?(?:(\\d)角)?(?:(\\d)分)?[整正]?$`,
  ).exec(text);
  if (!m || !/\d/.test(text)) return undefined;
  const [, yi, wan, qian, bai, yuan, unit, jiao, fen] = m;
  if (yuan !== undefined && unit === undefined && jiao === undefined && ambiguous(yuan, m.slice(1, 5)))
    return undefined;
  const parts = [
    [yi, 10],
    [wan, 6],
    [qian, 5],
    [bai, 4],
    [yuan, 2],
  ] as const;
  let sum = cents(jiao, fen);
  for (const [number, places] of parts) {
    const part = number === undefined ? 0 : scaled(number, places);
    if (part === undefined) return undefined;
    sum += part;
  }
  return sum;
}

/**
 * Reads an amount of money: 1,234.5 · 12万 · 1亿2000万元 · 3.5万 · ￥100 · 壹拾贰万叁仟元整 · 十二万三千 · 三角五分 → 分.
 * Undefined for what is none, for what is finer than 分 and for what may be read in two ways (12万5, 三百五).
 */
export function readAmount(text: string): number | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s,，]|人民币|RMB|CNY/gi, '')
    .replace(/^¥/, '');
  if (bare === '') return undefined;
  const fen = /\d/.test(bare) ? inFigures(bare) : inCharacters(bare);
  return fen !== undefined && Number.isSafeInteger(fen) && fen <= MOST_FEN ? fen : undefined;
}

/** 分 → the shortest figure in 元, as addresses carry it: 123450 → "1234.5". */
export function plainYuan(fen: number): string {
  const cent = fen % 100;
  return `${Math.floor(fen / 100)}${cent === 0 ? '' : `.${String(cent).padStart(2, '0').replace(/0$/, '')}`}`;
}
