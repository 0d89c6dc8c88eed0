import mammoth from 'mammoth';
import sharp from 'sharp';
import { z } from 'zod';
import type { Block, FlowDocument, Run, TableBlock, TableCell } from './blocks.ts';
import { type Labels, readLabels } from './docx-numbering.ts';
import { type Attachment, printable } from './typst.ts';

// mammoth hands over its document tree but publishes no types for it: each node is checked on the way in.
const node = z.looseObject({
  type: z.string(),
  children: z.array(z.unknown()).optional(),
  value: z.string().optional(),
});
const paragraphShape = z.looseObject({
  alignment: z.string().nullish(),
  styleName: z.string().nullish(),
  styleId: z.string().nullish(),
  indent: z.looseObject({ start: z.string().nullish(), firstLine: z.string().nullish() }).nullish(),
  numbering: z.looseObject({ level: z.coerce.number(), isOrdered: z.boolean() }).nullish(),
});
const runShape = z.looseObject({
  isBold: z.boolean().nullish(),
  isUnderline: z.boolean().nullish(),
  fontSize: z.number().nullish(),
});
const cellShape = z.looseObject({ colSpan: z.number().nullish(), rowSpan: z.number().nullish() });
const imageShape = z.looseObject({ readAsBuffer: z.function(), contentType: z.string().nullish() });

type Node = z.infer<typeof node>;
type Style = Omit<Run, 's'>;

const twips = (text: string | null | undefined) =>
  text === null || text === undefined ? 0 : Number(text) / 20 || 0;

/** Collects blocks; pictures are read afterwards because mammoth reads them asynchronously. */
interface Gathering {
  readonly pictures: { readonly name: string; readonly read: () => Promise<Buffer> }[];
  readonly counters: number[];
  /** The labels Word prints, when they could be told; else lists are counted plainly. */
  readonly labels: Labels | undefined;
  numbered: number;
}

function runsOf(item: unknown, style: Style, out: Run[], blocks: Block[], all: Gathering): void {
  const parsed = node.safeParse(item);
  if (!parsed.success) return;
  const { type, value, children = [] } = parsed.data;
  if (type === 'text') out.push({ ...style, s: printable(value ?? '') });
  else if (type === 'tab') out.push({ ...style, s: '　　' });
  else if (type === 'break') {
    if (parsed.data['breakType'] === 'page') blocks.push({ t: 'break' });
    else out.push({ ...style, s: '\n' });
  } else if (type === 'checkbox') out.push({ ...style, s: parsed.data['checked'] === true ? '☑' : '☐' });
  else if (type === 'image') {
    const name = `image-${all.pictures.length}.png`;
    const image = imageShape.safeParse(item);
    if (!image.success) return;
    all.pictures.push({
      name,
      read: async () => Buffer.from(z.instanceof(Uint8Array).parse(await image.data.readAsBuffer())),
    });
    blocks.push({ t: 'image', name });
  } else {
    const own = type === 'run' ? runShape.safeParse(item) : undefined;
    const next: Style =
      own?.success === true
        ? {
            ...(own.data.isBold === true ? { b: true } : {}),
            ...(own.data.isUnderline === true ? { u: true } : {}),
            ...(typeof own.data.fontSize === 'number'
              ? { size: Math.min(72, Math.max(5, own.data.fontSize)) }
              : {}),
          }
        : style;
    for (const child of children) runsOf(child, next, out, blocks, all);
  }
}

function numberOf(
  numbering: { level: number; isOrdered: boolean } | null | undefined,
  all: Gathering,
): string {
  if (numbering === null || numbering === undefined) return '';
  const own = all.labels?.[all.numbered++];
  if (own !== undefined) return own;
  all.counters.length = Math.min(all.counters.length, numbering.level + 1);
  all.counters[numbering.level] = (all.counters[numbering.level] ?? 0) + 1;
  return numbering.isOrdered ? `${all.counters[numbering.level] ?? 1}. ` : '• ';
}

/** How many paragraphs of the tree are numbered: only when that is what the labels count do they belong to each other. */
function countNumbered(item: unknown): number {
  const parsed = node.safeParse(item);
  if (!parsed.success) return 0;
  const own = parsed.data.type === 'paragraph' && paragraphShape.safeParse(item).data?.numbering ? 1 : 0;
  return (parsed.data.children ?? []).reduce<number>((sum, child) => sum + countNumbered(child), own);
}

