/** A stretch of two texts laid beside each other. */
export type Change = { readonly kind: 'same' | 'new' | 'gone'; readonly text: string };

/** Above this many comparisons texts are compared sentence by sentence. */
const MOST = 3_000_000;

/** How `after` came out of `before`, character by character; short agreements between changes are not kept apart, for nobody reads them. */
export function changes(before: string, after: string): Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  const fine = a.length * b.length <= MOST;
  const cut = (text: string) =>
    fine ? Array.from(text) : (text.match(/[^。；，\n]*[。；，\n]?/gu) ?? []).filter((s) => s !== '');
  return smooth([
    { kind: 'same', text: before.slice(0, head) },
    ...compare(cut(a), cut(b)),
    { kind: 'same', text: tail === 0 ? '' : before.slice(-tail) },
  ]);
}

/** The longest common row of pieces, by the usual table. */
function compare(a: readonly string[], b: readonly string[]): Change[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? 1 + (longest[(i + 1) * width + j + 1] ?? 0)
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const out: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (
      i < a.length &&
      (j >= b.length || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    )
      out.push({ kind: 'gone', text: a[i++] ?? '' });
    else out.push({ kind: 'new', text: b[j++] ?? '' });
  }
  return out;
}

/** Joins neighbours of one kind; an agreement of one character between two changes is counted to both. */
function smooth(parts: readonly Change[]): Change[] {
  const joined = join(parts);
  const grown = joined.flatMap((part, i): Change[] =>
    part.kind === 'same' && part.text.length === 1 && i > 0 && i < joined.length - 1
      ? [
          { kind: 'gone', text: part.text },
          { kind: 'new', text: part.text },
        ]
      : [part],
  );
  // Inside one run of changes first what went, then what came
  const ordered: Change[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    ordered.push({ kind: 'gone', text: gone }, { kind: 'new', text: come });
    gone = '';
    come = '';
  };
  for (const part of grown) {
    if (part.kind === 'gone') gone += part.text;
    else if (part.kind === 'new') come += part.text;
    else {
      flush();
      ordered.push(part);
    }
  }
  flush();
  return join(ordered);
}

function join(parts: readonly Change[]): Change[] {
  const out: Change[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) out[out.length - 1] = { kind: part.kind, text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
