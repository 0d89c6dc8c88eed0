import { shownSymbol } from '../boxes.ts';
import { childOf, type Element, isOn } from './package.ts';

/** What a paragraph is made of: words, and what interrupts them. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'line' }
  | { kind: 'page' }
  /** A text box: its own paragraphs stand after the paragraph that holds it. */
  | { kind: 'box'; content: Element };

/** Struck out by tracked changes, or the code of a field instead of what it shows. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'mc:Fallback',
]);

/** The pieces of a paragraph in order. */
export function piecesOf(element: Element): Piece[] {
  const out: Piece[] = [];
  for (const child of element.children) gather(child, out);
  return out;
}

function gather(element: Element, out: Piece[]): void {
  const { name, attributes } = element;
  if (SKIPPED.has(name)) return;
  // Drawn once for new programs and once for old ones: only the first is read, or the second where there is no first.
  if (name === 'mc:AlternateContent') {
    const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    for (const child of choice?.children ?? []) gather(child, out);
    return;
  }
  switch (name) {
    case 'w:r':
      if (isOn(childOf(childOf(element, 'w:rPr'), 'w:vanish'))) return;
      break;
    case 'w:t':
      out.push({ kind: 'text', text: element.children.map((child) => child.text).join('') });
      return;
    case 'w:tab':
    case 'w:ptab':
      out.push({ kind: 'text', text: '\t' });
      return;
    case 'w:noBreakHyphen':
      out.push({ kind: 'text', text: '-' });
      return;
    case 'w:sym':
      out.push({ kind: 'text', text: symbol(attributes['w:char']) });
      return;
    case 'w:br':
    case 'w:cr':
      out.push({ kind: attributes['w:type'] === 'page' ? 'page' : 'line' });
      return;
    case 'w:fldChar': {
      const box = childOf(childOf(element, 'w:ffData'), 'w:checkBox');
      if (box)
        out.push({
          kind: 'text',
          text: isOn(childOf(box, 'w:checked') ?? (childOf(box, 'w:default') || undefined)) ? '☑' : '□',
        });
      return;
    }
    case 'w:txbxContent':
      out.push({ kind: 'box', content: element });
      return;
    default:
  }
  for (const child of element.children) gather(child, out);
}

function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return Number.isNaN(point) || point > 0x10ffff ? '' : shownSymbol(String.fromCodePoint(point));
}
