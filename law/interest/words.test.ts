import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate as d } from '../time.ts';
import { computeInterest, type InterestInput, interestBarred, lendingCeilings } from './index.ts';
import { shape, yuan } from './testing.ts';

const said = (input: InterestInput) => {
  const { steps, notes } = computeInterest(input);
  return [...steps, ...notes].map(({ text, article }) =>
    `${text} ${article ? article.law + article.article : ''}`.trim(),
  );
};
const delayed = {
  kind: 'delayed-performance',
  principalFen: yuan('36500'),
  performBy: d('2024-12-31'),
  to: d('2025-01-20'),
} as const;

test('delayed performance in every word, with a repayment', () => {
  assert.deepEqual(
    said({
      ...delayed,
      general: { from: d('2024-12-22'), percent: '10', per: 'year' },
      repayments: [{ on: d('2024-12-31'), fen: yuan('100') }],
    }),
    [
      '未按生效法律文书指定的期间给付金钱的，加倍支付迟延履行期间的债务利息 CPL264',
      '履行期间于2024年12月31日届满，加倍部分自2025年1月1日起计算 DELAYED_INTEREST2',
      '加倍部分以尚未清偿的金钱债务（不含一般债务利息）为基数，按日万分之一点七五计算 DELAYED_INTEREST1.3',
      '一般债务利息根据生效法律文书确定的方法计算 DELAYED_INTEREST1.2',
      '2024年12月22日至2025年1月20日，共30日：36,500.00元×年利率10%÷365×30日＝300.00元（裁判确定的年利率10%）',
      '2025年1月1日至2025年1月20日，共20日：36,500.00元×日万分之一点七五×20日＝127.75元（日万分之一点七五）',
      '合计427.75元',
      '年利率按一年365日折算为日利率，使一年的利息不超过年利率；约定按360日折算的，可以改选',
      '起算日和截止日均计算在内',
      '还款依次抵充实现债权的费用、利息、主债务 CIVIL561',
      '先清偿生效法律文书确定的金钱债务，再清偿加倍部分债务利息 DELAYED_INTEREST4',
    ],
  );
});

test('delayed performance alone has no yearly rate to speak of', () => {
  assert.deepEqual(said({ ...delayed, performBy: d('2025-01-20') }).slice(1), [
    '履行期间于2025年1月20日届满，至2025年1月20日尚未迟延 DELAYED_INTEREST2',
    '加倍部分以尚未清偿的金钱债务（不含一般债务利息）为基数，按日万分之一点七五计算 DELAYED_INTEREST1.3',
    '生效法律文书未确定给付一般债务利息的，不予计算 DELAYED_INTEREST1.2',
    '合计0.00元',
    '起算日和截止日均计算在内',
  ]);
  assert.deepEqual(shape(computeInterest({ ...delayed, performBy: d('2025-01-19') })), [
    'doubled 2025-01-20 2025-01-20 1 6.3875 639',
  ]);
});

