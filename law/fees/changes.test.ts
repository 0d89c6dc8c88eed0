import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  afterRelief,
  CLAIM_VALUES,
  computeFee,
  FEE_BURDENS,
  type FeeInput,
  FIXED_BY_PROVINCE,
  foreignClaim,
  onClaimChange,
  onNotAccepted,
  onPaymentOrderLost,
  onSecurityInterestSuit,
  RANGES,
  REFUND_DAYS,
  refundOf,
  type RefundGround,
  REFUNDS,
  RELIEF,
  RELIEF_GROUNDS,
  RELIEF_STEPS,
  reliefBarred,
  standardBarred,
} from './index.ts';

const fen = (yuan: number) => Math.round(yuan * 100);
const total = (input: FeeInput) => computeFee(input).total;

test('an appeal is charged on what is disputed, a retrial only on two grounds', () => {
  assert.equal(total({ kind: 'appeal', disputed: fen(200_000) }), fen(4300));
  assert.equal(total({ kind: 'appeal', disputed: fen(200_000), halvings: ['withdrawn'] }), fen(2150));
  const appeal = computeFee({ kind: 'appeal', disputed: fen(1) });
  assert.deepEqual(
    appeal.notes.map((n) => n.article.article),
    ['17', '202'],
  );
  const retrial = (ground: 'new-evidence' | 'no-appeal' | 'other') =>
    computeFee({ kind: 'retrial', ground, disputed: fen(100_000) });
  assert.equal(retrial('new-evidence').total, fen(2300));
  assert.equal(retrial('no-appeal').total, fen(2300));
  assert.equal(retrial('other').total, 0);
  assert.deepEqual(
    [retrial('new-evidence'), retrial('no-appeal'), retrial('other')].map((r) => r.notes[0]?.article.article),
    ['9(一)', '9(二)', '9'],
  );
  assert.equal(retrial('no-appeal').notes[1]?.article.article, '19');
});

test('recognition of a foreign judgment costs what execution costs, and says who bears it', () => {
  const r = computeFee({ kind: 'recognition', amount: fen(200_000) });
  assert.equal(r.total, fen(2900));
  assert.match(r.notes[0]?.text ?? '', /承认和执行外国裁判/);
  assert.deepEqual(computeFee({ kind: 'recognition' }).range, { min: fen(50), max: fen(500) });
  assert.match(computeFee({ kind: 'execution' }).notes.at(-1)?.text ?? '', /执行后交纳$/);
});

test('wages may be claimed without prepaying', () => {
  assert.equal(computeFee({ kind: 'fixed', matter: 'labour' }).notes[0]?.article.article, '20.1');
  assert.deepEqual(computeFee({ kind: 'fixed', matter: 'arbitration' }).notes, []);
});

test('what a province or a court has fixed', () => {
  const standard = { sums: { divorce: fen(200), execution: fen(300) } };
  const divorce = computeFee({ kind: 'divorce', property: fen(500_000) }, standard);
  assert.deepEqual([divorce.total, divorce.range], [fen(1700), undefined]);
  assert.equal(
    computeFee({ kind: 'divorce', base: fen(50), property: 0 }, standard).total,
    fen(50),
    'said wins',
  );
  assert.equal(computeFee({ kind: 'execution' }, standard).total, fen(300));
  assert.equal(computeFee({ kind: 'other-non-property' }, standard).total, fen(50));
  assert.deepEqual(computeFee({ kind: 'maritime', matter: 'maritime-fund' }).range, {
    min: fen(1000),
    max: fen(10_000),
  });
  assert.equal(standardBarred(standard), undefined);
  assert.equal(standardBarred({}), undefined);
  assert.match(standardBarred({ sums: { divorce: fen(301) } }) ?? '', /离婚案件每件应在50元至300元之间/);
  assert.ok(standardBarred({ sums: { divorce: fen(49) } }));
  assert.ok(standardBarred({ sums: { divorce: 50.5 * 100 + 0.5 } }));
  assert.deepEqual(
    [fen(50), fen(300)].map((divorce) => standardBarred({ sums: { divorce } })),
    [undefined, undefined],
  );
  assert.deepEqual(
    FIXED_BY_PROVINCE.map((id) => RANGES[id].article.article.slice(0, 2)),
    ['13', '13', '13', '13', '13'],
  );
});

