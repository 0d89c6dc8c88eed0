import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { type Actor, systemActor } from '#kernel/access/actor.ts';
import { createServer, CSRF_HEADER } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { shiftInstant } from '#kernel/time.ts';
import { performAct, runApplicationClocks } from '#modules/applications/index.ts';
import { must } from '#modules/applications/testing.ts';
import { feeCame, paymentsRoutes } from '#modules/payments/index.ts';
import { paymentsWorld } from '#modules/payments/testing.ts';
import { EXAMPLE } from '#services/preservation/example.ts';
import { serviceById } from '#services/registry.ts';
import { halfDone } from '../crash/left-behind.ts';
import { type Bench, serviceWorld } from './services-world.ts';

/** The fee of an application comes in at the moment in which its time runs out, or in which she who asked withdraws. */
const database = await testDatabase();
const preservation = serviceById('preservation');
assert.ok(preservation);
const world = serviceWorld(database, preservation, EXAMPLE);
const payments = paymentsWorld(database);
const people = new Map<string, Actor>();
const app = await createServer({
  db: world.db,
  clock: payments.clock,
  log: payments.deps.log,
  routes: paymentsRoutes(payments.deps),
  identify: async (request) => people.get(String(request.headers['x-person'])),
  limitScale: 1_000,
  trustProxy: false,
  title: 'test',
});
after(() => app.close());

type Ref = { courtId: string; id: string };
type Owed = { on: Bench; ref: Ref; billId: string; orderNo: string };
const VOID = { answers: {}, materials: [], reasons: '', items: [], papers: [] };
const DAY = 86_400_000;

/** An application that waits for its fee, with an order at the channel that can be paid. */
async function owed(): Promise<Owed> {
  const on = await world.bench();
  people.set(on.asker.id, on.asker);
  const ref = must(await world.submit(on.asker, await world.asked(on)));
  const { bill_id: billId, state } = await world.row(ref);
  assert.ok(billId && state === 'paying');
  const started = await app.inject({
    method: 'POST',
    url: `/api/bills/${ref.courtId}/${billId}/payments`,
    payload: { channel: 'wechat' },
    headers: { 'x-person': on.asker.id, [CSRF_HEADER]: '1', 'idempotency-key': newId() },
  });
  assert.equal(started.statusCode, 200, started.body);
  return { on, ref, billId, orderNo: started.json<{ orderNo: string }>().orderNo };
}

const told = async ({ headers, rawBody }: { headers: object; rawBody: string }) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/callbacks/wechat-pay',
    payload: rawBody,
    headers: { 'content-type': 'application/json', ...headers },
  });
  assert.equal(answer.statusCode, 200, answer.body);
};
const act = async (actor: Actor, { ref }: Owed, name: string, forward = 0) =>
  performAct(
    {
      db: world.db,
      clock: { now: () => shiftInstant(world.clock.now(), forward) },
      actor,
      requestId: newId(),
      idempotencyKey: newId(),
    },
    world.deps,
    ref,
    { ...VOID, act: name, version: (await world.row(ref)).version },
  );

/** Either it was paid and goes on (or was withdrawn after), or it is over, the bill is closed, and the money is on its way back. */
async function settledOneWay({ ref, billId }: Owed): Promise<string> {
  const { state } = await world.row(ref);
  const { rows } = await sql<{ bill: string; receipts: number; surplus: number; taken: number }>`
    select b.state as bill, (select count(*)::int from receipt r where r.bill_id = b.id) as receipts,
      (select count(*)::int from surplus_refund s where s.bill_id = b.id) as surplus,
      (select count(*)::int from channel_payment p where p.bill_id = b.id) as taken
    from bill b where b.id = ${billId}`.execute(database.owner.db);
  const [money] = rows;
  assert.ok(money);
  assert.equal(money.taken, 1, 'every fen that was taken is known once');
  assert.deepEqual(
    [money.receipts, money.surplus],
    money.bill === 'settled' ? [1, 0] : [0, 1],
    `${state} ${JSON.stringify(money)}`,
  );
  if (state === 'deciding') assert.equal(money.bill, 'settled');
  else if (state === 'lapsed') assert.equal(money.bill, 'closed', 'what is paid does not lapse');
  else assert.equal(state, 'withdrawn');
  return `${state} ${money.bill}`;
}

test('the message of a payment against the end of its time and against a withdrawal: the money counts or goes back, never both', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('pay-late' as const, 'withdraw' as const, 'both' as const),
      fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 4, maxLength: 4 }),
      async (against, delays) => {
        const one = await owed();
        const message = payments.channels.wechat.pay(one.orderNo);
        assert.ok(message);
        const racing: (() => Promise<unknown>)[] = [
          () => told(message),
          () => told(message),
          ...(against === 'withdraw' ? [] : [() => act(systemActor('期限管理'), one, 'pay-late', 30 * DAY)]),
          ...(against === 'pay-late' ? [] : [() => act(one.on.asker, one, 'withdraw')]),
        ];
        await Promise.all(racing.map((run, index) => sleep(delays[index] ?? 0).then(run)));
        // what follows from the money is told twice, as after a crash
        await Promise.all([world.paid(one.ref), world.paid(one.ref)]);
        if ((await world.row(one.ref)).state === 'paying') assert.fail('nobody would ever move it');
        await settledOneWay(one);
      },
    ),
    { numRuns: 24 },
  );
  assert.deepEqual(await halfDone(database.owner.db), []);
});

test('the time is over and the message was lost: the channel is asked first, and what was paid goes on', async () => {
  const [paid, unpaid] = [await owed(), await owed()];
  payments.channels.wechat.pay(paid.orderNo); // and nobody tells us
  const later = { now: () => shiftInstant(world.clock.now(), 30 * DAY) };
  const on = { db: world.db, clock: later, log: payments.deps.log };
  await runApplicationClocks(world.deps, { ...on, feeCame: (bill) => feeCame(payments.deps, bill) });
  assert.equal((await world.row(paid.ref)).state, 'deciding');
  assert.equal(await settledOneWay(paid), 'deciding settled');
  assert.equal((await world.row(unpaid.ref)).state, 'lapsed');
});

test('a channel that breaks stops the clock of no other application; what was escalated stands in nobody’s way', async () => {
  const [broken, other] = [await owed(), await owed()];
  // as many as a run takes at most, overdue for long, told to the president, and nobody does anything
  await sql`insert into application select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'single', false, 'bill_id', null,
      'state', 'deciding', 'awaits', 'applicant', 'clock', 'decide', 'due_at', '2020-01-01T00:00:00Z', 'due_on', '2020-01-01', 'promised_at', '2020-01-01T00:00:00Z',
      'escalated_at', '2020-01-02T00:00:00Z'))).*
    from application a, generate_series(1, 250) where a.id = ${broken.ref.id}`.execute(database.owner.db);
  const later = { now: () => shiftInstant(world.clock.now(), 30 * DAY) };
  const on = { db: world.db, clock: later, log: payments.deps.log };
  const ran = await runApplicationClocks(world.deps, {
    ...on,
    feeCame: (bill) =>
      bill.id === broken.billId ? Promise.reject(new Error('broken')) : Promise.resolve(false),
  });
  assert.equal(ran.failed, 1);
  assert.equal((await world.row(broken.ref)).state, 'paying');
  assert.equal((await world.row(other.ref)).state, 'lapsed');
});
