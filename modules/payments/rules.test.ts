import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#law/time.ts';
import { workCalendar } from '#modules/reference/index.ts';
import {
  attemptAfterMoney,
  destinationOf,
  dueOf,
  isForgotten,
  isPaidLate,
  later,
  mustEnd,
  nextQuestionAt,
  orderNoOf,
  readOrderNo,
} from './rules.ts';
import { ATTEMPT_STATES, BILL_STATES, MOVES, REFUND_STATES, SURPLUS_STATES } from './terms.ts';

const at = (text: string) => text as Instant;
const NOON = at('2026-03-02T04:00:00.000Z');

test('an order number says which court and which id, and is taken by both channels', () => {
  const court = fc.stringMatching(/^[0-9A-Z]{3}$/);
  fc.assert(
    fc.property(court, fc.uuid(), (courtId, id) => {
      const no = orderNoOf(courtId, id);
      assert.match(no, /^[0-9A-Z]{28}$/);
      assert.deepEqual(readOrderNo(no), { courtId, id });
    }),
  );
  assert.notEqual(orderNoOf('G13', newId()), orderNoOf('G13', newId()));
});

test('any other text is no order number', () => {
  for (const text of ['', 'G13', `G13${'Z'.repeat(25)}`, orderNoOf('G13', newId()).toLowerCase(), '订单'])
    assert.equal(readOrderNo(text), undefined, text);
  fc.assert(fc.property(fc.string(), (text) => void readOrderNo(text)));
});

test('the channel is asked ever less often, and right after the order’s end', () => {
  const end = later(NOON, 30 * 60_000);
  assert.equal(nextQuestionAt(NOON, 0, end), later(NOON, 5_000));
  assert.equal(nextQuestionAt(NOON, 3, end), later(NOON, 40_000));
  assert.equal(nextQuestionAt(NOON, 99, end), later(NOON, 300_000));
  assert.equal(nextQuestionAt(later(end, -10_000), 9, end), later(end, 1_000));
  assert.equal(nextQuestionAt(later(end, 1_000), 9, end), later(end, 301_000));
});

test('late is after the last moment; an order ends at its end or with its bill; unknown ones have two minutes’ grace', () => {
  const dueAt = '2026-03-09T15:59:59.999Z';
  assert.equal(isPaidLate(at(dueAt), dueAt), false);
  assert.equal(isPaidLate(later(at(dueAt), 1), dueAt), true);
  assert.equal(isPaidLate(NOON, null), false);
  const order = { expires_at: NOON, amount_fen: 100 };
  const bill = (state: keyof typeof BILL_STATES, amount_fen = 100) => ({ state, amount_fen });
  assert.equal(mustEnd(order, bill('open'), later(NOON, -1)), false);
  assert.equal(mustEnd(order, bill('open'), NOON), true);
  assert.equal(mustEnd(order, bill('overdue'), later(NOON, -1)), false);
  assert.equal(mustEnd(order, bill('settled'), later(NOON, -1)), true);
  assert.equal(mustEnd(order, bill('open', 70), later(NOON, -1)), true, 'reduced meanwhile');
  assert.equal(isForgotten(order, later(NOON, 119_999)), false);
  assert.equal(isForgotten(order, later(NOON, 120_000)), true);
});

test('what money becomes', () => {
  const to = (state: keyof typeof BILL_STATES, fen: number) =>
    destinationOf({ state, amount_fen: 100 }, 100, fen);
  assert.deepEqual(
    [
      to('open', 100),
      to('overdue', 100),
      to('settled', 100),
      to('closed', 100),
      to('open', 99),
      to('settled', 101),
      to('waived', 100),
      destinationOf({ state: 'open', amount_fen: 70 }, 100, 100),
    ],
    [
      'receipt',
      'receipt',
      'second-payment',
      'bill-closed',
      'amount-differs',
      'amount-differs',
      'bill-waived',
      'bill-changed',
    ],
  );
  assert.deepEqual(
    (['created', 'pending', 'paid', 'closed', 'failed', 'late'] as const).map(attemptAfterMoney),
    ['paid', 'paid', 'paid', 'late', 'late', 'late'],
  );
});

test('D21 over a long holiday: the National Day week of 2026 moves the end to its first working day', () => {
  const { dueOn, dueAt } = dueOf('acceptance-fee', at('2026-09-25T02:00:00.000Z'), workCalendar());
  assert.equal(dueOn, '2026-10-08');
  assert.equal(dueAt, '2026-10-08T15:59:59.999Z');
});

test('server, browser and database hold one table of moves; every state is reached', async () => {
  const database = await testDatabase();
  const { rows } = await sql<{
    text: string;
  }>`select pg_get_functiondef('payments_forward'::regproc) as text`.execute(database.owner.db);
  const states = {
    bill: BILL_STATES,
    payment_attempt: ATTEMPT_STATES,
    surplus_refund: SURPLUS_STATES,
    refund: REFUND_STATES,
  };
  for (const [table, moves] of Object.entries(MOVES)) {
    const part = rows[0]?.text.split(`when '${table}' then`)[1]?.split(/when '|end;/)[0] ?? '';
    const there = [...part.matchAll(/\('([\w-]+)', '([\w-]+)'\)/g)].map(([, from, to]) => `${from} ${to}`);
    const here = Object.entries<readonly string[]>(moves).flatMap(([from, list]) =>
      list.map((to) => `${from} ${to}`),
    );
    assert.deepEqual(there.toSorted(), here.toSorted(), table);
    const [first, ...rest] = Object.keys(states[table as keyof typeof states]);
    assert.ok(first);
    for (const state of rest)
      assert.ok(
        here.some((move) => move.endsWith(` ${state}`)),
        `${table} ${state} is never reached`,
      );
  }
});
