import { cite } from '../citations.ts';
import { addDays, type PlainDate, plainDate } from '../time.ts';
import * as F from './fraction.ts';
import type { AgreedRate, InterestFault, InterestInput, LprRate } from './input.ts';
import { CEILING_CHANGED_ON } from './lending.ts';
import { LPR_FIRST_DAY } from './lpr.ts';

type Check = InterestFault | undefined;

/** From this day on the doubled part is 日万分之一点七五 (迟延履行利息解释第七条). */
const DOUBLED_SINCE = plainDate('2014-08-01');

const fault = (code: InterestFault['code'], field: string, message: string): InterestFault => ({
  code,
  field,
  message,
});

const amount = (fen: number | undefined, field: string): Check =>
  fen === undefined || (Number.isSafeInteger(fen) && fen >= 0)
    ? undefined
    : fault('not-an-amount', field, '金额应为不小于零、精确到分的数。');

const percent = (text: string | undefined, field: string): Check =>
  text === undefined || F.decimal(text) !== undefined
    ? undefined
    : fault('not-a-rate', field, '利率应为不小于零的百分数，例如“3.85”。');

const agreed = (rate: AgreedRate | undefined, field: string): Check =>
  percent(rate?.percent, `${field}.percent`);

const order = (from: PlainDate, to: PlainDate, field: string): Check =>
  from <= to ? undefined : fault('not-a-period', field, '截止日早于起算日，请核对。');

/** A rate of days before the LPR existed is never guessed. */
const known = (day: PlainDate, given: string | undefined, field: string): Check =>
  day >= LPR_FIRST_DAY || given !== undefined
    ? undefined
    : fault(
        'rate-unknown',
        field,
        '2019年8月20日以前没有LPR，当时适用的贷款基准利率不在利率表内，请填写该利率后再算。',
      );

const lprRate = (rate: LprRate, from: PlainDate, at: string): Check =>
  percent(rate.multiple, `${at}multiple`) ??
  percent(rate.plusPercent, `${at}plusPercent`) ??
  percent(rate.earlierPercent, `${at}earlierPercent`) ??
  known(rate.fixedOn ?? from, rate.earlierPercent, `${at}earlierPercent`);

function ofKind(input: InterestInput): Check {
  switch (input.kind) {
    case 'agreed':
      return agreed(input.rate, 'rate');
    case 'lpr':
      return lprRate(input, input.from, '');
    case 'lending':
      return lending(input);
    case 'sale-overdue':
      return sale(input);
    case 'delayed-performance':
      return delayed(input);
  }
}

function lending(input: Extract<InterestInput, { kind: 'lending' }>): Check {
  const { contractOn, filedOn, dueOn, rate, overdueRate, from } = input;
  if (dueOn !== undefined && dueOn < from)
    return fault('not-a-period', 'dueOn', '还款日早于出借日，请核对。');
  if (contractOn < CEILING_CHANGED_ON && filedOn === undefined)
    return {
      ...fault(
        'filing-day-needed',
        'filedOn',
        '合同成立于2020年8月20日之前，利率上限要看起诉日，请填写起诉日。',
      ),
      article: cite('LENDING', '31.2'),
    };
  const bare = rate === undefined && overdueRate === undefined && dueOn !== undefined && dueOn < input.to;
  return (
    agreed(rate, 'rate') ??
    agreed(overdueRate, 'overdueRate') ??
    (bare ? known(addDays(dueOn, 1), undefined, 'dueOn') : undefined)
  );
}

function sale(input: Extract<InterestInput, { kind: 'sale-overdue' }>): Check {
  const { plusPercent = '50', benchmarkPercent, from } = input;
  const bad = percent(plusPercent, 'plusPercent') ?? percent(benchmarkPercent, 'benchmarkPercent');
  if (bad) return bad;
  const more = F.decimal(plusPercent) ?? F.ZERO;
  if (F.isMore(F.fraction(30), more) || F.isMore(more, F.fraction(50)))
    return {
      ...fault('plus-outside', 'plusPercent', '没有约定时，逾期付款损失在LPR基础上加计30%至50%。'),
      article: cite('SALES', '18.4'),
    };
  return known(from, benchmarkPercent, 'benchmarkPercent');
}

function delayed(input: Extract<InterestInput, { kind: 'delayed-performance' }>): Check {
  const { performBy, general, pauses = [], to } = input;
  if (addDays(performBy, 1) < DOUBLED_SINCE)
    return {
      ...fault(
        'rate-unknown',
        'performBy',
        '2014年8月1日以前的迟延履行利息按照之前的规定计算，所需利率不在利率表内。',
      ),
      article: cite('DELAYED_INTEREST', '7.1'),
    };
  for (const pause of pauses) if (pause.to < pause.from) return order(pause.from, pause.to, 'pauses');
  if (general === undefined) return undefined;
  return (
    order(general.from, to, 'general.from') ??
    ('percent' in general ? agreed(general, 'general') : lprRate(general, general.from, 'general.'))
  );
}

/** The first day on which anything of it is owed: repayments before it belong into the principal. */
export function firstDay(input: InterestInput): PlainDate {
  if (input.kind !== 'delayed-performance') return input.from;
  const late = addDays(input.performBy, 1);
  return input.general !== undefined && input.general.from < late ? input.general.from : late;
}

/** Why the interest cannot be computed; undefined = it can. */
export function interestBarred(input: InterestInput): InterestFault | undefined {
  const { principalFen, costsFen, repayments = [], to } = input;
  const first = firstDay(input);
  const bad =
    amount(principalFen, 'principalFen') ??
    amount(costsFen, 'costsFen') ??
    (input.kind === 'delayed-performance' ? undefined : order(input.from, to, 'to')) ??
    ofKind(input);
  if (bad) return bad;
  for (const { on, fen } of repayments) {
    const wrong = amount(fen, 'repayments');
    if (wrong) return wrong;
    if (on < first || on > to)
      return fault('repayment-outside', 'repayments', '还款日应在计息期间内；此前的还款请先从本金中扣除。');
  }
  return undefined;
}
