import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type BlobStore, type BlobStoreSettings, type ByteRange, blobKey, type Sha256 } from './blob-store.ts';

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey');
}

/**
 * Blobs as objects of an S3-compatible bucket. Conditional puts are not relied on (several servers ignore them): the key is the
 * hash, so writing twice writes the same bytes. The secret keys come from the settings or, when absent, from the SDK's own chain.
 */
export function openS3Store(settings: Extract<BlobStoreSettings, { kind: 's3' }>): BlobStore {
  const client = new S3Client({
    region: settings.region,
    forcePathStyle: settings.forcePathStyle ?? true,
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
    ...(settings.accessKeyId === undefined || settings.secretAccessKey === undefined
      ? {}
      : { credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey } }),
  });
  const address = (sha256: Sha256) => ({
    Bucket: settings.bucket,
    Key: (settings.prefix ?? '') + blobKey(sha256),
  });

  async function sizeOf(sha256: Sha256): Promise<number | undefined> {
    try {
      return (await client.send(new HeadObjectCommand(address(sha256)))).ContentLength;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async function read(sha256: Sha256, range?: ByteRange): Promise<Readable> {
    if (range !== undefined && range.end <= range.start) throw new RangeError('empty byte range');
    const Range = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end - 1}` };
    const answer = await client.send(new GetObjectCommand({ ...address(sha256), ...Range }));
    if (!(answer.Body instanceof Readable)) throw new Error('the object store answered without a body');
    return answer.Body;
  }

  return {
    kind: 's3',
    sizeOf,
    read,
    putFile: async (sha256, path, size) => {
      if ((await sizeOf(sha256)) !== size) {
        const Body = createReadStream(path, { highWaterMark: 1024 * 1024 });
        await client.send(new PutObjectCommand({ ...address(sha256), Body, ContentLength: size }));
        if ((await sizeOf(sha256)) !== size) throw new Error('the object store did not keep what it was given');
      }
      await rm(path, { force: true });
    },
    withLocalFile: async (sha256, scratch, use) => {
      const path = join(scratch, `${sha256}.${randomUUID()}`);
      try {
        await pipeline(await read(sha256), createWriteStream(path, { mode: 0o600 }));
        return await use(path);
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}
