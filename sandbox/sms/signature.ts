import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Call } from '../http.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const CLOCK_MS = 15 * 60_000;

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Checks ACS3-HMAC-SHA256, the signature of Alibaba Cloud's OpenAPI; the answer is an error code, or nothing. */
export function signatureFault(
  call: Call,
  accessKeyId: string,
  secret: string,
  seenNonces: Set<string>,
): string | undefined {
  const header = (name: string): string => {
    const value = call.headers[name];
    return typeof value === 'string' ? value : '';
  };
  const [, credential, names = '', signature = ''] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]+)$/.exec(
      header('authorization'),
    ) ?? [];
  if (credential !== accessKeyId) return 'InvalidAccessKeyId.NotFound';
  const signedNames = names.split(';');
  const needed = [
    'host',
    'x-acs-action',
    'x-acs-content-sha256',
    'x-acs-date',
    'x-acs-signature-nonce',
    'x-acs-version',
  ];
  if (!needed.every((name) => signedNames.includes(name))) return 'IncompleteSignature';
  if (Math.abs(Date.now() - Date.parse(header('x-acs-date'))) > CLOCK_MS) return 'InvalidTimeStamp.Expired';
  if (header('x-acs-content-sha256') !== sha256(call.body)) return 'SignatureDoesNotMatch';
  const nonce = header('x-acs-signature-nonce');
  if (nonce === '' || seenNonces.has(nonce)) return 'SignatureNonceUsed';
  const query = [...call.url.searchParams]
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const canonical = [
    call.method,
    call.url.pathname,
    query,
    ...signedNames.map((name) => `${name}:${header(name).trim()}`),
    '',
    names,
    header('x-acs-content-sha256'),
  ].join('\n');
  const expected = createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest();
  const given = Buffer.from(signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'SignatureDoesNotMatch';
  seenNonces.add(nonce);
  return undefined;
}