test('sale and loan in every word', () => {
  const sale = {
    kind: 'sale-overdue',
    principalFen: yuan('36500'),
    from: d('2025-06-01'),
    to: d('2025-06-10'),
  } as const;
  assert.deepEqual(said(sale).slice(0, 3), [
    '买卖合同没有约定逾期付款违约金的，以违约行为发生时（2025年6月1日）的一年期LPR为基础，加计50% SALES18.4',
    '2025年6月1日至2025年6月10日，共10日：36,500.00元×年利率4.5%÷365×10日＝45.00元（2025年6月1日的一年期LPR加计50%（LPR 3.00%））',
    '合计45.00元',
  ]);
  const first = computeInterest({ ...sale, from: d('2019-08-20'), to: d('2019-08-20') });
  assert.match(first.steps[0]?.text ?? '', /一年期LPR为基础/);
  const loan = {
    kind: 'lending',
    principalFen: yuan('36500'),
    contractOn: d('2020-08-01'),
    filedOn: d('2021-03-01'),
    from: d('2020-08-19'),
    to: d('2020-08-20'),
    rate: { percent: '36', per: 'year' },
  } as const;
  assert.deepEqual(said(loan).slice(0, 5), [
    '2020年8月19日以前的利息按照当时的司法解释计算，利率上限为年利率24% LENDING31.2',
    '利率上限：起诉时（2021年3月1日）一年期LPR 3.85%的四倍，即年利率15.4% LENDING31.2',
    '2020年8月19日至2020年8月19日，共1日：36,500.00元×年利率24%÷365×1日＝24.00元（约定年利率36%超过上限，按年利率24%）',
    '2020年8月20日至2020年8月20日，共1日：36,500.00元×年利率15.4%÷365×1日＝15.40元（约定年利率36%超过上限，按年利率15.4%）',
    '合计39.40元',
  ]);
  const ceiling = (filedOn: string, contractOn = '2020-08-19') =>
    lendingCeilings({
      contractOn: d(contractOn),
      filedOn: d(filedOn),
      from: d('2020-08-20'),
      to: d('2021-01-01'),
    });
  assert.deepEqual(
    ceiling('2020-08-20').map((c) => c.percent),
    ['15.4'],
  );
  assert.deepEqual(
    ceiling('2020-08-19').map((c) => c.percent),
    ['24'],
  );
  assert.equal(ceiling('2024-01-01', '2020-08-20')[0]?.why.article?.article, '25');
});

test('which day’s LPR the result stands on', () => {
  const unsure = (input: object) =>
    said({ principalFen: 100, from: d('2026-08-01'), to: d('2026-08-31'), ...input } as InterestInput).some(
      (t) => t.startsWith('LPR表核对至2026年6月22日公布的一期'),
    );
  const rate = { percent: '1', per: 'year' };
  assert.equal(unsure({ kind: 'agreed', rate }), false);
  assert.equal(unsure({ kind: 'lpr' }), true);
  assert.equal(unsure({ kind: 'lpr', fixedOn: d('2026-07-01') }), false);
  assert.equal(unsure({ kind: 'lpr', fixedOn: d('2026-08-01') }), true);
  assert.equal(unsure({ kind: 'sale-overdue' }), true);
  assert.equal(unsure({ kind: 'lending', contractOn: d('2026-08-01'), rate }), true);
  assert.equal(unsure({ kind: 'lending', contractOn: d('2026-07-01'), rate }), false);
  assert.equal(
    unsure({ kind: 'lending', contractOn: d('2020-08-20'), filedOn: d('2026-08-01'), rate }),
    false,
  );
  assert.equal(
    unsure({ kind: 'lending', contractOn: d('2020-08-01'), filedOn: d('2026-08-01'), rate }),
    true,
  );
  const late = { kind: 'delayed-performance', performBy: d('2026-07-31') };
  assert.equal(unsure(late), false);
  assert.equal(unsure({ ...late, general: { from: d('2026-08-01'), ...rate } }), false);
  assert.equal(unsure({ ...late, general: { from: d('2026-08-01') } }), true);
  assert.equal(unsure({ ...late, general: { from: d('2026-08-01'), fixedOn: d('2026-07-01') } }), false);
});

