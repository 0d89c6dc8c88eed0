import type { Readable } from 'node:stream';

/** The hex SHA-256 of content: its name in every store. */
export type Sha256 = string;

/** A half-open byte range, as in Content-Range but with an exclusive end. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Content under its hash. Content once put is never altered; the same content twice is one blob. There is no delete: what was
 * sealed stays, and what was refused is never put.
 */
export interface BlobStore {
  readonly kind: 'folder' | 's3';
  /** Store the file at `path`, whose hash the caller has computed; resolves only when it is durable. The file may be moved away. */
  putFile(sha256: Sha256, path: string, size: number): Promise<void>;
  /** Size in bytes, or undefined when the store does not hold it. */
  sizeOf(sha256: Sha256): Promise<number | undefined>;
  /** A stream of the content or of one range of it. */
  read(sha256: Sha256, range?: ByteRange): Promise<Readable>;
  /** Run `work` with a path at which the content can be read; a remote store fetches it into `scratch` first. */
  withLocalFile<T>(sha256: Sha256, scratch: string, work: (path: string) => Promise<T>): Promise<T>;
}

/** Where content is kept: part of the platform's settings (FILES_STORE and its companions). */
export type BlobStoreSettings =
  | { readonly kind: 'folder'; readonly directory: string }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      readonly endpoint?: string;
      readonly region: string;
      readonly accessKeyId?: string;
      readonly secretAccessKey?: string;
      readonly forcePathStyle?: boolean;
      /** Prepended to each key, for example `files/`. */
      readonly prefix?: string;
    };

/** `sha256/ab/cd/abcd…`: two levels keep folders small. Refuses anything that is not a hash, so it can never leave the store. */
export function blobKey(sha256: Sha256): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256 in hex');
  return `sha256/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
