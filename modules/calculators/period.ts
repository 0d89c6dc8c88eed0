import {
  countPeriod,
  countRule,
  noticeBefore,
  periodCase,
  type PeriodActor,
  type PeriodCount,
  type PeriodUnit,
  type Regime,
  type Suspension,
  type WorkCalendar,
} from '#law/periods/index.ts';
import {
  addDays,
  daysBetween,
  dayOfWeek,
  type Instant,
  isInstant,
  type PlainDate,
  toPlainDate,
} from '#law/time.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import {
  type CountedDay,
  itemText,
  type PeriodAnswer,
  type PeriodItem,
  type PeriodLine,
  type PeriodQuestion,
  UNIT_WORDS,
  unitOf,
} from './period-terms.ts';

const MOST_DAYS_SHOWN = 100;

export const ACTOR_WORDS: Readonly<Record<PeriodActor, string>> = {
  court: '法院',
  party: '当事人',
  plaintiff: '原告',
  defendant: '被告',
  appellant: '上诉人',
  applicant: '申请人',
  lawyer: '律师、当事人',
  agency: '行政机关、赔偿义务机关',
};

/** 星期几. */
export const weekdayOf = (day: PlainDate): string => `星期${'日一二三四五六'.charAt(dayOfWeek(day))}`;

const dayOf = (moment: PlainDate | Instant): PlainDate => (isInstant(moment) ? toPlainDate(moment) : moment);
const lengthText = (length: number, unit: PeriodUnit) => `${length}${UNIT_WORDS[unit]}`;

type Counting = {
  event: PlainDate;
  due: PlainDate;
  unit: PeriodUnit;
  regime: Regime;
  out: readonly Suspension[];
  calendar: WorkCalendar;
};

/** The days from the event to the end, each with its number and what is peculiar to it. */
function dayByDay({ event, due, unit, out, calendar }: Counting): CountedDay[] {
  const span = daysBetween(event, due);
  if (unit === 'hour' || span > MOST_DAYS_SHOWN || span < 1) return [];
  const days: CountedDay[] = [
    { date: event, count: null, rest: calendar.isRestDay(event), why: '事件发生之日，不计算在内' },
  ];
  let count = 0;
  for (let day = addDays(event, 1); day <= due; day = addDays(day, 1)) {
    const rest = calendar.isRestDay(day);
    const suspended = out.find((each) => each.from <= day && day <= each.to);
    const skipped = suspended !== undefined || (unit === 'working-day' && rest);
    const why = suspended?.reason ?? (rest ? (unit === 'working-day' ? '休息日，不计' : '休息日，照计') : '');
    days.push({ date: day, count: skipped ? null : ++count, rest, why });
  }
  return days;
}

/** Marks the nominal last day and what comes after it by rolling over. */
function markEnd(days: CountedDay[], nominal: PlainDate, due: PlainDate): CountedDay[] {
  return days.map((day) => {
    if (day.date === due)
      return {
        ...day,
        count: due === nominal ? day.count : null,
        why: due === nominal ? '届满' : '顺延至此日届满',
      };
    if (day.date === nominal) return { ...day, why: '最后一日是休息日，顺延' };
    return day.date > nominal ? { ...day, count: null, why: '休息日，顺延' } : day;
  });
}

function counted(
  head: Pick<PeriodLine, 'key' | 'name' | 'length' | 'articles'> & Partial<PeriodLine>,
  count: PeriodCount,
  given: Omit<Counting, 'due' | 'event'> & { event: PlainDate | Instant },
): PeriodLine {
  const [event, due] = [dayOf(given.event), dayOf(count.due)];
  const nominal = given.regime === 'custody' || given.unit === 'hour' ? due : lastBefore(count, due);
  return {
    ...head,
    due: count.due,
    weekday: weekdayOf(due),
    steps: count.steps,
    warnings: count.warnings,
    days: markEnd(dayByDay({ ...given, event, due }), nominal, due),
  };
}

/** The last day before rolling over, as the steps of the law name it. */
function lastBefore(count: PeriodCount, due: PlainDate): PlainDate {
  const step = count.steps.find((each) => each.startsWith('最后一日为'));
  for (let day = due; daysBetween(day, due) < 31; day = addDays(day, -1))
    if (step === `最后一日为${plainChineseDate(day)}`) return day;
  return due;
}

function lineOf(item: PeriodItem, { event, out }: Asked, calendar: WorkCalendar): PeriodLine {
  const given = { event, calendar, suspensions: out };
  const key = itemText(item);
  if (!('id' in item)) {
    const unit = unitOf(item.code);
    const count = countPeriod({ ...given, length: item.length, unit, regime: item.regime });
    return counted({ key, name: '自定期间', length: lengthText(item.length, unit), articles: [] }, count, {
      event,
      unit,
      regime: item.regime,
      out,
      calendar,
    });
  }
  const entry = periodCase(item.id, item.when);
  if (entry === undefined) throw new RangeError(`${key}: no such case, though it was let through`);
  const { unit, regime } = entry;
  const length = item.length ?? entry.length ?? 0;
  const head = {
    key,
    name: entry.when === undefined ? entry.what : `${entry.what}（${entry.when}）`,
    length: lengthText(length, unit),
    actor: ACTOR_WORDS[entry.actor],
    from: entry.startsFrom,
    articles: entry.articles.map((article) => article.label),
    effect: entry.onEnd.text,
  };
  if (entry.bound === 'before') return backwards(head, dayOf(event), length);
  const { when, length: set } = item;
  const count = countRule(item.id, {
    ...given,
    ...(when !== undefined && { when }),
    ...(set !== undefined && { length: set }),
  });
  return counted(head, count, { event, unit, regime, out, calendar });
}

/** Counted back from a day: the last safe day and the last arguable one. */
function backwards(
  head: Pick<PeriodLine, 'key' | 'name' | 'length' | 'articles'> & Partial<PeriodLine>,
  day: PlainDate,
  length: number,
): PeriodLine {
  const { safe, latest } = noticeBefore(day, length);
  return {
    ...head,
    due: safe,
    latest,
    weekday: weekdayOf(safe),
    steps: [
      `自${plainChineseDate(day)}向前计算${length}日，当日不计算在内`,
      `不迟于${plainChineseDate(safe)}的，足${length}日，没有争议`,
      `${plainChineseDate(latest)}的，是否算足${length}日有争议`,
    ],
    warnings: [],
    days: [],
  };
}

type Asked = { event: PlainDate | Instant; out: readonly Suspension[] };

/** Answers a question about deadlines. Page and API call this one function with the same calendar. */
export function answerPeriods(question: PeriodQuestion, calendar: WorkCalendar): PeriodAnswer {
  const { event, out, items } = question;
  if (event === undefined) throw new RangeError('a question without its event was let through');
  return { event, lines: items.map((item) => lineOf(item, { event, out }, calendar)) };
}
