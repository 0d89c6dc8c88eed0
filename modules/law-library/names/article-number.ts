import { chineseNumber, parseChineseNumber } from '#law/chinese-text.ts';

/** The number of an article: 第一百二十条之一 is 120, 1. */
export type ArticleNumber = { number: number; sub: number };

const HAN = '[零〇一二三四五六七八九十百千]+';
const LABEL = new RegExp(`^第(${HAN}|\\d{1,4})条(?:之(${HAN}|\\d{1,2}))?$`);

/** "126", "一百二十六", "１２６" → 126. */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  return /^\d{1,4}$/.test(plain) ? Number(plain) : parseChineseNumber(plain);
}

/** The number that a label bears; undefined for 正文, 附件 and other labels without one. */
export function numberOfLabel(label: string): ArticleNumber | undefined {
  const m = LABEL.exec(label.normalize('NFKC').replaceAll(/\s/g, ''));
  const number = m?.[1] === undefined ? undefined : readNumber(m[1]);
  const sub = m?.[2] === undefined ? 0 : readNumber(m[2]);
  return number === undefined || sub === undefined ? undefined : { number, sub };
}

/** The article's part of an address: "126", "120-1". */
export function articleKey({ number, sub }: ArticleNumber): string {
  return sub === 0 ? String(number) : `${number}-${sub}`;
}

/** 第一百二十条之一 */
export function articleLabel({ number, sub }: ArticleNumber): string {
  return `第${chineseNumber(number)}条${sub === 0 ? '' : `之${chineseNumber(sub)}`}`;
}
