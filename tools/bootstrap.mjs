// Runs under whatever Node (>= 20.19) is on the machine, before `npm start`, `npm test` and `npm run bench`: installs the locked packages when
// the lock file changed (they bring Node 24, PostgreSQL, Chromium and fonts) and builds the page when a source is newer than the build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const quiet = process.argv.includes('--quiet');
// the command line of the law answers without a page
const packagesOnly = process.argv.includes('--packages-only');
const say = (line) => quiet || console.error(line);

const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const marker = path.join(root, 'node_modules', '.tongban-lock');
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
  say('正在安装依赖（首次约半分钟）… Installing packages…');
  // npm is a script on Windows; elsewhere it is found on the PATH
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // what npm has to say is no answer of the command that comes after
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  writeFileSync(marker, lock);
}

const newest = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .reduce(
      (latest, entry) =>
        Math.max(latest, statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
      0,
    );
const built = path.join(root, 'dist/web/index.html');
const sources = ['web', 'modules', 'law'].map(newest);
if (
  !packagesOnly &&
  (!existsSync(built) ||
    statSync(built).mtimeMs <
      Math.max(...sources, statSync(path.join(root, 'vite.config.ts')).mtimeMs, statSync(marker).mtimeMs))
) {
  say('正在构建页面… Building the page…');
  execFileSync(path.join(root, 'node_modules/.bin/node'), [path.join(root, 'tools/build-web.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
