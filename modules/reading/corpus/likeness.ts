/** How alike two texts are: 1 − edits ÷ length of the longer. Long texts are compared in a band, for recognised text keeps its place. */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const band = Math.max(12, Math.ceil(longer * 0.15), Math.abs(a.length - b.length) + 2);
  if (band > 400) return 0;
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = Array.from({ length: b.length + 1 }, () => longer);
    if (i <= band) row[0] = i;
    for (let j = Math.max(1, i - band); j <= Math.min(b.length, i + band); j++) {
      const change = (before[j - 1] ?? longer) + Number(a[i - 1] !== b[j - 1]);
      row[j] = Math.min(change, (before[j] ?? longer) + 1, (row[j - 1] ?? longer) + 1);
    }
    before = row;
  }
  return 1 - (before[b.length] ?? longer) / longer;
}
