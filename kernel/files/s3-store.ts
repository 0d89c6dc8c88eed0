import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  type BlobStore,
  type BlobStoreSettings,
  type ByteRange,
  blobKey,
  type Sha256,
} from './blob-store.ts';

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey');
}

/** Some servers send more than the range that was asked for; never more than that goes on to the reader. */
async function* firstBytes(body: Readable, wanted: number): AsyncGenerator<Buffer> {
  let left = wanted;
  for await (const chunk of body) {
    if (!(chunk instanceof Buffer)) throw new TypeError('an object stream gives buffers');
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/**
 * Blobs as objects of an S3-compatible bucket. Conditional puts are not relied on (several servers ignore them): the key is the
 * hash, so writing twice writes the same bytes. The secret keys come from the settings or, when absent, from the SDK's own chain.
 */
export function openS3Store(settings: Extract<BlobStoreSettings, { kind: 's3' }>): BlobStore {
  const client = new S3Client({
    region: settings.region,
    // Checksums in trailers are unknown to several servers; we send the SHA-256 we have, so the server can check what it got.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
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
    if (range === undefined) return answer.Body;
    if (answer.ContentRange?.startsWith(`bytes ${range.start}-`) !== true) {
      answer.Body.destroy();
      throw new Error('the object store does not serve ranges');
    }
    const wanted = range.end - range.start;
    return answer.ContentLength === wanted
      ? answer.Body
      : Readable.from(firstBytes(answer.Body, wanted), { objectMode: false });
  }

  return {
    kind: 's3',
    sizeOf,
    read,
    putFile: async (sha256, path, size) => {
      if ((await sizeOf(sha256)) !== size) {
        const Body = createReadStream(path, { highWaterMark: 1024 * 1024 });
        const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
        await client.send(
          new PutObjectCommand({ ...address(sha256), Body, ContentLength: size, ChecksumSHA256 }),
        );
        if ((await sizeOf(sha256)) !== size)
          throw new Error('the object store did not keep what it was given');
      }
      await rm(path, { force: true });
    },
    withLocalFile: async (sha256, scratch, work) => {
      const path = join(scratch, `${sha256}.${randomUUID()}`);
      try {
        await pipeline(await read(sha256), createWriteStream(path, { mode: 0o600 }));
        return await work(path);
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}
