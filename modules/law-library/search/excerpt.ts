/** Part of a text round the words sought, with their places in it. */
export type Excerpt = { excerpt: string; marks: [number, number][]; cutBefore: boolean; cutAfter: boolean };

const ROOM = 220;

/** Where the words stand in the text, overlapping places joined. */
export function marksIn(text: string, words: readonly string[]): [number, number][] {
  const spots: [number, number][] = [];
  for (const word of words) {
    if (word === '') continue;
    for (
      let at = text.indexOf(word);
      at >= 0 && spots.length < 200;
      at = text.indexOf(word, at + word.length)
    )
      spots.push([at, at + word.length]);
  }
  const joined: [number, number][] = [];
  for (const [start, end] of spots.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** The stretch of the text that shows most of the words; it begins at the start of a sentence where one is near. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const marks = marksIn(text, words);
  if (text.length <= ROOM + 40) return { excerpt: text, marks, cutBefore: false, cutAfter: false };
  let best = { start: 0, gain: -1 };
  for (const [start] of marks) {
    const from = Math.max(0, start - 30);
    const gain = marks.reduce((sum, [a, b]) => (a >= from && b <= from + ROOM ? sum + b - a : sum), 0);
    if (gain > best.gain) best = { start: from, gain };
  }
  const sentence = Math.max(
    text.lastIndexOf('。', best.start),
    text.lastIndexOf('\n', best.start),
    text.lastIndexOf('；', best.start),
  );
  const start = best.start - sentence < 50 && sentence >= 0 ? sentence + 1 : best.start < 40 ? 0 : best.start;
  const end = Math.min(text.length, start + ROOM);
  return {
    excerpt: text.slice(start, end),
    marks: marks.flatMap(([a, b]) =>
      a >= start && b <= end ? [[a - start, b - start] as [number, number]] : [],
    ),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}
