import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** How long a signature is good, seconds: clocks of two houses differ, and a message caught on the way is soon worthless. */
const GOOD_SECONDS = 300;

export type SignedHeaders = {
  'content-digest': string;
  'signature-input': string;
  signature: string;
};

/** Content-Digest of RFC 9530. */
export const digestOf = (body: string | Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

const COMPONENTS = {
  request: '("@method" "@path" "content-digest")',
  response: '("@status" "content-digest")',
} as const;

type Line = readonly [name: string, value: string];
const base = (lines: readonly Line[], params: string): string =>
  [...lines, ['@signature-params', params] as const].map(([name, value]) => `"${name}": ${value}`).join('\n');

type Signed = { kind: 'request'; method: string; path: string } | { kind: 'response'; status: number };
const linesOf = (what: Signed, digest: string): readonly Line[] =>
  what.kind === 'request'
    ? [
        ['@method', what.method],
        ['@path', what.path],
        ['content-digest', digest],
      ]
    : [
        ['@status', String(what.status)],
        ['content-digest', digest],
      ];

/** Signs a request or an answer by HTTP Message Signatures (RFC 9421) with Ed25519. `key` is a PKCS #8 PEM; `at` epoch seconds. */
export function signMessage(
  what: Signed,
  body: string,
  key: { id: string; pem: string },
  at: number,
): SignedHeaders {
  const digest = digestOf(body);
  const params = `${COMPONENTS[what.kind]};created=${at};keyid="${key.id}";alg="ed25519"`;
  const signature = sign(null, Buffer.from(base(linesOf(what, digest), params)), createPrivateKey(key.pem));
  return {
    'content-digest': digest,
    'signature-input': `tb=${params}`,
    signature: `tb=:${signature.toString('base64')}:`,
  };
}

export type Verdict =
  | { ok: true }
  | { ok: false; why: 'unsigned' | 'digest' | 'components' | 'key' | 'old' | 'signature' };
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;
const one = (headers: Headers, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

/** Whether a request or an answer was signed with this key, over these very bytes, just now. `pem` is the SPKI PEM of the other side. */
export function verifyMessage(
  what: Signed,
  headers: Headers,
  body: string | Uint8Array,
  key: { id: string; pem: string },
  now: number,
): Verdict {
  const input = /^tb=(\(.*\));created=(\d+);keyid="([^"]+)";alg="ed25519"$/u.exec(
    one(headers, 'signature-input'),
  );
  const signature = /^tb=:([A-Za-z0-9+/=]+):$/u.exec(one(headers, 'signature'))?.[1];
  if (!input || signature === undefined) return { ok: false, why: 'unsigned' };
  const [, components, created, keyId] = input;
  if (components !== COMPONENTS[what.kind]) return { ok: false, why: 'components' };
  if (keyId !== key.id) return { ok: false, why: 'key' };
  if (Math.abs(now - Number(created)) > GOOD_SECONDS) return { ok: false, why: 'old' };
  const digest = one(headers, 'content-digest');
  if (digest !== digestOf(body)) return { ok: false, why: 'digest' };
  const params = `${components};created=${created};keyid="${keyId}";alg="ed25519"`;
  const good = verify(
    null,
    Buffer.from(base(linesOf(what, digest), params)),
    createPublicKey(key.pem),
    Buffer.from(signature, 'base64'),
  );
  return good ? { ok: true } : { ok: false, why: 'signature' };
}
