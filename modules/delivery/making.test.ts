import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '#kernel/access/actor.ts';
import { trailOf } from '#kernel/audit/trail.ts';
import { describeAct } from '#kernel/audit/describe.ts';
import { runJobs } from '#kernel/jobs/index.ts';
import { createLog } from '#kernel/log/log.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { aLawyer, aStaff } from '#modules/identity/testing.ts';
import { makeDocument, sealAndSend, typesetAndStore } from './acts/seal.ts';
import { certificateOf } from './certificate.ts';
import { deliveryActs, deliveryRoutes, deliveryTasks } from './index.ts';
import { documentOf } from './queries.ts';
import { rangeOf } from './reading.ts';
import { servedTo } from './served.ts';
import type { DocumentView } from './terms.ts';
import { deliveryWorld, given, unconfirmed } from './testing.ts';

const database = await testDatabase();
const world = await deliveryWorld(database);
after(() => world.stop());
const { db, deps, inject, issue, lawyer, registrar, relay, seal } = world;
const ref = (id: string) => ({ courtId: 'G13', id });
const countOf = async (table: string, where: string) =>
  (
    await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(
      db,
    )
  ).rows[0]?.n;

test('killed between the stored blob and the act, then run four times at once: sealed, sent and told once', async () => {
  const lin = lawyer();
  const id = await issue('fee-notice', [given(lin)]);
  const document = await documentOf(db, ref(id));
  assert.ok(document);
  const stored = await typesetAndStore(deps, document); // and here the process dies
  assert.equal((await documentOf(db, ref(id)))?.state, 'typesetting');
  await Promise.all([1, 2, 3, 4].map(() => makeDocument(deps, ref(id))));
  await makeDocument(deps, ref(id));
  await sealAndSend(deps, ref(id), { ...stored, sha256: 'f'.repeat(64) }); // a late run that knows nothing of the others
  const sealed = await documentOf(db, ref(id));
  assert.equal(sealed?.sha256, stored.sha256);
  assert.equal(await deps.blobs.sizeOf(stored.sha256), stored.size);
  const service = (await servedTo(db, ref(id), lin.id))?.service;
  assert.equal(await countOf('service_attempt', `service_id = '${service?.id}'`), 1);
  assert.equal(await countOf('sms_message', `service_id = '${service?.id}'`), 1);
  assert.equal((await world.events('delivery.sent', id)).length, 1);
  const effective = await world.events('delivery.effective', id);
  assert.deepEqual(effective, [
    {
      courtId: 'G13',
      documentId: id,
      documentKind: 'fee-notice',
      applicationId: null,
      subjectType: 'filing',
      subjectId: document.about_id,
      filingId: document.filing_id,
      caseId: null,
      serviceId: service?.id,
      recipientId: lin.id,
      lengths: {},
      effectiveAt: service?.effective_at,
      why: '送达信息到达受送达人提供或者确认的电子地址所在系统时，即为送达（《人民法院在线诉讼规则》第三十一条第一款）',
    },
  ]);
});

test('the act fails at its end: nothing of it stays, and the next run does the whole', async () => {
  const lin = lawyer();
  const id = await issue('fee-notice', [given(lin)]);
  await sql`create function refuse_sms() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$`.execute(
    world.owner,
  );
  await sql`create trigger power_cut before insert on sms_message for each row execute function refuse_sms()`.execute(
    world.owner,
  );
  await assert.rejects(makeDocument(deps, ref(id)), /power cut/);
  assert.equal((await documentOf(db, ref(id)))?.state, 'typesetting');
  assert.equal((await world.events('delivery.sent', id)).length, 0);
  await sql`drop trigger power_cut on sms_message`.execute(world.owner);
  await makeDocument(deps, ref(id));
  assert.equal((await servedTo(db, ref(id), lin.id))?.service.state, 'effective');
});

test('twenty readings and signings at once: effective once, read once', async () => {
  const lin = lawyer();
  const id = await issue('fee-notice', [unconfirmed(lin)]);
  await seal(id);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      inject(lin, 'POST', `/api/documents/G13/${id}/${i % 2 ? 'read' : 'acknowledge'}`),
    ),
  );
  assert.equal(answers.filter(({ statusCode }) => statusCode >= 500).length, 0);
  assert.equal((await world.events('delivery.effective', id)).length, 1);
  assert.equal((await world.events('delivery.effective-changed', id)).length, 0);
});

