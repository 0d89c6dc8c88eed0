import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { isRefusal } from '#kernel/refusals.ts';
import { systemActor } from '#kernel/access/actor.ts';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { applyLicenceState } from './licence.ts';
import { safeReturn } from './return-path.ts';
import { secretHash } from './secrets.ts';
import { signInLawyer } from './sign-in.ts';
import { identityServer, type TestBrowser } from './testing.ts';

const database = await testDatabase();
let server: Awaited<ReturnType<typeof identityServer>>;
before(async () => {
  server = await identityServer(database.app.db);
});
after(() => server.stop());

const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(database.owner.db)).rows;
const whoAmI = async (browser: TestBrowser) => (await browser.go('/api/me')).json;
const context = () => ({
  db: database.app.db,
  clock: server.clock,
  actor: systemActor('测试'),
  requestId: newId(),
});
const callbackOf = async (browser: TestBrowser, url: string) => {
  const answer = await browser.go(url);
  assert.equal(answer.status, 303);
  return answer.headers.get('location') ?? '';
};

test('a lawyer signs in, comes back to where he was, and is who the platform says', async () => {
  const browser = server.browser();
  const callback = await browser.upToCallback('lawyer', 'lin-zhixing', { back: '/filings/7?step=2#fee' });
  const answer = await browser.go(callback);
  assert.equal(answer.headers.get('location'), '/filings/7?step=2#fee');
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('tongban='));
  assert.match(cookie ?? '', /HttpOnly/);
  assert.match(cookie ?? '', /SameSite=Lax/);
  assert.match(cookie ?? '', /Path=\//);
  const me = await whoAmI(browser);
  assert.equal(me['name'], '林知行');
  assert.deepEqual((me['can'] as Record<string, unknown>)['fileCase'], { can: true });
  const lawyer = me['lawyer'] as Record<string, unknown>;
  assert.equal(lawyer['licenceNumber'], '14101200811900001');
  assert.equal(lawyer['phone'], '199****0001');
  assert.equal(lawyer['idNumber'], '410102********9025');
  assert.equal(lawyer['level'], 'live-person');
  const trail = await rows(
    sql<{ act: string }>`select act from audit_entry where actor_id = ${me['id']} order by act`,
  );
  assert.deepEqual(
    trail.map((row) => row.act),
    ['identity.signed-in', 'identity.verified'],
  );
  const record = await rows(
    sql`select level, method, by, clerk_id from verification where lawyer_id = ${me['id']}`,
  );
  assert.deepEqual(record, [{ level: 'live-person', method: 'sign-in', by: 'self', clerk_id: null }]);
});

test('neither the cookie nor a personal number stands in the database', async () => {
  const browser = server.browser();
  await browser.signIn('lawyer', 'lin-zhixing');
  const dump = JSON.stringify([
    await rows(sql`select session::text from session`),
    await rows(sql`select lawyer::text from lawyer`),
    await rows(sql`select audit_entry::text from audit_entry`),
    await rows(sql`select idempotent_answer::text from idempotent_answer`),
  ]);
  assert.ok(dump.includes('14101200811900001'), 'the dump holds the rows');
  for (const secret of ['410102198203129025', '19900000001', browser.cookies.get('tongban') ?? 'missing'])
    assert.ok(!dump.includes(secret), secret);
});

test('a return address opens one session, once, in the browser that began it', async () => {
  const browser = server.browser();
  const callback = await browser.upToCallback('lawyer', 'lin-zhixing');
  const stranger = server.browser();
  assert.match(await callbackOf(stranger, callback), /refused=identity\.sign-in-expired/);
  assert.equal(stranger.cookies.get('tongban'), undefined);
  assert.match(await callbackOf(browser, callback), /refused=identity\.sign-in-expired/);

  const second = await browser.upToCallback('lawyer', 'lin-zhixing');
  assert.equal(await callbackOf(browser, second), '/filings');
  const session = browser.cookies.get('tongban');
  assert.match(await callbackOf(browser, second), /refused=identity\.sign-in-expired/);
  assert.equal(browser.cookies.get('tongban'), session, 'a replay changes nothing');
});

test('a sign-in begun at one door does not end at the other, nor after ten minutes', async () => {
  const browser = server.browser();
  const callback = await browser.upToCallback('lawyer', 'lin-zhixing');
  const other = callback.replace('/auth/lawyer/', '/auth/court/');
  assert.match(await callbackOf(browser, other), /refused=identity\.sign-in-expired/);
  const late = await browser.upToCallback('lawyer', 'lin-zhixing');
  server.clock.forward(10 * 60_000);
  assert.match(await callbackOf(browser, late), /refused=identity\.sign-in-expired/);
});

