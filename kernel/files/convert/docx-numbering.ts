import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Numbered paragraphs of a document in order, with the label Word prints before each. */
export type Labels = readonly string[];

const digits = '零一二三四五六七八九';

/** 1 … 9,999 as Chinese numerals. */
export function chineseNumeral(value: number): string {
  if (value < 1 || value > 9_999) return String(value);
  let out = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    if (gap && value % (unit * 10) !== 0) out += '零';
    gap = false;
    out += (digit === 1 && unit === 10 && out === '' ? '' : (digits[digit] ?? '')) + name;
  }
  return out;
}

function roman(value: number): string {
  const steps = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let rest = Math.min(value, 3_999);
  let out = '';
  for (const [size, letters] of steps)
    while (rest >= size) {
      out += letters;
      rest -= size;
    }
  return out;
}

function numeral(value: number, format: string): string {
  if (/^(chinese|ideograph|japaneseCounting|taiwaneseCounting)/.test(format)) return chineseNumeral(value);
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'decimalEnclosedCircle' && value <= 20) return String.fromCodePoint(0x245f + value);
  return String(value);
}

const attribute = (xml: string, element: string) =>
  new RegExp(`<w:${element}\\s[^>]*w:val="([^"]*)"`).exec(xml)?.[1];

/** The levels of each numbering a document defines, by its number. */
export function readNumbering(xml: string): Map<string, Map<number, Level>> {
  const abstract = new Map<string, Map<number, Level>>();
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:abstractNum\s[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  )) {
    const levels = new Map<number, Level>();
    for (const [, at = '0', level = ''] of body.matchAll(
      /<w:lvl\s[^>]*w:ilvl="(\d+)"[^>]*>([\s\S]*?)<\/w:lvl>/g,
    ))
      levels.set(Number(at), {
        format: attribute(level, 'numFmt') ?? 'decimal',
        text: attribute(level, 'lvlText') ?? '',
        start: Number(attribute(level, 'start') ?? 1),
      });
    abstract.set(id, levels);
  }
  const numberings = new Map<string, Map<number, Level>>();
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:num\s[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g,
  )) {
    const levels = abstract.get(attribute(body, 'abstractNumId') ?? '');
    if (levels !== undefined) numberings.set(id, levels);
  }
  return numberings;
}

/** After 、 or ） the mark itself leaves room. */
const spaced = (label: string) => (/[、）】]$/.test(label) ? label : `${label} `);

/** Counts the numbered paragraphs of a document: asked for each in order, it says the label that Word prints before it. */
export function labelCounter(
  numberings: ReadonlyMap<string, ReadonlyMap<number, Level>>,
): (id: string, at: number) => string | undefined {
  const counters = new Map<string, number[]>();
  return (id, at) => {
    const levels = numberings.get(id);
    const level = levels?.get(at);
    if (levels === undefined || level === undefined) return undefined;
    const count = counters.get(id) ?? [];
    counters.set(id, count);
    count.length = Math.min(count.length, at + 1);
    count[at] = (count[at] ?? level.start - 1) + 1;
    const shown = (n: number) =>
      numeral(count[n] ?? levels.get(n)?.start ?? 1, levels.get(n)?.format ?? 'decimal');
    return level.format === 'bullet'
      ? '• '
      : spaced(level.text.replace(/%(\d)/g, (_, n: string) => shown(Number(n) - 1)));
  };
}

/** The labels of the paragraphs that name a numbering themselves, in document order. */
export function labelsOf(
  document: string,
  numberings: ReadonlyMap<string, ReadonlyMap<number, Level>>,
): Labels {
  const label = labelCounter(numberings);
  return [...document.matchAll(/<w:numPr>[\s\S]*?<\/w:numPr>/g)].flatMap(
    ([numPr]) => label(attribute(numPr, 'numId') ?? '', Number(attribute(numPr, 'ilvl') ?? 0)) ?? [],
  );
}

/** The labels of a Word file; none when it numbers nothing. */
export async function readLabels(path: string): Promise<Labels> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    const texts = new Map<string, string>();
    for await (const entry of zip.eachEntry())
      if (entry.fileName === 'word/document.xml' || entry.fileName === 'word/numbering.xml')
        texts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
    const numbering = texts.get('word/numbering.xml');
    if (numbering === undefined) return [];
    return labelsOf(texts.get('word/document.xml') ?? '', readNumbering(numbering));
  } finally {
    zip.close();
  }
}
