import { createHash, createHmac } from 'node:crypto';

/** RFC 3986: encodeURIComponent leaves five more characters alone than it may. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Parameters as they are signed and sent: encoded, by name. */
export const canonicalQuery = (params: Readonly<Record<string, string>>): string =>
  Object.entries(params)
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The Authorization of ACS3-HMAC-SHA256 for a POST to / without a body; every given header is signed. */
export function authorization(
  key: { readonly accessKeyId: string; readonly accessKeySecret: string },
  query: string,
  headers: Readonly<Record<string, string>>,
): string {
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]}`);
  const signed = names.join(';');
  const canonical = ['POST', '/', query, ...lines, '', signed, sha256('')].join('\n');
  const signature = createHmac('sha256', key.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  return `ACS3-HMAC-SHA256 Credential=${key.accessKeyId},SignedHeaders=${signed},Signature=${signature}`;
}
