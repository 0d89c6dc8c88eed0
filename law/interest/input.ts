import type { Citation } from '../citations.ts';
import type { PlainDate } from '../time.ts';

/** A rate as a contract writes it (约定利率): "1.5" percent a month, "0.05" percent a day. */
export type AgreedRate = { readonly percent: string; readonly per: 'year' | 'month' | 'day' };

/** 贷款市场报价利率: of one year, or of more than five years. */
export type LprTerm = '1y' | '5y';

/** A rate that follows the LPR: times `multiple`, plus `plusPercent` of it (加计); fixed on a day, or following each publication. */
export type LprRate = {
  readonly term?: LprTerm;
  readonly multiple?: string;
  readonly plusPercent?: string;
  /** The publication of that day holds throughout; left out, each new publication counts from its day on. */
  readonly fixedOn?: PlainDate;
  /** Percent a year for the days before 2019-08-20, when there was no LPR: the caller must know it. */
  readonly earlierPercent?: string;
};

/** Money that came in (还款). */
export type Repayment = { readonly on: PlainDate; readonly fen: number };

/** Days for which the doubled part is not owed (迟延履行利息解释第三条第三款), both ends included. */
export type Pause = { readonly from: PlainDate; readonly to: PlainDate; readonly reason: string };

/** One publication of the LPR, percent a year. */
export type LprRow = { readonly from: PlainDate; readonly oneYear: string; readonly fiveYears: string };

type Common = {
  /** 本金, 分. */
  readonly principalFen: number;
  /** The last day that bears interest (计算至……之日止). */
  readonly to: PlainDate;
  readonly repayments?: readonly Repayment[];
  /** A year's rate is spread over 365 days unless 360 is agreed. */
  readonly dayBase?: 365 | 360;
  /** False: the last day, and the day of a repayment, bear no interest (算头不算尾). */
  readonly countsLastDay?: boolean;
  /** 实现债权的费用 still unpaid: repayments cover them first (民法典第五百六十一条). 分. */
  readonly costsFen?: number;
  /** True where it is agreed that repayments go to the principal first. */
  readonly principalFirst?: boolean;
  /** Publications later than the table. */
  readonly laterLpr?: readonly LprRow[];
};

/** 约定利息、违约金: a rate and a period, nothing capped. */
export type AgreedInput = Common & {
  readonly kind: 'agreed';
  readonly from: PlainDate;
  readonly rate: AgreedRate;
};

/** 按 LPR 计算的利息、资金占用费、逾期付款损失. */
export type LprInput = Common & LprRate & { readonly kind: 'lpr'; readonly from: PlainDate };

/** 民间借贷: within the term at the agreed rate, after it as agreed or as the law says, both capped at four times the LPR. */
export type LendingInput = Common & {
  readonly kind: 'lending';
  /** The day on which the money was lent: the first that bears interest. */
  readonly from: PlainDate;
  /** 合同成立之日. */
  readonly contractOn: PlainDate;
  /** 起诉（受理）之日, needed for a contract made before 2020-08-20. */
  readonly filedOn?: PlainDate;
  /** 约定的还款日: the last day of the term; left out, there is no overdue part. */
  readonly dueOn?: PlainDate;
  readonly rate?: AgreedRate;
  readonly overdueRate?: AgreedRate;
};

/** 买卖合同逾期付款损失 where nothing is agreed. */
export type SaleOverdueInput = Common & {
  readonly kind: 'sale-overdue';
  /** The first day of delay, on which the breach happened. */
  readonly from: PlainDate;
  /** 加计, 30–50 percent of the LPR. */
  readonly plusPercent?: string;
  /** For a breach before 2019-08-20: the benchmark lending rate of the same kind, percent a year; the caller must know it. */
  readonly benchmarkPercent?: string;
};

/** 迟延履行期间的债务利息: the doubled part, and the general interest where the judgment grants one. */
export type DelayedInput = Common & {
  readonly kind: 'delayed-performance';
  /** 生效法律文书确定的履行期间的最后一日; without such a period the day on which it took effect. */
  readonly performBy: PlainDate;
  readonly pauses?: readonly Pause[];
  /** 一般债务利息 as the judgment fixes it, from which day and at which rate. */
  readonly general?: { readonly from: PlainDate } & (AgreedRate | LprRate);
};

/** What is asked of the interest on a sum of money. */
export type InterestInput = AgreedInput | LprInput | LendingInput | SaleOverdueInput | DelayedInput;

/** Which of the sums a day's interest belongs to: 期内利息, 逾期利息, 一般债务利息, 加倍部分债务利息. */
export type InterestPart = 'interest' | 'overdue' | 'general' | 'doubled';

/** Days in a row with the same principal and rate. The segments of a part follow each other without a gap. */
export type InterestSegment = {
  part: InterestPart;
  /** First and last day that bear interest. */
  from: PlainDate;
  to: PlainDate;
  days: number;
  /** Percent a year, "13.8", and over how many days it is spread. */
  annualRate: string;
  dayBase: number;
  principalFen: number;
  /** Rounded so that the segments add up to the total exactly. */
  interestFen: number;
  /** Where the rate comes from, in Chinese. */
  basis: string;
};

/** One sentence of the explanation, with its article where it has one. */
export type InterestStep = { text: string; article?: Citation };

/** The interest with its whole derivation. Exact to the end, then rounded half-up to 分 once. */
export type InterestResult = {
  totalFen: number;
  segments: InterestSegment[];
  steps: InterestStep[];
  notes: InterestStep[];
  /** The total by part, those that are there. */
  parts: { part: InterestPart; fen: number }[];
  /** What the repayments left: they add up to principal + costs + total − repayments (+ overpaid). */
  left: { principalFen: number; interestFen: number; costsFen: number; overpaidFen: number };
};

/** Why it cannot be computed: a code for programs, the field, a sentence for people. */
export type InterestFault = {
  code:
    | 'not-an-amount'
    | 'not-a-rate'
    | 'not-a-period'
    | 'rate-unknown'
    | 'repayment-outside'
    | 'filing-day-needed'
    | 'plus-outside';
  field: string;
  message: string;
  article?: Citation;
};