test('data that cannot be typeset: after five tries it is shown to the court, who has it made again', async () => {
  const lin = lawyer();
  const id = await issue('fee-notice', [given(lin)]);
  const good = (await documentOf(db, ref(id)))?.data_sealed;
  await sql`update court_document set data_sealed = 'k1.AAAA' where id = ${id}`.execute(world.owner);
  for (let i = 0; i < 5; i++) await assert.rejects(seal(id));
  await seal(id);
  assert.equal((await documentOf(db, ref(id)))?.state, 'failed');
  assert.equal((await world.events('delivery.failed', id)).length, 1);
  await sql`update court_document set data_sealed = ${good} where id = ${id}`.execute(world.owner);
  const again = await inject(registrar, 'POST', `/api/desk/documents/${id}/retry`);
  assert.equal(again.statusCode, 200, again.body);
  await seal(id);
  assert.equal((await servedTo(db, ref(id), lin.id))?.service.state, 'effective');
});

test('reminders say court, kind and title only, and their failing never holds up the service', async () => {
  const lin = lawyer();
  const smsOf = async (id: string) =>
    (
      await sql<{
        id: string;
        state: string;
        tries: number;
        phone_index: string | null;
      }>`select m.* from sms_message m
      join service_record s on s.id = m.service_id where s.document_id = ${id}`.execute(db)
    ).rows[0];
  const id = await issue('fee-notice', [given(lin)]);
  await seal(id);
  const message = await smsOf(id);
  assert.ok(message);
  await world.run('delivery.sms', { courtId: 'G13', smsId: message.id });
  await world.run('delivery.sms', { courtId: 'G13', smsId: message.id });
  const sent = world.sms.sent.filter(({ id: sentId }) => sentId === message.id);
  assert.deepEqual(
    sent.map(({ params }) => params),
    [{ court: '郑州市金水区人民法院', kind: '通知书', title: '交纳诉讼费用通知书' }],
  );
  assert.equal((await smsOf(id))?.state, 'sent');
  assert.doesNotMatch(JSON.stringify(await smsOf(id)), /19900000001/);
  world.sms.outcome = { ok: false, why: 'unreachable', code: 'NO_ANSWER' };
  const silent = await issue('fee-notice', [given(lin)]);
  await seal(silent);
  assert.equal((await servedTo(db, ref(silent), lin.id))?.service.state, 'effective');
  const payload = { courtId: 'G13', smsId: (await smsOf(silent))?.id };
  for (let i = 0; i < 5; i++) await assert.rejects(world.run('delivery.sms', payload), /NO_ANSWER/);
  await world.run('delivery.sms', payload);
  await world.run('delivery.sms', payload);
  assert.deepEqual([(await smsOf(silent))?.state, (await smsOf(silent))?.tries], ['gave-up', 6]);
  assert.equal((await servedTo(db, ref(silent), lin.id))?.service.state, 'effective');
  world.sms.outcome = undefined;
});

test('only the recipient and the own court see a document; everyone else is told the same as for one that is not there', async () => {
  const lin = lawyer();
  const id = await issue('fee-notice', [given(lin)]);
  await seal(id);
  const strangers: Actor[] = [lawyer(), world.enter(aStaff({ courtId: 'G14' }))];
  const own = [
    ['GET', ''],
    ['GET', '/file'],
    ['GET', '/certificate.pdf'],
    ['POST', '/read'],
    ['POST', '/acknowledge'],
  ] as const;
  const body = (text: string) => ({ ...JSON.parse(text), instance: '' }) as object;
  const nowhere = '0198aaaa-0000-7000-8000-000000000000';
  for (const [method, path] of own) {
    const other = await inject(strangers[0] as Actor, method, `/api/documents/G13/${id}${path}`);
    const none = await inject(lin, method, `/api/documents/G13/${nowhere}${path}`);
    assert.equal(other.statusCode, 404);
    assert.deepEqual(body(other.body), body(none.body));
    assert.equal((await inject(registrar, method, `/api/documents/G13/${id}${path}`)).statusCode, 403);
  }
  for (const path of ['', '/file']) {
    assert.equal(
      (await inject(strangers[1] as Actor, 'GET', `/api/desk/documents/${id}${path}`)).statusCode,
      404,
    );
    assert.equal((await inject(lin, 'GET', `/api/desk/documents/${id}${path}`)).statusCode, 403);
    assert.equal((await inject(registrar, 'GET', `/api/desk/documents/${id}${path}`)).statusCode, 200);
  }
  const foreign = await inject(strangers[1] as Actor, 'POST', `/api/desk/documents/${id}/replace`, {
    reason: '更正',
  });
  assert.equal(foreign.statusCode, 404);
  assert.equal((await world.app.inject({ url: `/api/documents/G13/${id}` })).statusCode, 401);
  const gone = world.enter(aLawyer({ id: lin.id, licenceState: 'revoked' }));
  assert.equal((await inject(gone, 'GET', `/api/documents/G13/${id}`)).statusCode, 403);
  world.enter(lin);
});

