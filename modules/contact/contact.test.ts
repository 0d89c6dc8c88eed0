import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { movableClock } from '#kernel/clock.ts';
import { newFieldKeys, parseFieldKeys } from '#kernel/crypto/field.ts';
import type { OwnFile } from '#kernel/files/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { relayOnce } from '#kernel/outbox/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#kernel/time.ts';
import { upsertStaff } from '#modules/identity/index.ts';
import { aLawyer, aStaff } from '#modules/identity/testing.ts';
import { assignThread, closeThread, escalateOverdue, readThread } from './acts/keep.ts';
import { openThread, postMessage } from './acts/post.ts';
import { contactConsumers } from './consumers.ts';
import type { About, ContactDeps } from './deps.ts';
import { hasPrivateNumber } from './policy.ts';
import { countDesk, listDesk, listOwn } from './queries.ts';
import { findThread, listMessages, textOf } from './store.ts';
import { messageInput } from './terms.ts';
import { viewThread } from './view.ts';

const COURT = 'G13';
const database = await testDatabase();
const { db } = database.app;
const clock = movableClock('2026-03-02T02:25:00.000Z' as Instant);
const log = createLog('silent');
const keys = parseFieldKeys(newFieldKeys());
const hua = aLawyer({ name: '甲律师' });
const yi = aLawyer({ name: '乙律师' });
const judge = aStaff({ name: '审法官', roles: ['judge'] });
const clerk = aStaff({ name: '书记员', roles: ['clerk'] });
const president = aStaff({ name: '院长', roles: ['president'] });
const elsewhere = aStaff({ name: '外院法官', roles: ['judge'], courtId: 'G11' });
for (const person of [judge, clerk, president])
  await database.app.db.transaction().execute((tx) =>
    upsertStaff(
      tx,
      person.id,
      {
        sub: person.id,
        court_id: COURT,
        name: person.name,
        staff_no: person.staffNo,
        roles: [...person.roles],
      },
      clock.now(),
    ),
  );

const about: About = {
  number: '（2026）豫0105民初1号',
  title: '赵示例与样本公司借款案',
  stage: 'S2',
  lawyerIds: [hua.id],
  handlers: [judge],
};
const caseId = newId();
const files = new Map<string, OwnFile>();
const deps: ContactDeps = {
  db,
  clock,
  keys,
  filesById: async (_db, ids) => ids.flatMap((id) => files.get(id) ?? []),
  aboutOf: async (_db, _type, courtId, id) => (courtId === COURT && id === caseId ? about : undefined),
} as Partial<ContactDeps> as ContactDeps; // files are not read here
const context = (actor: Actor, idempotencyKey?: string): ActContext => ({
  db,
  clock,
  actor,
  requestId: newId(),
  ...(idempotencyKey ? { idempotencyKey } : {}),
});
const aFile = (owner: Actor, over: Partial<OwnFile> = {}): string => {
  const file = {
    id: newId(),
    ownerId: owner.id,
    name: '录音.webm',
    mediaType: 'audio/webm',
    size: 900,
    state: 'ready',
    ...over,
  };
  files.set(file.id, file as OwnFile); // what the room reads of it
  return file.id;
};
const words = (text: string) => messageInput.parse({ text });
const open = (actor: Actor = hua, message = words('请问何时开庭？'), key?: string) =>
  openThread(context(actor, key), deps, {
    courtId: COURT,
    about: { type: 'case', id: caseId },
    subject: '询问开庭时间',
    message,
  });
const begun = async () => {
  const thread = await open();
  assert.ok(!isRefusal(thread));
  return { courtId: COURT, id: thread.threadId };
};
const refused = (value: unknown) => (isRefusal(value) ? value.refused : 'done');
const relay = async () => {
  while ((await relayOnce(db, clock, contactConsumers(), log)) > 0);
};
const stateOf = async (key: { courtId: string; id: string }) => (await findThread(db, key))?.state;

