import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { signMessage } from '#gateways/court-system/signature.ts';
import { OWN_SYSTEM_COURT as COURT } from '#db/demo/court-system.ts';
import { until } from './house.ts';
import type { CourtWorld } from './world.ts';

/** Messages that are missing, refused, late, doubled or forged. */
export function order(world: CourtWorld): void {
  const { platform, house, defendant, admin, on, answering } = world;
  const { theCase, messages, paper } = world;
  test('a number of the court that is missing is asked for and comes; one of ours that it has lost is sent again', async () => {
    const node = (title: string) => ({ caseNumber: on.number, title });
    await house.tell('case.node', node('先'), true);
    const second = await house.tell('case.node', node('后'));
    await house.result(second.id);
    const titles = (await theCase()).nodes
      .map(({ title }) => title)
      .filter((title) => /^[先后]$/u.test(title));
    assert.deepEqual(titles.toSorted(), ['先', '后'].toSorted());
    assert.ok((await house.books()).came.some(({ type }) => type === 'message.wanted'));
    await house.behave({ lose: 1 });
    const lost = await house.tell('case.node', node('失'));
    await until(
      async () => (await messages('in')).find(({ id }) => id === lost.id),
      (row) => row?.state === 'applied',
    );
    await house.says('case.node', node('续'));
    await house.result(lost.id);
  });

  test('what is refused there is shown with its reason and sent again by hand; the same for what cannot be done here', async () => {
    await house.behave({ refuse: true });
    const { id: result } = await house.tell('case.node', { caseNumber: on.number, title: '拒收' });
    const refused = await until(
      async () => (await messages('out', '&trouble=1')).at(0),
      (row) => row !== undefined,
      'the refused message',
    );
    assert.deepEqual([refused?.state, refused?.fault], ['refused', '本院系统暂不接收此类消息']);
    await house.behave({});
    await admin.send('POST', `/api/desk/exchange/messages/out/${refused?.id}/replay`);
    await house.result(result);
    const early = await house.says('filing.accepted', { filingId: crypto.randomUUID() });
    assert.equal(early.result, 'refused');
    const [bad] = await messages('in', '&trouble=1');
    assert.deepEqual([bad?.id, bad?.state], [early.messageId, 'refused']);
    await admin.send('POST', `/api/desk/exchange/messages/in/${bad?.id}/replay`);
    assert.equal((await house.result(early.messageId, 2)).result, 'refused', 'tried again, and told again');
  });

  test('their side away for a while, then ours: nothing is lost, nothing is done twice', async () => {
    await house.behave({ drop: 2 });
    const away = await house.tell('case.node', { caseNumber: on.number, title: '对方停机' });
    await house.result(away.id);
    const { peer } = await admin.get<{ peer: { version: number; changedBy: string; changedAt: string } }>(
      '/api/desk/exchange',
    );
    const { changedBy: _by, changedAt: _at, ...set } = peer;
    await admin.send('PUT', '/api/desk/exchange', { ...set, active: false });
    const ours = await house.tell('case.node', { caseNumber: on.number, title: '平台停机' });
    const asked = await answering.submits(
      'submit-material',
      on.caseId,
      { kind: 'opinion', title: '代理意见' },
      [{ material: 'files', fileId: await paper(defendant, '代理意见') }],
    );
    await admin.send('PUT', '/api/desk/exchange', { ...set, version: peer.version + 1, active: true });
    await house.result(ours.id);
    await house.heard(
      ({ type, data }) => type === 'application.submitted' && data['applicationId'] === asked,
      'what was asked meanwhile',
    );
    const { nodes } = await theCase();
    for (const title of ['对方停机', '平台停机'])
      assert.equal(nodes.filter((one) => one.title === title).length, 1, title);
  });

  test('a wrong signature, a wrong court and an old key are refused in words', async () => {
    const key = path.join(platform.dataDir, 'sandbox/keys/court-system/court-key.pem');
    const pem = await readFile(key, 'utf8');
    const knock = async (court: string, over: { id?: string; at?: number } = {}) => {
      const data = { caseNumber: on.number, title: '冒名' };
      const at = new Date().toISOString();
      const body = JSON.stringify({
        id: crypto.randomUUID(),
        court,
        seq: 9_999,
        type: 'case.node',
        at,
        data,
      });
      const what = { kind: 'request', method: 'POST', path: `/api/exchange/${COURT}/messages` } as const;
      const signer = { id: over.id ?? 'court-system-j16-1', pem };
      const headers = signMessage(what, body, signer, over.at ?? Math.floor(Date.now() / 1_000));
      const answer = await fetch(`${platform.url}${what.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return [answer.status, ((await answer.json()) as { detail: string }).detail] as const;
    };
    assert.match(String(await knock(COURT, { id: 'court-system-j16-0' })), /^401,.*不是该院现在登记的密钥/u);
    assert.match(String(await knock(COURT, { at: 1_000 })), /^401,.*五分钟/u);
    assert.match(String(await knock('G13')), /^422,.*G13.*J16/u);
  });

  test('in the end both houses hold the same: every message once, every shape as documented, every file fetched', async () => {
    await until(
      async () => (await messages('out')).filter(({ state }) => state === 'queued'),
      (rows) => rows.length === 0,
      'an empty outbox',
    );
    await house.sound();
    const { went } = await house.books();
    assert.ok(went.every(({ state }) => state === 'received'));
    const here = await messages('in');
    assert.deepEqual(
      here.map(({ seq }) => seq).toSorted((a, b) => a - b),
      went.map(({ seq }) => seq).slice(-here.length),
    );
    assert.deepEqual(
      here.filter(({ state }) => state === 'received' || state === 'dead'),
      [],
    );
  });
}
