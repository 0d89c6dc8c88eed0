import { plainChineseDate } from '../chinese-text.ts';
import { cite } from '../citations.ts';
import { formatYuan } from '../fees/money.ts';
import { addDays, type PlainDate } from '../time.ts';
import { type Accrual, accrue, type Due, type RatePeriod } from './accrue.ts';
import { interestBarred } from './barred.ts';
import * as F from './fraction.ts';
import type {
  DelayedInput,
  InterestInput,
  InterestPart,
  InterestResult,
  InterestSegment,
  InterestStep,
  SaleOverdueInput,
} from './input.ts';
import { CEILING_CHANGED_ON, lendingRuns } from './lending.ts';
import { LPR_CHECKED_ON, LPR_FIRST_DAY, lprUnsure } from './lpr.ts';
import { agreedRuns, doubledRuns, lprRuns, type Span } from './rates.ts';

/** What each part is called. */
export const INTEREST_PARTS = {
  interest: '利息',
  overdue: '逾期利息',
  general: '一般债务利息',
  doubled: '加倍部分债务利息',
} as const satisfies Record<InterestPart, string>;

type Plan = { runs: RatePeriod[]; steps: InterestStep[]; order: readonly Due[] };

const INTEREST_FIRST = ['costs', 'interest', 'principal', 'doubled'] as const;
const PRINCIPAL_FIRST = ['principal', 'costs', 'interest', 'doubled'] as const;

function saleRuns(input: SaleOverdueInput, span: Span): Pick<Plan, 'runs' | 'steps'> {
  const { plusPercent = '50', benchmarkPercent, from } = input;
  const article = cite('SALES', '18.4');
  const base = from < LPR_FIRST_DAY ? '贷款基准利率' : '一年期LPR';
  const text = `买卖合同没有约定逾期付款违约金的，以违约行为发生时（${plainChineseDate(from)}）的${base}为基础，加计${plusPercent}%`;
  const rate = { fixedOn: from, plusPercent, ...(benchmarkPercent && { earlierPercent: benchmarkPercent }) };
  return { runs: lprRuns(span, rate), steps: [{ text, article }] };
}

function delayedRuns(input: DelayedInput, last: PlainDate, span: Omit<Span, 'part' | 'from'>): RatePeriod[] {
  const { general, performBy, pauses = [] } = input;
  const doubled = doubledRuns(addDays(performBy, 1), last, pauses);
  if (general === undefined) return doubled;
  const whole: Span = { ...span, part: 'general', from: general.from };
  const runs = 'percent' in general ? agreedRuns(whole, general, '裁判确定的') : lprRuns(whole, general);
  return [...runs, ...doubled];
}

function delayedSteps({ performBy, to, general }: DelayedInput): InterestStep[] {
  const late = addDays(performBy, 1);
  return [
    {
      text: '未按生效法律文书指定的期间给付金钱的，加倍支付迟延履行期间的债务利息',
      article: cite('CPL', '264'),
    },
    {
      text:
        late > to
          ? `履行期间于${plainChineseDate(performBy)}届满，至${plainChineseDate(to)}尚未迟延`
          : `履行期间于${plainChineseDate(performBy)}届满，加倍部分自${plainChineseDate(late)}起计算`,
      article: cite('DELAYED_INTEREST', '2'),
    },
    {
      text: '加倍部分以尚未清偿的金钱债务（不含一般债务利息）为基数，按日万分之一点七五计算',
      article: cite('DELAYED_INTEREST', '1.3'),
    },
    general === undefined
      ? { text: '生效法律文书未确定给付一般债务利息的，不予计算', article: cite('DELAYED_INTEREST', '1.2') }
      : { text: '一般债务利息根据生效法律文书确定的方法计算', article: cite('DELAYED_INTEREST', '1.2') },
  ];
}

function planOf(input: InterestInput): Plan {
  const { dayBase = 365, laterLpr } = input;
  const last = input.countsLastDay === false ? addDays(input.to, -1) : input.to;
  const order = input.principalFirst === true ? PRINCIPAL_FIRST : INTEREST_FIRST;
  const rest = { to: last, dayBase, laterLpr };
  switch (input.kind) {
    case 'agreed': {
      const steps = [{ text: '按照约定的利率计算', article: cite('CIVIL', '676') }];
      const runs = agreedRuns({ ...rest, part: 'interest', from: input.from }, input.rate);
      return { runs, steps, order };
    }
    case 'lpr': {
      const runs = lprRuns({ ...rest, part: 'interest', from: input.from }, input);
      return { runs, steps: [], order };
    }
    case 'lending':
      return { ...lendingRuns(input, last), order };
    case 'sale-overdue': {
      const span: Span = { ...rest, part: 'overdue', from: input.from };
      return { ...saleRuns(input, span), order };
    }
    case 'delayed-performance': {
      return { runs: delayedRuns(input, last, rest), steps: delayedSteps(input), order };
    }
  }
}