test('an answer with another nonce or another code verifier is refused, and leaves its row', async () => {
  for (const column of ['nonce', 'code_verifier']) {
    const browser = server.browser();
    const callback = await browser.upToCallback('lawyer', 'lin-zhixing');
    const state = new URL(callback).searchParams.get('state') ?? '';
    await sql`update auth_attempt set ${sql.ref(column)} = ${'x'.repeat(43)} where state_hash = ${secretHash(state)}`.execute(
      database.owner.db,
    );
    assert.match(await callbackOf(browser, callback), /refused=identity\.sign-in-invalid/);
    assert.equal(browser.cookies.get('tongban'), undefined);
  }
  const [row] = await rows(
    sql<{ n: number }>`select count(*) as n from audit_entry where refusal_code = 'identity.sign-in-invalid'`,
  );
  assert.equal(row?.n, 2);
});

test('who does not pass the face is told so and is not signed in', async () => {
  const browser = server.browser();
  const location = await browser.signIn('lawyer', 'lin-zhixing', { face: 'fail' });
  assert.equal(location, '/sign-in?refused=identity.sign-in-denied&return=%2Ffilings');
  assert.equal((await browser.go('/api/me')).status, 401);
  const words = await browser.go('/api/auth/refusals/identity.sign-in-denied');
  assert.match(String(words.json['detail']), /诉讼服务窗口/);
  assert.equal((await browser.go('/api/auth/refusals/anything')).status, 400);
});

test('a session planted in the browser does not become the lawyer’s', async () => {
  const attacker = server.browser();
  await attacker.signIn('lawyer', 'chen-shili');
  const planted = attacker.cookies.get('tongban') ?? '';
  const victim = server.browser();
  victim.cookies.set('tongban', planted);
  await victim.signIn('lawyer', 'lin-zhixing');
  assert.notEqual(victim.cookies.get('tongban'), planted);
  assert.equal((await whoAmI(victim))['name'], '林知行');
  const ended = await attacker.go('/api/me');
  assert.deepEqual([ended.status, ended.json['code']], [401, 'identity.session-ended']);
  // a made-up value is no session either
  const unknown = server.browser();
  unknown.cookies.set('tongban', 'x'.repeat(43));
  await unknown.signIn('lawyer', 'lin-zhixing');
  assert.notEqual(unknown.cookies.get('tongban'), 'x'.repeat(43));
});

test('court staff come with the court and the roles of their sign-on', async () => {
  const browser = server.browser();
  await browser.signIn('court', 'g13-registrar', { back: '/court' });
  const me = await whoAmI(browser);
  assert.equal(me['kind'], 'staff');
  assert.deepEqual(me['staff'], {
    courtId: 'G13',
    courtName: '郑州市金水区人民法院',
    staffNo: 'G130011',
    roles: ['registrar'],
    roleNames: ['立案法官'],
  });
  const fileCase = (me['can'] as Record<string, Record<string, unknown>>)['fileCase'];
  assert.equal(fileCase?.['can'], false);
});

test('who has moved to another court has no session in the old one', async () => {
  const browser = server.browser();
  await browser.signIn('court', 'g13-judge-2');
  const claims = {
    sub: 'g13-judge-2',
    name: '石公允',
    court_id: 'J16',
    roles: ['judge' as const],
    staff_no: 'J160099',
  };
  const { signInStaff } = await import('./sign-in.ts');
  const visitor = { device: '测试', oldSecret: undefined };
  assert.ok(!isRefusal(await signInStaff(server.deps, context(), claims, visitor)));
  assert.equal((await browser.go('/api/me')).json['code'], 'identity.session-ended');
});

test('a suspension holds from the next request, and its end restores nothing by itself', async () => {
  const browser = server.browser();
  await browser.signIn('lawyer', 'gu-wangzhi');
  const can = async () =>
    ((await whoAmI(browser))['can'] as Record<string, Record<string, unknown>>)['fileCase'];
  assert.equal((await can())?.['can'], true);
  const licenceNo = '14101201511900006';
  await applyLicenceState(context(), { licenceNo, state: 'suspended', suspendedUntil: '2099-01-31' });
  const barred = await can();
  assert.equal(barred?.['can'], false);
  assert.match(String(barred?.['why']), /停止执业期间（至2099年1月31日）/);
  assert.match(String(barred?.['article']), /律师法/);
  await applyLicenceState(context(), { licenceNo, state: 'practising' });
  assert.match(String((await can())?.['why']), /实人实证/);
  await browser.signIn('lawyer', 'gu-wangzhi');
  assert.equal((await can())?.['can'], true);
  const events = await rows(
    sql<{
      payload: { to: string };
    }>`select payload from outbox_event where topic = 'identity.licence-changed' order by created_at, id`,
  );
  assert.deepEqual(
    events.map((event) => event.payload.to),
    ['suspended', 'practising'],
  );
});

