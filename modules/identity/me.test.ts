import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { systemActor } from '#kernel/access/actor.ts';
import { newId } from '#kernel/ids.ts';
import { undescribedActs } from '#kernel/audit/describe.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { settlePending } from './counter.ts';
import { enrolLawyer, enrolStaff } from './enrol.ts';
import { identityTasks } from './jobs.ts';
import { contactOf } from './me.ts';
import { secretHash } from './secrets.ts';
import { isRegistrarOf } from './staff-directory.ts';
import { identityRoutes } from './routes.ts';
import { identityServer, type TestBrowser } from './testing.ts';
import { issueDemoToken } from './tokens.ts';
import { identityActs } from './trail.ts';

const HOUR_MS = 3_600_000;
const database = await testDatabase();
let server: Awaited<ReturnType<typeof identityServer>>;
before(async () => {
  server = await identityServer(database.app.db);
});
after(() => server.stop());

const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(database.owner.db)).rows;
const signedIn = async (door: 'lawyer' | 'court', person: string) => {
  const browser = server.browser();
  await browser.signIn(door, person);
  return browser;
};
type Row = Record<string, unknown>;
const rowsOf = async (browser: TestBrowser, path: string) => (await browser.go(path)).json['rows'] as Row[];
const withToken = (
  token: string,
  path: string,
  init: { method?: string; headers?: Record<string, string> } = {},
) =>
  fetch(`${server.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

test('one sees where one is signed in, and ends a session there at once', async () => {
  const here = await signedIn('lawyer', 'lin-zhixing');
  const there = await signedIn('lawyer', 'lin-zhixing');
  const sessions = await rowsOf(here, '/api/me/sessions');
  assert.equal(sessions.length, 2);
  assert.equal(sessions.filter((row) => row['current'] === true).length, 1);
  const other = sessions.find((row) => row['current'] === false);
  assert.equal((await here.send('DELETE', `/api/me/sessions/${String(other?.['id'])}`)).status, 200);
  const ended = await there.go('/api/me');
  assert.deepEqual([ended.status, ended.json['code']], [401, 'identity.session-ended']);
  assert.equal((await here.go('/api/me')).status, 200);
});

test('a grassroots legal worker signs in as what he is, with the area of his office', async () => {
  const browser = await signedIn('lawyer', 'xiang-fawu');
  const { json } = await browser.go('/api/me');
  const worker = json['lawyer'] as Record<string, unknown>;
  assert.equal(worker['category'], 'legal-worker');
  assert.equal(worker['categoryName'], '基层法律服务工作者');
  assert.deepEqual(worker['areas'], ['河南省郑州市金水区']);
  assert.equal(worker['canLitigate'], true);
  const lawyer = (await (await signedIn('lawyer', 'lin-zhixing')).go('/api/me')).json[
    'lawyer'
  ] as typeof worker;
  assert.deepEqual(lawyer['areas'], []);
});

test('all the others end together, the present one stays', async () => {
  const here = await signedIn('lawyer', 'su-wanzhou');
  const others = [await signedIn('lawyer', 'su-wanzhou'), await signedIn('lawyer', 'su-wanzhou')];
  const colleague = await signedIn('lawyer', 'zhou-shizhi');
  const answer = await here.send('POST', '/api/me/sessions/revoke-others');
  assert.deepEqual(answer.json, { revoked: 2 });
  for (const other of others) assert.equal((await other.go('/api/me')).status, 401);
  assert.equal((await here.go('/api/me')).status, 200);
  assert.equal((await colleague.go('/api/me')).status, 200);
});

test('somebody else’s session or token does not exist for me', async () => {
  const lin = await signedIn('lawyer', 'lin-zhixing');
  const chen = await signedIn('lawyer', 'chen-shili');
  const clerk = await signedIn('court', 'g13-clerk');
  const body = { name: '案件管理软件', scopes: ['identity.read'] };
  const made = await chen.send('POST', '/api/me/tokens', body);
  const [session] = await rowsOf(chen, '/api/me/sessions');
  for (const path of [
    `/api/me/sessions/${String(session?.['id'])}`,
    `/api/me/tokens/${String(made.json['id'])}`,
  ]) {
    const foreign = await lin.send('DELETE', path);
    const missing = await lin.send('DELETE', path.replace(/[^/]+$/, newId()));
    assert.deepEqual([foreign.status, missing.status], [404, 404], path);
    assert.equal(
      foreign.json['detail'],
      missing.json['detail'],
      'nothing tells a foreign id from a missing one',
    );
  }
  const byStaff = await clerk.send('DELETE', `/api/me/sessions/${String(session?.['id'])}`);
  assert.equal(byStaff.status, 404);
  assert.equal((await chen.go('/api/me')).status, 200);
  assert.equal((await withToken(String(made.json['token']), '/api/me')).status, 200);
});

test('a token is told once, a repeat under the same key tells the same, and no table holds it', async () => {
  const browser = await signedIn('lawyer', 'xu-wenqu');
  const key = newId();
  const body = { name: '案件管理软件', scopes: ['identity.read', 'filing.read'], days: 30 };
  const first = await browser.send('POST', '/api/me/tokens', body, key);
  const again = await browser.send('POST', '/api/me/tokens', body, key);
  assert.equal(first.status, 200);
  assert.deepEqual(again.json, first.json);
  const other = await browser.send('POST', '/api/me/tokens', { ...body, name: '另一个' }, key);
  assert.equal(other.json['code'], 'write.other-body');
  const listed = await rowsOf(browser, '/api/me/tokens');
  assert.equal(listed.length, 1);
  const token = String(first.json['token']);
  assert.match(token, /^tb_[0-9a-f]{64}$/);
  assert.ok(!JSON.stringify(listed).includes(token));
  const dump = JSON.stringify([
    await rows(sql`select access_token::text from access_token`),
    await rows(sql`select idempotent_answer::text from idempotent_answer`),
    await rows(sql`select audit_entry::text from audit_entry`),
  ]);
  assert.ok(dump.includes('案件管理软件'));
  assert.ok(!dump.includes(token.slice(3)));
});

test('a token does what its scopes say and never manages sessions, tokens or numbers', async () => {
  const browser = await signedIn('lawyer', 'lin-zhixing');
  const make = async (scopes: string[]) =>
    String((await browser.send('POST', '/api/me/tokens', { name: 'x', scopes })).json['token']);
  const reader = await make(['identity.read']);
  const filer = await make(['filing.write']);
  const me = await withToken(reader, '/api/me');
  assert.equal(me.status, 200);
  assert.equal(((await me.json()) as Row)['via'], 'token');
  const lacking = (await (await withToken(filer, '/api/me')).json()) as Row;
  assert.equal(lacking['code'], 'access.scope-missing');
  for (const [method, path] of [
    ['GET', '/api/me/sessions'],
    ['GET', '/api/me/tokens'],
    ['POST', '/api/me/reveal'],
    ['POST', '/api/me/sessions/revoke-others'],
  ] as const) {
    const answer = await withToken(reader, path, { method, headers: { 'idempotency-key': newId() } });
    assert.equal(answer.status, 403, path);
  }
  const wrong = await browser.send('POST', '/api/me/tokens', { name: 'x', scopes: ['identity.manage'] });
  assert.equal(wrong.status, 400);
  assert.equal((await browser.send('POST', '/api/me/tokens', { name: 'x', scopes: [] })).status, 400);
  const longest = { name: 'x', scopes: ['identity.read'], days: 366 };
  assert.equal((await browser.send('POST', '/api/me/tokens', longest)).status, 400);
});

test('a token ends when it is revoked or past its day; a made-up one never opened anything', async () => {
  const browser = await signedIn('lawyer', 'ouyang-shi');
  const body = { name: 'x', scopes: ['identity.read'], days: 1 };
  const made = await browser.send('POST', '/api/me/tokens', body);
  const short = await browser.send('POST', '/api/me/tokens', body);
  assert.equal((await withToken(String(made.json['token']), '/api/me')).status, 200);
  await browser.send('DELETE', `/api/me/tokens/${String(made.json['id'])}`);
  for (const token of [String(made.json['token']), `tb_${'0'.repeat(64)}`, 'something-else']) {
    const answer = await withToken(token, '/api/me');
    assert.equal(((await answer.json()) as Row)['code'], 'identity.token-invalid');
  }
  server.clock.forward(24 * HOUR_MS);
  const late = await withToken(String(short.json['token']), '/api/me');
  assert.equal(late.status, 401);
});

test('at most twenty tokens stand at once', async () => {
  const browser = await signedIn('lawyer', 'li-zhaolin');
  const body = { name: 'x', scopes: ['identity.read'] };
  for (let n = 0; n < 20; n += 1)
    assert.equal((await browser.send('POST', '/api/me/tokens', body)).status, 200);
  const refused = await browser.send('POST', '/api/me/tokens', body);
  assert.equal(refused.json['code'], 'identity.too-many-tokens');
});

test('sessions end by idleness and by age: staff after 2 and 12 hours, lawyers after 24 hours and 7 days', async () => {
  const lawyer = await signedIn('lawyer', 'lin-zhixing');
  const staff = await signedIn('court', 'g13-registrar');
  server.clock.forward(2 * HOUR_MS - 1);
  assert.equal((await staff.go('/api/me')).status, 200);
  server.clock.forward(2 * HOUR_MS);
  assert.equal((await staff.go('/api/me')).status, 401);
  assert.equal((await lawyer.go('/api/me')).status, 200);

  const allDay = await signedIn('court', 'g13-registrar');
  for (let hour = 0; hour < 11; hour += 1) {
    server.clock.forward(HOUR_MS);
    assert.equal((await allDay.go('/api/me')).status, 200, `hour ${hour + 1}`);
  }
  server.clock.forward(HOUR_MS);
  assert.equal((await allDay.go('/api/me')).status, 401);

  const week = await signedIn('lawyer', 'lin-zhixing');
  for (let day = 0; day < 7; day += 1) {
    server.clock.forward(23 * HOUR_MS);
    assert.equal((await week.go('/api/me')).status, 200, `day ${day + 1}`);
  }
  server.clock.forward(7 * HOUR_MS);
  assert.equal((await week.go('/api/me')).status, 401, 'seven days old');
  const idle = await signedIn('lawyer', 'lin-zhixing');
  server.clock.forward(24 * HOUR_MS);
  assert.equal((await idle.go('/api/me')).status, 401);
});

test('last use is written at most once a minute', async () => {
  const browser = await signedIn('lawyer', 'lin-zhixing');
  const seen = async () => {
    const sessions = await rowsOf(browser, '/api/me/sessions');
    return sessions.find((row) => row['current'] === true)?.['lastSeenAt'];
  };
  const first = await seen();
  server.clock.forward(59_000);
  assert.equal(await seen(), first);
  server.clock.forward(1_000);
  assert.equal(await seen(), server.clock.now());
});

test('full numbers are told to their owner alone, and the log says so', async () => {
  const browser = await signedIn('lawyer', 'lin-zhixing');
  const { id } = (await browser.go('/api/me')).json;
  const answer = await browser.send('POST', '/api/me/reveal');
  assert.deepEqual(answer.json, { phone: '19900000001', idNumber: '410102198203129025' });
  const trail = await rows(
    sql`select outcome, actor_id from audit_entry where act = 'identity.numbers-read' and subject_id = ${id}`,
  );
  assert.deepEqual(trail, [{ outcome: 'read', actor_id: id }]);
  const answers = JSON.stringify(await rows(sql`select idempotent_answer::text from idempotent_answer`));
  assert.ok(!answers.includes('410102198203129025'));
  const clerk = await signedIn('court', 'g13-clerk');
  assert.equal((await clerk.send('POST', '/api/me/reveal')).status, 403);
});

test('the counter verifies a lawyer who never signed in; the record names the clerk', async () => {
  const clerk = await signedIn('court', 'g13-counter');
  const licenceNo = '14401201311900015';
  const begun = await clerk.send('POST', '/api/identity/counter-verifications', {
    licenceNo: '14101201211900012',
  });
  assert.equal(begun.status, 200);
  const path = `/api/identity/counter-verifications/${String(begun.json['code'])}`;
  assert.equal((await clerk.go(path)).json['state'], 'pending');
  await fetch(String(begun.json['url']), { method: 'POST', body: new URLSearchParams({ face: 'pass' }) });
  const passed = (await clerk.go(path)).json;
  assert.equal(passed['state'], 'passed');
  const lawyer = passed['lawyer'] as Row;
  assert.deepEqual(
    [lawyer['name'], lawyer['level'], lawyer['state']],
    ['马行之', 'live-person', 'transferring'],
  );
  await clerk.go(path);
  const records = await rows(
    sql<Row>`select level, method, by, clerk_name, court_id from verification where lawyer_id = ${lawyer['id']}`,
  );
  assert.deepEqual(records, [
    { level: 'live-person', method: 'counter', by: 'counter', clerk_name: '迎知礼', court_id: 'G13' },
  ]);
  const trail = await rows(
    sql<{ act: string }>`select act from audit_entry where subject_id = ${lawyer['id']} order by act`,
  );
  assert.deepEqual(
    trail.map((row) => row.act),
    ['identity.counter-verification-passed', 'identity.verified'],
  );
  // another court's counter does not see it, nor does anybody but a counter clerk
  const elsewhere = await signedIn('court', 'j16-counter');
  assert.equal((await elsewhere.go(path)).status, 404);
  const registrar = await signedIn('court', 'g13-registrar');
  assert.equal((await registrar.go(path)).status, 403);
  const lin = await signedIn('lawyer', 'lin-zhixing');
  assert.equal((await lin.send('POST', '/api/identity/counter-verifications', { licenceNo })).status, 403);
});

test('a verification passed after the clerk has left is settled by the job, once', async () => {
  const clerk = await signedIn('court', 'g13-counter');
  const begun = await clerk.send('POST', '/api/identity/counter-verifications', {
    licenceNo: '14101200980900009',
  });
  await fetch(String(begun.json['url']), { method: 'POST', body: new URLSearchParams({ face: 'pass' }) });
  const path = `/api/identity/counter-verifications/${String(begun.json['code'])}`;
  await Promise.all([settlePending(server.deps), clerk.go(path), settlePending(server.deps), clerk.go(path)]);
  await settlePending(server.deps);
  const records = await rows(
    sql<Row>`select v.by, v.clerk_name from verification v join lawyer l using (lawyer_id) where l.sub = 'shen-jichuan'`,
  );
  assert.deepEqual(records, [{ by: 'counter', clerk_name: '迎知礼' }]);
  const [trail] = await rows(
    sql<Row>`select count(*) filter (where outcome = 'done') as done, count(*) filter (where outcome <> 'done') as other
      from audit_entry a join lawyer l on a.subject_id = l.lawyer_id::text
      where l.sub = 'shen-jichuan' and act = 'identity.counter-verification-passed'`,
  );
  assert.deepEqual(trail, { done: 1, other: 0 }, 'polls at once leave one record');
});

test('a failed, an unknown and a malformed licence are told apart', async () => {
  const clerk = await signedIn('court', 'g13-counter');
  const start = (licenceNo: string) =>
    clerk.send('POST', '/api/identity/counter-verifications', { licenceNo });
  const begun = await start('14101201511900006');
  await fetch(String(begun.json['url']), { method: 'POST', body: new URLSearchParams({ face: 'fail' }) });
  const path = `/api/identity/counter-verifications/${String(begun.json['code'])}`;
  assert.equal((await clerk.go(path)).json['state'], 'failed');
  assert.equal((await start('14101201511988888')).json['code'], 'identity.licence-unknown');
  assert.equal((await start('1410120151198888')).status, 400);
});

test('the log of verifications can be added to, never changed', async () => {
  for (const change of [sql`update verification set level = 'basic'`, sql`delete from verification`])
    await assert.rejects(change.execute(database.app.db), /permission denied/);
});

test('the demo’s token opens everything that tokens may open, for a lawyer who is known', async () => {
  await signedIn('lawyer', 'lin-zhixing');
  const context = {
    db: database.app.db,
    clock: server.clock,
    actor: systemActor('演示命令'),
    requestId: newId(),
  };
  assert.equal(await issueDemoToken(context, 'nobody'), undefined);
  const token = await issueDemoToken(context, 'lin-zhixing');
  const me = (await (await withToken(token ?? '', '/api/me')).json()) as Row;
  assert.equal(me['name'], '林知行');
});

test('the court sees its own staff, by role, and no other court’s', async () => {
  const registrar = await signedIn('court', 'g13-registrar');
  await signedIn('court', 'g13-president');
  await signedIn('court', 'j16-registrar');
  const names = async (query: string) =>
    (await rowsOf(registrar, `/api/court/staff${query}`)).map((row) => row['name']);
  assert.deepEqual(await names('?role=registrar'), ['立知远']);
  assert.ok((await names('')).includes('郑示衡'));
  const lawyer = await signedIn('lawyer', 'lin-zhixing');
  assert.equal((await lawyer.go('/api/court/staff')).status, 403);
  const row = (await rowsOf(registrar, '/api/court/staff?role=registrar'))[0];
  const id = String(row?.['id']);
  assert.deepEqual(await isRegistrarOf(database.app.db, 'G13', id), { id, name: '立知远' });
  assert.equal(await isRegistrarOf(database.app.db, 'J16', id), undefined);
});

test('what has ended is dropped: attempts after their minutes, sessions thirty days after their end', async () => {
  const browser = server.browser();
  const callback = await browser.upToCallback('lawyer', 'lin-zhixing');
  await browser.go(callback);
  await browser.upToCallback('lawyer', 'lin-zhixing');
  const count = async () =>
    (
      await rows(
        sql<Row>`select (select count(*) from auth_attempt) as attempts, (select count(*) from session
          where secret_hash = ${secretHash(browser.cookies.get('tongban') ?? '')}) as sessions`,
      )
    )[0];
  const drop = identityTasks(server.deps).find((task) => task.name === 'identity.drop-ended');
  assert.equal((await count())?.['sessions'], 1);
  assert.notEqual((await count())?.['attempts'], 0);
  server.clock.forward(11 * 60_000);
  await drop?.run({});
  assert.deepEqual(await count(), { attempts: 0, sessions: 1 });
  server.clock.forward(38 * 24 * HOUR_MS);
  await drop?.run({});
  assert.deepEqual(await count(), { attempts: 0, sessions: 0 });
});

test('people of the demo world are known without a sign-in, once, and are the same when they sign in', async () => {
  const context = {
    db: database.app.db,
    clock: server.clock,
    actor: systemActor('演示数据'),
    requestId: newId(),
  };
  const claims = {
    sub: 'tang-nizhen',
    name: '唐拟真',
    licence_no: '14101201171900008',
    licence_category: 'company' as const,
    unit_name: '河南示例机电有限公司',
    unit_credit_code: '91410100MA9000062Y',
    licence_state: 'practising' as const,
    phone_number: '19900000008',
    id_number: '41010519830125972X',
    verification_level: 'live-person' as const,
    verified_at: 1_790_000_000,
  };
  const enrolled = await enrolLawyer(context, server.deps.keys, claims);
  assert.equal((await enrolLawyer(context, server.deps.keys, claims)).id, enrolled.id);
  assert.deepEqual(enrolled.lawyer.unit, { name: '河南示例机电有限公司', creditCode: '91410100MA9000062Y' });
  const browser = await signedIn('lawyer', 'tang-nizhen');
  assert.equal((await browser.go('/api/me')).json['id'], enrolled.id);
  const staff = {
    sub: 'g11-clerk',
    name: '文记之',
    court_id: 'G11',
    roles: ['clerk' as const],
    staff_no: 'G110031',
  };
  const clerk = await enrolStaff(context, staff);
  assert.equal((await enrolStaff(context, staff)).id, clerk.id);
  assert.deepEqual(await contactOf(database.app.db, server.deps.keys, enrolled.id), {
    name: '唐拟真',
    phone: '19900000008',
  });
});

test('every act of this room has its words in the trail', async () => {
  const declared = identityRoutes(server.deps).flatMap(({ audit }) =>
    typeof audit === 'string' ? [audit] : [],
  );
  const done = await rows(sql<{ act: string }>`select distinct act from audit_entry`);
  assert.ok(done.length >= 9);
  assert.deepEqual(undescribedActs(identityActs, [...declared, ...done.map((row) => row.act)]), []);
});
