/**
 * Backup of an installation on the embedded database while it runs, and its restoration:
 *   npm run -s backup -- create <folder>     copies DATA_DIR (database, files, keys, audit log) into a new folder
 *   npm run -s backup -- restore <folder>    puts it back into DATA_DIR, which must not exist
 * With DATABASE_URL set, the database is backed up by its own tools (docs/runbooks/backup.md); this copies the rest.
 */
import { copyFile, cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { CHECKPOINT_FILE } from '../kernel/audit/heads.ts';
import { LOG_FOLDER } from '../kernel/audit/sequencer.ts';
import { embeddedUrl } from '../kernel/db/embedded.ts';
import { readSettings } from '../kernel/settings.ts';

const [verb, folder] = process.argv.slice(2);
const settings = readSettings(process.env);
const dataDir = settings.DATA_DIR;

/** Everything in DATA_DIR that must be kept besides the database. Uploads not yet finished and scratch are not. */
const KEPT = ['files', 'keys', 'sandbox'];

try {
  if (verb === 'create' && folder) await create(path.resolve(folder));
  else if (verb === 'restore' && folder) await restore(path.resolve(folder));
  else {
    console.error('用法 usage: npm run -s backup -- create <folder> | restore <folder>');
    process.exitCode = 2;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function create(target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`备份目录已存在 already there: ${target}`);
  await mkdir(target, { recursive: true, mode: 0o700 });
  // In this order each part knows at least what the part before it knows: the log's published files are behind the database, which the
  // sequencer mends at its next start; and files are only ever added, so those copied last contain all that the database names.
  await copyLog(path.join(dataDir, LOG_FOLDER), path.join(target, LOG_FOLDER));
  if (!settings.DATABASE_URL) await copyCluster(path.join(target, 'postgres'));
  for (const name of KEPT) await copyLive(path.join(dataDir, name), path.join(target, name));
  console.log(`已备份 backed up: ${target} (${(await sizeOf(target)).toLocaleString('en')} bytes)`);
}

/**
 * The base backup that PostgreSQL documents for file copies: a replication slot keeps the write-ahead log from being recycled, between start and
 * stop the files may be copied as they are, and the label that `pg_backup_stop` returns makes the copy recover to one moment.
 */
async function copyCluster(target: string): Promise<void> {
  const client = new pg.Client({ connectionString: embeddedUrl(dataDir, 'tongban_owner') });
  await client.connect();
  const slot = `backup_${process.pid}`;
  try {
    await client.query('select pg_create_physical_replication_slot($1, true)', [slot]);
    await client.query("select pg_backup_start('tongban', true)");
    const source = path.join(dataDir, 'postgres');
    const skipped = new Set(
      [
        'pg_wal',
        'pg_replslot',
        'postmaster.pid',
        'postmaster.opts',
        'pg_stat_tmp',
        'pg_dynshmem',
        'pg_notify',
        'pg_subtrans',
      ].map((name) => path.join(source, name)),
    );
    await copyLive(source, target, skipped);
    for (const name of ['pg_replslot', 'pg_stat_tmp', 'pg_dynshmem', 'pg_notify', 'pg_subtrans', 'pg_wal'])
      await mkdir(path.join(target, name), { recursive: true, mode: 0o700 });
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(false)',
    );
    await writeFile(path.join(target, 'backup_label'), rows[0]?.labelfile ?? '');
    for (const name of await readdir(path.join(source, 'pg_wal')))
      if (/^[0-9A-F]{24}$/.test(name))
        await copyLive(path.join(source, 'pg_wal', name), path.join(target, 'pg_wal', name));
  } finally {
    await client.query('select pg_drop_replication_slot($1)', [slot]).catch(() => undefined);
    await client.end();
  }
}

/** The published audit log: its checkpoint before its tiles, so that every tile the checkpoint covers is there. */
async function copyLog(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 });
  await copyLive(path.join(source, CHECKPOINT_FILE), path.join(target, CHECKPOINT_FILE));
  await copyLive(source, target, new Set([path.join(source, CHECKPOINT_FILE)]));
}

/** Copies what is in use: a file that vanishes meanwhile (a temporary one, a recycled log segment) is no fault of the copy. */
async function copyLive(
  source: string,
  target: string,
  skipped: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (skipped.has(source)) return;
  try {
    if (!(await stat(source)).isDirectory()) return await copyFile(source, target);
    await mkdir(target, { recursive: true, mode: 0o700 });
    for (const name of await readdir(source))
      await copyLive(path.join(source, name), path.join(target, name), skipped);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
}

async function restore(source: string): Promise<void> {
  if (!existsSync(path.join(source, 'keys'))) throw new Error(`不是备份目录 not a backup: ${source}`);
  if (existsSync(dataDir)) throw new Error(`DATA_DIR 已存在，请先移走 move it away first: ${dataDir}`);
  await cp(source, dataDir, { recursive: true });
  await rm(path.join(dataDir, 'postgres', 'postmaster.pid'), { force: true });
  console.log(`已恢复 restored: ${dataDir}. 运行 npm start 后请执行 npm run -s audit -- verify。`);
}

async function sizeOf(target: string): Promise<number> {
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
