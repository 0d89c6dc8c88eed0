/** Ticked and empty boxes as the symbol fonts of Word code them (Wingdings and Wingdings 2, in the private area or as letters). */
const BOXES: Readonly<Record<number, string>> = {
  0xf052: '☑',
  0xf0fe: '☑',
  0xf0fd: '☒',
  0xf054: '☒',
  0xf0a8: '□',
  0xf06f: '□',
  0xf0a3: '□',
  0xf02a: '□',
  0xf0fc: '✓',
  0xf050: '✓',
};

/** The character that such a code shows; itself where it is none of them. */
export const shownSymbol = (text: string): string => BOXES[text.codePointAt(0) ?? 0] ?? text;
