import { buffer } from 'node:stream/consumers';
import { XMLParser } from 'fast-xml-parser';
import { openPromise } from 'yauzl';
import { z } from 'zod';

/** An element of WordprocessingML: its name with prefix, its attributes and what stands in it, in order. Text is an element named #text. */
export type Element = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Element[];
  text: string;
};

/** Larger parts are no pleading; the inspection has already bounded the whole package. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Deeper nesting is made to exhaust the stack. */
const DEEPEST = 250;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  commentPropName: false,
});

const node = z.record(z.string(), z.unknown());

function elementOf(given: unknown, depth: number): Element[] {
  const parsed = node.safeParse(given);
  if (!parsed.success || depth > DEEPEST) return [];
  const { ':@': attributes, ...rest } = parsed.data;
  const [name, inner] = Object.entries(rest)[0] ?? ['', ''];
  if (name === '#text') return [{ name, attributes: {}, children: [], text: String(inner) }];
  return [
    {
      name,
      attributes: Object.fromEntries(
        Object.entries(node.safeParse(attributes).data ?? {}).map(([key, value]) => [key, String(value)]),
      ),
      children: Array.isArray(inner) ? inner.flatMap((one) => elementOf(one, depth + 1)) : [],
      text: '',
    },
  ];
}

/** The root elements of the wanted parts of a .docx; parts that are not there are absent. */
export async function readParts(
  path: string,
  wanted: (name: string) => boolean,
): Promise<Map<string, Element>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    const parts = new Map<string, Element>();
    for await (const entry of zip.eachEntry()) {
      if (!wanted(entry.fileName) || entry.uncompressedSize > MOST_BYTES) continue;
      const xml = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
      const parsed: unknown = parser.parse(xml);
      const root = (Array.isArray(parsed) ? parsed : []).flatMap((one) => elementOf(one, 0)).at(-1);
      if (root) parts.set(entry.fileName, root);
    }
    return parts;
  } finally {
    zip.close();
  }
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

export const valueOf = (element: Element | undefined): string | undefined => element?.attributes['w:val'];

/** Whether a property that is on or off is on: there, and not said to be false. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? '1');
