import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defineRefusals } from './refusals.ts';

const refuse = defineRefusals({
  'test.late': {
    status: 409,
    title: '已经届满',
    detail: ({ due, count }) => `期限已于${due}届满，共${count}次。`,
  },
});

test('a refusal tells a day as it is said, and leaves other words alone', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.nat(),
      (date, count) => {
        const due = date.toISOString().slice(0, 10);
        const said = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
        assert.equal(
          refuse('test.late', { params: { due, count } }).detail,
          `期限已于${said}届满，共${count}次。`,
        );
      },
    ),
  );
  assert.match(refuse('test.late', { params: { due: 'G13-2026-03-02' } }).detail, /G13-2026-03-02/u);
});
