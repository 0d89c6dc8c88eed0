import type { ReadLine } from '../terms.ts';

/** One character as rules see it (`key`, half width), as a value shows it, and where it stands in its line. */
export type Glyph = { key: string; shown: string; at: number; end: number };

const CJK = /[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const SEX = /^[男女]$/;
const PUNCTUATION = /[,.:;!?、。()《》〈〉“”‘’"'【】[\]{}<>·…—¥□☐☑☒■√✓✔]/;

/** True for a Chinese character. */
export const isChinese = (char: string): boolean => CJK.test(char);

/** Half width for rules; circled numbers keep their shape, for ①20 is not 120. */
function keyOf(char: string): string {
  if (char >= '\u4e00' && char <= '\u9fff') return char;
  if (char >= '\u2460' && char <= '\u24ff') return char;
  if (char === '○' || char === '◯') return '〇';
  if (char === '〔') return '(';
  if (char === '〕') return ')';
  if (char === '∶' || char === '︰' || char === '﹕') return ':';
  if (char === '﹐' || char === '﹑') return ',';
  if (/[\p{Cc}\u200b-\u200f\ufeff\u2028\u2029]/u.test(char)) return ' ';
  const plain = char.normalize('NFKC');
  return /^\s*$/.test(plain) ? ' ' : plain;
}

/** Chinese punctuation stays as written; digits, letters and compatibility characters become the usual ones. */
function shownOf(char: string, key: string): string {
  return key.length === 1 && PUNCTUATION.test(key) && /[\uff00-\uffef]/.test(char) ? char : key;
}

function glyphsOf(text: string): Glyph[] {
  const out: Glyph[] = [];
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    const key = char === '\t' ? '\t' : keyOf(char);
    const shown = shownOf(char, key);
    let first = true;
    for (let unit = 0; unit < key.length; unit++) {
      out.push({ key: key[unit] ?? '', shown: first ? shown : '', at, end });
      first = false;
    }
    at = end;
  }
  return out;
}

/** Runs between spaces and tabs: [from, to) in glyphs. */
function tokensOf(glyphs: readonly Glyph[]): [number, number][] {
  const out: [number, number][] = [];
  let from = -1;
  for (let i = 0; i <= glyphs.length; i++) {
    const gap = i === glyphs.length || glyphs[i]?.key === ' ' || glyphs[i]?.key === '\t';
    if (!gap && from < 0) from = i;
    if (gap && from >= 0) {
      out.push([from, i]);
      from = -1;
    }
  }
  return out;
}

type Gap = { recognised: boolean; anyRecognised: boolean; letterspaced: boolean; punctuated: boolean };

/** Whether the space between two runs means nothing: letterspacing, recogniser's gaps, spaces beside punctuation. */
function idle(
  left: string,
  right: string,
  width: number,
  { recognised, anyRecognised, letterspaced, punctuated }: Gap,
): boolean {
  const [a, b] = [left.at(-1) ?? '', right[0] ?? ''];
  if (letterspaced && left.length === 1 && right.length === 1 && width < 3) return true;
  if (PUNCTUATION.test(a) && !/[)\]□☐☑☒]/.test(a)) return true;
  if (PUNCTUATION.test(b) && !/[([□☐☑☒]/.test(b)) return true;
  if (SEX.test(left) || SEX.test(right)) return false;
  const lone = (token: string) => token.length === 1 && isChinese(token);
  // 原  告：, 住 址：
  if (lone(left) && /^[\u4e00-\u9fff](?=[:(])/.test(right)) return true;
  if (lone(left) && lone(right)) return true;
  if (/\d/.test(a) && /^[年月日号元万亿%时岁室楼栋层条份页座幢弄单]/.test(right)) return true;
  if (/\d/.test(b) && /[年月第共]$/.test(left)) return true;
  // typesetters part Chinese and figures a little; where commas part the pieces that means nothing
  if (punctuated && width === 1 && isChinese(a) !== isChinese(b) && /[\dA-Za-z]/.test(isChinese(a) ? b : a))
    return true;
  // full-width figures are recognised with gaps: 2 0 2 3年
  if (
    anyRecognised &&
    width === 1 &&
    /\d$/.test(left) &&
    /^\d/.test(right) &&
    (/^\d\D*$/.test(right) || /(?:^|\D)\d$/.test(left))
  )
    return true;
  if (!(recognised || letterspaced) || width > 2) return false;
  return (isChinese(a) || isChinese(b)) && !(/\d/.test(a) && /\d/.test(b));
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether a text is written with a space after every character, as some fill in a form by hand. */
export function isLetterspaced(text: string): boolean {
  const words = wordsOf(text);
  return words.length >= 4 && words.filter((word) => word.length === 1).length / words.length > 0.6;
}

/** How the spaces of a document are to be taken. */
export type Spacing = { recognised: boolean; letterspaced: boolean };

/** A line without idle spaces; a meaning gap stays as one space, cells stay parted by one tab. */
export function glyphsOfLine(line: ReadLine, spacing: Spacing): Glyph[] {
  const glyphs = glyphsOf(line.text);
  const tokens = tokensOf(glyphs);
  const words = tokens.map(([from, to]) =>
    glyphs
      .slice(from, to)
      .map((g) => g.key)
      .join(''),
  );
  // where commas part the pieces, a recogniser's spaces carry nothing
  const gap = {
    recognised: spacing.recognised && /[,:;、。]/.test(words.join('')),
    anyRecognised: spacing.recognised,
    letterspaced: spacing.letterspaced || isLetterspaced(line.text),
    punctuated: /[,;。]/.test(words.join('')),
  };
  const out: Glyph[] = [];
  tokens.forEach(([from, to], i) => {
    const before = tokens[i - 1];
    if (before === undefined) {
      const tabs = glyphs.slice(0, from).filter((g) => g.key === '\t');
      out.push(...tabs);
    } else {
      const between = glyphs.slice(before[1], from);
      const tabs = between.filter((g) => g.key === '\t');
      const [left, right] = [words[i - 1] ?? '', words[i] ?? ''];
      if (tabs.length > 0) out.push(...tabs);
      else if (!idle(left, right, between.length, gap)) out.push(...between.slice(0, 1));
    }
    out.push(...glyphs.slice(from, to));
  });
  return out;
}

/** The line as rules see it. */
export const keyText = (glyphs: readonly Glyph[]): string => glyphs.map((g) => g.key).join('');
