import { typeset } from '../typst.ts';
import type { ConvertTask } from '../convert.ts';
import { box, n } from './geometry.ts';
import { all, at, locate, type OfdPackage, openPackage, type Xml } from './package.ts';
import { type Drawing, drawAll } from './page.ts';
import { pictureAddress, readResources } from './resources.ts';
import { sealPicture } from './seals.ts';

/** One page as SVG content in millimetres of its own box. */
interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

interface Stamp {
  readonly pageId: string;
  readonly body: string;
}

const svg = (page: DrawnPage, place = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${place === '' ? `width="${n(page.width)}mm" height="${n(page.height)}mm"` : place} viewBox="0 0 ${n(page.width)} ${n(page.height)}">${page.body}</svg>`;

async function picturesOf(
  pack: OfdPackage,
  media: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
  maxPixels: number,
) {
  const pictures = new Map<string, string>();
  for (const id of used) {
    const bytes = await pack.bytes(media.get(id) ?? '');
    const address = bytes === undefined ? undefined : await pictureAddress(bytes, maxPixels);
    if (address !== undefined) pictures.set(id, address);
  }
  return pictures;
}

function usedPictures(nodes: readonly Xml[], into: Set<string>): Set<string> {
  for (const node of nodes) {
    if (node.name === 'ImageObject') into.add(node.attributes['ResourceID'] ?? '');
    usedPictures(node.children, into);
  }
  return into;
}

async function sealBody(
  bytes: Buffer,
  width: number,
  height: number,
  maxPixels: number,
  nested: boolean,
): Promise<string> {
  const picture = sealPicture(bytes);
  if (picture === undefined) return '';
  const place = `width="${n(width)}" height="${n(height)}" preserveAspectRatio="none"`;
  if (picture.kind !== 'ofd') {
    const address = await pictureAddress(picture.bytes, maxPixels);
    return address === undefined ? '' : `<image ${place} href="${address}"/>`;
  }
  if (nested) return '';
  const [page] = await drawPackage(await openPackage(picture.bytes), 1, maxPixels, true);
  return page === undefined ? '' : svg(page, place);
}

/** The seals put on pages by the signatures of the package, each where its StampAnnot says, cut where it says. */
async function stampsOf(
  pack: OfdPackage,
  listPath: string,
  maxPixels: number,
  nested: boolean,
): Promise<Stamp[]> {
  const stamps: Stamp[] = [];
  for (const reference of all(await pack.xml(listPath), 'Signature').slice(0, 200)) {
    const path = locate(listPath, reference.attributes['BaseLoc'] ?? '');
    const signature = await pack.xml(path);
    const seal = at(signature, 'SignedInfo', 'Seal', 'BaseLoc')?.text;
    const value = at(signature, 'SignedValue')?.text;
    const sources = [seal, value]
      .filter((place) => place !== undefined)
      .map((place) => pack.bytes(locate(path, place)));
    const candidates = (await Promise.all(sources)).filter((bytes) => bytes !== undefined);
    for (const annot of all(at(signature, 'SignedInfo'), 'StampAnnot')) {
      const [x, y, w, h] = box(annot.attributes['Boundary']) ?? [0, 0, 0, 0];
      let body = '';
      for (const bytes of candidates) if (body === '') body = await sealBody(bytes, w, h, maxPixels, nested);
      if (body === '') continue;
      const clip = box(annot.attributes['Clip']);
      const name = `clip-${stamps.length}`;
      const cut =
        clip === undefined
          ? ''
          : `<clipPath id="${name}"><rect x="${n(clip[0])}" y="${n(clip[1])}" width="${n(clip[2])}" height="${n(clip[3])}"/></clipPath>`;
      const inner = clip === undefined ? body : `<g clip-path="url(#${name})">${body}</g>`;
      stamps.push({
        pageId: annot.attributes['PageRef'] ?? '',
        body: `<g transform="translate(${n(x)} ${n(y)})" style="mix-blend-mode:multiply">${cut}${inner}</g>`,
      });
    }
  }
  return stamps;
}

/** Visible annotations by page: their appearances are drawn, their actions are not kept. */
async function annotationsOf(
  pack: OfdPackage,
  documentPath: string,
  document: Xml,
): Promise<Map<string, Xml[]>> {
  const byPage = new Map<string, Xml[]>();
  const listPath = locate(documentPath, at(document, 'Annotations')?.text ?? '');
  for (const page of all(await pack.xml(listPath), 'Page')) {
    const content = await pack.xml(locate(listPath, at(page, 'FileLoc')?.text ?? ''));
    const shown = all(content, 'Annot').filter((annot) => annot.attributes['Visible'] !== 'false');
    byPage.set(
      page.attributes['PageID'] ?? '',
      shown.flatMap((annot) => all(annot, 'Appearance')),
    );
  }
  return byPage;
}

async function drawDocument(
  pack: OfdPackage,
  path: string,
  stamps: readonly Stamp[],
  maxPages: number,
  maxPixels: number,
): Promise<DrawnPage[]> {
  const document = await pack.xml(path);
  if (document === undefined) throw new Error('the document of the package is missing');
  const resources = await readResources(pack, path, document);
  const area = (xml: Xml | undefined) => box(at(xml, 'PhysicalBox')?.text);
  const fallback = area(at(document, 'CommonData', 'PageArea')) ?? [0, 0, 210, 297];
  const templates = new Map<string, Xml | undefined>();
  for (const template of all(at(document, 'CommonData'), 'TemplatePage'))
    templates.set(
      template.attributes['ID'] ?? '',
      await pack.xml(locate(path, template.attributes['BaseLoc'] ?? '')),
    );
  const annotations = await annotationsOf(pack, path, document);
  const drawn: DrawnPage[] = [];
  for (const reference of all(at(document, 'Pages'), 'Page').slice(0, maxPages)) {
    const id = reference.attributes['ID'] ?? '';
    const page = await pack.xml(locate(path, reference.attributes['BaseLoc'] ?? ''));
    const layersOf = (xml: Xml | undefined) => at(xml, 'Content')?.children ?? [];
    const under = all(page, 'Template').filter((t) => t.attributes['ZOrder'] !== 'Foreground');
    const over = all(page, 'Template').filter((t) => t.attributes['ZOrder'] === 'Foreground');
    const template = (t: Xml) => layersOf(templates.get(t.attributes['TemplateID'] ?? ''));
    const objects = [...under.flatMap(template), ...layersOf(page), ...over.flatMap(template)];
    const notes = annotations.get(id) ?? [];
    const used = usedPictures([...objects, ...notes], new Set());
    for (const graphic of resources.graphics.values()) usedPictures([graphic], used);
    const pictures = await picturesOf(pack, resources.media, used, maxPixels);
    const drawing: Drawing = { resources, picture: (resourceId) => pictures.get(resourceId) };
    const [left, top, width, height] = area(at(page, 'Area')) ?? fallback;
    const noteBodies = notes.map((note) => {
      const [x, y] = box(note.attributes['Boundary']) ?? [0, 0, 0, 0];
      return `<g transform="translate(${n(x)} ${n(y)})">${drawAll(note.children, drawing)}</g>`;
    });
    const seals = stamps.filter((stamp) => stamp.pageId === id).map((stamp) => stamp.body);
    const body = [drawAll(objects, drawing), ...noteBodies, ...seals].join('');
    const shifted =
      left === 0 && top === 0 ? body : `<g transform="translate(${n(-left)} ${n(-top)})">${body}</g>`;
    drawn.push({
      width: Math.min(Math.max(width, 1), 5_000),
      height: Math.min(Math.max(height, 1), 5_000),
      body: shifted,
    });
  }
  return drawn;
}

async function drawPackage(
  pack: OfdPackage,
  maxPages: number,
  maxPixels: number,
  nested: boolean,
): Promise<DrawnPage[]> {
  const root = await pack.xml('OFD.xml');
  const pages: DrawnPage[] = [];
  for (const body of all(root, 'DocBody')) {
    const path = locate('OFD.xml', at(body, 'DocRoot')?.text ?? '');
    const list = at(body, 'Signatures')?.text;
    const stamps = list === undefined ? [] : await stampsOf(pack, locate('OFD.xml', list), maxPixels, nested);
    pages.push(...(await drawDocument(pack, path, stamps, maxPages - pages.length, maxPixels)));
  }
  return pages;
}

const template = `
#let pages = json("pages.json")
#for (i, p) in pages.enumerate() {
  page(width: p.width * 1mm, height: p.height * 1mm, margin: 0pt, image(p.name, width: p.width * 1mm, height: p.height * 1mm))
}
`;

/** OFD (GB/T 33190): each page drawn as vectors at its own size, text staying text, seals where the signatures put them. */
export async function ofdToPdf(task: ConvertTask): Promise<Buffer> {
  const pages = await drawPackage(
    await openPackage(task.path),
    task.limits.maxPages,
    task.limits.maxPixels,
    false,
  );
  if (pages.length === 0) throw new Error('the package has no page');
  const files = pages.map((page, index) => ({ name: `page-${index}.svg`, bytes: Buffer.from(svg(page)) }));
  const list = pages.map(({ width, height }, index) => ({ width, height, name: `page-${index}.svg` }));
  return typeset({
    scratch: task.scratch,
    source: template,
    attachments: [{ name: 'pages.json', bytes: Buffer.from(JSON.stringify(list)) }, ...files],
  });
}
