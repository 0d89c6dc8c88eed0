import { plainChineseDate } from '../chinese-text.ts';
import { cite } from '../citations.ts';
import { addDays, type PlainDate, plainDate } from '../time.ts';
import type { RatePeriod } from './accrue.ts';
import * as F from './fraction.ts';
import type { AgreedRate, InterestStep, LendingInput } from './input.ts';
import { lprOn } from './lpr.ts';
import { lprRuns, rateWords, run, type Span, yearly } from './rates.ts';

/** 2020-08-20: from this day on the ceiling is four times the LPR (民间借贷规定第三十一条). */
export const CEILING_CHANGED_ON = plainDate('2020-08-20');

/** The highest rate that the court supports on some days (利率保护上限), percent a year. */
export type Ceiling = { from: PlainDate; to: PlainDate; percent: string; why: InterestStep };

/** 民间借贷规定第二十五条、第三十一条: by the day of the contract, and for an older contract by the day of the action. */
export function lendingCeilings(
  input: Pick<LendingInput, 'contractOn' | 'filedOn' | 'from' | 'to' | 'laterLpr'>,
): Ceiling[] {
  const { contractOn, filedOn, from, to, laterLpr } = input;
  const fourfold = (day: PlainDate, when: string, article: string): Pick<Ceiling, 'percent' | 'why'> => {
    const lpr = lprOn(day, '1y', laterLpr) ?? '';
    const percent = F.decimalText(F.times(F.decimal(lpr) ?? F.ZERO, F.fraction(4)));
    const text = `利率上限：${when}（${plainChineseDate(day)}）一年期LPR ${lpr}%的四倍，即年利率${percent}%`;
    return { percent, why: { text, article: cite('LENDING', article) } };
  };
  const old = (): Pick<Ceiling, 'percent' | 'why'> => ({
    percent: '24', // the text of 2015, in force until then, protected up to 24 percent a year
    why: {
      text: '2020年8月19日以前的利息按照当时的司法解释计算，利率上限为年利率24%',
      article: cite('LENDING', '31.2'),
    },
  });
  if (contractOn >= CEILING_CHANGED_ON) return [{ from, to, ...fourfold(contractOn, '合同成立时', '25') }];
  if (filedOn === undefined || filedOn < CEILING_CHANGED_ON) return [{ from, to, ...old() }];
  const last = addDays(CEILING_CHANGED_ON, -1);
  const parts: Ceiling[] = [
    { from, to: to < last ? to : last, ...old() },
    {
      from: from > CEILING_CHANGED_ON ? from : CEILING_CHANGED_ON,
      to,
      ...fourfold(filedOn, '起诉时', '31.2'),
    },
  ];
  return parts.filter((part) => part.from <= part.to);
}

/** The rate within the ceiling: what goes beyond is not supported. Compared by the day, for a contract may count 360 days a year. */
function capped(span: Span, rate: AgreedRate, ceilings: readonly Ceiling[], name: string): RatePeriod[] {
  const asked = yearly(rate, span.dayBase);
  return ceilings.flatMap((ceiling) => {
    const part = {
      ...span,
      from: span.from > ceiling.from ? span.from : ceiling.from,
      to: span.to < ceiling.to ? span.to : ceiling.to,
    };
    const limit = F.decimal(ceiling.percent) ?? F.ZERO;
    const over = F.isMore(F.times(asked, F.fraction(1, span.dayBase)), F.times(limit, F.fraction(1, 365)));
    const words = `${name}${rateWords(rate)}`;
    return over
      ? run({ ...part, dayBase: 365 }, limit, `${words}超过上限，按年利率${ceiling.percent}%`)
      : run(part, asked, words);
  });
}

/** The runs of a loan between private parties: within its term, and after it (民间借贷规定第二十四、二十五、二十八条). */
export function lendingRuns(
  input: LendingInput,
  last: PlainDate,
): { runs: RatePeriod[]; steps: InterestStep[] } {
  const { from, dueOn, rate, overdueRate, laterLpr, dayBase = 365 } = input;
  const ceilings = lendingCeilings(input);
  const steps: InterestStep[] = [];
  const termEnd = dueOn === undefined || dueOn > last ? last : dueOn;
  const term: Span = { part: 'interest', from, to: termEnd, dayBase, laterLpr };
  const runs: RatePeriod[] = [];
  if (rate === undefined) {
    steps.push({ text: '没有约定借期内利率，借期内不计利息', article: cite('LENDING', '24.1') });
    runs.push(...run(term, F.ZERO, '没有约定利息'));
  } else runs.push(...capped(term, rate, ceilings, '约定'));
  const late: Span = { part: 'overdue', from: addDays(termEnd, 1), to: last, dayBase, laterLpr };
  if (late.from > late.to) {
    if (rate !== undefined) steps.push(...ceilings.map(({ why }) => why));
    return { runs, steps };
  }
  if (overdueRate !== undefined) {
    const text = '约定了逾期利率的，从其约定，以不超过利率上限为限';
    steps.push({ text, article: cite('LENDING', '28.1') });
    runs.push(...capped(late, overdueRate, ceilings, '约定逾期'));
  } else if (rate !== undefined) {
    const text = '未约定逾期利率的，自逾期之日起按照借期内利率计算';
    steps.push({ text, article: cite('LENDING', '28.2(二)') });
    runs.push(...capped(late, rate, ceilings, '借期内'));
  } else {
    const text = '借期内利率和逾期利率均未约定的，自逾期之日起参照当时一年期LPR计算';
    steps.push({ text, article: cite('LENDING', '28.2(一)') });
    runs.push(...lprRuns(late, { fixedOn: late.from }));
  }
  if (rate !== undefined || overdueRate !== undefined) steps.push(...ceilings.map(({ why }) => why));
  return { runs, steps };
}
