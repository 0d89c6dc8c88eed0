import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemActor } from '../kernel/access/actor.ts';
import { systemClock } from '../kernel/clock.ts';
import { type Database, openDatabase } from '../kernel/db/database.ts';
import { embeddedUrl, startEmbedded } from '../kernel/db/embedded.ts';
import { newId } from '../kernel/ids.ts';
import { addImport, tellProgress } from '../modules/law-library/import-store.ts';
import { importFiles, type Progress } from '../modules/law-library/importing/run.ts';
import { sourceFiles } from '../modules/law-library/importing/sources.ts';
import { finish } from '../modules/law-library/importing/work.ts';
import '../modules/law-library/tables.ts';

const USAGE = `用法：
  npm run -s library -- import <文件或者文件夹>… [--data-dir 目录] [--database-url URL]
      把法律文本导入法律法规库：.jsonl、.jsonl.gz、.md、.docx，文件夹连同其中的文件夹。
      可以反复导入：文本相同的不变，文本不同的成为新的版本。平台运行与否都可以。
数据库默认是 DATA_DIR（.data）中的内嵌数据库；使用外部数据库时给出 DATABASE_APP_URL 或者 --database-url（角色 tongban_app）。`;

const { values, positionals } = readArguments();
const dataDir = path.resolve(values['data-dir'] ?? (process.env['DATA_DIR'] || '.data'));
const tty = process.stderr.isTTY;

try {
  process.exitCode = await run(...positionals);
} catch (error) {
  console.error(`✗ 无法完成：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function run(command?: string, ...places: string[]): Promise<number> {
  if (command !== 'import' || places.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const missing = places.find((place) => !existsSync(place));
  if (missing !== undefined) throw new Error(`没有这个文件或者文件夹：${missing}`);
  const files = await sourceFiles(places);
  if (files.length === 0) throw new Error('没有找到 .jsonl、.jsonl.gz、.md 或者 .docx 文件');
  const began = performance.now();
  const progress = await withDatabase((database) => importAll(database, files));
  if (tty) process.stderr.write('\n');
  for (const fault of progress.faults)
    console.log(`✗ ${fault.file}${fault.line === null ? '' : ` 第 ${fault.line} 行`}：${fault.what}`);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  console.log(
    `${progress.laws > 0 ? '✓' : '✗'} 法律 ${progress.laws} 部，条文 ${progress.articles} 条：新文本 ${progress.added}，日期或者效力更新 ${progress.renewed}，未变 ${progress.unchanged}，有误 ${progress.faulty}。用时 ${seconds} 秒。`,
  );
  return progress.faulty > 0 || progress.laws === 0 ? 1 : 0;
}

async function importAll(
  { db }: Database,
  files: Awaited<ReturnType<typeof sourceFiles>>,
): Promise<Progress> {
  const id = newId();
  const { id: by } = systemActor('命令行');
  const listed = files.slice(0, 200).map(({ name, size }) => ({ name, size }));
  await addImport(db, {
    id,
    source: 'command',
    courtId: null,
    by: { id: by, name: '命令行' },
    state: 'running',
    files: listed,
    now: systemClock.now(),
  });
  const progress = await importFiles(
    {
      db,
      clock: systemClock,
      tell: (now) => {
        if (tty) process.stderr.write(`\r${lineOf(now)}`);
        return tellProgress(db, id, now, systemClock.now());
      },
    },
    files,
  );
  if (!progress.cancelled) await finish({ db, clock: systemClock }, id, progress);
  return progress;
}

function lineOf({ doneBytes, totalBytes, laws, articles, file }: Progress): string {
  const share = totalBytes === 0 ? 100 : Math.floor((doneBytes / totalBytes) * 100);
  return `${String(share).padStart(3)}%  法律 ${laws} 部，条文 ${articles} 条  ${file.slice(-40)}\u001b[K`;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { 'data-dir': { type: 'string' }, 'database-url': { type: 'string' } },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

/** The database given; else the embedded one, running under the platform or started for the moment. */
async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const given = values['database-url'] ?? (process.env['DATABASE_APP_URL'] || undefined);
  if (given) return await through(given, work);
  const running = embeddedUrl(dataDir, 'tongban_app');
  if (await answers(running)) return await through(running, work);
  if (!existsSync(path.join(dataDir, 'postgres')))
    throw new Error(
      `没有数据库：请先用 npm start 启动一次平台（${dataDir} 中没有内嵌数据库），或者给出 --database-url`,
    );
  const embedded = await startEmbedded(dataDir, () => undefined);
  try {
    return await through(embedded.url('tongban_app'), work);
  } finally {
    await embedded.stop();
  }
}

/** A socket left behind by a killed server is there but does not answer. */
async function answers(url: string): Promise<boolean> {
  return await through(url, async ({ pool }) => {
    await pool.query('select 1 from law_library');
    return true;
  }).catch(() => false);
}

async function through<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase({ url, max: 2, name: 'tongban-library-tool' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