test('whole yuan where the court writes them, half-up, once', () => {
  const whole = (yuan: number, halvings: ['withdrawn'] | [] = []) =>
    computeFee({ kind: 'property', amounts: [fen(yuan)], halvings }, { wholeYuan: true });
  assert.equal(whole(234_567.89).total, fen(4819));
  assert.equal(whole(234_567.89).steps.at(-1)?.label, '按元取整');
  assert.equal(whole(234_567.89).steps.at(-1)?.amount, 48);
  assert.equal(whole(100_000).steps.at(-1)?.label === '按元取整', false);
  assert.equal(whole(10_020).total, fen(51), '50.50 goes up');
  assert.equal(whole(10_019.99).total, fen(50));
  assert.equal(whole(10_020, ['withdrawn']).total, fen(25), '25.25 goes down');
  const divorce = computeFee({ kind: 'divorce', property: fen(200_100) }, { wholeYuan: true });
  assert.deepEqual([divorce.total, divorce.range], [fen(51), { min: fen(51), max: fen(301) }]);
});

test('the steps of a fee add up to it', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000_00 });
  fc.assert(
    fc.property(amount, fc.boolean(), (n, half) => {
      const r = computeFee({ kind: 'property', amounts: [n], halvings: half ? ['mediated'] : [] });
      const sum = r.steps.reduce((fenSum, step) => fenSum + step.amount, 0);
      assert.ok(Math.abs(sum - r.total) <= 5, 'each step is rounded for display');
    }),
  );
});

test('a halved fee changes by half of the difference', () => {
  const more = onClaimChange({
    before: fen(100_000),
    after: fen(300_000),
    inquiryEnded: false,
    halvings: ['summary-procedure'],
  });
  assert.deepEqual([more.pay, more.refund], [fen(1750), 0]);
  const less = onClaimChange({
    before: fen(300_000),
    after: fen(100_000),
    inquiryEnded: false,
    halvings: ['mediated'],
  });
  assert.deepEqual([less.pay, less.refund, less.article.article], [0, fen(1750), '21(二)']);
  const same = onClaimChange({ before: 1, after: 1, inquiryEnded: true });
  assert.deepEqual([same.pay, same.refund, same.article.article], [0, 0, '21(一)']);
  const late = onClaimChange({ before: fen(300_000), after: fen(100_000), inquiryEnded: true });
  assert.deepEqual([late.pay, late.refund, late.article.article], [0, 0, '35']);
});

test('a payment order that is lost: with credit and without', () => {
  const { credited, uncredited } = onPaymentOrderLost({ amount: fen(1_000_000), paid: fen(4600) });
  assert.deepEqual([credited.pay, uncredited.pay], [fen(9200), fen(13_800)]);
  assert.deepEqual([credited.refund, uncredited.refund, credited.article.article], [0, 0, '195.1']);
  assert.ok(credited.why.includes('予以抵扣') && uncredited.why.includes('不抵扣'));
  assert.equal(onPaymentOrderLost({ amount: 0, paid: fen(100) }).credited.pay, 0);
  const suit = onSecurityInterestSuit({ full: fen(2300), paid: fen(300) });
  assert.deepEqual([suit.pay, suit.refund, suit.article.article], [fen(2000), 0, '204.2']);
  assert.equal(onSecurityInterestSuit({ full: 1, paid: 2 }).pay, 0);
  assert.deepEqual([onNotAccepted(fen(50)).refund, onNotAccepted(1).pay], [fen(50), 0]);
});

