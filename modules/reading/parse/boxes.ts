/** Boxes of element-style forms: ☑ before or after its word. */
const TICKED = '☑☒■✓√✔🗹';
const EMPTY = '□☐○▢口';
/** What a recogniser makes of ☑; believed only beside a box that it read as 口. */
const MISREAD = '团出囡回国因园凶图囚圆困固';

/** The ticked words among these, whichever side the box stands on. */
export function ticked<T extends string>(text: string, words: readonly T[]): T[] {
  const full = /[口□☐▢]/.test(text) ? TICKED + MISREAD : TICKED;
  const box = `([${full}]|[${EMPTY}])`;
  const alternatives = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const before = new RegExp(`^[^\\p{L}☑□]*${box}\\s*(?:${alternatives})`, 'u').test(text.trim());
  const form = before
    ? new RegExp(`${box}\\s*(${alternatives})`, 'gu')
    : new RegExp(`(${alternatives})\\s*(?:\\([^)]*\\))?\\s*${box}`, 'gu');
  const out: T[] = [];
  for (const match of text.matchAll(form)) {
    const [word, sign] = before ? [match[2], match[1]] : [match[1], match[2]];
    const hit = words.find((one) => one === word);
    if (hit !== undefined && !EMPTY.includes(sign ?? '口')) out.push(hit);
  }
  return out;
}
