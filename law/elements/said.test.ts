import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Answers,
  ANSWER_FORMS,
  askedElements,
  claimedTotal,
  composeClaims,
  composeFacts,
  ELEMENT_FORMS,
  elementFormFor,
} from './index.ts';
import { bracket, claim, given, isAnswered, say, saidOf, sentence } from './said.ts';

const form = ELEMENT_FORMS['private-lending'];
const said = (answers: Answers) => saidOf(form, answers);

test('words are taken without the stop at their end, on one line', () => {
  const text = (words: string) => said({ demands: words }).text('demands');
  for (const [given, read] of [
    ['催收三次。', '催收三次'],
    ['催收三次；，、,;  ', '催收三次'],
    ['  先电话\n后发函 ', '先电话；后发函'],
    ['先电话。\n后发函', '先电话。后发函'],
    ['先电话，  \n  后发函', '先电话，后发函'],
    ['如下：\n电话！\n发函', '如下：电话！发函'],
    ['先电话  \n\n  后发函', '先电话；后发函'],
    ['。催收', '。催收'],
    ['。；', ''],
  ] as const)
    assert.equal(text(given), read, JSON.stringify(given));
});

test('lines lose the numbers people put before them, and nothing else', () => {
  const lines = (words: string) => said({ 'other-claims': words }).lines('other-claims');
  assert.deepEqual(lines('1. 甲；\n2、乙。\n（3）丙\n(4)丁\n5．戊\n12) 己\n\n 13.  庚 '), [
    '甲',
    '乙',
    '丙',
    '丁',
    '戊',
    '己',
    '庚',
  ]);
  assert.deepEqual(lines('3.14元\n2025年付款\n123、甲\n见第1、乙项'), [
    '3.14元',
    '2025年付款',
    '123、甲',
    '见第1、乙项',
  ]);
  assert.deepEqual(said({}).lines('other-claims'), []);
});

test('sums, days, rates and words, each in its own kind', () => {
  const s = said({
    principal: '10050',
    interest: 10_000_000,
    'lent-on': '2026-03-02',
    rate: ' 14.8 ',
    delivery: '现金',
    early: 'no',
    spouses: 'yes',
  });
  assert.deepEqual(
    [s.fen('principal'), s.yuan('principal'), s.yuan('interest')],
    [10_050, '100.50元', '100,000元'],
  );
  assert.deepEqual([s.date('lent-on'), s.rate('rate')], ['2026年3月2日', '14.8%']);
  assert.deepEqual([s.is('delivery', '现金'), s.is('delivery', '票据')], [true, false]);
  assert.deepEqual(
    [s.yes('spouses'), s.no('spouses'), s.yes('early'), s.no('early')],
    [true, false, false, true],
  );
  assert.deepEqual(
    [
      s.fen('overdue'),
      s.yuan('overdue'),
      s.date('due-on'),
      s.rate('overdue-rate'),
      s.text('lender'),
      s.yes('x'),
    ],
    [0, '', '', '', '', false],
  );
});

test('what counts as an answer', () => {
  const of = (id: string) =>
    form.groups.flatMap((g) => g.elements).find((e) => e.id === id) ?? assert.fail(id);
  const counts = (id: string, value: string | number | null) => isAnswered(of(id), { [id]: value });
  for (const [id, value, yes] of [
    ['principal', 1, true],
    ['principal', '1', true],
    ['principal', '123456789012345', true],
    ['principal', '1234567890123456', false],
    ['principal', 0, false],
    ['principal', '0', false],
    ['principal', -1, false],
    ['principal', '1a', false],
    ['principal', 'a1', false],
    ['principal', null, false],
    ['lent-on', '2026-02-28', true],
    ['lent-on', 20_260_228, false],
    ['rate', '10', true],
    ['rate', '10.25', true],
    ['rate', '0', false],
    ['rate', '10%', false],
    ['rate', 'x10', false],
    ['rate', '12345', false],
    ['rate', '10.1234567', false],
    ['early', 'yes', true],
    ['early', 'no', true],
    ['early', '', false],
    ['delivery', '现金', true],
    ['delivery', '黄金', false],
    ['lender', '甲', true],
    ['lender', ' ；', false],
  ] as const)
    assert.equal(counts(id, value), yes, `${id} ${value}`);
  assert.equal(
    isAnswered(of('lender'), Object.create({ lender: '甲' }) as Answers),
    false,
    'its own answers only',
  );
});

