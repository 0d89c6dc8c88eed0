/** A paper as the judge has it before him: its name and its paragraphs. */
export interface DraftPaper {
  readonly id: string;
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** The paragraph at `index` as written anew; text pasted over several lines becomes several paragraphs. */
export function written(paragraphs: readonly string[], index: number, text: string): readonly string[] {
  const lines = text.replaceAll('\r', '').split('\n');
  return paragraphs.toSpliced(index, 1, ...lines);
}

/** One paragraph more after `index`, empty. */
export function addedAfter(paragraphs: readonly string[], index: number): readonly string[] {
  return paragraphs.toSpliced(index + 1, 0, '');
}

/** Without the paragraph at `index`; the last one stays, empty. */
export function without(paragraphs: readonly string[], index: number): readonly string[] {
  return paragraphs.length === 1 ? [''] : paragraphs.toSpliced(index, 1);
}

/** The paragraphs as they are sent: no empty ones, no spaces at the ends. */
export function settled(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.map((text) => text.trim()).filter((text) => text !== '');
}
