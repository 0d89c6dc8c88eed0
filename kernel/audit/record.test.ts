import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { inTransaction } from '../db/transaction.ts';
import { testDatabase } from '../testing/database.ts';
import { commitTo } from './commitment.ts';
import { recordAudit } from './record.ts';
import { anEntry } from './testing.ts';

const { app, owner, sequencer } = await testDatabase();

const countOf = async () =>
  Number(
    (
      await app.db
        .selectFrom('audit_entry')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

test('an entry comes back as it was written, with a commitment to its personal part', async () => {
  const id = await recordAudit(
    app.db,
    anEntry({
      related: [{ type: 'payment', id: 'p-1' }],
      change: { state: ['draft', 'submitted'], amount: 12_50 },
      law: ['民事诉讼法第一百二十六条'],
      actorName: '张三丰',
      ip: '2001:db8::1',
      personal: { phone: '13800000000\u0000' },
    }),
  );
  const row = await app.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.deepEqual(row.related, [{ type: 'payment', id: 'p-1' }]);
  assert.deepEqual(row.change, { state: ['draft', 'submitted'], amount: 1250 });
  assert.deepEqual(row.law, ['民事诉讼法第一百二十六条']);
  assert.deepEqual(row.personal, { phone: '13800000000\uFFFD' });
  assert.ok(row.salt);
  const part = { actorName: row.actor_name, ip: row.ip, personal: row.personal };
  assert.deepEqual(commitTo(part, row.salt), row.personal_commitment);
  assert.notDeepEqual(commitTo({ ...part, actorName: '李四' }, row.salt), row.personal_commitment);
});

test('the row falls with the transaction that wrote it', async () => {
  const before = await countOf();
  await assert.rejects(
    inTransaction(app.db, async (tx) => {
      await recordAudit(tx, anEntry({}));
      throw new Error('roll back');
    }),
    /roll back/,
  );
  assert.equal(await countOf(), before);
});

test('a refusal needs its code, and only a refusal has one', async () => {
  await assert.rejects(recordAudit(app.db, anEntry({ outcome: 'refused' })), /audit_entry_check/);
  await assert.rejects(recordAudit(app.db, anEntry({ refusalCode: 'x.y' })), /audit_entry_check/);
  await recordAudit(app.db, anEntry({ outcome: 'refused', refusalCode: 'filing.not-verified' }));
});

test('a header of any length and an integer that would be rounded do what they should', async () => {
  const id = await recordAudit(
    app.db,
    anEntry({ requestId: 'r'.repeat(5_000), actorName: '名'.repeat(999) }),
  );
  const row = await app.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.equal(row.request_id?.length, 100);
  assert.equal(row.actor_name?.length, 200);
  await assert.rejects(recordAudit(app.db, anEntry({ change: { n: 2 ** 60 } })), /cannot be kept exactly/);
  await assert.rejects(
    recordAudit(app.db, anEntry({ change: { text: 'x'.repeat(20_000) } })),
    /change_check/,
  );
});

test('nobody may alter, delete or empty the log: neither the application, nor the sequencer, nor the owner', async () => {
  const id = await recordAudit(app.db, anEntry({}));
  for (const statement of [
    `update audit_entry set act = 'a.b' where id = '${id}'`,
    `update audit_entry set personal = null, salt = null, actor_name = null, ip = null where id = '${id}'`,
    `delete from audit_entry where id = '${id}'`,
    'truncate audit_entry cascade',
  ]) {
    await assert.rejects(sql.raw(statement).execute(app.db), /permission denied/, `app: ${statement}`);
    await assert.rejects(
      sql.raw(statement).execute(sequencer.db),
      /permission denied/,
      `sequencer: ${statement}`,
    );
    await assert.rejects(
      sql.raw(statement).execute(owner.db),
      /append-only|only after the erasure/,
      `owner: ${statement}`,
    );
  }
  await assert.rejects(
    sql`insert into audit_leaf (index, entry_id, leaf_hash) values (0, ${id}, sha256('x'))`.execute(app.db),
    /permission denied/,
  );
  await assert.rejects(sql`delete from audit_pending`.execute(app.db), /permission denied/);
});
