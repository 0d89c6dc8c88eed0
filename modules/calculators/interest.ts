import { moneyInWords } from '#law/fees/index.ts';
import {
  type AgreedRate,
  computeInterest,
  INTEREST_PARTS,
  interestBarred,
  type InterestInput,
  type InterestStep,
} from '#law/interest/index.ts';
import type { PlainDate } from '#law/time.ts';
import { INTEREST_NAMES, type InterestAnswer, type InterestQuestion } from './interest-terms.ts';

/** The fields of the law's input as the page calls them, where a fault is to be shown. */
const FIELD_OF: Readonly<Record<string, string>> = {
  principalFen: 'principal',
  costsFen: 'costs',
  repayments: 'repay',
  'rate.percent': 'rate',
  'overdueRate.percent': 'over',
  multiple: 'multiple',
  earlierPercent: 'earlier',
  benchmarkPercent: 'earlier',
  plusPercent: 'plus',
  filedOn: 'filed',
  dueOn: 'due',
  performBy: 'perform',
  'general.from': 'gfrom',
  'general.percent': 'grate',
};

const rateOf = (percent: string | undefined, per: string | undefined): AgreedRate | undefined =>
  percent === undefined ? undefined : { percent, per: per === 'month' || per === 'day' ? per : 'year' };

/** Only what is given: the law's input has no undefined members. */
function given<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>; // what was filtered out is what the type leaves out
  };
}

function inputOf(question: InterestQuestion): InterestInput {
  const { kind, principal = 0, from, to } = question;
  if (to === undefined || (from === undefined && kind !== 'delayed-performance'))
    throw new RangeError('a question without its days was let through');
  const common = {
    principalFen: principal,
    to,
    repayments: question.repay,
    dayBase: question.base === '360' ? (360 as const) : (365 as const),
    countsLastDay: !question.tail,
    ...given({ costsFen: question.costs }),
    ...(question.first === 'principal' && { principalFirst: true }),
  };
  return { ...common, ...ofKind(question, from ?? to) } as InterestInput; // each case below completes its own kind
}

function lprOf({ term, multiple, plus, fixed, earlier }: InterestQuestion) {
  return given({
    term: term === '' ? undefined : term,
    multiple,
    plusPercent: plus,
    fixedOn: fixed,
    earlierPercent: earlier,
  });
}

function ofKind(question: InterestQuestion, from: PlainDate) {
  const { kind } = question;
  const rate = rateOf(question.rate, question.per);
  switch (kind) {
    case 'agreed':
      return { kind, from, rate };
    case 'lpr':
      return { kind, from, ...lprOf(question) };
    case 'lending':
      return {
        kind,
        from,
        contractOn: question.contract ?? from,
        ...given({
          filedOn: question.filed,
          dueOn: question.due,
          rate,
          overdueRate: rateOf(question.over, question.overper),
        }),
      };
    case 'sale-overdue':
      return { kind, from, ...given({ plusPercent: question.plus, benchmarkPercent: question.earlier }) };
    case 'delayed-performance':
      return {
        kind,
        performBy: question.perform,
        pauses: question.pauses,
        ...(question.gfrom !== undefined && {
          general: { from: question.gfrom, ...rateOf(question.grate, question.gper) },
        }),
      };
  }
}

/** Why this question has no answer, by field; undefined when it has one. */
export function interestFault(question: InterestQuestion): { field: string; message: string } | undefined {
  const fault = interestBarred(inputOf(question));
  return fault && { field: FIELD_OF[fault.field] ?? fault.field, message: fault.message };
}

const told = ({ text, article }: InterestStep) => ({ text, ...(article && { article: article.label }) });

/** Answers a question about interest. Page and API call this one function; `interestFault` has had nothing to say. */
export function answerInterest(question: InterestQuestion): InterestAnswer {
  const result = computeInterest(inputOf(question));
  const { left } = result;
  return {
    name: INTEREST_NAMES[question.kind],
    total: result.totalFen,
    words: moneyInWords(result.totalFen),
    parts: result.parts.map(({ part, fen }) => ({ label: INTEREST_PARTS[part], fen })),
    left:
      question.repay.length === 0
        ? []
        : [
            { label: '尚欠本金', fen: left.principalFen },
            { label: '尚欠利息', fen: left.interestFen },
            { label: '尚欠费用', fen: left.costsFen },
            { label: '多还', fen: left.overpaidFen },
          ].filter(({ label, fen }) => fen > 0 || label === '尚欠本金'),
    lines: result.segments.map((segment) => ({
      part: INTEREST_PARTS[segment.part],
      from: segment.from,
      to: segment.to,
      days: segment.days,
      rate: segment.annualRate,
      principal: segment.principalFen,
      interest: segment.interestFen,
      basis: segment.basis,
    })),
    steps: result.steps.map(told),
    notes: result.notes.map(told),
  };
}
