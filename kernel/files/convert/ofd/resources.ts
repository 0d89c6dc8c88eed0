import sharp from 'sharp';
import { all, at, locate, type OfdPackage, type Xml } from './package.ts';

/** What pages refer to by number: fonts by style, pictures, drawing parameters, reusable graphics. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, { readonly family: string; readonly bold: boolean }>;
  readonly media: ReadonlyMap<string, string>;
  readonly drawParams: ReadonlyMap<string, Xml>;
  readonly graphics: ReadonlyMap<string, Xml>;
}

/** Song, Ming, Fang-song and Kai stand on the serif face, Hei and Latin sans on the other: the fonts inside a package are not run. */
function faceOf(name: string): string {
  return /黑|hei|yahei|gothic|arial|helvetica|calibri|sans|verdana/i.test(name)
    ? 'Noto Sans SC'
    : 'Noto Serif SC';
}

/** Read the resource files a document names; missing ones are skipped. */
export async function readResources(
  pack: OfdPackage,
  documentPath: string,
  document: Xml,
): Promise<Resources> {
  const common = at(document, 'CommonData');
  const fonts = new Map<string, { family: string; bold: boolean }>();
  const media = new Map<string, string>();
  const drawParams = new Map<string, Xml>();
  const graphics = new Map<string, Xml>();
  for (const reference of [...all(common, 'PublicRes'), ...all(common, 'DocumentRes')]) {
    const path = locate(documentPath, reference.text);
    const resource = await pack.xml(path);
    if (resource === undefined) continue;
    const base = locate(path, `${resource.attributes['BaseLoc'] ?? ''}/.`);
    for (const font of all(at(resource, 'Fonts'), 'Font'))
      fonts.set(font.attributes['ID'] ?? '', {
        family: faceOf(`${font.attributes['FontName'] ?? ''} ${font.attributes['FamilyName'] ?? ''}`),
        bold: font.attributes['Bold'] === 'true' || /bold|粗|大标宋/i.test(font.attributes['FontName'] ?? ''),
      });
    for (const item of all(at(resource, 'MultiMedias'), 'MultiMedia'))
      media.set(item.attributes['ID'] ?? '', locate(`${base}/x`, at(item, 'MediaFile')?.text ?? ''));
    for (const item of all(at(resource, 'DrawParams'), 'DrawParam'))
      drawParams.set(item.attributes['ID'] ?? '', item);
    for (const item of all(at(resource, 'CompositeGraphicUnits'), 'CompositeGraphicUnit'))
      graphics.set(item.attributes['ID'] ?? '', item);
  }
  return { fonts, media, drawParams, graphics };
}

/** A picture as a data address an SVG may hold; formats other than JPG and PNG are turned into PNG, unreadable ones left out. */
export async function pictureAddress(bytes: Buffer, maxPixels: number): Promise<string | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'none' });
    const { format } = await picture.metadata();
    if (format === 'jpeg') return `data:image/jpeg;base64,${bytes.toString('base64')}`;
    return `data:image/png;base64,${(await picture.png().toBuffer()).toString('base64')}`;
  } catch {
    return undefined;
  }
}
