/** Numbers of a list such as a Boundary, a CTM or a colour. */
export function numbers(text: string | undefined): number[] {
  return (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
    .filter((n) => Number.isFinite(n));
}

/** x, y, width, height in millimetres; undefined when not a usable box. */
export function box(text: string | undefined): readonly [number, number, number, number] | undefined {
  const [x, y, w, h] = numbers(text);
  return x === undefined || y === undefined || w === undefined || h === undefined || w < 0 || h < 0
    ? undefined
    : [x, y, w, h];
}

/** Number in an SVG attribute: short and never in exponent form. */
export const n = (value: number) =>
  Number.isFinite(value) ? String(Math.round(value * 10_000) / 10_000) : '0';

/** A DeltaX or DeltaY list: `g 3 2.1` stands for 2.1 three times. */
export function deltas(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/);
  const list: number[] = [];
  for (let i = 0; i < words.length && list.length < 100_000; i++) {
    if (words[i] === 'g') {
      const times = Math.min(100_000, Math.max(0, Number(words[i + 1]) || 0));
      const value = Number(words[i + 2]) || 0;
      for (let k = 0; k < times; k++) list.push(value);
      i += 2;
    } else if (words[i] !== '') list.push(Number(words[i]) || 0);
  }
  return list;
}

const arity: Readonly<Record<string, { svg: string; count: number }>> = {
  S: { svg: 'M', count: 2 },
  M: { svg: 'M', count: 2 },
  L: { svg: 'L', count: 2 },
  Q: { svg: 'Q', count: 4 },
  B: { svg: 'C', count: 6 },
  A: { svg: 'A', count: 7 },
  C: { svg: 'Z', count: 0 },
};

/** AbbreviatedData of GB/T 33190 as SVG path data; stops at the first thing that is neither. */
export function pathData(text: string): string {
  const words = text.trim().split(/[\s,]+/);
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    const step = arity[words[i] ?? ''];
    if (step === undefined) break;
    const values = words.slice(i + 1, i + 1 + step.count).map(Number);
    if (values.length < step.count || values.some((v) => !Number.isFinite(v))) break;
    out.push(step.svg, ...values.map(n));
    i += 1 + step.count;
  }
  return out.length > 0 && out[0] !== 'M' ? `M 0 0 ${out.join(' ')}` : out.join(' ');
}

/** A colour element as CSS, by the number of its channels (grey, RGB, CMYK); undefined when it states none. */
export function colour(value: string | undefined): string | undefined {
  const channels = numbers(value?.replace(/#/g, '0x')).map((c) => Math.min(255, Math.max(0, c)));
  const [a = 0, b = 0, c = 0, d = 0] = channels;
  if (channels.length === 1) return `rgb(${a},${a},${a})`;
  if (channels.length === 3) return `rgb(${a},${b},${c})`;
  if (channels.length !== 4) return undefined;
  const mix = (ink: number) => Math.round((255 - ink) * (1 - d / 255));
  return `rgb(${mix(a)},${mix(b)},${mix(c)})`;
}

/** Text and attribute values for SVG. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) =>
    c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;',
  );
}
