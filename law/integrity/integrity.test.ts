import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from '../citations.ts';
import { plainDate } from '../time.ts';
import * as i from './index.ts';

const d = plainDate;
const full: Parameters<typeof i.sanctionFaults>[0] = {
  ground: 'delay',
  reason: '两次无故不到庭',
  evidence: ['笔录'],
  from: d('2026-03-02'),
  until: d('2026-06-01'),
  decidedBy: '某法官',
  heard: true,
};
const codes = (more: Partial<typeof full>) => i.sanctionFaults({ ...full, ...more }).map((f) => f.code);
const without = (key: keyof typeof full) => {
  const { [key]: _, ...rest } = full;
  return i.sanctionFaults(rest as typeof full).map((f) => f.code); // one field is left out on purpose
};

test('a complete decision has no fault', () => {
  assert.deepEqual(codes({}), []);
  assert.deepEqual(codes({ until: d('2026-03-02') }), []);
});

test('each thing that is missing is named', () => {
  assert.deepEqual(without('ground'), ['no-ground']);
  assert.deepEqual(codes({ reason: ' \n' }), ['no-reason']);
  assert.deepEqual(codes({ evidence: [] }), ['no-evidence']);
  assert.deepEqual(without('until'), ['no-end']);
  assert.deepEqual(codes({ until: d('2026-03-01') }), ['end-before-start']);
  assert.deepEqual(without('decidedBy'), ['no-person']);
  assert.deepEqual(codes({ heard: false }), ['not-heard']);
  assert.deepEqual(codes({ heard: false, urgent: true }), []);
  assert.deepEqual(codes({ heard: false, urgent: false }), ['not-heard']);
});

test('faults say what to do, by which article', () => {
  const all = i.sanctionFaults({ reason: '', evidence: [], from: d('2026-03-02'), heard: false });
  assert.deepEqual(
    all.map((f) => f.code),
    ['no-ground', 'no-reason', 'no-evidence', 'no-end', 'no-person', 'not-heard'],
  );
  for (const f of all) assert.ok(f.text.length > 8 && f.text.endsWith('。'));
  assert.deepEqual(
    all.map((f) => shortLabel(f.article)),
    all.map((f) =>
      f.code === 'no-person' ? '个人信息保护法第二十四条第三款' : '一站式诉讼服务意见第十六条',
    ),
  );
});

test('eight grounds', () => {
  assert.equal(Object.keys(i.INTEGRITY_GROUNDS).length, 8);
  for (const name of Object.values(i.INTEGRITY_GROUNDS)) assert.ok(name.length >= 4);
});
