import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** The stand-in's own hand at HTTP Message Signatures (RFC 9421, Ed25519), written apart from the platform's. */
export const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');
const digest = (body: string): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

export type Key = { id: string; pem: string };

function text(parts: [string, string][], params: string): Buffer {
  const lines = parts.map(([name, value]) => `"${name}": ${value}`);
  lines.push(`"@signature-params": ${params}`);
  return Buffer.from(lines.join('\n'));
}

function seal(parts: [string, string][], body: string, key: Key): Record<string, string> {
  const all: [string, string][] = [...parts, ['content-digest', digest(body)]];
  const names = all.map(([name]) => `"${name}"`).join(' ');
  const params = `(${names});created=${Math.floor(Date.now() / 1_000)};keyid="${key.id}";alg="ed25519"`;
  const signature = sign(null, text(all, params), createPrivateKey(key.pem)).toString('base64');
  return {
    'content-digest': digest(body),
    'signature-input': `tb=${params}`,
    signature: `tb=:${signature}:`,
  };
}

export const signRequest = (method: string, path: string, body: string, key: Key) =>
  seal(
    [
      ['@method', method],
      ['@path', path],
    ],
    body,
    key,
  );

export const signAnswer = (status: number, body: string, key: Key) =>
  seal([['@status', String(status)]], body, key);

/** Whether the platform has signed this request. */
export function isSigned(
  request: {
    method: string;
    path: string;
    headers: Record<string, string | string[] | undefined>;
    body: string;
  },
  platform: Key,
): boolean {
  const header = (name: string) => String(request.headers[name] ?? '');
  const params = header('signature-input').replace(/^tb=/, '');
  const created = Number(/;created=(\d+)/.exec(params)?.[1] ?? 0);
  if (!params.startsWith('("@method" "@path" "content-digest");')) return false;
  if (!params.includes(`keyid="${platform.id}"`) || Math.abs(Date.now() / 1_000 - created) > 300)
    return false;
  if (header('content-digest') !== digest(request.body)) return false;
  const signature = Buffer.from(header('signature').replace(/^tb=:|:$/g, ''), 'base64');
  const parts: [string, string][] = [
    ['@method', request.method],
    ['@path', request.path],
    ['content-digest', digest(request.body)],
  ];
  return verify(null, text(parts, params), createPublicKey(platform.pem), signature);
}

/** Whether the platform has signed this answer. */
export function isSignedAnswer(response: Response, body: string, platform: Key): boolean {
  const params = (response.headers.get('signature-input') ?? '').replace(/^tb=/, '');
  const created = Number(/;created=(\d+)/.exec(params)?.[1] ?? 0);
  if (!params.startsWith('("@status" "content-digest");')) return false;
  if (!params.includes(`keyid="${platform.id}"`) || Math.abs(Date.now() / 1_000 - created) > 300)
    return false;
  if (response.headers.get('content-digest') !== digest(body)) return false;
  const sealed = (response.headers.get('signature') ?? '').replace(/^tb=:|:$/g, '');
  const parts: [string, string][] = [
    ['@status', String(response.status)],
    ['content-digest', digest(body)],
  ];
  return verify(null, text(parts, params), createPublicKey(platform.pem), Buffer.from(sealed, 'base64'));
}