test('the file comes whole or by ranges, under its hash, and each sitting leaves a row', async () => {
  const lin = lawyer();
  const id = await issue('fee-notice', [given(lin)]);
  await seal(id);
  const url = `/api/documents/G13/${id}/file`;
  const whole = await inject(lin, 'GET', url);
  assert.equal(whole.headers['content-type'], 'application/pdf');
  const { sha256, size } = (await inject(lin, 'GET', `/api/documents/G13/${id}`)).json<DocumentView>();
  assert.equal(createHash('sha256').update(whole.rawPayload).digest('hex'), sha256);
  const part = await inject(lin, 'GET', url, undefined, { range: 'bytes=5-9' });
  assert.equal(part.statusCode, 206);
  assert.deepEqual(part.rawPayload, whole.rawPayload.subarray(5, 10));
  assert.equal(part.headers['content-range'], `bytes 5-9/${size}`);
  assert.equal((await inject(lin, 'GET', url, undefined, { range: `bytes=${size}-` })).statusCode, 416);
  assert.equal(await countOf('audit_entry', `act = 'delivery.open-file' and subject_id = '${id}'`), 1);
  world.clock.forward(6 * 60_000);
  await inject(lin, 'GET', url);
  await inject(registrar, 'GET', `/api/desk/documents/${id}/file`);
  assert.equal(
    await countOf('audit_entry', `act = 'delivery.open-file' and outcome = 'read' and subject_id = '${id}'`),
    3,
  );
  assert.equal(
    (await servedTo(db, ref(id), lin.id))?.attempts[0]?.read_at,
    null,
    'opening the file is not the reading',
  );
});

test('ranges', () => {
  assert.deepEqual(rangeOf('bytes=0-', 10), { start: 0, end: 10 });
  assert.deepEqual(rangeOf('bytes=-3', 10), { start: 7, end: 10 });
  assert.deepEqual(rangeOf('bytes=2-99', 10), { start: 2, end: 10 });
  assert.equal(rangeOf('bytes=10-', 10), 'unsatisfiable');
  for (const header of [undefined, 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'pages=1-2'])
    assert.equal(rangeOf(header, 10), undefined);
});

test('the certificate carries the whole service; the trail reads in plain words', async () => {
  const lin = lawyer();
  world.at('2026-03-12T02:00:00.000Z');
  const id = await issue('fee-notice', [given(lin)], { caseNumber: '（2026）豫0105民初1号' });
  await seal(id);
  await inject(lin, 'POST', `/api/documents/G13/${id}/acknowledge`);
  const served = await servedTo(db, ref(id), lin.id);
  assert.ok(served);
  const data = await certificateOf(deps, served);
  assert.equal(data.effectiveAt, '2026-03-12T02:00:00.000Z');
  assert.equal(data.arrivedAt, data.effectiveAt);
  assert.equal(data.documents[0]?.sha256, served.document.sha256);
  assert.match(data.consentBasis, /主动提供电子地址/);
  assert.match(data.effectiveBasis ?? '', /第三十一条第一款.*已签收/s);
  const pdf = await inject(lin, 'GET', `/api/documents/G13/${id}/certificate.pdf`);
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
  assert.equal(
    (await inject(registrar, 'GET', `/api/desk/documents/${id}/certificates/${served.service.id}`))
      .statusCode,
    200,
  );
  const trail = await trailOf(db, { type: 'document', id });
  assert.deepEqual(
    trail.items
      .filter(({ entry }) => entry.act.startsWith('delivery.') && entry.outcome === 'done')
      .map(({ entry }) => describeAct(deliveryActs, entry)),
    [
      '文书制作完成并固定摘要',
      '文书发送至受送达人的电子送达账户，送达自2026年3月12日10:00生效',
      '受送达人签收文书',
    ],
  );
  const acts = deliveryRoutes(deps).flatMap(({ audit }) => (typeof audit === 'string' ? [audit] : []));
  assert.deepEqual(
    acts.filter((name) => !Object.hasOwn(deliveryActs, name)),
    [],
  );
});

