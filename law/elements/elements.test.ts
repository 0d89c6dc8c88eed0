import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  ANSWER_FORMS,
  type Answers,
  askedElements,
  claimedTotal,
  composeClaims,
  composeFacts,
  type Element,
  ELEMENT_FORMS,
  type ElementForm,
  elementFormFor,
  missingElements,
} from './index.ts';
import { isAnswered } from './said.ts';

const complaints = Object.values(ELEMENT_FORMS);
const answers = Object.values(ANSWER_FORMS);
const all = [...complaints, ...answers];
const elementsOf = (form: ElementForm): Element[] => form.groups.flatMap((group) => [...group.elements]);

test('each form is sound: ids once, conditions on words that can be answered, names in the list of causes', () => {
  const causes = readFileSync(
    join(import.meta.dirname, '../../modules/reference/data/civil-causes.tsv'),
    'utf8',
  );
  for (const form of all) {
    const elements = elementsOf(form);
    assert.equal(new Set(elements.map(({ id }) => id)).size, elements.length, `${form.name}: ids`);
    for (const { id, type, options, when, required } of elements) {
      assert.equal(type === 'choice', options !== undefined, `${form.name} ${id}`);
      if (!when) continue;
      const parent = elements.find((element) => element.id === when.id);
      const can = parent?.type === 'yes-no' ? ['yes', 'no'] : (parent?.options ?? []);
      assert.ok(can.includes(when.is), `${form.name} ${id} hangs on ${when.id}`);
      assert.ok(
        elements.indexOf(parent!) < elements.findIndex((element) => element.id === id),
        'asked after it',
      );
      assert.notEqual(required === true && parent === undefined, true);
    }
    for (const id of form.causeIds) assert.match(causes, new RegExp(`^${id}\t`, 'm'));
    for (const name of form.causeNames) assert.match(causes, new RegExp(`\t${name}\t`), name);
    assert.ok(form.groups.length >= 4 && form.articles.length >= 3 && form.evidence.length >= 4);
  }
});

test('the causes are those of the model forms of 2025', () => {
  const file = join(
    process.env['TONGBAN_DATA'] ?? join(import.meta.dirname, '../../../shared/data'),
    'forms/model_complaints_67.json',
  );
  const names = complaints.map(({ name }) => name.replace('纠纷', ''));
  assert.equal(new Set(names).size, 10);
  if (!existsSync(file)) return;
  const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: { name: string }[] };
  const list = items.map((item) => item.name.replace('纠纷', ''));
  for (const name of names) assert.ok(list.includes(name), name);
});

test('a cause finds its form by name and by path', () => {
  assert.equal(elementFormFor('民间借贷纠纷')?.id, 'private-lending');
  assert.equal(
    elementFormFor(['合同、准合同纠纷', '合同纠纷', '买卖合同纠纷', '分期付款买卖合同纠纷'])?.id,
    'sale',
  );
  assert.equal(elementFormFor(['劳动争议', '劳动合同纠纷', '追索劳动报酬纠纷'])?.id, 'labour');
  assert.equal(elementFormFor('名誉权纠纷'), undefined);
});

const LENDING: Answers = {
  principal: 10_000_000,
  interest: 1_234_567,
  'interest-until': '2026-02-28',
  'interest-method': '以100,000元为基数，按照年利率10%计算；',
  'interest-from': '2025-03-01',
  'interest-on': 'yes',
  lender: '赵示例',
  borrower: '孙样本',
  agreement: '借条',
  'agreed-on': '2024-03-01',
  purpose: '经营周转',
  lent: 10_000_000,
  'lent-on': '2024-03-01',
  delivery: '银行转账',
  'due-on': '2025-02-28',
  rate: '10',
  demands: '多次电话催收。\n2025年6月1日发出催款函',
  'expenses-claimed': 'yes',
  expenses: 500_000,
  'other-claims': '1. 判令被告赔礼；\n2、其他合理请求。',
  secured: 'yes',
  'security-kind': '保证',
  guarantor: '钱样例',
  'guarantee-kind': '连带责任保证',
  'security-claimed': 'yes',
};

test('民间借贷: the claims and the prose as a lawyer would write them', () => {
  const form = ELEMENT_FORMS['private-lending'];
  assert.deepEqual(composeClaims(form, LENDING), [
    { text: '判令被告归还借款本金100,000元。', amountFen: 10_000_000 },
    {
      text: '判令被告支付利息12,345.67元（暂计至2026年2月28日，以100,000元为基数，按照年利率10%计算，自2025年3月1日起计算至实际付清之日止）。',
      amountFen: 1_234_567,
    },
    { text: '判令钱样例对上述债务承担连带清偿责任。', amountFen: null },
    { text: '判令被告支付原告实现债权的费用5,000元。', amountFen: 500_000 },
    { text: '判令被告赔礼。', amountFen: null },
    { text: '其他合理请求。', amountFen: null },
    { text: '判令被告负担本案诉讼费用。', amountFen: null },
  ]);
  const facts = composeFacts(form, LENDING);
  assert.match(
    facts,
    /^2024年3月1日，孙样本因经营周转向赵示例借款，双方以借条为凭，借款于2025年2月28日到期，借期内年利率为10%。$/m,
  );
  assert.match(facts, /^2024年3月1日，原告向被告交付借款100,000元，交付方式为银行转账。$/m);
  assert.match(facts, /^原告催收的经过：多次电话催收。2025年6月1日发出催款函。$/m);
  assert.match(
    facts,
    /依照《中华人民共和国民法典》第六百六十七条、第六百七十四条.*《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》第二十五条/,
  );
  assert.equal(claimedTotal(form, LENDING), 10_000_000 + 1_234_567 + 500_000);
  assert.equal(claimedTotal(form, { ...LENDING, principal: '10000000' }), claimedTotal(form, LENDING));
  assert.deepEqual(missingElements(form, LENDING), []);
});

