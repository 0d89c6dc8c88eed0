import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { decryptField, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import { readComplaint, readDocument } from './terms.ts';

const resultShape = z.object({ document: readDocument, complaint: readComplaint });
/** What a finished reading holds. */
export type Result = z.infer<typeof resultShape>;

const place = (row: string) => ({ table: 'reading', column: 'result', row });

/** The result as it may be stored: compressed, then encrypted for its row. A complaint is full of personal data. */
export function sealResult(keys: FieldKeys, row: string, result: Result): string {
  return encryptField(keys, gzipSync(JSON.stringify(result)).toString('base64'), place(row));
}

/** The result as it was read. */
export function openResult(keys: FieldKeys, row: string, sealed: string): Result {
  const packed = Buffer.from(decryptField(keys, sealed, place(row)), 'base64');
  return resultShape.parse(JSON.parse(gunzipSync(packed).toString('utf8')));
}
