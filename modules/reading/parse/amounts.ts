/** Sums of money in running text. */
export type Amount = { fen: number; start: number; end: number; words: boolean };

const FIGURES =
  /(?:人民币|RMB|¥|￥)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d+(?: \d{3})*(?:\.\d{1,6})?)\s*(万亿|亿|千万|百万|十万|万|千|百)?余?\s*(元|圆|块)(?!\/|每)/g;
/** ¥120,000.00, and grouped figures with two decimals whose sign a recogniser misread. */
const PREFIXED =
  /(?:[¥￥]\s*(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)|(?<![\d,])(\d{1,3}(?:,\d{3})+\.\d{2}))(?!\d|\s*[\d,]*\s*[万亿千百十]?\s*[元圆])/g;
const NUMERALS = '零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖两貳參陸';
const WORDS = new RegExp(
  `([${NUMERALS}十拾百佰千仟万亿萬億]{1,24})(?:元|圆|圓)(?:[整正]|(?:([${NUMERALS}])角)?(?:零?([${NUMERALS}])分)?[整正]?)?`,
  'g',
);
const STARTS_AS_NUMBER = new RegExp(`^[${NUMERALS}十拾]`);
const UNITS: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
};
const VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** 壹拾贰万叁仟 → 123000, also 十二万三千; undefined when it is no number. */
export function chineseInteger(text: string): number | undefined {
  let [total, section, digit] = [0, 0, 0];
  let any = false;
  for (const char of text) {
    const [value, ten] = [VALUES[char], TENS[char]];
    if (value !== undefined) digit = value;
    else if (ten !== undefined) {
      section += (digit === 0 ? 1 : digit) * ten;
      digit = 0;
    } else if (char === '万' || char === '萬') {
      total += (section + digit) * 1e4;
      [section, digit] = [0, 0];
    } else if (char === '亿' || char === '億') {
      total = (total + section + digit) * 1e8;
      [section, digit] = [0, 0];
    } else return undefined;
    any = true;
  }
  return any ? total + section + digit : undefined;
}

const fenOf = (number: string, unit: string | undefined) =>
  Math.round(Number(number.replace(/[,\s]/g, '')) * (unit === undefined ? 1 : (UNITS[unit] ?? 1)) * 100);

/** Every amount in a text in half width, in order. */
export function amountsIn(text: string): Amount[] {
  const out: Amount[] = [];
  const add = (fen: number, match: RegExpExecArray, words: boolean) => {
    if (Number.isSafeInteger(fen) && fen >= 0 && fen <= 1e14)
      out.push({ fen, start: match.index, end: match.index + match[0].length, words });
  };
  for (const match of text.matchAll(FIGURES)) add(fenOf(match[1] ?? '', match[2]), match, false);
  for (const match of text.matchAll(PREFIXED))
    add(fenOf(match[1] ?? match[2] ?? '', undefined), match, false);
  for (const match of text.matchAll(WORDS)) {
    const yuan = chineseInteger(match[1] ?? '');
    const part = (n: number) => VALUES[match[n] ?? '零'] ?? 0;
    // 仟叁佰元: what stood before the first unit was not read, so the words say nothing and the figures count
    if (yuan !== undefined && STARTS_AS_NUMBER.test(match[1] ?? ''))
      add(yuan * 100 + part(2) * 10 + part(3), match, true);
  }
  return out.sort((a, b) => a.start - b.start);
}
