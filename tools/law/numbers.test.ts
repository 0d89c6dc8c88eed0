import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '#law/time.ts';
import { type Answer, codes, one, today } from './testing.ts';

test('case numbers are read, checked and brought to one spelling', () => {
  const ok = [
    '（2021）豫0102民初123号',
    '（2024）豫01民终88号',
    '（2023）豫执复5号',
    '（2022）最高法知民终101号',
    '（2026）豫0102民诉前调801号',
  ];
  for (const text of ok) assert.equal(one('case-number', { text })['normalised'], text);
  assert.equal(one('case-number', '(2021)豫0102民初0123号')['normalised'], '（2021）豫0102民初123号');
  assert.equal(one('case-number', { text: ok[2] })['courtLevelName'], '高级人民法院');
  const bad = [
    '（2021）豫010民初1号',
    '（2021）豫0102民初号',
    '（21）豫0102民初1号',
    '（2021）粤A民初1号',
    '（2027）豫0102民初1号',
    '',
  ];
  codes(
    'case-number',
    bad.map((text) => [{ text }, 'invalid-case-number', 'text'] as const),
  );
  codes('case-number', [
    [{}, 'missing'],
    [7, 'missing'],
  ]);
});

test('numbers of persons, organisations and lawyers are told apart', () => {
  const kindOf = (number: unknown, kind?: string) => one('identity', { number, ...(kind && { kind }) });
  assert.deepEqual(
    [
      '11010519491231002X',
      '440524188001010014',
      '91350100M000100Y43',
      '31410000MD01234542',
      '14101201510123456',
      'H12345678',
    ].map((n) => kindOf(n)['kind']),
    [
      'identity-card',
      'identity-card',
      'credit-code',
      'credit-code',
      'lawyer-licence',
      'hong-kong-macao-permit',
    ],
  );
  assert.equal(kindOf('91350100M000100Y43')['registeredAs'], '企业');
  assert.equal(kindOf('14101201510123456')['categoryName'], '专职律师');
  assert.equal(kindOf('14101201510123456', 'licence')['kind'], 'lawyer-licence');
  assert.equal(
    kindOf(14101201510123456)['error']?.code,
    'missing',
    'a number that JSON cannot hold is not guessed',
  );
  codes('identity', [
    [{ number: '410102198502301235' }, 'invalid-number', 'number'],
    [{ number: '110105194912310021' }, 'invalid-number', 'number'],
    [{ number: '91350100M000100Y44' }, 'invalid-number', 'number'],
    [{ number: '14101201500123456' }, 'invalid-number', 'number'],
    [{ number: '110105491231002' }, 'invalid-number', 'number'],
    [{ number: '你好' }, 'unrecognised', 'number'],
    [{ number: ' ' }, 'missing', 'number'],
    [{ number: '1', kind: 'x' }, 'unknown-value', 'kind'],
    [{ number: addDays(today, 1), kind: 'identity-card' }, 'invalid-number', 'number'],
  ]);
});

test('competent courts and materials', () => {
  const courts = one('jurisdiction', {
    matter: 'civil',
    ground: 'contract',
    amount: '500000',
    plaintiffs: [{ domicile: '河南省郑州市金水区' }],
    defendants: [{ domicile: '河南省郑州市中原区' }],
  });
  const [first] = courts['candidates'] as Answer[];
  assert.deepEqual([first?.['level'], first?.['place']], ['basic', '河南省郑州市中原区']);
  codes('jurisdiction', [
    [{ matter: 'civil', ground: 'contract', amount: '-5' }, 'invalid-amount', 'amount'],
    [{ matter: 'x' }, 'unknown-value', 'matter'],
    [3, 'not-an-object'],
  ]);
  const high = one('jurisdiction', {
    matter: 'civil',
    ground: 'contract',
    amount: '500000000',
    plaintiffs: [{ domicile: '河南省郑州市金水区' }],
    defendants: [{ domicile: '河南省郑州市中原区' }],
  });
  assert.equal((high['candidates'] as Answer[])[0]?.['level'], 'intermediate');
  const materials = one('materials', {
    kind: 'civil',
    plaintiffs: { kind: 'natural-person' },
    agents: ['lawyer'],
  });
  const ids = (materials['required'] as { id: string }[]).map((m) => m.id);
  for (const id of ['complaint', 'power-of-attorney', 'firm-letter']) assert.ok(ids.includes(id), id);
  codes('materials', [
    [{ kind: 'x', plaintiffs: [] }, 'unknown-value', 'kind'],
    [{ kind: 'civil' }, 'wrong-type', 'plaintiffs'],
    [{ kind: 'civil', plaintiffs: [{ kind: 'x' }] }, 'unknown-value', 'plaintiffs.0.kind'],
  ]);
});