test('asked, read, answered, read, closed: each side sees what was said and when it was read', async () => {
  const key = await begun();
  assert.equal((await findThread(db, key))?.due_on, '2026-03-05');
  await readThread(context(judge), key);
  clock.forward(60_000);
  await postMessage(context(judge), deps, key, words('3月20日上午九时，传票随后送达。'));
  await relay();
  const mine = await listOwn(db, { lawyerId: hua.id, limit: 20 });
  assert.deepEqual([mine.rows[0]?.state, mine.rows[0]?.unread, mine.rows[0]?.dueAt], ['answered', 1, null]);
  await readThread(context(hua), key);
  const thread = await findThread(db, key);
  assert.ok(thread);
  const view = await viewThread(db, deps, thread, hua, clock.now());
  assert.deepEqual(
    view.messages.map(({ side, text, readAt }) => [side, text, readAt !== null]),
    [
      ['lawyer', '请问何时开庭？', true],
      ['court', '3月20日上午九时，传票随后送达。', true],
    ],
  );
  assert.equal(refused(await closeThread(context(hua), key)), 'done');
  assert.equal(refused(await postMessage(context(hua), deps, key, words('还有一事'))), 'contact.closed');
});

test('the promise runs from the first unanswered message; overdue is told to the president once', async () => {
  clock.set('2026-03-02T02:25:00.000Z' as Instant);
  const key = await begun();
  clock.set('2026-03-04T02:25:00.000Z' as Instant);
  await postMessage(context(hua), deps, key, words('另请告知审判庭。'));
  assert.equal((await findThread(db, key))?.due_on, '2026-03-05', 'another message does not begin it anew');
  assert.equal(refused(await closeThread(context(judge), key)), 'contact.nothing-to-close');
  clock.set('2026-03-06T02:25:00.000Z' as Instant);
  assert.equal(await escalateOverdue(db, clock), 1);
  assert.equal(await escalateOverdue(db, clock), 0);
  await relay();
  const told = await db
    .selectFrom('notice')
    .select('kind')
    .where('recipient_id', '=', president.id)
    .execute();
  assert.deepEqual(
    told.map(({ kind }) => kind),
    ['contact.escalated'],
  );
  await postMessage(context(judge), deps, key, words('第三审判庭。'));
  assert.equal(await stateOf(key), 'answered');
  await postMessage(context(hua), deps, key, words('收到，谢谢。'));
  assert.equal((await findThread(db, key))?.due_on, '2026-03-11', 'a new question begins a new promise');
});

test('rights: counsel in the case, own court, whoever answers', async () => {
  assert.equal(refused(await open(yi)), 'access.not-found');
  assert.equal(
    refused(await open(aLawyer({ id: hua.id, licenceState: 'suspended', suspendedUntil: '2026-12-31' }))),
    'identity.licence-suspended',
  );
  const key = await begun();
  assert.equal(refused(await postMessage(context(yi), deps, key, words('插话'))), 'access.not-found');
  assert.equal(refused(await readThread(context(elsewhere), key)), 'access.not-found');
  assert.equal(refused(await readThread(context(clerk), key)), 'access.not-found', 'it has its own handler');
  assert.equal(refused(await readThread(context(aStaff({ roles: ['counter'] })), key)), 'access.forbidden');
  assert.equal(refused(await readThread(context(president), key)), 'done');
  const version = (await findThread(db, key))?.version ?? 0;
  assert.equal(
    refused(await assignThread(context(judge), key, { handlerId: clerk.id, version: version - 1 })),
    'write.version',
  );
  assert.equal(
    refused(await assignThread(context(judge), key, { handlerId: elsewhere.id, version })),
    'contact.handler',
  );
  assert.equal(refused(await assignThread(context(judge), key, { handlerId: clerk.id, version })), 'done');
  assert.equal(refused(await postMessage(context(clerk), deps, key, words('已转告。'))), 'done');
});

test('at a stage with nobody to talk to it is refused with the article', async () => {
  const before = about.stage;
  about.stage = 'S0';
  const refusal = await open();
  about.stage = before;
  assert.ok(isRefusal(refusal));
  assert.equal(refusal.refused, 'contact.stage');
  assert.match(refusal.article ?? '', /第十三条/);
});

