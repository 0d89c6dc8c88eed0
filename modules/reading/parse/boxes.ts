/** Boxes of element-style forms: ☑ before or after its word. */
const TICKED = '[☑☒■✓√✔🗹]';
const EMPTY = '[□☐○▢口]';
const ANY = new RegExp(`${TICKED}|[□☐▢]`, 'u');

/** True where the text carries boxes. */
export const hasBoxes = (text: string): boolean => ANY.test(text);

/** The ticked words among these, whichever side the box stands on. */
export function ticked<T extends string>(text: string, words: readonly T[]): T[] {
  const alternatives = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const before = new RegExp(`^[^\\p{L}]*(?:${TICKED}|${EMPTY})\\s*(?:${alternatives})`, 'u').test(
    text.trim(),
  );
  const form = before
    ? new RegExp(`(${TICKED}|${EMPTY})\\s*(${alternatives})`, 'gu')
    : new RegExp(`(${alternatives})\\s*(?:\\([^)]*\\))?\\s*(${TICKED}|${EMPTY})`, 'gu');
  const out: T[] = [];
  for (const match of text.matchAll(form)) {
    const [word, box] = before ? [match[2], match[1]] : [match[1], match[2]];
    const hit = words.find((one) => one === word);
    if (hit !== undefined && new RegExp(TICKED, 'u').test(box ?? '')) out.push(hit);
  }
  return out;
}
