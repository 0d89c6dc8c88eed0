import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream } from 'pdf-lib';
import type { PDFObject, PDFPage } from 'pdf-lib';
import type { PdfFile } from './pdf-file.ts';

const name = (text: string) => PDFName.of(text);

/** Keys of an annotation that lead out of its own page or do something. */
const LEADING = ['P', 'Parent', 'Kids', 'Popup', 'IRT', 'A', 'AA', 'Dest', 'StructParent'];

/** One PDF from which pages are taken over. Objects go straight from it into the new file; nothing is copied in memory. */
export async function openSource(bytes: Uint8Array, out: PdfFile) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const { context } = document;
  const numbers = new Map<PDFRef, number>();

  /** The number under which an object of this source stands in the new file; written on first sight with all it needs. */
  function take(ref: PDFRef): number {
    const known = numbers.get(ref);
    if (known !== undefined) return known;
    const first = out.reserve();
    numbers.set(ref, first);
    // a list and not a recursion: chains of objects may be longer than the stack
    const waiting: [PDFRef, number][] = [[ref, first]];
    const see = (other: PDFRef): number => {
      const seen = numbers.get(other);
      if (seen !== undefined) return seen;
      const number = out.reserve();
      numbers.set(other, number);
      waiting.push([other, number]);
      return number;
    };
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [from, number] = next;
      const object = context.lookup(from);
      // a page is never an object of another page: a link to it would drag the page tree along
      if (!object || isPageTree(object)) out.put(number, 'null');
      else if (object instanceof PDFStream) {
        const content = object instanceof PDFRawStream ? object.contents : object.getContents();
        out.put(number, streamDict(object, content.length, see), content);
      } else out.put(number, words(object, see));
    }
    return first;
  }
  const own = (object: PDFObject | undefined) => (object ? words(object, take) : undefined);

  return {
    pages: document.getPageCount(),
    own,
    page: (index: number): PDFPage => document.getPage(index),
    /** The streams of a page's content, in order. */
    contentsOf(page: PDFPage): string[] {
      const contents = page.node.get(name('Contents'));
      const list = contents instanceof PDFRef ? context.lookup(contents) : contents;
      if (list instanceof PDFArray)
        return list.asArray().flatMap((each) => (each instanceof PDFRef ? [`${take(each)} 0 R`] : []));
      return contents instanceof PDFRef ? [`${take(contents)} 0 R`] : [];
    },
    /** Annotations are part of what a page shows, except links. */
    annotationsOf(page: PDFPage): string[] {
      const list = page.node.lookup(name('Annots'));
      if (!(list instanceof PDFArray)) return [];
      return list.asArray().flatMap((each) => {
        const annotation = context.lookup(each);
        if (!(annotation instanceof PDFDict)) return [];
        if (annotation.lookup(name('Subtype')) === name('Link')) return [];
        for (const key of LEADING) annotation.delete(name(key));
        return [words(annotation, take)];
      });
    },
  };
}
export type Source = Awaited<ReturnType<typeof openSource>>;

function isPageTree(object: PDFObject): boolean {
  if (!(object instanceof PDFDict)) return false;
  const type = object.get(name('Type'));
  return type === name('Page') || type === name('Pages') || type === name('Catalog');
}

/** An object as it is written, with the numbers of the new file. */
function words(object: PDFObject, see: (ref: PDFRef) => number): string {
  if (object instanceof PDFRef) return `${see(object)} 0 R`;
  if (object instanceof PDFArray)
    return `[${object
      .asArray()
      .map((each) => words(each, see))
      .join(' ')}]`;
  if (object instanceof PDFDict) return dict(object, see);
  return object.toString();
}

function dict(object: PDFDict, see: (ref: PDFRef) => number, without?: string, more = ''): string {
  const entries = object
    .entries()
    .filter(([key]) => key.decodeText() !== without)
    .map(([key, value]) => `${key.toString()} ${words(value, see)}`);
  return `<< ${entries.join('\n')} ${more}>>`;
}

const streamDict = (object: PDFStream, length: number, see: (ref: PDFRef) => number) =>
  dict(object.dict, see, 'Length', `/Length ${length} `);
