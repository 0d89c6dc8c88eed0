import { copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '#kernel/files/index.ts';
import type { PlainDate } from '#law/time.ts';
import { paperToPdf } from '#modules/documents/index.ts';
import { catalogueOf } from './catalogue.ts';
import type { EvidenceFile, EvidenceItem, EvidenceOfDraft } from './deps.ts';
import { groupsOf, linesOf, pagesOfFile } from './list.ts';
import type { Bookmark } from './merge/book.ts';
import { NotMergeable, startWriter } from './merge/run.ts';
import type { EvidenceLine } from './terms.ts';

const WHY: Record<string, string> = {
  encrypted: '设有密码',
  broken: '已经损坏，不能读取',
  pages: '页数与上传时的检查不符',
};

/** 证据一 第3页 / 总第17页, one for each page in order. */
export function stampLabels(lines: readonly EvidenceLine[]): string[] {
  return lines.flatMap(({ label, from, to }) =>
    from === null || to === null
      ? []
      : Array.from(
          { length: to - from + 1 },
          (_, index) => `${label} 第${index + 1}页 / 总第${from + index}页`,
        ),
  );
}

/** 目录, then a bookmark for each group, piece of evidence, and file where a piece has several. Pages count from 0; −1 is the cover. */
export function bookmarksOf(items: readonly EvidenceItem[]): Bookmark[] {
  const marks = (lines: readonly EvidenceLine[]): Bookmark[] =>
    lines.flatMap((line) => {
      if (line.from === null) return [];
      const files = items[line.number - 1]?.files ?? [];
      let at = line.from - 1;
      const below = files.map((file) => {
        const mark = { title: file.name, page: at, below: [] };
        at += pagesOfFile(file);
        return mark;
      });
      return [
        {
          title: `${line.label} ${line.name}`.trim(),
          page: line.from - 1,
          below: below.length > 1 ? below : [],
        },
      ];
    });
  const groups = groupsOf(linesOf(items)).flatMap(({ title, lines }): Bookmark[] => {
    const below = marks(lines);
    const first = below[0];
    if (!first) return [];
    return title ? [{ title, page: first.page, below }] : below;
  });
  return [{ title: '证据目录', page: -1, below: [] }, ...groups];
}

/** Makes the book in `scratch` and answers its place; throws `NotMergeable` with a sentence, or `Cancelled`. */
export async function makeBook(
  input: {
    evidence: EvidenceOfDraft;
    blobs: BlobStore;
    scratch: string;
    today: PlainDate;
    onPage: (done: number) => void;
    signal: AbortSignal;
  },
  tell: (pid: number | undefined) => void = () => undefined,
): Promise<{ path: string; size: number; pages: number }> {
  const { evidence, scratch } = input;
  const lines = linesOf(evidence.items);
  await writeFile(join(scratch, 'cover.pdf'), await paperToPdf(catalogueOf(evidence, input.today)));
  const writer = startWriter(scratch, input.onPage, input.signal);
  tell(writer.pid);
  try {
    await writer.give({ begin: { scratch, cover: 'cover.pdf', labels: stampLabels(lines) } });
    for (const [index, item] of evidence.items.entries())
      for (const file of item.files) {
        const order = await orderFor(input.blobs, scratch, lines[index]?.label ?? '', file);
        await writer.give(order).catch((error: unknown) => {
          if (!(error instanceof NotMergeable)) throw error;
          throw new NotMergeable(
            `${lines[index]?.label ?? ''}的文件“${file.name}”${WHY[error.message] ?? '不能读取'}，没有并入。请重新上传这个文件（加密的先解除密码，损坏的重新扫描），再生成一次。`,
          );
        });
      }
    const pages = await writer.give({
      end: { title: `证据册 ${evidence.title}`, bookmarks: bookmarksOf(evidence.items) },
    });
    const path = join(scratch, 'book.pdf');
    return { path, size: (await stat(path)).size, pages };
  } finally {
    writer.stop();
  }
}

/** The view of a file laid into the scratch folder, or words in its place. */
async function orderFor(blobs: BlobStore, scratch: string, label: string, file: EvidenceFile) {
  const { viewSha256, pages } = file;
  if (file.view === 'ready' && viewSha256 !== null && pages !== null) {
    await blobs.withLocalFile(viewSha256, scratch, (path) => copyFile(path, join(scratch, 'next.pdf')));
    return { file: 'next.pdf', pages };
  }
  const playable = /^(audio|video)\//.test(file.mediaType ?? '');
  return {
    note: [
      `${label}：${file.name}`,
      playable ? '本件为录音录像，不能印为页面，请查看原件。' : '本件不能显示为页面，请查看原件。',
      ...(file.sha256 ? [`原件 SHA-256：${file.sha256.match(/.{1,32}/g)?.join(' ') ?? ''}`] : []),
    ],
  };
}
