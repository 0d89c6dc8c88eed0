import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import { aComplaint } from '../../testing.ts';
import { filingContent, type FilingContent } from '../../terms.ts';
import type { ProposalView } from '../../proposals.ts';
import { checkAgainstDocument } from './document.ts';
import type { CheckFacts } from './finding.ts';
import { checkIdentifiable } from './identifiable.ts';
import { amountsIn, checkSubstance, datesIn } from './substance.ts';

const FACTS: CheckFacts = {
  today: plainDate('2026-03-02'),
  courtName: '郑州市金水区人民法院',
  causePath: [
    { id: '1', name: '合同纠纷', level: 2 },
    { id: '9181', name: '民间借贷纠纷', level: 4 },
  ],
  causeIsLeaf: true,
  files: new Map(),
  filer: undefined,
};
const agent = { name: '林知行', licenceNo: '14101202310000001', firm: { name: '示例律师事务所' } };
const complaint = (over: Partial<FilingContent> = {}) => aComplaint(agent, over);
const codes = (content: FilingContent, facts: Partial<CheckFacts> = {}) =>
  [
    ...checkSubstance(content, { ...FACTS, ...facts }),
    ...checkIdentifiable(content, { ...FACTS, ...facts }),
  ].map((found) => {
    assert.equal(found.level, 'warning', `${found.code} never blocks`);
    assert.match(found.article, /《.+》第/);
    return found.code;
  });
const claims = (...list: [string, number | null][]) =>
  list.map(([text, amountFen], index) => ({ id: `c${index}`, text, amountFen }));

test('a whole complaint gives a registrar nothing to ask', () => {
  assert.deepEqual(codes(complaint()), []);
});

test('amounts and days are read as they are written', () => {
  assert.deepEqual(
    amountsIn('借款10万元、利息 1,234.5 元，共1.2亿元'),
    [10_000_000, 123_450, 12_000_000_000],
  );
  assert.deepEqual(datesIn('2025年3月1日、2025-04-05、2024.12、２０２３年６月'), [
    '2025-03-01',
    '2025-04-05',
    '2024-12-01',
    '2023-06-01',
  ]);
});

test('claims: money without an amount, an amount that differs, is not explained or does not add up', () => {
  assert.ok(codes(complaint({ claims: claims(['判令被告归还借款', null]) })).includes('amount-none'));
  assert.ok(codes(complaint({ claims: claims(['判令被告归还借款', null]) })).includes('claim-vague'));
  assert.deepEqual(
    codes(complaint({ claims: claims(['确认合同无效', null]) }), {
      causePath: [{ id: '1', name: '确认合同无效纠纷', level: 3 }],
    }),
    [],
  );
  assert.ok(codes(complaint({ claims: claims(['归还100000元', 9_000_000]) })).includes('amount-differs'));
  assert.ok(codes(complaint({ claims: claims(['归还借款', 7_700_000]) })).includes('amount-unexplained'));
  assert.ok(
    codes(
      complaint({
        claims: claims(['归还100000元', 10_000_000], ['支付利息5000元', 500_000], ['以上共计110000元', null]),
      }),
    ).includes('total-differs'),
  );
  assert.deepEqual(
    codes(
      complaint({
        claims: claims(['归还100000元', 10_000_000], ['支付利息5000元', 500_000], ['以上共计105000元', null]),
      }),
    ),
    [],
  );
});

test('facts: too short, without a day, and three years old', () => {
  assert.deepEqual(codes(complaint({ facts: '被告借款100000元不还。' })), ['facts-short', 'facts-undated']);
  const old = (last: string) =>
    codes(complaint({ facts: `被告因资金周转向原告借款100000元，双方约定的还款日是${last}，至今未还。` }));
  assert.deepEqual(old('2023年3月1日'), ['limitation']);
  assert.deepEqual(old('2023年3月2日'), []);
  assert.deepEqual(
    codes(complaint({ facts: `被告借走物品，双方约定2019年1月1日归还100000元的物品，至今没有归还原告。` }), {
      causePath: [
        { id: '1', name: '返还原物纠纷', level: 3 },
        { id: '2', name: '物权保护纠纷', level: 2 },
      ],
    }),
    [],
  );
});

test('a defendant nobody could find, one entered twice, a court nothing leads to', () => {
  const [plaintiff, defendant] = complaint().parties;
  const against = (over: object) =>
    codes(
      complaint({
        parties: filingContent.parse({ parties: [plaintiff, { ...defendant, ...over }] }).parties,
      }),
    );
  assert.deepEqual(against({ name: '张某' }), ['opponent-unnamed']);
  assert.deepEqual(against({ name: '王先生' }), ['opponent-unnamed']);
  assert.deepEqual(against({ address: '河南省郑州市' }), ['address-vague']);
  const parties = filingContent.parse({
    parties: [plaintiff, defendant, { ...defendant, id: 'd2', creditCode: '' }],
  }).parties;
  assert.deepEqual(codes(complaint({ parties })), ['name-twice']);
  assert.deepEqual(codes(complaint(), { courtName: '洛阳市涧西区人民法院' }), ['court-place']);
  assert.deepEqual(
    codes(complaint({ jurisdiction: '合同约定由该院管辖' }), { courtName: '洛阳市涧西区人民法院' }),
    [],
  );
});

test('the uploaded complaint: what differs is named with both, what is missing is named, doubt and style are not held against it', () => {
  const view: ProposalView = {
    readingId: '0198aaaa-0000-7000-8000-0123456789ab',
    groups: [
      { id: 'parties.p1', section: 'parties', title: '被告 孙样本' },
      { id: 'parties.r1', section: 'parties', title: '被告 钱样本', seed: {} },
      { id: 'claims.c1', section: 'claims', title: '请求 1' },
      { id: 'facts', section: 'facts', title: '事实与理由' },
    ],
    proposals: [
      {
        path: 'parties.p1.phone',
        group: 'parties.p1',
        label: '联系电话',
        kind: 'text',
        value: '1',
        current: '2',
        sure: 'sure',
      },
      {
        path: 'parties.p1.address',
        group: 'parties.p1',
        label: '住所',
        kind: 'text',
        value: '1',
        current: '2',
        sure: 'doubt',
      },
      {
        path: 'parties.r1.name',
        group: 'parties.r1',
        label: '名称',
        kind: 'text',
        value: '钱样本',
        current: null,
        sure: 'sure',
      },
      {
        path: 'parties.r1.phone',
        group: 'parties.r1',
        label: '联系电话',
        kind: 'text',
        value: '1',
        current: null,
        sure: 'sure',
      },
      {
        path: 'claims.c1.amountFen',
        group: 'claims.c1',
        label: '金额',
        kind: 'amount',
        value: 100,
        current: 250,
        sure: 'sure',
      },
      {
        path: 'facts',
        group: 'facts',
        label: '事实',
        kind: 'long',
        value: '被告借款不还，',
        current: '被告借款不还。',
        sure: 'sure',
      },
    ],
    same: 0,
    warnings: [],
    notes: [],
  };
  const found = checkAgainstDocument(view);
  assert.deepEqual(
    found.map(({ field, level }) => [field, level]),
    [
      ['parties.p1.phone', 'warning'],
      ['parties', 'warning'],
      ['claims.c1.amountFen', 'warning'],
    ],
  );
  assert.match(found[0]?.what ?? '', /被告 孙样本的联系电话，这里是“2”，起诉状是“1”/);
  assert.match(found[2]?.what ?? '', /这里是“2.50 元”，起诉状是“1.00 元”/);
  assert.deepEqual(checkAgainstDocument(undefined), []);
});
