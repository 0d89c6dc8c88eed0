import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import S3rver from 's3rver';
import type { BlobStoreSettings } from './blob-store.ts';
import { digestFile } from './hashing.ts';
import { openBlobStore } from './open-store.ts';
import { scratchFolder, testBlobStore } from './store-contract.ts';

const folder = await scratchFolder(after);
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: join(folder, 'buckets'),
  configureBuckets: [{ name: 'files', configs: [] }],
});
const address: AddressInfo = await server.run();
after(() => server.close());

const settings: BlobStoreSettings = {
  kind: 's3',
  bucket: 'files',
  endpoint: `http://127.0.0.1:${address.port}`,
  region: 'us-east-1',
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
};

testBlobStore('s3', async () => ({ store: await openBlobStore(settings), folder }));

test('s3: a bucket that does not exist is an error, not an empty store', async () => {
  const store = await openBlobStore({ ...settings, bucket: 'missing' });
  const path = join(folder, 'lost');
  await writeFile(path, randomBytes(10));
  const { sha256, size } = await digestFile(path);
  await assert.rejects(store.putFile(sha256, path, size));
});

test('s3: a prefix keeps several platforms apart in one bucket', async () => {
  const one = await openBlobStore({ ...settings, prefix: 'one/' });
  const two = await openBlobStore({ ...settings, prefix: 'two/' });
  const path = join(folder, 'apart');
  await writeFile(path, randomBytes(10));
  const { sha256, size } = await digestFile(path);
  await one.putFile(sha256, path, size);
  assert.equal(await one.sizeOf(sha256), size);
  assert.equal(await two.sizeOf(sha256), undefined);
});
