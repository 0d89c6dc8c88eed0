/** Builds the page and compresses its assets once, so that the server sends them ready (`*.br`, `*.gz`). */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '..');
await build({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });

const assets = path.join(root, 'dist/web/assets');
const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const compressible = (await readdir(assets)).filter((name) => /\.(js|mjs|css|svg|json|wasm|ttf)$/.test(name));
await Promise.all(
  compressible.map(async (name) => {
    const bytes = await readFile(path.join(assets, name));
    await writeFile(
      path.join(assets, `${name}.br`),
      await brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 6 } }),
    );
    await writeFile(path.join(assets, `${name}.gz`), await gzip(bytes, { level: 7 }));
  }),
);
