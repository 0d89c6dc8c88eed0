import { parseYuan } from '#web/kit/amount.ts';

/** A claim as it was pasted; the amount only where the text leaves no doubt. */
export interface PastedClaim {
  readonly text: string;
  readonly amountFen: number | null;
}

const NUMBERING = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）).、．:：]\s*)/;
const AMOUNT = /(\d[\d,，]*(?:\.\d{1,2})?)\s*(万|亿)?元/g;

/** The amount a claim names, when it names exactly one. */
export function amountIn(text: string): number | null {
  const found = [...text.matchAll(AMOUNT)];
  const only = found.length === 1 ? found[0] : undefined;
  return only ? (parseYuan(`${only[1]}${only[2] ?? ''}`) ?? null) : null;
}

/** Lines of a pleading (“1. 判令…”) or rows of a table (claim, tab, amount) as claims. */
export function claimsFromText(pasted: string): PastedClaim[] {
  return pasted
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^诉讼请求[:：]?$/.test(line))
    .map((line) => {
      const cells = line.split('\t').map((cell) => cell.trim());
      const last = cells.length > 1 ? parseYuan(cells.at(-1) ?? '') : undefined;
      const text = (last === undefined ? cells : cells.slice(0, -1))
        .join(' ')
        .replace(NUMBERING, '')
        .replace(/[；;]$/, '');
      return { text, amountFen: last ?? amountIn(text) };
    })
    .filter(({ text }) => text !== '');
}
