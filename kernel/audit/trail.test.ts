import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../testing/database.ts';
import { auditActs, describeAct, joinDescriptions, undescribedActs } from './describe.ts';
import { recordAudit } from './record.ts';
import { sequenceBatch } from './sequence.ts';
import { anEntry } from './testing.ts';
import { trailOf } from './trail.ts';

const { app, sequencer } = await testDatabase();
const filing = { type: 'filing', id: 'f-1' };
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T00:00:00.000Z`;

test('a trail has the entries of the thing and those that name it, oldest first, page by page, and no others', async () => {
  const submit = await recordAudit(
    app.db,
    anEntry({ at: day(1), act: 'filing.submit', subject: filing, related: [filing] }),
  );
  const pay = await recordAudit(
    app.db,
    anEntry({ at: day(3), act: 'payment.settle', subject: { type: 'payment', id: 'p' }, related: [filing] }),
  );
  const refused = await recordAudit(
    app.db,
    anEntry({ at: day(2), act: 'filing.accept', subject: filing, outcome: 'refused', refusalCode: 'x.y' }),
  );
  await recordAudit(app.db, anEntry({ at: day(2), subject: { type: 'filing', id: 'f-2' } }));
  await recordAudit(app.db, anEntry({ at: day(2), subject: { type: 'payment', id: 'f-1' } }));
  const all = await trailOf(app.db, filing);
  assert.deepEqual(
    all.items.map((item) => item.entry.id),
    [submit, refused, pay],
  );
  assert.deepEqual(
    all.items.map((item) => item.sealed),
    [false, false, false],
  );
  assert.equal(all.next, undefined);
  const first = await trailOf(app.db, filing, undefined, 2);
  assert.deepEqual(
    first.items.map((item) => item.entry.id),
    [submit, refused],
  );
  const second = await trailOf(app.db, filing, first.next, 2);
  assert.deepEqual(
    second.items.map((item) => item.entry.id),
    [pay],
  );
  assert.equal(second.next, undefined);
  assert.equal((await trailOf(app.db, filing, 'nonsense', 2)).items.length, 2);
  await sequenceBatch(sequencer.db, 100);
  const numbered = await trailOf(app.db, filing);
  assert.ok(
    numbered.items.every((item) => item.index !== null && !item.sealed),
    'numbered, but under no checkpoint yet',
  );
});

test('every act has words, twice described is a bug, a bare code is never shown', async () => {
  const words = joinDescriptions(auditActs, {
    'filing.submit': (entry) => `提交立案申请（${entry.subject_id}）`,
  });
  const { items } = await trailOf(app.db, filing);
  assert.equal(describeAct(words, items[0]!.entry), '提交立案申请（f-1）');
  assert.throws(() => describeAct(words, items[1]!.entry), /no words for the act filing.accept/);
  assert.throws(() => joinDescriptions(words, auditActs), /described twice/);
  const recorded = await app.db.selectFrom('audit_entry').select('act').execute();
  assert.deepEqual(
    undescribedActs(
      words,
      recorded.map((row) => row.act),
    ),
    ['filing.accept', 'payment.settle', 'sample.submit'],
  );
});