test('refunds: all, what exceeds half, half, nothing; within fifteen days', () => {
  const back = (ground: RefundGround, paid = fen(2300), full = fen(2300)) =>
    refundOf(ground, { paid, full }).refund;
  for (const ground of [
    'not-accepted',
    'dismissal-affirmed',
    'remanded',
    'crime-transferred',
    'won',
  ] as const)
    assert.equal(back(ground), fen(2300), ground);
  for (const ground of ['mediated', 'withdrawn', 'summary'] as const) {
    assert.equal(back(ground), fen(1150), ground);
    assert.equal(back(ground, fen(1150)), 0, 'halved once only');
  }
  assert.equal(back('conversion-unpaid', fen(1150)), fen(575));
  assert.equal(back('conversion-unpaid', 101), 51);
  assert.equal(back('withdrawn', 101, 101), 50);
  for (const ground of ['suspended', 'terminated', 'jurisdiction-moved'] as const)
    assert.equal(back(ground), 0);
  for (const { text, article } of Object.values(REFUNDS)) assert.ok(text.length > 5 && article.label !== '');
  assert.equal(refundOf('won', { paid: 1, full: 1 }).why, REFUNDS.won.text);
  assert.deepEqual([REFUND_DAYS.days, REFUND_DAYS.article.article], [15, '53.2']);
});

test('relief: who, on what ground, how much is left', () => {
  assert.equal(afterRelief(fen(2300), { kind: 'exempt' }), 0);
  assert.equal(afterRelief(fen(2300), { kind: 'defer' }), 0);
  assert.equal(afterRelief(fen(2300), { kind: 'reduce' }), fen(1610));
  assert.equal(afterRelief(fen(2300), { kind: 'reduce', reductionPercent: 50 }), fen(1150));
  assert.equal(afterRelief(101, { kind: 'reduce', reductionPercent: 50 }), 51);
  assert.equal(afterRelief(10_000, { kind: 'reduce', reductionPercent: 33.33 }), 6667);
  assert.throws(() => afterRelief(-1, { kind: 'exempt' }), RangeError);
  assert.throws(() => afterRelief(0.5, { kind: 'exempt' }), RangeError);
  assert.equal(
    reliefBarred({ kind: 'reduce', applicant: 'natural-person', reductionPercent: 100 })?.article.article,
    '46.2',
  );
  assert.equal(
    reliefBarred({ kind: 'reduce', applicant: 'natural-person', reductionPercent: 99.9 }),
    undefined,
  );
  assert.equal(reliefBarred({ kind: 'defer', applicant: 'organisation' }), undefined);
  assert.deepEqual(
    Object.values(RELIEF).map((r) => r.name),
    ['免交', '减交', '缓交'],
  );
  const articles = { exempt: '45', reduce: '46', defer: '47' };
  for (const { kind, article } of RELIEF_GROUNDS) assert.ok(article.article.startsWith(articles[kind]));
  assert.deepEqual(
    RELIEF_STEPS.map((s) => s.article.article),
    ['48.1', '48.2', '48.3', '49', '51'],
  );
  assert.deepEqual(new Set(RELIEF_STEPS.map((s) => s.who)), new Set(['party', 'court']));
});

test('who bears the fee, and what a claim is worth, each with its article', () => {
  for (const { text, article } of [...Object.values(FEE_BURDENS), ...Object.values(CLAIM_VALUES)])
    assert.ok(text.length > 5 && ['FEE', 'CPI'].includes(article.law));
  assert.equal(FEE_BURDENS['agency-changed-its-act'].article.article, '34.2');
});

test('foreign money at the rate of the day', () => {
  assert.equal(foreignClaim(1_000_000, '7.1234'), 7_123_400);
  assert.equal(foreignClaim(1, '0.5'), 1);
  assert.equal(foreignClaim(1, '0.49'), 0);
  assert.equal(foreignClaim(100, '7'), 700);
  for (const rate of ['', '-7', '7.', 'x', '1e3', '7.123456789'])
    assert.throws(() => foreignClaim(1, rate), RangeError);
  for (const cents of [-1, 0.5]) assert.throws(() => foreignClaim(cents, '7'), RangeError);
});
