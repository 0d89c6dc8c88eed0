import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withHearing } from '../adjournment/example.ts';
import { found, plainCase } from '../testing.ts';
import { CHANGE_HEARING } from './service.ts';

// hearing on 2026-03-12 from nine to eleven
const facts = withHearing(plainCase({ postponements: 2 }));
const conflict = (at: string) => ({
  hearing: 'hearing-1',
  why: 'conflict',
  'other-court': '示例市乙区人民法院',
  'other-case': '（2026）豫9902民初8号',
  'other-at': at,
  'other-fixed-on': '2026-02-20',
  reason: '代理律师同日须在另一法院出庭。',
});

test('a change of date is no adjournment: it is open when no adjournment is left, and does not count', () => {
  assert.deepEqual(found(CHANGE_HEARING, facts, conflict('2026-03-12T10:00:00+08:00'), ['summons']), []);
  const effect = CHANGE_HEARING.outcomes['granted']?.effects[0];
  assert.equal(effect?.do === 'move-hearing' && effect.counts, false);
});

test('the summons of the other court is handed in, and the hearings do conflict', () => {
  assert.deepEqual(found(CHANGE_HEARING, facts, conflict('2026-03-12T10:00:00+08:00'), []), [
    'refuse material summons',
  ]);
  assert.deepEqual(found(CHANGE_HEARING, facts, conflict('2026-03-13T09:00:00+08:00'), ['summons']), [
    'refuse no-conflict',
  ]);
  const other = { hearing: 'hearing-1', why: 'other', reason: '各方正在和解。' };
  assert.deepEqual(found(CHANGE_HEARING, facts, other, []), []);
});
