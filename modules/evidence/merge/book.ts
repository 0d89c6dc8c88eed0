import { PDFDict, PDFName, type PDFPage } from 'pdf-lib';
import { createPdfFile, pdfText } from './pdf-file.ts';
import { openSource, type Source } from './source.ts';
import { openStamps } from './stamps.ts';

/** A bookmark (书签): its title, the page it leads to, those below it. */
export type Bookmark = { title: string; page: number; below: readonly Bookmark[] };

/** The book that is being made: pages of one source after another, then the bookmarks. */
export async function beginBook(path: string, labels: readonly string[], scratch: string) {
  const out = createPdfFile(path);
  const [root, tree, info] = [out.reserve(), out.reserve(), out.reserve()];
  const pages: number[] = [];
  const stampOf = await openStamps(labels, scratch, out);
  const opening = out.reserve();
  out.put(opening, '<< /Length 2 >>', Buffer.from('q\n'));

  function addPage(source: Source, page: PDFPage, label: number | undefined): void {
    const stamp = label === undefined ? undefined : stampOf(label, page);
    const number = out.reserve();
    const closing = out.reserve();
    const drawn = stamp ? `Q q ${stamp.draw} /TbStamp Do Q\n` : 'Q\n';
    // a page that leaves its own state open would carry the stamp away: it stands between q and Q
    out.put(closing, `<< /Length ${drawn.length} >>`, Buffer.from(drawn));
    const box = (values: { x: number; y: number; width: number; height: number }) =>
      `[${values.x} ${values.y} ${values.x + values.width} ${values.y + values.height}]`;
    const annotations = source.annotationsOf(page);
    const group = page.node.get(PDFName.of('Group'));
    out.put(
      number,
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box(page.getMediaBox())} /CropBox ${box(page.getCropBox())} /Rotate ${
        page.getRotation().angle
      } /Resources ${resourcesOf(source, page, stamp?.form)} /Contents [${[
        `${opening} 0 R`,
        ...source.contentsOf(page),
        `${closing} 0 R`,
      ].join(' ')}]${annotations.length > 0 ? ` /Annots [${annotations.join(' ')}]` : ''}${
        group ? ` /Group ${source.own(group)}` : ''
      } >>`,
    );
    pages.push(number);
  }

  return {
    pageCount: () => pages.length,
    /** All pages of a PDF, `first` being the label of the first of them; without labels for the cover. Tells after each. */
    async add(bytes: Uint8Array, first: number | undefined, onPage: () => void): Promise<number> {
      const source = await openSource(bytes, out);
      for (let index = 0; index < source.pages; index++) {
        addPage(source, source.page(index), first === undefined ? undefined : first + index);
        onPage();
      }
      return source.pages;
    },
    end(title: string, bookmarks: readonly Bookmark[]): void {
      const outlines = out.reserve();
      const made = writeBookmarks(out, outlines, bookmarks, pages);
      out.put(
        outlines,
        made.length > 0
          ? `<< /Type /Outlines /First ${made[0]} 0 R /Last ${made.at(-1)} 0 R /Count ${countOf(bookmarks)} >>`
          : '<< /Type /Outlines >>',
      );
      out.put(
        tree,
        `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
      );
      out.put(info, `<< /Title ${pdfText(title)} >>`);
      out.put(
        root,
        `<< /Type /Catalog /Pages ${tree} 0 R /Outlines ${outlines} 0 R /PageMode /UseOutlines /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>`,
      );
      out.end(root, info);
    },
  };
}

/** The page's own resources, and the stamp among its pictures. */
function resourcesOf(source: Source, page: PDFPage, form: number | undefined): string {
  const resources = page.node.Resources();
  if (!resources) return form === undefined ? '<< >>' : `<< /XObject << /TbStamp ${form} 0 R >> >>`;
  if (form === undefined) return source.own(resources) ?? '<< >>';
  const own = resources.entries().filter(([key]) => key.decodeText() !== 'XObject');
  const pictures = resources.lookupMaybe(PDFName.of('XObject'), PDFDict)?.entries() ?? [];
  const list = (entries: typeof own) =>
    entries.map(([key, value]) => `${key.toString()} ${source.own(value) ?? 'null'}`).join('\n');
  return `<< ${list(own)} /XObject << ${list(pictures)} /TbStamp ${form} 0 R >> >>`;
}

const countOf = (list: readonly Bookmark[]): number =>
  list.reduce((sum, { below }) => sum + 1 + countOf(below), 0);

/** Bookmarks as a chain of siblings, each with its own children (ISO 32000-1, 12.3.3). */
function writeBookmarks(
  out: ReturnType<typeof createPdfFile>,
  parent: number,
  list: readonly Bookmark[],
  pages: readonly number[],
): number[] {
  const numbers = list.map(() => out.reserve());
  for (const [index, { title, page, below }] of list.entries()) {
    const number = numbers[index] ?? 0;
    const children = writeBookmarks(out, number, below, pages);
    const beside = [
      ...(index > 0 ? [`/Prev ${numbers[index - 1]} 0 R`] : []),
      ...(index < list.length - 1 ? [`/Next ${numbers[index + 1]} 0 R`] : []),
      ...(children.length > 0
        ? [`/First ${children[0]} 0 R /Last ${children.at(-1)} 0 R /Count ${countOf(below)}`]
        : []),
    ];
    const target = pages[Math.min(page, pages.length - 1)];
    out.put(
      number,
      `<< /Title ${pdfText(title)} /Parent ${parent} 0 R ${beside.join(' ')} /Dest [${target} 0 R /XYZ null null null] >>`,
    );
  }
  return numbers;
}
