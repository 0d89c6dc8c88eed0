import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { XMLParser } from 'fast-xml-parser';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

/** An XML element without namespace prefixes, children in document order. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

/** The files of an OFD package, by a path that is absolute inside the package. */
export interface OfdPackage {
  bytes(path: string): Promise<Buffer | undefined>;
  xml(path: string): Promise<Xml | undefined>;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});

function toXml(raw: unknown): Xml | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const entries = Object.entries(raw);
  const element = entries.find(([key]) => key !== ':@' && key !== '#text');
  if (element === undefined || !Array.isArray(element[1])) return undefined;
  const attributes = entries.find(([key]) => key === ':@')?.[1];
  const inner: readonly unknown[] = element[1];
  const text = inner
    .map((item) =>
      typeof item === 'object' && item !== null && '#text' in item ? String(item['#text']) : '',
    )
    .join('');
  return {
    name: element[0],
    attributes:
      typeof attributes === 'object' && attributes !== null
        ? Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)]))
        : {},
    children: inner.map(toXml).filter((child) => child !== undefined),
    text,
  };
}

/** The children with one name. */
export const all = (xml: Xml | undefined, name: string) =>
  xml?.children.filter((child) => child.name === name) ?? [];
/** The first child along a path of names. */
export const at = (xml: Xml | undefined, ...names: readonly string[]): Xml | undefined =>
  names.reduce<Xml | undefined>((node, name) => node?.children.find((child) => child.name === name), xml);

/** A location written in one file of the package, as an absolute path: `/`-led ones from the root, others from the file's folder. */
export function locate(fromFile: string, location: string): string {
  const parts = location.startsWith('/') ? [] : fromFile.split('/').slice(0, -1);
  for (const piece of location.trim().split('/'))
    if (piece === '..') parts.pop();
    else if (piece !== '' && piece !== '.') parts.push(piece);
  return parts.join('/');
}

/** Open a package from a path or, for one inside another, from its bytes. Names are matched without case, as writers differ. */
export async function openPackage(source: string | Buffer): Promise<OfdPackage> {
  const options = { lazyEntries: true, autoClose: false } as const;
  const zip: ZipFile =
    typeof source === 'string'
      ? await openPromise(source, options)
      : await fromBufferPromise(source, options);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry);
  const bytes = async (path: string) => {
    const entry = entries.get(path.replace(/^\//, '').toLowerCase());
    if (entry === undefined) return undefined;
    const stream: Readable = await zip.openReadStreamPromise(entry);
    return buffer(stream);
  };
  return {
    bytes,
    xml: async (path) => {
      const content = await bytes(path);
      if (content === undefined) return undefined;
      const parsed: unknown = parser.parse(content.toString('utf8'));
      const roots = (Array.isArray(parsed) ? parsed : []).map(toXml).filter((root) => root !== undefined);
      return roots.find((root) => !root.name.startsWith('?'));
    },
  };
}
