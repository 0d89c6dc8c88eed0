import { createReadStream, type ReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readDocx, UnreadableDocx } from './docx.ts';
import { type Read, readJsonl } from './jsonl.ts';
import { isReadable } from './names.ts';
import { readOutline } from './outline.ts';

/** A file to be imported; `name` is what the person calls it. */
export type SourceFile = { path: string; name: string; size: number };

const MARKDOWN_BYTES = 30 * 1024 * 1024;

/** The files meant by paths on the command line: a folder gives everything in it that can be read, in the order of the names. */
export async function sourceFiles(places: readonly string[]): Promise<SourceFile[]> {
  const found: SourceFile[] = [];
  for (const place of places) {
    const whole = path.resolve(place);
    const here = await stat(whole);
    const names = here.isDirectory()
      ? (await readdir(whole, { recursive: true })).filter(isReadable).toSorted()
      : [''];
    for (const name of names) {
      const file = path.join(whole, name);
      const { size } = await stat(file);
      if (!path.basename(file).startsWith('~$'))
        found.push({ path: file, name: name || path.basename(whole), size });
    }
  }
  return found;
}

/** Reads one file, whatever its format; `read` is told the bytes taken so far. */
export async function* readSource(file: SourceFile, read: (bytes: number) => void): AsyncGenerator<Read> {
  const named = path
    .basename(file.name)
    .replace(/\.(jsonl|jsonl\.gz|md|markdown|docx)$/i, '')
    .replace(/[(（]\d{4}-\d{2}-\d{2}[)）]$|_\d{8}$/, '');
  if (/\.jsonl(\.gz)?$/i.test(file.name)) yield* counted(file, read);
  else if (/\.docx$/i.test(file.name)) yield await whole(() => readDocx(file.path, named));
  else if (/\.(md|markdown)$/i.test(file.name))
    yield await whole(async () => {
      if (file.size > MARKDOWN_BYTES) throw new UnreadableDocx('Markdown 文件超过 30 MB，不是一部法律');
      return readOutline((await readFile(file.path, 'utf8')).replace(/^\ufeff/, '').split('\n'), named);
    });
  else yield { fault: '不认识的格式：请用 .jsonl、.jsonl.gz、.md 或者 .docx', line: null };
  read(file.size);
}

async function* counted(file: SourceFile, read: (bytes: number) => void): AsyncGenerator<Read> {
  const stream: ReadStream = createReadStream(file.path, { highWaterMark: 256 * 1024 });
  try {
    for await (const each of readJsonl(stream, /\.gz$/i.test(file.name))) {
      read(Math.min(stream.bytesRead, file.size));
      yield each;
    }
  } catch (error) {
    yield { fault: brokenWords(error), line: null };
  } finally {
    stream.destroy();
  }
}

async function whole(work: () => Promise<Extract<Read, { law: unknown }>['law']>): Promise<Read> {
  try {
    const law = await work();
    return law.articles.length === 0 && law.preamble.length === 0
      ? { fault: '没有识别出条文：每条应以“第一条”这样的编号开头', line: null }
      : { law, line: null };
  } catch (error) {
    return { fault: brokenWords(error), line: null };
  }
}

function brokenWords(error: unknown): string {
  if (error instanceof UnreadableDocx || error instanceof RangeError) return error.message;
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('Z_')) return '压缩文件已损坏，请重新下载或者重新上传';
  if (code === 'ENOENT' || code === 'EACCES') return '文件读不到：不存在，或者没有读取权限';
  return '文件已损坏，或者不是这种格式';
}
