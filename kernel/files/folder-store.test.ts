import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { blobKey } from './blob-store.ts';
import { digestFile } from './hashing.ts';
import { openBlobStore } from './open-store.ts';
import { scratchFolder, testBlobStore } from './store-contract.ts';

const folder = await scratchFolder(after);
const directory = join(folder, 'store');
const open = async () => ({ store: await openBlobStore({ kind: 'folder', directory }), folder });

testBlobStore('folder', open);

test('folder: a blob lies under two levels of its hash and nothing half-written stays beside it', async () => {
  const { store } = await open();
  const path = join(folder, 'one');
  await writeFile(path, randomBytes(1000));
  const { sha256, size } = await digestFile(path);
  await store.putFile(sha256, path, size);
  const at = join(directory, blobKey(sha256));
  assert.equal((await stat(at)).size, 1000);
  assert.match(blobKey(sha256), new RegExp(`^sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}$`));
  const names = await readdir(directory, { recursive: true });
  assert.deepEqual(
    names.filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('folder: a blob whose size is wrong (a torn disk) is replaced by the true content', async () => {
  const { store } = await open();
  const path = join(folder, 'two');
  await writeFile(path, randomBytes(2000));
  const { sha256, size } = await digestFile(path);
  const at = join(directory, blobKey(sha256));
  await mkdir(join(at, '..'), { recursive: true });
  await writeFile(at, 'torn');
  await store.putFile(sha256, path, size);
  assert.equal((await digestFile(at)).sha256, sha256);
});

test('folder: content from another disk is copied, then appears at once', async (t) => {
  const elsewhere = await mkdtemp(
    join((await stat('/dev/shm').catch(() => undefined)) ? '/dev/shm' : tmpdir(), 'blobs-'),
  );
  t.after(() => rm(elsewhere, { recursive: true, force: true }));
  const { store } = await open();
  const path = join(elsewhere, 'three');
  await writeFile(path, randomBytes(3000));
  const { sha256, size } = await digestFile(path);
  await store.putFile(sha256, path, size);
  assert.equal(await store.sizeOf(sha256), 3000);
});

test('both digests of known content', async () => {
  const path = join(folder, 'abc');
  await writeFile(path, 'abc');
  assert.deepEqual(await digestFile(path), {
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    size: 3,
  });
});
