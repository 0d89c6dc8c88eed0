import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import type { BlobStore, ByteRange } from './blob-store.ts';
import { digestFile } from './hashing.ts';

/** A folder that is gone when the test file ends. */
export async function scratchFolder(after: (work: () => Promise<void>) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What every blob store must do, run once against each (test only). */
export function testBlobStore(name: string, open: () => Promise<{ store: BlobStore; folder: string }>): void {
  const given = async (content: Buffer) => {
    const { store, folder } = await open();
    const path = join(folder, randomBytes(8).toString('hex'));
    await writeFile(path, content);
    return { store, folder, path, ...(await digestFile(path)) };
  };
  const all = async (store: BlobStore, sha256: string, range?: ByteRange) =>
    buffer(await store.read(sha256, range));

  void test(`${name}: content comes back whole and by range under its hash`, async () => {
    const content = randomBytes(300_000);
    const { store, path, sha256, size } = await given(content);
    assert.equal(await store.sizeOf(sha256), undefined);
    await store.putFile(sha256, path, size);
    assert.equal(await store.sizeOf(sha256), 300_000);
    assert.ok((await all(store, sha256)).equals(content));
    assert.ok((await all(store, sha256, { start: 0, end: 1 })).equals(content.subarray(0, 1)));
    assert.ok(
      (await all(store, sha256, { start: 65_536, end: 131_072 })).equals(content.subarray(65_536, 131_072)),
    );
    assert.ok((await all(store, sha256, { start: 299_999, end: 300_000 })).equals(content.subarray(299_999)));
    await assert.rejects(store.read(sha256, { start: 5, end: 5 }), RangeError);
  });

  void test(`${name}: the same content put twice, also at once, is one blob`, async () => {
    const content = randomBytes(50_000);
    const { store, folder, sha256, size } = await given(content);
    const copies = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const copy = join(folder, `copy-${at}`);
        await writeFile(copy, content);
        return copy;
      }),
    );
    await Promise.all(copies.map((copy) => store.putFile(sha256, copy, size)));
    assert.ok((await all(store, sha256)).equals(content));
    assert.equal(await store.sizeOf(sha256), size);
  });

  void test(`${name}: a parser gets a path to read from`, async () => {
    const content = randomBytes(10_000);
    const { store, folder, path, sha256, size } = await given(content);
    await store.putFile(sha256, path, size);
    let fetched = '';
    const seen = await store.withLocalFile(sha256, folder, async (local) => {
      fetched = local;
      return readFile(local);
    });
    assert.ok(seen.equals(content));
    if (store.kind === 's3') await assert.rejects(stat(fetched), { code: 'ENOENT' });
  });

  void test(`${name}: unknown content and names that are no hash`, async () => {
    const { store } = await given(Buffer.alloc(1));
    const unknown = 'f'.repeat(64);
    assert.equal(await store.sizeOf(unknown), undefined);
    await assert.rejects(async () => all(store, unknown));
    for (const bad of ['../../etc/passwd', '', 'F'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}/x`])
      await assert.rejects(async () => store.sizeOf(bad), /not a SHA-256/);
  });
}