test('a recording is sent with its length; another kind of file, or one of somebody else, is not', async () => {
  const key = await begun();
  const send = (fileId: string) =>
    postMessage(context(hua), deps, key, messageInput.parse({ voice: { fileId, seconds: 12 } }));
  assert.equal(refused(await send(aFile(hua))), 'done');
  assert.equal(refused(await send(aFile(hua, { mediaType: 'application/pdf' }))), 'contact.not-sound');
  assert.equal(refused(await send(aFile(yi))), 'contact.file');
  assert.equal(refused(await send(aFile(hua, { state: 'quarantined' }))), 'contact.file');
  const [, spoken] = await listMessages(db, key);
  assert.deepEqual([spoken?.kind, spoken?.seconds, spoken?.body_sealed], ['voice', 12, null]);
});

test('the words are encrypted in the database', async () => {
  const key = await begun();
  const [message] = await listMessages(db, key);
  assert.ok(message?.body_sealed && !message.body_sealed.includes('开庭'));
  assert.equal(textOf(keys, message), '请问何时开庭？');
});

test('the court leaves no private number', async () => {
  const key = await begun();
  assert.equal(
    refused(await postMessage(context(judge), deps, key, words('请打我手机 199 0001 0001。'))),
    'contact.private-number',
  );
  for (const [text, found] of [
    ['13812345678', true],
    ['电话138-1234-5678。', true],
    ['（2026）豫0105民初13812号', false],
    ['办公电话0371-12345678', false],
    ['913812345678', false],
  ] as const)
    assert.equal(hasPrivateNumber(text), found, text);
});

test('sent twice under one key it is one message; two answers at once are two, and both are kept', async () => {
  const key = newId();
  const first = await open(hua, words('一次'), key);
  const again = await open(hua, words('一次'), key);
  assert.deepEqual(again, first);
  assert.ok(!isRefusal(first));
  const thread = { courtId: COURT, id: first.threadId };
  await Promise.all([
    postMessage(context(judge), deps, thread, words('答复一')),
    postMessage(context(president), deps, thread, words('答复二')),
    postMessage(context(hua), deps, thread, words('补充')),
  ]);
  assert.deepEqual(
    (await listMessages(db, thread)).map(({ seq }) => seq),
    [1, 2, 3, 4],
  );
});

test('the desk: by due time, own and unassigned ones; the president sees all', async () => {
  const key = await begun();
  await assignThread(context(judge), key, { handlerId: clerk.id, version: 1 });
  const at = (person: typeof judge) => ({
    courtId: COURT,
    staffId: person.id,
    president: person.roles.includes('president'),
    now: clock.now(),
  });
  const all = await listDesk(db, { ...at(president), queue: 'waiting', limit: 100 });
  const dues = all.rows.map(({ dueAt }) => dueAt ?? '');
  assert.deepEqual(dues, dues.toSorted());
  const mine = await listDesk(db, { ...at(judge), queue: 'waiting', limit: 100 });
  assert.ok(
    mine.rows.length < all.rows.length && mine.rows.every(({ handlerName }) => handlerName === judge.name),
  );
  assert.equal((await countDesk(db, at(president))).waiting, all.rows.length);
  const first = await listDesk(db, { ...at(president), queue: 'all', limit: 2 });
  const second = await listDesk(db, { ...at(president), queue: 'all', limit: 2, cursor: first.next });
  assert.equal(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size, 4);
});

test('what is written cannot be unwritten', async () => {
  const key = await begun();
  const { owner } = database;
  await assert.rejects(
    db.deleteFrom('contact_message').where('thread_id', '=', key.id).execute(),
    /permission denied/,
  );
  await readThread(context(judge), key);
  await assert.rejects(
    owner.db
      .updateTable('contact_message')
      .set({ read_at: '2020-01-01T00:00:00.000Z' as Instant })
      .where('thread_id', '=', key.id)
      .execute(),
    /marked once/,
  );
});
