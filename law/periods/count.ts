import { plainChineseDate } from '../chinese-text.ts';
import {
  addDays,
  addMonths,
  chinaClock,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  endOfDay,
  fromParts,
  HOUR_MS,
  type Instant,
  instantToMs,
  isInstant,
  msToInstant,
  type PlainDate,
  toParts,
  toPlainDate,
} from '../time.ts';

/** Which procedural law counts: only custody periods never roll over rest days (刑事诉讼法第一百零五条). */
export type Regime = 'civil' | 'administrative' | 'criminal' | 'custody';

export type PeriodUnit = 'hour' | 'day' | 'working-day' | 'month' | 'year';

/** Which days are rest days: weekends and State Council holidays, less 调休 working days. Given by the caller. */
export type WorkCalendar = {
  isRestDay(day: PlainDate): boolean;
  /** False when that year's holiday notice is not in the calendar yet. */
  covers(year: number): boolean;
};

/** Days that do not count (中止、扣除): both ends included. */
export type Suspension = { from: PlainDate; to: PlainDate; reason: string };

export type CountInput = {
  event: PlainDate | Instant;
  length: number;
  unit: PeriodUnit;
  regime: Regime;
  calendar: WorkCalendar;
  suspensions?: readonly Suspension[];
};

/** The day (hours: the moment) on which the period ends, how it was counted, and what a person should know. */
export type PeriodCount<Due = PlainDate | Instant> = { due: Due; steps: string[]; warnings: string[] };

const UNIT_NAMES = { hour: '小时', day: '日', 'working-day': '个工作日', month: '个月', year: '年' } as const;
const REST_ARTICLE = {
  civil: '法定休假日，以其后第一日届满（民事诉讼法第八十五条）',
  administrative: '节假日，以其后第一日届满（行诉解释第四十八条）',
  criminal: '节假日，以其后第一日届满（刑事诉讼法第一百零五条）',
} as const;

function countHours({ event, length, suspensions = [] }: CountInput): PeriodCount<Instant> {
  const warnings: string[] = [];
  const moment = isInstant(event) ? event : endOfDay(event);
  if (!isInstant(event)) warnings.push('没有具体时刻，按当日24时起算');
  if (suspensions.length > 0) warnings.push('以时计算的期间连续计算，没有扣除所列日期');
  // the hour in which the event falls is not counted, even when it falls on the full hour (民诉法解释第一百二十五条)
  const start = (Math.floor(instantToMs(moment) / HOUR_MS) + 1) * HOUR_MS;
  const due = msToInstant(start + length * HOUR_MS);
  const say = (m: Instant) => `${plainChineseDate(toPlainDate(m))}${chinaClock(m)}`;
  const steps = [
    `事件发生于${say(moment)}，开始的时不计算在内`,
    `自${say(msToInstant(start))}起算${length}小时`,
    `于${say(due)}届满`,
  ];
  return { due, steps, warnings };
}

/** The last day of n working days after the event day. */
function countWorkingDays(
  event: PlainDate,
  { length, calendar }: CountInput,
  isOut: (d: PlainDate) => boolean,
): PlainDate {
  let day = event;
  for (let left = length; left > 0; ) {
    day = addDays(day, 1);
    if (!calendar.isRestDay(day) && !isOut(day)) left--;
  }
  return day;
}

/** The end prolonged by the suspended days that fall after the event and before it. */
function prolonged(
  event: PlainDate,
  nominal: PlainDate,
  isOut: (d: PlainDate) => boolean,
  list: readonly Suspension[],
): PlainDate {
  const last = list.reduce((max, s) => (s.to > max ? s.to : max), nominal);
  const horizon = daysBetween(event, last);
  let due = nominal;
  for (let i = 1, day = addDays(event, 1); i <= horizon && day <= due; i++, day = addDays(day, 1))
    if (isOut(day)) due = addDays(due, 1);
  return due;
}

function rolled(day: PlainDate, calendar: WorkCalendar): PlainDate {
  let due = day;
  while (calendar.isRestDay(due)) due = addDays(due, 1);
  return due;
}

/**
 * The corresponding day; in criminal procedure a month that begins on the last day of one month ends on the last day of the other
 * (刑诉解释第二百零二条).
 */
function monthsLater(event: PlainDate, months: number, regime: Regime): PlainDate {
  const end = addMonths(event, months);
  const { year, month } = toParts(end);
  const wholeMonths = (regime === 'criminal' || regime === 'custody') && addDays(event, 1).endsWith('-01');
  return wholeMonths ? fromParts({ year, month, day: daysInMonth(year, month) }) : end;
}

