import { childOf, type Element, valueOf } from './package.ts';

/** What a paragraph says of its numbering: which list, which level. */
export type NumberingRef = { id: string; level: number };

/** The numbering of a `w:pPr`, itself or by its style; '0' takes a numbering away. */
export function numberingRef(
  properties: Element | undefined,
  styles: ReadonlyMap<string, NumberingRef>,
): NumberingRef | undefined {
  const own = childOf(properties, 'w:numPr');
  const id = valueOf(childOf(own, 'w:numId'));
  const style = styles.get(valueOf(childOf(properties, 'w:pStyle')) ?? '');
  const level = Number(valueOf(childOf(own, 'w:ilvl')) ?? style?.level ?? 0);
  if (id !== undefined) return id === '0' ? undefined : { id, level };
  return own && style ? { id: style.id, level } : style;
}

/** Numberings that styles bring with them, also those that they take over from the style they are based on. */
export function numberingStyles(styles: Element | undefined): Map<string, NumberingRef> {
  const all = new Map(
    (styles?.children ?? [])
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const out = new Map<string, NumberingRef>();
  for (const [id, style] of all) {
    let [at, level]: [Element | undefined, number | undefined] = [style, undefined];
    for (let steps = 0; at && steps < 20; steps++) {
      const numbering = childOf(childOf(at, 'w:pPr'), 'w:numPr');
      const list = valueOf(childOf(numbering, 'w:numId'));
      const own = valueOf(childOf(numbering, 'w:ilvl'));
      if (own !== undefined) level ??= Number(own);
      if (list !== undefined) {
        if (list !== '0') out.set(id, { id: list, level: level ?? 0 });
        break;
      }
      at = all.get(valueOf(childOf(at, 'w:basedOn')) ?? '');
    }
  }
  return out;
}
