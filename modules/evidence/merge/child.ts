/**
 * The program that writes a 证据册, started by run.ts once for each. It is told what to take, one line of JSON at a time, and says after each
 * page how far it has come. It sees only its own scratch folder.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Bookmark, beginBook } from './book.ts';
import { noteSheet } from './note-sheet.ts';
import { type Answer, order } from './orders.ts';

const say = (words: Answer) => process.stdout.write(`${JSON.stringify(words)}\n`);

async function work(): Promise<void> {
  let book: Awaited<ReturnType<typeof beginBook>> | undefined;
  let folder = '';
  let stamped = 0;
  let cover = 0;
  let orders = 0;
  const take = async (bytes: Uint8Array) => {
    if (!book) throw new Error('no book has begun');
    return book.add(bytes, stamped, () => say({ page: ++stamped }));
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const given = order.parse(JSON.parse(line));
    if ('begin' in given) {
      folder = given.begin.scratch;
      book = await beginBook(join(folder, 'book.pdf'), given.begin.labels, folder);
      cover = await book.add(await readFile(join(folder, given.begin.cover)), undefined, () => undefined);
    } else if ('file' in given) {
      const path = join(folder, given.file);
      try {
        const bytes = await readFile(path);
        if ((await take(bytes)) !== given.pages) return void say({ bad: 'pages' });
      } catch (error) {
        const encrypted = error instanceof Error && /encrypted/i.test(`${error.name} ${error.message}`);
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        return void say({ bad: encrypted ? 'encrypted' : 'broken' });
      }
      await rm(path, { force: true });
    } else if ('note' in given) await take(noteSheet(given.note, folder));
    else {
      book?.end(given.end.title, shifted(given.end.bookmarks, cover));
      say({ did: ++orders, pages: book?.pageCount() ?? 0 });
      return;
    }
    say({ did: ++orders, pages: book?.pageCount() ?? 0 });
  }
}

/** Bookmarks count pages of evidence; the cover stands before them. */
const shifted = (list: readonly Bookmark[], cover: number): Bookmark[] =>
  list.map(({ title, page, below }) => ({
    title,
    page: page < 0 ? 0 : page + cover,
    below: shifted(below, cover),
  }));

await work();
process.stdin.destroy();
