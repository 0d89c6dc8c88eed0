/** Words of a text as their lengths, one base-36 digit each: "人民法院应当" cut after 院 is "42". A longer word is cut into pieces of 35. */
export function encodeCuts(words: readonly string[]): string {
  return words
    .map(
      ({ length }) =>
        'z'.repeat(Math.floor(length / 35)) + (length % 35 === 0 ? '' : (length % 35).toString(36)),
    )
    .join('');
}

/** Calls `each` for every word with its place, without making the words themselves. */
export function eachCut(cuts: string, each: (start: number, length: number) => void): void {
  let start = 0;
  for (let i = 0; i < cuts.length; i++) {
    const code = cuts.charCodeAt(i);
    const length = code >= 97 ? code - 87 : code - 48;
    each(start, length);
    start += length;
  }
}
