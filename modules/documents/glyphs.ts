import { readFileSync } from 'node:fs';

/** Reads which characters a TrueType font can draw, from its `cmap` (formats 4 and 12). */
export function coverageOf(file: string): Set<number> {
  const font = readFileSync(file);
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const entry = 12 + i * 16;
    if (view.getUint32(entry) === 0x636d6170) return readCmap(view, view.getUint32(entry + 8));
  }
  throw new Error(`no cmap in ${file}`);
}

function readCmap(view: DataView, cmap: number): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(table);
    if (format === 12) readSegmentedCoverage(view, table, found);
    if (format === 4) readSegments(view, table, found);
  }
  return found;
}

function readSegmentedCoverage(view: DataView, table: number, found: Set<number>): void {
  const groups = view.getUint32(table + 12);
  for (let g = 0; g < groups; g++) {
    const at = table + 16 + g * 12;
    const glyph = view.getUint32(at + 8);
    const first = view.getUint32(at);
    for (let code = first; code <= view.getUint32(at + 4); code++)
      if (glyph + code - first !== 0) found.add(code);
  }
}

function readSegments(view: DataView, table: number, found: Set<number>): void {
  const doubled = view.getUint16(table + 6);
  for (let s = 0; s < doubled; s += 2) {
    const last = view.getUint16(table + 14 + s);
    const first = view.getUint16(table + 16 + doubled + s);
    const delta = view.getInt16(table + 16 + 2 * doubled + s);
    const rangeAt = table + 16 + 3 * doubled + s;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : view.getUint16(rangeAt + range + 2 * (code - first));
      if (glyph !== 0) found.add(code);
    }
  }
}

/** Characters that draw nothing and need no glyph: break opportunities, joiners, variation selectors. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0xfe00, 0xfe0f],
  [0xe0100, 0xe01ef],
];

/**
 * Writes characters no font here can draw as their code point, 〔U+1F600〕, so that nothing of a party's words becomes an
 * empty box; `missing` collects them.
 */
export function spellMissing(text: string, coverage: ReadonlySet<number>, missing: Set<string>): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (char === '\n' || char === '\u200b' || coverage.has(code)) out += char;
    else if (!INVISIBLE.some(([from, to]) => from <= code && code <= to)) {
      missing.add(char);
      out += `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`;
    }
  }
  return out;
}
