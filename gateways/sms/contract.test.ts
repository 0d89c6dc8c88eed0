import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { startStandIn } from '../testing/stand-in.ts';
import type { SmsConfig } from './http.ts';
import { sms } from './http.ts';

const directory = mkdtempSync(join(tmpdir(), 'sms-'));
const keysDir = join(directory, 'keys');
let carrier: Awaited<ReturnType<typeof startStandIn>>;
before(async () => {
  carrier = await startStandIn('sms', { KEYS_DIR: keysDir });
});
after(async () => {
  await carrier.stop();
  rmSync(directory, { recursive: true });
});

const gateway = (over: Partial<SmsConfig> = {}) =>
  sms({
    endpoint: carrier.url,
    accessKeyId: 'tongban-sandbox',
    accessKeySecret: readFileSync(join(keysDir, 'sms-access-key-secret.txt'), 'utf8'),
    signName: '人民法院',
    ...over,
  });
const message = {
  phone: '19900000001',
  template: 'SMS_ACCEPTED',
  params: { case: "(2026)豫0105民初1号 *!'", text: '您的立案申请已通过审核' },
  id: 'm-1',
};
const received = async (phone: string): Promise<{ id: string; params: object }[]> =>
  (await fetch(`${carrier.url}/messages?phone=${phone}`)).json() as Promise<{ id: string; params: object }[]>;

it('sends a message once, however often it is asked to', async () => {
  const first = await gateway().send(message);
  assert.ok(first.ok, JSON.stringify(first));
  assert.deepEqual(await gateway().send(message), first);
  const list = await received(message.phone);
  assert.equal(list.length, 1);
  assert.deepEqual(list[0]?.params, message.params);
  assert.match(await (await fetch(carrier.url)).text(), /【人民法院】.*您的立案申请已通过审核/);
});

it('tells a refusal from a silence', async () => {
  const bad = await gateway().send({ ...message, id: 'm-2', phone: '12' });
  assert.deepEqual(bad, { ok: false, why: 'refused', code: 'isv.MOBILE_NUMBER_ILLEGAL' });
  const wrongKey = await gateway({ accessKeySecret: 'x' }).send({ ...message, id: 'm-3' });
  assert.deepEqual(wrongKey, { ok: false, why: 'refused', code: 'SignatureDoesNotMatch' });
  const silent = await gateway({ endpoint: 'http://127.0.0.1:9', timeoutMs: 300 }).send(message);
  assert.deepEqual(silent, { ok: false, why: 'unreachable', code: 'NO_ANSWER' });
});

it('reports a service that fails, and sends when it is back', async () => {
  await fetch(`${carrier.url}/sandbox/behaviour`, { method: 'POST', body: JSON.stringify({ failures: 1 }) });
  const late = { ...message, id: 'm-4', phone: '19900000002' };
  assert.deepEqual(await gateway().send(late), { ok: false, why: 'unreachable', code: 'ServiceUnavailable' });
  assert.ok((await gateway().send(late)).ok);
  assert.equal((await received(late.phone)).length, 1);
});