test('the answer denies what is denied and says why', () => {
  const form = ANSWER_FORMS['private-lending'];
  const said: Answers = {
    'claim-principal': '有异议',
    'why-principal': '已于2025年5月1日归还五万元。',
    'claim-interest': '无异议',
    'facts-view': '部分有异议',
    'facts-disputed': '借款系分两次交付',
    'defence-already-paid': 5_000_000,
    'defence-rate-too-high': 'yes',
  };
  assert.deepEqual(
    composeClaims(form, said).map(({ text }) => text),
    ['驳回原告关于借款本金的诉讼请求。', '本案诉讼费用依法由原告负担。'],
  );
  const facts = composeFacts(form, said);
  assert.match(facts, /^一、关于借款本金，答辩人有异议，已于2025年5月1日归还五万元。$/m);
  assert.match(facts, /^二、关于利息，答辩人没有异议。$/m);
  assert.match(facts, /主张已经偿还的金额：50,000元。/);
  assert.match(facts, /答辩人主张利率超过法定上限。/);
  const none = composeClaims(form, { 'claim-principal': '有异议', 'why-principal': '没有借过' });
  assert.equal(none[0]?.text, '驳回原告的全部诉讼请求。');
});

test('nothing answered, nothing said; what is required is named', () => {
  for (const form of all) {
    assert.equal(composeFacts(form, {}), '');
    assert.deepEqual(composeClaims(form, {}), []);
    assert.ok(missingElements(form, {}).length > 0, form.name);
    assert.equal(composeFacts(form, { 'no-such': '甲', toString: '乙' }), '');
  }
  const traffic = ELEMENT_FORMS['traffic-accident'];
  const ids = (said: Answers) => askedElements(traffic, said).map(({ id }) => id);
  assert.ok(ids({ outcome: '死亡' }).includes('funeral') && !ids({ outcome: '受伤' }).includes('funeral'));
});

test('an answer of the wrong kind is none', () => {
  const form = ELEMENT_FORMS['private-lending'];
  for (const wrong of [
    { principal: '100元' },
    { principal: 1.5 },
    { principal: -5 },
    { 'lent-on': '2026-02-30' },
    { agreement: '口信' },
    { 'interest-on': 'maybe' },
    { rate: '很高' },
    { lender: '  。\n' },
  ])
    assert.equal(composeFacts(form, wrong), '', JSON.stringify(wrong));
});

// ── any set of proper answers

// An answer that itself ends in 为 would look like a gap the prose left.
const words = fc
  .stringMatching(/^[\u4e00-\u9fa5A-Za-z0-9]{1,12}$/)
  .filter((word) => !/undefined|null|NaN|为$/.test(word));
function answerTo(element: Element): fc.Arbitrary<string | number> {
  const { type } = element;
  switch (type) {
    case 'money':
      return fc.integer({ min: 1, max: 100_000_000_00 });
    case 'date':
      return fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([m, d]) => `2025-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    case 'percent':
      return fc.integer({ min: 1, max: 3600 }).map((n) => String(n / 100));
    case 'yes-no':
      return fc.constantFrom('yes', 'no');
    case 'choice':
      return fc.constantFrom(...(element.options ?? ['']));
    case 'text':
    case 'long':
      return fc.oneof(
        words,
        fc.tuple(words, words).map(([a, b]) => `1. ${a}；\n2、${b}。\n`),
      );
  }
}
const answersTo = (form: ElementForm, full: boolean): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(elementsOf(form).map((element) => [element.id, answerTo(element)])),
    full ? {} : { requiredKeys: [] },
  );

const GAPS = /undefined|null|NaN|\[object|（）|（，|，，|，。|。。|：。|；。|；，|^。|^，|，）|为，|为。/m;

for (const form of all) {
  test(`${form.name} ${form.kind}: whatever is answered or not, the prose has no gaps and the sums are right`, () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((full) => answersTo(form, full)),
        (said) => {
          const claims = composeClaims(form, said);
          for (const { text, amountFen } of claims) {
            assert.doesNotMatch(text, GAPS);
            assert.match(text, /[^。]。$/u);
            assert.ok(amountFen === null || amountFen > 0);
          }
          assert.doesNotMatch(composeFacts(form, said), GAPS);
          const asked = askedElements(form, said);
          const counted = asked
            .filter(
              (element) =>
                element.type === 'money' && element.claim !== undefined && element.periodic !== true,
            )
            .reduce((sum, element) => sum + (isAnswered(element, said) ? Number(said[element.id]) : 0), 0);
          assert.equal(claimedTotal(form, said), form.kind === 'complaint' ? counted : 0);
          for (const missing of missingElements(form, said)) assert.equal(isAnswered(missing, said), false);
        },
      ),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(answersTo(form, true), (said) => assert.deepEqual(missingElements(form, said), [])),
      { numRuns: 10 },
    );
  });
}