test('what is no longer asked is not said, however deep it hangs', () => {
  const labour = ELEMENT_FORMS.labour;
  assert.equal(composeFacts(labour, { injured: 'no', 'injured-how': '八级' }).includes('八级'), false);
  assert.match(composeFacts(labour, { injured: 'yes', 'injured-how': '八级' }), /工伤情况：八级。/);
  const ids = askedElements(form, { secured: 'yes' }).map(({ id }) => id);
  assert.equal(ids.includes('guarantor'), true);
  assert.equal(
    askedElements(form, {}).some(({ id }) => id === 'guarantor'),
    false,
  );
  assert.equal(claimedTotal(form, { expenses: 100 }), 0, 'expenses are not claimed');
  assert.equal(claimedTotal(form, { expenses: 100, 'expenses-claimed': 'yes' }), 100);
});

test('clauses, sentences and brackets leave out what is not known', () => {
  assert.deepEqual(
    [say`自${'甲'}至${'乙'}止`, say`自${'甲'}至${''}止`, say`照旧`],
    ['自甲至乙止', '', '照旧'],
  );
  assert.deepEqual([sentence('甲', '', '乙'), sentence('', ''), sentence()], ['甲，乙。', '', '']);
  assert.deepEqual([bracket('甲', '', '乙'), bracket('')], ['（甲，乙）', '']);
  assert.deepEqual([given(true, '甲'), given(false, '甲')], ['甲', '']);
  assert.deepEqual([claim(''), claim('判令')], [[], [{ text: '判令。', amountFen: null }]]);
});

test('the narrowest cause that has a form wins; blanks around a name do not matter', () => {
  assert.equal(elementFormFor(' 离婚纠纷 ')?.id, 'divorce');
  assert.equal(elementFormFor(['买卖合同纠纷', '民间借贷纠纷'])?.id, 'private-lending');
  assert.equal(elementFormFor([]), undefined);
});

test('an answer: all admitted, some denied, the facts admitted or not', () => {
  const answer = ANSWER_FORMS['private-lending'];
  const admitted = { 'claim-principal': '无异议', 'facts-view': '无异议' };
  assert.deepEqual(composeClaims(answer, admitted), []);
  assert.equal(
    composeFacts(answer, admitted),
    '一、关于借款本金，答辩人没有异议。\n二、对原告所述的事实，答辩人没有异议。',
  );
  const some = {
    'claim-principal': '无异议',
    'claim-interest': '有异议',
    'why-interest': '没有约定利息',
    'claim-overdue': '原告没有主张',
    'facts-view': '有异议',
    'legal-basis': '《民法典》第六百八十条',
    limitation: '已过诉讼时效',
    remarks: '愿意分期',
    'defence-not-delivered': 'no',
  };
  assert.deepEqual(
    composeClaims(answer, some).map(({ text }) => text),
    ['驳回原告关于利息的诉讼请求。', '本案诉讼费用依法由原告负担。'],
  );
  assert.equal(
    composeFacts(answer, some),
    [
      '一、关于借款本金，答辩人没有异议。',
      '二、关于利息，答辩人有异议，没有约定利息。',
      '三、对原告所述的事实，答辩人有异议。',
      '四、关于诉讼时效和其他抗辩：已过诉讼时效。',
      '五、愿意分期。',
      '综上，依照《民法典》第六百八十条，请求依法驳回原告的相应诉讼请求。',
    ].join('\n'),
  );
});