test('every refusal in its words', () => {
  const of = (input: object) => {
    const fault = interestBarred({
      principalFen: 1,
      from: d('2025-01-01'),
      to: d('2025-02-01'),
      ...input,
    } as InterestInput);
    return (
      fault &&
      `${fault.code} ${fault.field} ${fault.message} ${fault.article ? fault.article.law + fault.article.article : ''}`.trim()
    );
  };
  const rate = { percent: '1', per: 'year' };
  const loan = { kind: 'lending', contractOn: d('2025-01-01'), rate };
  assert.equal(of({ ...loan, dueOn: d('2024-12-31') }), 'not-a-period dueOn 还款日早于出借日，请核对。');
  assert.equal(of({ ...loan, dueOn: d('2025-01-01') }), undefined);
  assert.equal(
    of({ ...loan, contractOn: d('2020-08-19') }),
    'filing-day-needed filedOn 合同成立于2020年8月20日之前，利率上限要看起诉日，请填写起诉日。 LENDING31.2',
  );
  assert.match(
    of({ ...loan, rate: { percent: 'x', per: 'year' } }) ?? '',
    /^not-a-rate rate\.percent 利率应为不小于零的百分数/,
  );
  assert.match(
    of({ ...loan, overdueRate: { percent: 'x', per: 'year' } }) ?? '',
    /^not-a-rate overdueRate\.percent/,
  );
  const early = {
    kind: 'lending',
    contractOn: d('2019-01-01'),
    filedOn: d('2019-07-01'),
    from: d('2019-01-01'),
  };
  assert.match(
    of({ ...early, dueOn: d('2019-05-01'), to: d('2019-06-01') }) ?? '',
    /^rate-unknown dueOn 2019年8月20日以前没有LPR/,
  );
  assert.equal(
    of({ ...early, dueOn: d('2019-08-19'), to: d('2019-09-01') }),
    undefined,
    'late from 2019-08-20',
  );
  for (const more of [{ rate }, { overdueRate: rate }, { dueOn: undefined }, { dueOn: d('2019-06-01') }])
    assert.equal(of({ ...early, dueOn: d('2019-05-01'), to: d('2019-06-01'), ...more }), undefined);
  const sale = { kind: 'sale-overdue' };
  assert.equal(
    of({ ...sale, plusPercent: '20' }),
    'plus-outside plusPercent 没有约定时，逾期付款损失在LPR基础上加计30%至50%。 SALES18.4',
  );
  assert.match(of({ ...sale, plusPercent: 'x' }) ?? '', /^not-a-rate plusPercent/);
  assert.match(of({ ...sale, benchmarkPercent: 'x' }) ?? '', /^not-a-rate benchmarkPercent/);
  const late = { kind: 'delayed-performance', performBy: d('2025-01-10') };
  assert.equal(
    of({ ...late, performBy: d('2014-07-30') }),
    'rate-unknown performBy 2014年8月1日以前的迟延履行利息按照之前的规定计算，所需利率不在利率表内。 DELAYED_INTEREST7.1',
  );
  const pause = (from: string, to: string) =>
    of({ ...late, pauses: [{ from: d(from), to: d(to), reason: 'x' }] });
  assert.equal(pause('2025-01-12', '2025-01-11'), 'not-a-period pauses 截止日早于起算日，请核对。');
  assert.equal(pause('2025-01-12', '2025-01-12'), undefined);
  const general = (more: object) => of({ ...late, general: { from: d('2025-01-05'), ...more } });
  assert.match(general({ percent: 'x', per: 'day' }) ?? '', /^not-a-rate general\.percent/);
  assert.match(general({ plusPercent: 'x' }) ?? '', /^not-a-rate general\.plusPercent/);
  assert.match(general({ earlierPercent: 'x' }) ?? '', /^not-a-rate general\.earlierPercent/);
  const paid = (on: string, more: object) => of({ ...late, ...more, repayments: [{ on: d(on), fen: 1 }] });
  assert.equal(
    paid('2025-01-10', {}),
    'repayment-outside repayments 还款日应在计息期间内；此前的还款请先从本金中扣除。',
  );
  assert.equal(paid('2025-01-11', {}), undefined);
  assert.equal(paid('2025-01-05', { general: { from: d('2025-01-05'), ...rate } }), undefined);
  assert.match(paid('2025-01-12', { general: { from: d('2025-01-20'), ...rate } }) ?? 'fine', /fine/);
  assert.equal(
    of({ kind: 'agreed', rate, principalFen: -1 }),
    'not-an-amount principalFen 金额应为不小于零、精确到分的数。',
  );
  assert.throws(
    () =>
      computeInterest({
        kind: 'agreed',
        rate: { percent: 'x', per: 'year' },
        principalFen: 1,
        from: d('2025-01-01'),
        to: d('2025-01-01'),
      }),
    /not-a-rate rate\.percent: 利率/,
  );
});
