import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ApiClient } from '#db/demo/client.ts';
import { signMessage } from '#gateways/court-system/signature.ts';
import { systemClock } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Kind } from './kind.ts';
import type { Raw } from './recorder.ts';

type Over = { pem?: string; ago?: number };
/** A court's own system: its key, its messages in their order, and what it may ask. */
export type CourtSystem = {
  /** One kind for every type of message; the guide to the exchange has an example of each. */
  messages: Kind[];
  /** What it may ask, with signatures that are old or strange. */
  questions: Readonly<Record<string, readonly Raw[]>>;
};

const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString().trim(),
  };
};

/** Connects a court with a system that is nothing but its key. */
export async function connectCourt(admin: ApiClient, court: string, endpoint: string): Promise<CourtSystem> {
  const [theirs, strangers] = [pair(), pair()];
  const { publicKey } = theirs;
  await admin.send('PUT', '/api/desk/exchange', {
    version: 0,
    endpoint,
    keyId: 'court-1',
    publicKey,
    active: true,
  });
  let seq = 0;
  const signed = (
    method: Raw['method'],
    at: string,
    body: string,
    { pem = theirs.pem, ago = 0 }: Over = {},
  ): Raw => {
    const seconds = Math.floor(Date.parse(systemClock.now()) / 1_000) - ago;
    const headers = signMessage({ kind: 'request', method, path: at }, body, { id: 'court-1', pem }, seconds);
    return { method, path: at, headers: { ...headers, 'content-type': 'application/json' }, body };
  };
  const door = `/api/exchange/${court}/messages`;
  const messageOf = (type: string, data: unknown, { id, number }: { id: string; number: number }) =>
    JSON.stringify({ id, court, seq: number, type, at: systemClock.now(), data });
  const message = (type: string, data: unknown): Kind => ({
    what: type,
    make: async () => signed('POST', door, messageOf(type, data, { id: randomUUID(), number: ++seq })),
    good: ({ status }) => status === 202,
    spoilt: (raw) => {
      const { id, seq: number } = JSON.parse(raw.body) as { id: string; seq: number };
      const other = { caseNumber: '（2026）豫0102民初99号', title: '另一节点' };
      return [
        { ...raw, body: raw.body.replace('"seq"', ' "seq"') },
        signed('POST', door, raw.body, { ago: 3_600 }),
        signed('POST', door, raw.body, { pem: strangers.pem }),
        signed('POST', door, messageOf('case.node', other, { id, number })),
        { ...raw, path: door.replace(court, 'G13') },
      ];
    },
  });
  const bad = (at: string) => [
    signed('GET', at, '', { ago: 3_600 }),
    signed('GET', at, '', { pem: strangers.pem }),
    { ...signed('GET', at, ''), headers: {} },
  ];
  return {
    messages: (await examplesOfTheGuide()).map(({ type, data }) => message(type, data)),
    questions: {
      'exchange.file': bad(`/api/exchange/${court}/files/${newId()}`),
      'exchange.standing': bad(`/api/exchange/${court}/standing`),
    },
  };
}

async function examplesOfTheGuide(): Promise<{ type: string; data: unknown }[]> {
  const guide = await readFile(path.join(import.meta.dirname, '../../../docs/guide/exchange.md'), 'utf8');
  const [, taken = ''] = guide.split(/^## What we take$/mu);
  return [...taken.matchAll(/^```json\n([\s\S]*?)^```$/gmu)].map(
    ([, json = '']) => JSON.parse(json) as { type: string; data: unknown }, // the guide's own test holds them to their shape
  );
}
