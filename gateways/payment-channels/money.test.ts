import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { fenFromYuan, instantFromShanghai, shanghaiFromInstant, yuanFromFen } from './money.ts';

it('writes 分 as yuan and reads them back, for every amount', () => {
  fc.assert(fc.property(fc.nat({ max: 10_000_000_000 }), (fen) => fenFromYuan(yuanFromFen(fen)) === fen));
  assert.equal(yuanFromFen(5), '0.05');
  assert.equal(fenFromYuan('0.1'), 10);
  for (const bad of ['', '1.234', '-1', '1e3', '1,000.00']) assert.equal(fenFromYuan(bad), undefined, bad);
  assert.throws(() => yuanFromFen(0.5));
});

it('knows Beijing time', () => {
  assert.equal(instantFromShanghai('2026-03-02 00:30:00'), '2026-03-01T16:30:00.000Z');
  assert.equal(shanghaiFromInstant('2026-03-01T16:30:00.000Z'), '2026-03-02 00:30:00');
  assert.equal(instantFromShanghai('2026-13-02 00:30:00'), undefined);
});
