import { z } from 'zod';
import {
  computeInterest,
  INTEREST_PARTS,
  type InterestInput,
  type InterestResult,
  interestBarred,
} from '#law/interest/index.ts';
import { type Fault, fault, isFault } from './fault.ts';
import { amount, choice, date, decimal, flag, isRecord, many, readFields, text, wordOf } from './fields.ts';
import { plain, yuan } from './plain.ts';

const rate = z.preprocess(
  (given) =>
    typeof given === 'string' || typeof given === 'number' ? { percent: given, per: 'year' } : given,
  z.object({ percent: decimal, per: choice('year', 'month', 'day') }),
);
const lprFields = {
  term: choice('1y', '5y').optional(),
  multiple: decimal.optional(),
  plusPercent: decimal.optional(),
  fixedOn: date.optional(),
  earlierPercent: decimal.optional(),
};
const common = {
  kind: text,
  principal: amount,
  to: date,
  repayments: many(z.object({ on: date, amount })).optional(),
  dayBase: choice('365', '360').optional(),
  countsLastDay: flag.optional(),
  costs: amount.optional(),
  principalFirst: flag.optional(),
  laterLpr: many(z.object({ from: date, oneYear: decimal, fiveYears: decimal })).optional(),
};

type Common = z.output<z.ZodObject<typeof common>>;

/** Absent fields are left out, for a question to the law has none that is undefined. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // only entries that are there remain, so that none of them is undefined
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function base({
  principal,
  to,
  repayments,
  dayBase,
  countsLastDay,
  costs,
  principalFirst,
  laterLpr,
}: Common) {
  return {
    principalFen: principal,
    ...given({
      to,
      repayments: repayments?.map(({ on, amount: fen }) => ({ on, fen })),
      dayBase: dayBase === undefined ? undefined : dayBase === '360' ? (360 as const) : (365 as const),
      countsLastDay,
      costsFen: costs,
      principalFirst,
      laterLpr,
    }),
  };
}

type Row = {
  name: string;
  fields: z.ZodRawShape;
  input: (question: unknown) => { input: InterestInput; warnings: string[] } | Fault;
};

function row<S extends z.ZodRawShape>(
  name: string,
  fields: S,
  build: (fields: z.output<z.ZodObject<S>>) => InterestInput,
): Row {
  return {
    name,
    fields,
    input: (question) => {
      const read = readFields(fields, question);
      return isFault(read) ? read : { input: build(read.fields), warnings: read.warnings };
    },
  };
}

const pauses = many(z.object({ from: date, to: date, reason: text })).optional();
const general = z.object({ from: date, rate: rate.optional(), ...lprFields }).optional();

/** What interest can be asked for, by its English name. */
const KINDS: Readonly<Record<string, Row>> = {
  agreed: row('约定利息', { ...common, from: date, rate }, (f) => ({
    kind: 'agreed',
    ...base(f),
    from: f.from,
    rate: f.rate,
  })),
  lpr: row('按LPR计算的利息、资金占用费', { ...common, from: date, ...lprFields }, (f) => {
    const { term, multiple, plusPercent, fixedOn, earlierPercent } = f;
    const lpr = given({ term, multiple, plusPercent, fixedOn, earlierPercent });
    return { kind: 'lpr', ...base(f), from: f.from, ...lpr };
  }),
  lending: row(
    '民间借贷利息、逾期利息',
    {
      ...common,
      from: date,
      contractOn: date,
      filedOn: date.optional(),
      dueOn: date.optional(),
      rate: rate.optional(),
      overdueRate: rate.optional(),
    },
    (f) => {
      const { contractOn, filedOn, dueOn, overdueRate } = f;
      const rest = given({ filedOn, dueOn, rate: f.rate, overdueRate });
      return { kind: 'lending', ...base(f), from: f.from, contractOn, ...rest };
    },
  ),
  'sale-overdue': row(
    '买卖合同逾期付款损失',
    { ...common, from: date, plusPercent: decimal.optional(), benchmarkPercent: decimal.optional() },
    (f) => {
      const { plusPercent, benchmarkPercent } = f;
      return { kind: 'sale-overdue', ...base(f), from: f.from, ...given({ plusPercent, benchmarkPercent }) };
    },
  ),
  'delayed-performance': row(
    '迟延履行期间的债务利息',
    { ...common, performBy: date, pauses, general },
    (f) => {
      const rest = given({ pauses: f.pauses });
      const whole = { kind: 'delayed-performance', ...base(f), performBy: f.performBy, ...rest } as const;
      if (f.general === undefined) return whole;
      const { rate: agreed, from, ...lpr } = f.general;
      return { ...whole, general: agreed === undefined ? { from, ...given(lpr) } : { from, ...agreed } };
    },
  ),
};

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['loan', 'lending'],
  ['private-lending', 'lending'],
  ['doubled', 'delayed-performance'],
  ['delayed', 'delayed-performance'],
  ['sale', 'sale-overdue'],
]);

/** The kinds that can be asked, with what each of them reads. */
export const interestKinds = (): unknown =>
  Object.entries(KINDS).map(([kind, { name, fields }]) => ({ kind, name, fields: Object.keys(fields) }));

function shown({ totalFen, segments, steps, notes, parts, left }: InterestResult) {
  return {
    total: yuan(totalFen),
    parts: parts.map(({ part, fen }) => ({ part, name: INTEREST_PARTS[part], amount: yuan(fen) })),
    segments: segments.map(({ principalFen, interestFen, ...segment }) => ({
      ...segment,
      principal: yuan(principalFen),
      interest: yuan(interestFen),
    })),
    steps: plain(steps),
    notes: plain(notes),
    left: {
      principal: yuan(left.principalFen),
      interest: yuan(left.interestFen),
      costs: yuan(left.costsFen),
      overpaid: yuan(left.overpaidFen),
    },
  };
}

/** The names that the fields have here, where the law's differ. */
const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ['principalFen', 'principal'],
  ['costsFen', 'costs'],
]);

/** Answers one question about interest on money. */
export function answerInterest(question: unknown): unknown {
  const word =
    isRecord(question) && typeof question['kind'] === 'string' ? wordOf(question['kind']) : undefined;
  if (word === undefined)
    return fault('missing', '请写明kind，例如lending、lpr、delayed-performance。', 'kind');
  const kind = ALIASES.get(word) ?? word;
  const found = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!found) return fault('unknown-kind', `没有“${word}”这一类，可用--list列出全部。`, 'kind');
  const read = found.input(question);
  if (isFault(read)) return read;
  const barred = interestBarred(read.input);
  if (barred)
    return fault(barred.code, barred.message, FIELD_NAMES.get(barred.field) ?? barred.field, barred.article);
  const { warnings } = read;
  return {
    kind,
    name: found.name,
    ...shown(computeInterest(read.input)),
    ...(warnings.length > 0 && { warnings }),
  };
}
