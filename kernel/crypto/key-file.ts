import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeSignerKey, encodeSignerKey, type NoteSigner } from './note.ts';

/**
 * The signing key of a log. Made at first start (0600) when `create` allows it; afterwards a missing file is an error, because a
 * new key would make every receipt given so far unverifiable.
 */
export async function loadNoteSigner(
  file: string,
  options: { name: string; create: boolean },
): Promise<NoteSigner> {
  const text = await readSecret(
    file,
    options.create ? () => `${encodeSignerKey(options.name, randomBytes(32))}\n` : undefined,
  );
  const signer = decodeSignerKey(text);
  if (signer.name !== options.name)
    throw new Error(`${file} holds the key of "${signer.name}", the settings say "${options.name}"`);
  return signer;
}

/**
 * Reads a secret file, or makes it when it is missing and `make` is given: complete or not at all, readable only by its owner, and
 * once only when two processes start together. Refuses a file that everybody on the machine can read.
 */
export async function readSecret(file: string, make?: () => string): Promise<string> {
  if (make) await makeOnce(file, make);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`key file is missing: ${file}`, { cause: error }) : error;
  });
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o007) !== 0)
    throw new Error(`key file is open to everybody: ${file} (chmod 600)`);
  return text;
}

async function makeOnce(file: string, make: () => string): Promise<void> {
  if (await stat(file).catch(() => undefined)) return;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(make());
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(draft, 0o600);
  // A link fails when somebody else was first: then theirs is the key.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}
