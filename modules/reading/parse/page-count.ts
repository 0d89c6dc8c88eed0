/** Pages from 共3页, 第4-6页 or a bare number of a column; undefined for none. */
export function pageCount(from: string, to: string | undefined): number | undefined {
  const [a, b] = [Number(from), to === undefined ? undefined : Number(to)];
  if (b === undefined) return a;
  return b >= a ? b - a + 1 : undefined;
}