function line({
  part,
  from,
  to,
  days,
  annualRate,
  dayBase,
  principalFen,
  interestFen,
  basis,
}: InterestSegment) {
  const span = `${plainChineseDate(from)}至${plainChineseDate(to)}，共${days}日`;
  if (annualRate === '0') return `${span}：${basis}，${INTEREST_PARTS[part]}为0.00元`;
  const rate = part === 'doubled' ? '日万分之一点七五' : `年利率${annualRate}%÷${dayBase}`;
  const sum = `${formatYuan(principalFen)}元×${rate}×${days}日＝${formatYuan(interestFen)}元`;
  return `${span}：${sum}（${basis}）`;
}

/** The last day whose LPR the result stands on. */
function lastLprDay(input: InterestInput): PlainDate | undefined {
  switch (input.kind) {
    case 'agreed':
      return undefined;
    case 'lpr':
      return input.fixedOn ?? input.to;
    case 'lending':
      return input.contractOn >= CEILING_CHANGED_ON ? input.contractOn : input.filedOn;
    case 'sale-overdue':
      return input.from;
    case 'delayed-performance':
      return input.general === undefined || 'percent' in input.general
        ? undefined
        : (input.general.fixedOn ?? input.to);
  }
}

function notesOf(input: InterestInput, plan: Plan): InterestStep[] {
  const notes: InterestStep[] = [];
  const { dayBase = 365, laterLpr, repayments = [], countsLastDay = true } = input;
  const text =
    dayBase === 365
      ? '年利率按一年365日折算为日利率，使一年的利息不超过年利率；约定按360日折算的，可以改选'
      : '年利率按一年360日折算为日利率，一年的实际利息略高于年利率，须有约定';
  if (plan.runs.some(({ part }) => part !== 'doubled')) notes.push({ text });
  notes.push({
    text: countsLastDay ? '起算日和截止日均计算在内' : '起算日计算在内，截止日和还款当日不计算在内',
  });
  if (repayments.length > 0)
    notes.push(
      input.principalFirst === true
        ? { text: '按照约定，还款先抵本金', article: cite('CIVIL', '561') }
        : { text: '还款依次抵充实现债权的费用、利息、主债务', article: cite('CIVIL', '561') },
    );
  if (input.kind === 'delayed-performance' && repayments.length > 0)
    notes.push({
      text: '先清偿生效法律文书确定的金钱债务，再清偿加倍部分债务利息',
      article: cite('DELAYED_INTEREST', '4'),
    });
  const day = lastLprDay(input);
  if (day !== undefined && lprUnsure(day, laterLpr))
    notes.push({
      text: `LPR表核对至${plainChineseDate(LPR_CHECKED_ON)}公布的一期，此后暂按最近一期计算，如有新的公布请以公布为准`,
    });
  return notes;
}

/**
 * Interest on a sum of money (利息、逾期利息、资金占用费、迟延履行利息): every day of the period bears the rate of that day on what is then
 * owed, exact until the end, half-up to 分 once. Throws RangeError where `interestBarred` has something to say.
 */
export function computeInterest(input: InterestInput): InterestResult {
  const fault = interestBarred(input);
  if (fault) throw new RangeError(`${fault.code} ${fault.field}: ${fault.message}`);
  const plan = planOf(input);
  const { principalFen, costsFen = 0, repayments = [], countsLastDay = true } = input;
  const accrual: Accrual = {
    principalFen,
    costsFen,
    periods: plan.runs,
    repayments,
    order: plan.order,
    countsLastDay,
  };
  const { segments, owed } = accrue(accrual);
  const sum = (part?: InterestPart) =>
    segments.reduce((fen, s) => fen + (part === undefined || s.part === part ? s.interestFen : 0), 0);
  const totalFen = sum();
  const paid = repayments.reduce((fen, r) => fen + r.fen, 0);
  const left = { principalFen: F.roundHalfUp(owed.principal), costsFen: F.roundHalfUp(owed.costs) };
  const balance = principalFen + costsFen + totalFen - paid;
  const open = balance - left.principalFen - left.costsFen;
  const parts = (Object.keys(INTEREST_PARTS) as InterestPart[])
    .filter((part) => segments.some((s) => s.part === part))
    .map((part) => ({ part, fen: sum(part) }));
  const steps = [
    ...plan.steps,
    ...segments.map((segment) => ({ text: line(segment) })),
    { text: `合计${formatYuan(totalFen)}元` },
  ];
  return {
    totalFen,
    segments,
    steps,
    notes: notesOf(input, plan),
    parts,
    left: { ...left, interestFen: Math.max(0, open), overpaidFen: Math.max(0, -open) },
  };
}