test('each state of a licence and the basic verification say why nothing may be filed', async () => {
  const reasons = {
    'qin-zhige': /停止执业/,
    'he-chushi': /实人实证/,
    'ma-xingzhi': /变更执业机构/,
    'he-guitian': /注销/,
    'yan-jiwang': /吊销/,
  };
  for (const [person, reason] of Object.entries(reasons)) {
    const browser = server.browser();
    await browser.signIn('lawyer', person);
    const lawyer = (await whoAmI(browser))['lawyer'] as Record<string, unknown>;
    assert.equal(lawyer['canLitigate'], false, person);
    assert.match(String(lawyer['whyNot']), reason, person);
  }
});

test('the first sign-in of a lawyer from two devices at once makes one lawyer and two sessions', async () => {
  const claims = {
    sub: 'twice',
    name: '双示例',
    licence_no: '14101201511900099',
    licence_category: 'full-time' as const,
    firm_name: '河南示例明道律师事务所',
    firm_credit_code: '31410000MD90000121',
    licence_state: 'practising' as const,
    phone_number: '19900000099',
    id_number: '410102198203129025',
    verification_level: 'live-person' as const,
    verified_at: 1_790_000_000,
  };
  const visitor = { device: '测试', oldSecret: undefined };
  const done = await Promise.all(
    Array.from({ length: 6 }, () => signInLawyer(server.deps, context(), claims, visitor)),
  );
  const people = new Set(done.map((one) => (isRefusal(one) ? one.refused : one.personId)));
  assert.equal(people.size, 1);
  const [count] = await rows(
    sql<{ sessions: number; verifications: number }>`select
      (select count(*) from session s join lawyer l using (lawyer_id) where l.sub = 'twice') as sessions,
      (select count(*) from verification v join lawyer l using (lawyer_id) where l.sub = 'twice') as verifications`,
  );
  assert.deepEqual(count, { sessions: 6, verifications: 1 });
  const stolen = await signInLawyer(server.deps, context(), { ...claims, sub: 'thief' }, visitor);
  assert.equal(isRefusal(stolen) && stolen.refused, 'identity.sign-in-invalid');
});

test('a later basic sign-in takes the live-person verification from nobody', async () => {
  const browser = server.browser();
  await browser.signIn('lawyer', 'zhou-shizhi');
  const { id } = await whoAmI(browser);
  const visitor = { device: '测试', oldSecret: undefined };
  const before = await rows(
    sql<{ verified_at: string }>`select verified_at from lawyer where lawyer_id = ${id}`,
  );
  const claims = {
    sub: 'zhou-shizhi',
    name: '周试之',
    licence_no: '14101201211900003',
    licence_category: 'full-time' as const,
    firm_name: '河南示例明道律师事务所',
    firm_credit_code: '31410000MD90000121',
    licence_state: 'practising' as const,
    phone_number: '19900000003',
    id_number: '410105198507219221',
    verification_level: 'basic' as const,
    verified_at: 1_890_000_000,
  };
  await signInLawyer(server.deps, context(), claims, visitor);
  const after = await rows(sql`select verified_at, verification_level from lawyer where lawyer_id = ${id}`);
  assert.deepEqual(after, [{ verified_at: before[0]?.verified_at, verification_level: 'live-person' }]);
});

test('only paths of our own are returned to', () => {
  for (const path of ['/', '/filings', '/filings/1?x=/a#b', '/court']) assert.equal(safeReturn(path), path);
  for (const path of [
    undefined,
    '',
    'filings',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/a/..//evil.example',
    '/./\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    '/api/auth/lawyer/start',
    `/${'x'.repeat(600)}`,
  ])
    assert.equal(safeReturn(path), '/', String(path));
});

test('sign-in is open while an ended session is still in the browser', async () => {
  const browser = server.browser();
  browser.cookies.set('tongban', 'y'.repeat(43));
  assert.equal((await browser.go('/api/me')).json['code'], 'identity.session-ended');
  assert.equal(await browser.signIn('lawyer', 'lin-zhixing'), '/filings');
  assert.equal((await whoAmI(browser))['name'], '林知行');
  assert.equal((await browser.send('POST', '/api/auth/sign-out')).status, 200);
  assert.equal(browser.cookies.get('tongban'), undefined);
});
