import { createHash } from 'node:crypto';
import type { Fetched, Went } from './books.ts';
import { isSignedAnswer, type Key, signRequest } from './signature.ts';

/** The way to the platform: its address, our key, and the key by which we know its answers. */
export type Way = {
  readonly court: string;
  readonly platform: string;
  readonly key: Key;
  readonly platformKey: Key;
};

const RETRY_MS = 1_000;
const MOST_TRIES = 600;

/** Sends one message and asks again until the platform has taken or refused it: the order is kept. Only a signed answer counts. */
export async function deliver(way: Way, message: Went): Promise<void> {
  const { id, seq, type, data, at } = message;
  const url = new URL(`/api/exchange/${way.court}/messages`, way.platform);
  const body = JSON.stringify({ id, court: way.court, seq, type, at, data });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      const headers = {
        'content-type': 'application/json',
        ...signRequest('POST', url.pathname, body, way.key),
      };
      const response = await fetch(url, { method: 'POST', headers, body });
      const said = await response.text();
      if (isSignedAnswer(response, said, way.platformKey)) {
        if (response.status === 202) {
          message.state = 'received';
          return;
        }
        if (response.status < 500 && response.status !== 404 && response.status !== 429) {
          message.state = 'refused';
          message.why = said.slice(0, 500);
          return;
        }
      }
    } catch {
      // the platform is not there; the message waits
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
  }
}

/** Fetches a file that a message has named, and compares it with the digest of the message. */
export async function fetchFile(
  way: Way,
  file: { fileId: string; name: string; sha256: string },
): Promise<Fetched> {
  const url = new URL(`/api/exchange/${way.court}/files/${file.fileId}`, way.platform);
  const response = await fetch(url, { headers: signRequest('GET', url.pathname, '', way.key) });
  const bytes = Buffer.from(await response.arrayBuffer());
  const matches = createHash('sha256').update(bytes).digest('hex') === file.sha256;
  return { fileId: file.fileId, name: file.name, status: response.status, matches };
}

/** The number of the last message that the platform has sent; undefined where it does not say. */
export async function lastSent(way: Way): Promise<number | undefined> {
  const url = new URL(`/api/exchange/${way.court}/standing`, way.platform);
  try {
    const response = await fetch(url, { headers: signRequest('GET', url.pathname, '', way.key) });
    const said = await response.text();
    if (response.status !== 200 || !isSignedAnswer(response, said, way.platformKey)) return undefined;
    return (JSON.parse(said) as { sent: number }).sent; // as the platform documents it
  } catch {
    return undefined;
  }
}
