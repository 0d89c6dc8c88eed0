import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { newSignInSecrets } from '../openid.ts';
import { browser } from '../testing/browser.ts';
import { startStandIn } from '../testing/stand-in.ts';
import { courtSignOn } from './http.ts';

const REDIRECT = 'http://127.0.0.1:59998/sign-in/court/callback';
const SECRET = 'another-secret-for-this-test-only-012345';

let platform: Awaited<ReturnType<typeof startStandIn>>;
before(async () => {
  platform = await startStandIn('court-sign-on', { CLIENT_SECRET: SECRET, REDIRECT_URIS: REDIRECT });
});
after(() => platform.stop());

const gateway = () => courtSignOn({ issuer: platform.url, clientId: 'tongban', clientSecret: SECRET });

async function signIn(person: string) {
  const secrets = newSignInSecrets();
  const user = browser(REDIRECT);
  const chooser = await user.open(await gateway().authorizationUrl({ redirectUri: REDIRECT, ...secrets }));
  const back = await user.open(chooser.url, { person });
  return gateway().exchange(back.url, secrets);
}

it('brings the court and the roles of its staff', async () => {
  const registrar = await signIn('g13-registrar');
  assert.ok(registrar.ok);
  assert.equal(registrar.claims.court_id, 'G13');
  assert.deepEqual(registrar.claims.roles, ['registrar']);
  const president = await signIn('j16-president');
  assert.ok(president.ok);
  assert.equal(president.claims.court_id, 'J16');
  assert.deepEqual(president.claims.roles, ['president', 'judge']);
});

it('asks anew at every sign-in, so that two people can use one browser one after the other', async () => {
  const user = browser(REDIRECT);
  for (const person of ['g13-judge', 'g13-clerk']) {
    const secrets = newSignInSecrets();
    const chooser = await user.open(await gateway().authorizationUrl({ redirectUri: REDIRECT, ...secrets }));
    assert.match(chooser.text, /请选择登录的法院人员/);
    const back = await user.open(chooser.url, { person });
    const result = await gateway().exchange(back.url, secrets);
    assert.ok(result.ok);
    assert.equal(result.claims.sub, person);
  }
});

it('keeps a person it does not know out', async () => {
  const secrets = newSignInSecrets();
  const user = browser(REDIRECT);
  const chooser = await user.open(await gateway().authorizationUrl({ redirectUri: REDIRECT, ...secrets }));
  const answer = await user.open(chooser.url, { person: 'lin-zhixing' });
  assert.equal(answer.status, 400);
});
