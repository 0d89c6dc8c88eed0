import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { startCourtSystem } from '../../sandbox/court-system/server.ts';
import { callbackReceiver } from '../testing/receiver.ts';
import { courtSystem } from './http.ts';
import type { OutgoingMessage, Peer } from './port.ts';
import { signMessage, verifyMessage } from './signature.ts';

const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};
const ours = pair();
const theirs = pair();
const nowSeconds = () => Math.floor(Date.now() / 1_000);

const platform = await callbackReceiver(async () => ({
  status: 202,
  contentType: 'application/json',
  body: '{}',
}));
const court = await startCourtSystem({
  port: 0,
  host: '127.0.0.1',
  court: 'J16',
  code: '粤0106',
  platform: platform.url,
  key: { id: 'court-1', pem: theirs.pem },
  publicKey: theirs.publicKey,
  platformKey: { id: 'tongban-1', pem: ours.publicKey },
});
after(async () => {
  await court.close();
  await platform.stop();
});
const peer: Peer = { endpoint: court.url, keyId: 'court-1', publicKey: theirs.publicKey };
const house = courtSystem({ key: { id: 'tongban-1', pem: ours.pem }, now: nowSeconds });
const message = (over: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: randomUUID(),
  court: 'J16',
  seq: 1,
  type: 'filing.withdrawn',
  about: { type: 'filing', id: randomUUID() },
  at: '2026-03-02T02:25:00.000Z',
  data: { filingId: randomUUID(), title: '甲诉乙' },
  ...over,
});
const behave = (behaviour: object) =>
  fetch(`${court.url}/sandbox/behaviour`, { method: 'POST', body: JSON.stringify(behaviour) });
const came = async () => {
  const answer = await fetch(`${court.url}/sandbox/messages`);
  return (await answer.json()) as { came: { id: string }[]; went: { type: string; state: string }[] };
};

test('a message is received with a signed receipt; sent again it is received once', async () => {
  const one = message();
  const first = await house.send(peer, one);
  const again = await house.send(peer, one);
  assert.equal(first.is, 'received');
  assert.deepEqual(again, first);
  assert.equal((await came()).came.filter(({ id }) => id === one.id).length, 1);
});

test('another message under the same id, and one for another court, are refused for good', async () => {
  const one = message();
  await house.send(peer, one);
  assert.equal((await house.send(peer, { ...one, type: 'bill.settled' })).is, 'refused');
  assert.equal((await house.send(peer, message({ court: 'G13' }))).is, 'refused');
});

test('a court that is busy, away, or answers in a name that is not its own leaves it open', async () => {
  await behave({ auto: false, drop: 1 });
  assert.equal((await house.send(peer, message())).is, 'unknown');
  assert.equal((await house.send({ ...peer, endpoint: 'http://127.0.0.1:9' }, message())).is, 'unknown');
  const stranger = await house.send({ ...peer, publicKey: pair().publicKey }, message());
  assert.deepEqual(stranger, { is: 'unknown', why: 'answer not signed (signature), HTTP 202' });
  await behave({ auto: false, refuse: true });
  assert.equal((await house.send(peer, message())).is, 'refused');
  await behave({ auto: true });
});

test('somebody else cannot speak for the platform', async () => {
  const stranger = courtSystem({ key: { id: 'tongban-1', pem: pair().pem }, now: nowSeconds });
  assert.deepEqual(await stranger.send(peer, message()), { is: 'refused', why: '签名不符' });
  const late = courtSystem({ key: { id: 'tongban-1', pem: ours.pem }, now: () => nowSeconds() - 3_600 });
  assert.equal((await late.send(peer, message())).is, 'unknown', 'even its answer is not of our time');
});

test('what the court sends is signed so that we can tell', async () => {
  await house.send(peer, message({ type: 'filing.submitted', data: { filingId: randomUUID() } }));
  await platform.waitFor(4);
  const [accepted] = platform.received;
  assert.ok(accepted);
  const what = { kind: 'request', method: 'POST', path: '/api/exchange/J16/messages' } as const;
  const key = { id: 'court-1', pem: theirs.publicKey };
  assert.deepEqual(verifyMessage(what, accepted.headers, accepted.rawBody, key, nowSeconds()), { ok: true });
  assert.equal(JSON.parse(accepted.rawBody).type, 'filing.accepted');
  const changed = accepted.rawBody.replace('accepted', 'refused');
  assert.deepEqual(verifyMessage(what, accepted.headers, changed, key, nowSeconds()), {
    ok: false,
    why: 'digest',
  });
});

test('a signature is good for these very bytes, this place, this key, and five minutes', () => {
  const what = { kind: 'request', method: 'POST', path: '/messages' } as const;
  const headers = signMessage(what, 'body', { id: 'k', pem: ours.pem }, 1_000);
  const key = { id: 'k', pem: ours.publicKey };
  const verdict = (over: { what?: object; headers?: object; body?: string; key?: object; now?: number }) => {
    const result = verifyMessage(
      { ...what, ...over.what } as typeof what, // another path or method of the same kind
      { ...headers, ...over.headers },
      over.body ?? 'body',
      { ...key, ...over.key },
      over.now ?? 1_000,
    );
    return result.ok ? 'ok' : result.why;
  };
  assert.equal(verdict({}), 'ok');
  assert.equal(verdict({ now: 1_300 }), 'ok');
  assert.equal(verdict({ now: 1_301 }), 'old');
  assert.equal(verdict({ now: 699 }), 'old');
  assert.equal(verdict({ body: 'Body' }), 'digest');
  assert.equal(verdict({ what: { path: '/other' } }), 'signature');
  assert.equal(verdict({ what: { method: 'PUT' } }), 'signature');
  assert.equal(verdict({ key: { id: 'other' } }), 'key');
  assert.equal(verdict({ key: { pem: theirs.publicKey } }), 'signature');
  assert.equal(verdict({ headers: { signature: undefined } }), 'unsigned');
  assert.equal(
    verdict({ headers: { 'signature-input': headers['signature-input'].replace('"@path" ', '') } }),
    'components',
  );
});

test('a court system that was stopped goes on where it stood', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'court-system-'));
  const start = () =>
    startCourtSystem({
      port: 0,
      host: '127.0.0.1',
      court: 'J16',
      code: '粤0106',
      platform: platform.url,
      key: { id: 'court-1', pem: theirs.pem },
      publicKey: theirs.publicKey,
      platformKey: { id: 'tongban-1', pem: ours.publicKey },
      stateFile: path.join(folder, 'state.json'),
    });
  const submitted = () => message({ type: 'filing.submitted', data: { filingId: randomUUID() } });
  const numbersOf = async (url: string) => {
    const { went } = (await (await fetch(`${url}/sandbox/messages`)).json()) as {
      went: { seq: number; type: string; data: { number?: number } }[];
    };
    return went.filter(({ type }) => type === 'filing.accepted').map(({ seq, data }) => [seq, data.number]);
  };
  const first = await start();
  await house.send({ ...peer, endpoint: first.url }, submitted());
  await first.close();
  const second = await start();
  await house.send({ ...peer, endpoint: second.url }, submitted());
  assert.deepEqual(await numbersOf(second.url), [
    [1, 1_001],
    [5, 1_002],
  ]);
  await second.close();
  rmSync(folder, { recursive: true });
});