test('own list: unread filter, search, pages; notices name the effect', async () => {
  const lin = lawyer();
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) {
    world.clock.forward(1_000);
    const id = await issue('fee-notice', [given(lin)], { caseNumber: `（2026）豫0105民初${i + 1}号` });
    await seal(id);
    ids.unshift(id);
  }
  await relay();
  await inject(lin, 'POST', `/api/documents/G13/${ids[0]}/read`);
  await relay();
  type Page = { rows: { id: string; unread: boolean }[]; next?: string };
  const list = async (query: string) => (await inject(lin, 'GET', `/api/documents?${query}`)).json<Page>();
  const first = await list('limit=2');
  const second = await list(`limit=2&cursor=${first.next}`);
  assert.deepEqual(
    [...first.rows, ...second.rows].map(({ id }) => id),
    ids,
  );
  assert.deepEqual(
    (await list('unread=true')).rows.map(({ id }) => id),
    ids.slice(1),
  );
  assert.deepEqual(
    (await list(`q=${encodeURIComponent('民初2号 金水')}`)).rows.map(({ id }) => id),
    [ids[1]],
  );
  assert.deepEqual((await list('q=100%25')).rows, []);
  const { rows } = await sql<{
    body: string;
  }>`select body from notice where recipient_id = ${lin.id}`.execute(db);
  assert.equal(rows.length, 3);
  assert.match(rows[0]?.body ?? '', /送达生效。交纳案件受理费期限至2026年3月/);
});

test('the database itself refuses to alter what was sealed or served', async () => {
  const lin = lawyer();
  const id = await issue('fee-notice', [given(lin)]);
  await seal(id);
  const service = (await servedTo(db, ref(id), lin.id))?.service.id;
  const refused = (statement: string, rule: RegExp) =>
    assert.rejects(sql.raw(statement).execute(world.owner), rule);
  await refused(`update court_document set sha256 = repeat('0', 64) where id = '${id}'`, /sealed document/);
  await refused(
    `update service_record set effective_at = sent_at - interval '1 hour' where id = '${service}'`,
    /check/,
  );
  await refused(`update service_record set state = 'sent' where id = '${service}'`, /go back/);
  await refused(
    `update service_attempt set arrived_at = now() where service_id = '${service}'`,
    /not altered/,
  );
  await assert.rejects(
    sql.raw(`delete from service_record where id = '${service}'`).execute(db),
    /permission denied/,
  );
  await assert.rejects(
    sql.raw(`update court_document set title = 'x' where id = '${id}'`).execute(db),
    /permission denied/,
  );
});

test('the worker takes the job after the commit, and the sweep finds one whose job was lost', async () => {
  const lin = lawyer();
  const done = new EventEmitter();
  const tasks = deliveryTasks(deps).map((task) => ({
    name: task.name, // without the timetable: the sweep is called by the test itself
    run: async (payload: Readonly<Record<string, unknown>>) => {
      await task.run(payload);
      if (task.name === 'delivery.typeset') done.emit(String(payload['documentId']));
    },
  }));
  const id = await issue('fee-notice', [given(lin)]);
  const lost = await issue('fee-notice', [given(lin)]);
  await sql`select graphile_worker.remove_job(${`delivery.typeset:${lost}`})`.execute(db);
  const finished = once(done, id);
  const runner = await runJobs(database.app.pool, tasks, createLog('silent'));
  await finished;
  assert.equal((await documentOf(db, ref(lost)))?.state, 'typesetting');
  world.clock.forward(6 * 60_000);
  const found = once(done, lost);
  await world.run('delivery.sweep');
  await found;
  await runner.stop();
  assert.equal((await servedTo(db, ref(lost), lin.id))?.service.state, 'effective');
});