function nominalEnd(event: PlainDate, input: CountInput, isOut: (d: PlainDate) => boolean): PlainDate {
  const list = input.suspensions ?? [];
  switch (input.unit) {
    case 'working-day':
      return countWorkingDays(event, input, isOut);
    case 'month':
      return prolonged(event, monthsLater(event, input.length, input.regime), isOut, list);
    case 'year':
      return prolonged(event, monthsLater(event, input.length * 12, input.regime), isOut, list);
    case 'day':
    case 'hour':
      return prolonged(event, addDays(event, input.length), isOut, list);
  }
}

/** Why the last day is that day where it is not plain to see. */
function endSteps(event: PlainDate, nominal: PlainDate, input: CountInput): string[] {
  const { unit, regime, calendar, suspensions = [] } = input;
  const byMonths = (unit === 'month' || unit === 'year') && suspensions.length === 0;
  const resting = calendar.isRestDay(nominal);
  const steps: string[] = [];
  if (byMonths && toParts(nominal).day < toParts(event).day)
    steps.push('到期月没有对应日，以月末日为最后一日（民法典第二百零二条）');
  if (byMonths && toParts(nominal).day > toParts(event).day)
    steps.push('自月末日起算的，至到期月的月末日（刑诉解释第二百零二条）');
  if (unit === 'working-day') steps.push('休息日不计算在内，调休的工作日计算在内');
  else if (!resting && dayOfWeek(nominal) % 6 === 0) steps.push('该日虽是周末，但为调休的工作日，不顺延');
  if (regime === 'custody' && resting) steps.push('羁押期间不因节假日延长（刑事诉讼法第一百零五条）');
  return steps;
}

function countDays(input: CountInput): PeriodCount<PlainDate> {
  const event = isInstant(input.event) ? toPlainDate(input.event) : input.event;
  const list = input.suspensions ?? [];
  const isOut = (d: PlainDate) => list.some((s) => s.from <= d && d <= s.to);
  const say = plainChineseDate;
  const nominal = nominalEnd(event, input, isOut);
  const steps = [
    `事件发生于${say(event)}，当日不计算在内`,
    `自${say(addDays(event, 1))}起算${input.length}${UNIT_NAMES[input.unit]}`,
  ];
  for (const s of list) steps.push(`扣除${say(s.from)}至${say(s.to)}（${s.reason}）`);
  steps.push(`最后一日为${say(nominal)}`, ...endSteps(event, nominal, input));
  const due = input.regime === 'custody' ? nominal : rolled(nominal, input.calendar);
  if (due !== nominal && input.regime !== 'custody')
    steps.push(`该日是${REST_ARTICLE[input.regime]}，即${say(due)}`);
  // working days depend on every year they run through, other units only on where they end
  const first = input.unit === 'working-day' ? toParts(event).year : toParts(nominal).year;
  const last = toParts(due).year;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const warnings = years
    .filter((y) => input.regime !== 'custody' && !input.calendar.covers(y))
    .map((y) => `${y}年的放假安排尚未录入，届满日可能因休假日顺延`);
  return { due, steps, warnings };
}

/**
 * Counts a period (期间): the day or hour of the event is out (民诉法解释第一百二十五条), months end on the corresponding
 * day (民法典第二百零二条), a last day that is a rest day moves to the next working day except in custody, hours never move.
 */
export function countPeriod(input: CountInput & { unit: 'hour' }): PeriodCount<Instant>;
export function countPeriod(
  input: CountInput & { unit: Exclude<PeriodUnit, 'hour'> },
): PeriodCount<PlainDate>;
export function countPeriod(input: CountInput): PeriodCount;
export function countPeriod(input: CountInput): PeriodCount {
  if (!Number.isInteger(input.length) || input.length < 0)
    throw new RangeError(`no period of ${input.length}`);
  return input.unit === 'hour' ? countHours(input) : countDays(input);
}

/** The moment at which a counted period is over: an online act at 23:59:59.999 of the last day is still in time. */
export function lastMoment(due: PlainDate | Instant): Instant {
  return isInstant(due) ? due : endOfDay(due);
}

/** The last days to give n days' notice before a day, which is itself not counted (开庭三日前通知, CPL 139). */
export function noticeBefore(day: PlainDate, n: number): { safe: PlainDate; latest: PlainDate } {
  // whether the day of notice counts is disputed: `safe` leaves n full days between, `latest` is the last arguable day
  return { safe: addDays(day, -n - 1), latest: addDays(day, -n) };
}
