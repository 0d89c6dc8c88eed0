interface MarkedProps {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** A text with some of its places marked; the places are numbers, so no markup ever comes from a text. */
export function Marked({ text, marks }: MarkedProps) {
  const parts = marks.flatMap(([start, end], i) => [
    text.slice(marks[i - 1]?.[1] ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}

/** The places of some words in a text, for searching inside a law that is already here. */
export function marksOf(text: string, words: readonly string[]): [number, number][] {
  const spots = words
    .flatMap((word) => {
      const found: [number, number][] = [];
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        found.push([at, at + word.length]);
      return found;
    })
    .toSorted((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of spots) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
