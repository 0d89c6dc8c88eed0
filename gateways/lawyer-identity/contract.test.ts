import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newSignInSecrets } from '../openid.ts';
import { browser } from '../testing/browser.ts';
import { startStandIn } from '../testing/stand-in.ts';
import { lawyerIdentity } from './http.ts';

const REDIRECT = 'http://127.0.0.1:59999/sign-in/lawyer/callback';
const SECRET = 'a-secret-for-this-test-only-0123456789';

let platform: Awaited<ReturnType<typeof startStandIn>>;
before(async () => {
  platform = await startStandIn('lawyer-identity', { CLIENT_SECRET: SECRET, REDIRECT_URIS: REDIRECT });
});
after(() => platform.stop());

const gateway = (over: { clientSecret?: string } = {}) =>
  lawyerIdentity({ issuer: platform.url, clientId: 'tongban', clientSecret: SECRET, ...over });

async function signIn(person: string, face: string, to = gateway()) {
  const secrets = newSignInSecrets();
  const user = browser(REDIRECT);
  const chooser = await user.open(await to.authorizationUrl({ redirectUri: REDIRECT, ...secrets }));
  const back = await user.open(chooser.url, { person, face });
  return { secrets, callback: back.url, chooser };
}

describe('sign-in of a lawyer', () => {
  it('brings the complete claims of a practising lawyer after a live face', async () => {
    const begun = Math.floor(Date.now() / 1000);
    const { secrets, callback, chooser } = await signIn('lin-zhixing', 'pass');
    assert.match(chooser.text, /林知行/);
    const result = await gateway().exchange(callback, secrets);
    assert.ok(result.ok);
    assert.equal(result.claims.name, '林知行');
    assert.equal(result.claims.licence_no, '14101200811900001');
    assert.equal(result.claims.firm_credit_code, '31410000MD90000121');
    assert.equal(result.claims.verification_level, 'live-person');
    assert.ok(result.claims.verified_at >= begun);
  });

  it('goes through the pages step by step, as a person does', async () => {
    const secrets = newSignInSecrets();
    const user = browser(REDIRECT);
    const to = gateway();
    const chooser = await user.open(await to.authorizationUrl({ redirectUri: REDIRECT, ...secrets }));
    const found = await user.open(`${chooser.url}?q=${encodeURIComponent('公职')}%20`);
    assert.equal(found.status, 200);
    const face = await user.open(chooser.url, { person: 'tang-nizhen' });
    assert.match(face.text, /请正对屏幕/);
    const back = await user.open(chooser.url, { person: 'tang-nizhen', face: 'pass' });
    const result = await to.exchange(back.url, secrets);
    assert.ok(result.ok);
    assert.equal(result.claims.unit_name, '河南示例机电有限公司');
    assert.equal(result.claims.firm_name, undefined);
  });

  it('answers denied when the face does not pass', async () => {
    const { secrets, callback } = await signIn('lin-zhixing', 'fail');
    const result = await gateway().exchange(callback, secrets);
    assert.ok(!result.ok);
    assert.equal(result.why, 'denied');
  });

  it('tells a basic verification from a live one', async () => {
    const { secrets, callback } = await signIn('he-chushi', 'pass');
    const result = await gateway().exchange(callback, secrets);
    assert.ok(result.ok);
    assert.equal(result.claims.verification_level, 'basic');
  });

  it('refuses a wrong state, nonce or code verifier, and a code used twice', async () => {
    for (const part of ['state', 'nonce', 'codeVerifier'] as const) {
      const { secrets, callback } = await signIn('chen-shili', 'pass');
      const result = await gateway().exchange(callback, { ...secrets, [part]: newSignInSecrets()[part] });
      assert.ok(!result.ok, part);
      assert.equal(result.why, 'invalid', part);
    }
    const { secrets, callback } = await signIn('chen-shili', 'pass');
    assert.ok((await gateway().exchange(callback, secrets)).ok);
    const again = await gateway().exchange(callback, secrets);
    assert.ok(!again.ok && again.why === 'invalid');
  });

  it('refuses a wrong client secret', async () => {
    const { secrets, callback } = await signIn('chen-shili', 'pass');
    const result = await gateway({ clientSecret: 'x'.repeat(30) }).exchange(callback, secrets);
    assert.ok(!result.ok && result.why === 'invalid');
  });

  it('does not send the browser to an address that was not registered', async () => {
    const url = await gateway().authorizationUrl({
      redirectUri: 'http://127.0.0.1:59999/elsewhere',
      ...newSignInSecrets(),
    });
    const shown = await browser('http://127.0.0.1:59999/').open(url);
    assert.equal(shown.status, 400);
    assert.match(shown.text, /无法登录/);
  });

  it('says unreachable when the platform is silent, and accepts http on the loopback only', async () => {
    const silent = lawyerIdentity({
      issuer: 'http://127.0.0.1:9',
      clientId: 'a',
      clientSecret: 'b',
      timeoutMs: 500,
    });
    const result = await silent.exchange(`${REDIRECT}?code=x&state=y`, newSignInSecrets());
    assert.ok(!result.ok && result.why === 'unreachable');
    assert.throws(
      () => lawyerIdentity({ issuer: 'http://example.com', clientId: 'a', clientSecret: 'b' }),
      /https/,
    );
  });
});

describe('licence states and the counter', () => {
  it('shows a licence suspended while the platform runs', async () => {
    await fetch(`${platform.url}/sandbox/people/gu-wangzhi`, {
      method: 'POST',
      body: new URLSearchParams({ licence_state: 'suspended', suspended_until: '2027-01-31' }),
    });
    const { secrets, callback } = await signIn('gu-wangzhi', 'pass');
    const result = await gateway().exchange(callback, secrets);
    assert.ok(result.ok);
    assert.equal(result.claims.licence_state, 'suspended');
    assert.equal(result.claims.suspended_until, '2027-01-31');
  });

  it('lets the counter start a verification that the lawyer passes on the phone', async () => {
    const started = await gateway().startVerification('14101201211900003');
    assert.ok(started.ok);
    assert.deepEqual(await gateway().verification(started.code), { state: 'pending' });
    assert.match(await (await fetch(started.url)).text(), /诉讼服务大厅/);
    await fetch(started.url, { method: 'POST', body: new URLSearchParams({ face: 'pass' }) });
    const standing = await gateway().verification(started.code);
    assert.ok(standing.state === 'passed');
    assert.equal(standing.claims.name, '周试之');
    // A settled verification stays as it was.
    await fetch(started.url, { method: 'POST', body: new URLSearchParams({ face: 'fail' }) });
    assert.equal((await gateway().verification(started.code)).state, 'passed');
  });

  it('tells failed, unknown and untrusted verifications apart', async () => {
    const started = await gateway().startVerification('14101201211900003');
    assert.ok(started.ok);
    await fetch(started.url, { method: 'POST', body: new URLSearchParams({ face: 'fail' }) });
    assert.equal((await gateway().verification(started.code)).state, 'failed');
    assert.equal((await gateway().verification('nobody')).state, 'unknown');
    assert.deepEqual(await gateway().startVerification('14101201211999999'), {
      ok: false,
      why: 'unknown-licence',
    });
    const stranger = gateway({ clientSecret: 'x' });
    assert.deepEqual(await stranger.startVerification('14101201211900003'), {
      ok: false,
      why: 'unreachable',
    });
  });
});