function paragraphOf(item: Node, all: Gathering): Block[] {
  const shape = paragraphShape.parse(item);
  const runs: Run[] = [];
  const following: Block[] = [];
  const mark = numberOf(shape.numbering, all);
  if (mark !== '') runs.push({ s: mark });
  for (const child of item.children ?? []) runsOf(child, {}, runs, following, all);
  const level = Number(
    /(?:heading|标题)\s*(\d)/i.exec(`${shape.styleName ?? ''} ${shape.styleId ?? ''}`)?.[1] ?? 0,
  );
  const title = /^(title|标题)$/i.test(shape.styleName ?? '');
  const align = title ? 'center' : shape.alignment;
  const left = twips(shape.indent?.start) + (shape.numbering?.level ?? 0) * 18;
  const first = twips(shape.indent?.firstLine);
  return [
    {
      t: 'p',
      runs,
      ...(align === 'center' || align === 'right' ? { align } : align === 'both' ? { align: 'justify' } : {}),
      ...(left > 0 ? { left: Math.min(left, 300) } : {}),
      ...(first > 0 ? { first: Math.min(first, 100) } : {}),
      ...(title ? { level: 1 } : level > 0 ? { level } : {}),
    },
    ...following,
  ];
}

function tableOf(item: Node, all: Gathering): TableBlock | undefined {
  const rows: TableCell[][] = [];
  let columns = 1;
  for (const rowItem of item.children ?? []) {
    const row = node.safeParse(rowItem);
    if (!row.success) continue;
    const cells = (row.data.children ?? []).map((cellItem): TableCell => {
      const cell = cellShape.parse(cellItem);
      const inner = node.parse(cellItem);
      return {
        blocks: (inner.children ?? []).flatMap((child) => blocksOf(child, all)),
        colspan: Math.min(64, Math.max(1, cell.colSpan ?? 1)),
        rowspan: Math.min(1000, Math.max(1, cell.rowSpan ?? 1)),
      };
    });
    columns = Math.max(
      columns,
      cells.reduce((sum, cell) => sum + cell.colspan, 0),
    );
    rows.push(cells);
  }
  return rows.length === 0 ? undefined : { t: 'table', columns: Math.min(columns, 64), rows };
}

function blocksOf(item: unknown, all: Gathering): Block[] {
  const parsed = node.safeParse(item);
  if (!parsed.success) return [];
  if (parsed.data.type === 'paragraph') return paragraphOf(parsed.data, all);
  if (parsed.data.type === 'table') {
    const table = tableOf(parsed.data, all);
    return table === undefined ? [] : [table];
  }
  return (parsed.data.children ?? []).flatMap((child) => blocksOf(child, all));
}

/** Word: text, emphasis, headings, lists, tables and pictures in reading order. Headers, footers and exact layout stay in the original. */
export async function readDocx(path: string, maxPixels: number): Promise<FlowDocument> {
  let tree: unknown;
  const capture = (document: unknown) => {
    tree = document;
    return document;
  };
  await mammoth.convertToHtml({ path }, {
    transformDocument: capture,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
  } as Parameters<typeof mammoth.convertToHtml>[1]);
  const labels = await readLabels(path);
  const matching = labels.length === countNumbered(tree);
  const all: Gathering = { pictures: [], counters: [], labels: matching ? labels : undefined, numbered: 0 };
  const blocks = blocksOf(tree, all);
  const images: Attachment[] = [];
  const readable = new Set<string>();
  for (const { name, read } of all.pictures) {
    try {
      const picture = sharp(await read(), { limitInputPixels: maxPixels }).resize(2000, 2000, {
        fit: 'inside',
        withoutEnlargement: true,
      });
      images.push({ name, bytes: await picture.png().toBuffer() });
      readable.add(name);
    } catch {
      // A picture in a format no browser shows either (wmf, emf): its place says so.
    }
  }
  return { blocks: blocks.map((block) => withoutLost(block, readable)), images };
}

function withoutLost(block: Block, readable: ReadonlySet<string>): Block {
  if (block.t === 'image' && !readable.has(block.name))
    return { t: 'p', runs: [{ s: '〔此处图片不能在网页中显示，请看原件〕', size: 9 }] };
  if (block.t !== 'table') return block;
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => withoutLost(inner, readable)) })),
  );
  return { ...block, rows };
}
