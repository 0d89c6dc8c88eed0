import { calendarWith } from '#law/calendar/index.ts';
import {
  countPeriod,
  countRule,
  excluded,
  EXCLUSIONS,
  type ExclusionCause,
  findPeriod,
  isInTime,
  lengthBarred,
  noticeBefore,
  PERIOD_ENTRIES,
  type PeriodCount,
  type PeriodEntry,
  type Suspension,
  type WorkCalendar,
} from '#law/periods/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import {
  dayOfWeek,
  type Instant,
  isInstant,
  msToInstant,
  instantToMs,
  CHINA_OFFSET_MS,
  type PlainDate,
  toPlainDate,
} from '#law/time.ts';
import { z } from 'zod';
import { type Fault, fault, isFault } from './fault.ts';
import { choice, date, flag, length, many, moment, readFields, text } from './fields.ts';
import { plain } from './plain.ts';

const UNITS = ['hour', 'day', 'working-day', 'month', 'year'] as const;
const PLURALS = ['hours', 'days', 'working-days', 'months', 'years'] as const;
const REGIMES = ['civil', 'administrative', 'criminal', 'custody'] as const;
const MOST = { hour: 36_500, day: 36_500, 'working-day': 10_000, month: 1200, year: 100 } as const;

const pause = z.object({
  from: date,
  to: date,
  reason: text.optional(),
  cause: choice(...(Object.keys(EXCLUSIONS) as ExclusionCause[])).optional(),
});

const FIELDS = {
  event: moment,
  rule: text.optional(),
  length: length.optional(),
  unit: choice(...UNITS, ...PLURALS).optional(),
  regime: choice(...REGIMES).optional(),
  suspensions: many(pause).optional(),
  /** Days of rest and of work that the table does not know. */
  days: many(z.object({ day: date, rest: flag })).optional(),
  actedAt: moment.optional(),
  posted: flag.optional(),
} as const;

type Fields = z.output<z.ZodObject<typeof FIELDS>>;

/** All cases of all deadlines, as `rule` names them. */
export const periodRules = (): unknown =>
  plain(PERIOD_ENTRIES.map(({ key, ...entry }) => ({ rule: key, ...entry })));

/** A moment in Beijing time, "2026-03-04T11:00:00+08:00"; a day as it is. */
function written(due: PlainDate | Instant): string {
  if (!isInstant(due)) return due;
  return `${msToInstant(instantToMs(due) + CHINA_OFFSET_MS).slice(0, 19)}+08:00`;
}

const weekday = (due: PlainDate | Instant) =>
  `星期${'日一二三四五六'.charAt(dayOfWeek(isInstant(due) ? toPlainDate(due) : due))}`;

function suspensionsOf({ suspensions = [] }: Fields): Suspension[] | Fault {
  const list: Suspension[] = [];
  for (const [i, { from, to, reason, cause }] of suspensions.entries()) {
    if (to < from) return fault('invalid-range', '扣除期间的末日早于首日，请核对。', `suspensions.${i}.to`);
    list.push(cause === undefined ? { from, to, reason: reason ?? '扣除' } : excluded(cause, from, to));
  }
  return list;
}

const dayOf = (event: PlainDate | Instant) => (isInstant(event) ? toPlainDate(event) : event);

/** A notice that must be given some days before a day. */
function backwards(entry: PeriodEntry, event: PlainDate | Instant): unknown {
  const n = entry.length ?? 0;
  const { safe, latest } = noticeBefore(dayOf(event), n);
  const say = plainChineseDate;
  return {
    due: latest,
    weekday: weekday(latest),
    safe,
    ...described(entry),
    steps: [
      `${say(dayOf(event))}当日不计算在内，向前计算${n}日`,
      `最迟于${say(latest)}，在${say(safe)}以前为稳妥`,
    ],
    warnings: [],
  };
}

const described = (entry: PeriodEntry) => ({
  rule: entry.key,
  what: entry.what,
  ...(entry.when !== undefined && { when: entry.when }),
  startsFrom: entry.startsFrom,
  actor: entry.actor,
  regime: entry.regime,
  articles: entry.articles.map((article) => article.label),
  onEnd: entry.onEnd,
});

function shown(count: PeriodCount, fields: Fields, regime: (typeof REGIMES)[number], more: object): unknown {
  const { due, steps, warnings } = count;
  const { actedAt, posted = false } = fields;
  const act = actedAt === undefined ? undefined : isInTime({ due, actedAt, posted, regime });
  return {
    due: written(due),
    weekday: weekday(due),
    ...more,
    steps,
    warnings,
    ...(act && { inTime: act.inTime, inTimeSteps: act.steps }),
  };
}

function byRule(name: string, fields: Fields, suspensions: Suspension[], calendar: WorkCalendar): unknown {
  const entry = findPeriod(name);
  if (!entry) return fault('unknown-rule', `没有“${name}”这一期限，可用--list列出全部。`, 'rule');
  const { event, length: given } = fields;
  const of = entry.key.length > 3 ? { when: entry.key.slice(4) } : {};
  const barred = given === undefined ? undefined : lengthBarred(entry.id, given, of.when);
  if (barred !== undefined) return fault('length-barred', `${barred}。`, 'length');
  if (given === undefined && entry.length === undefined)
    return fault('length-needed', `${entry.what}的长度由法院指定，请填写length。`, 'length');
  if (given !== undefined && given > MOST[entry.unit]) return tooLong;
  if (entry.bound === 'before') return backwards(entry, event);
  const size = given === undefined ? {} : { length: given };
  const count = countRule(entry.id, { event, calendar, suspensions, ...of, ...size });
  return shown(count, fields, entry.regime, described(entry));
}

const tooLong = fault('invalid-length', '期间过长，请核对。', 'length');

/** Counts one period (期间), free or of the catalogue. */
export function answerPeriod(question: unknown): unknown {
  const read = readFields(FIELDS, question);
  if (isFault(read)) return read;
  const { fields, warnings: unused } = read;
  const suspensions = suspensionsOf(fields);
  if (isFault(suspensions)) return suspensions;
  const calendar = calendarWith(fields.days ?? []);
  const answer =
    fields.rule === undefined
      ? free(fields, suspensions, calendar)
      : byRule(fields.rule, fields, suspensions, calendar);
  return unused.length === 0 || isFault(answer) ? answer : { ...(answer as object), unused };
}

function free(fields: Fields, suspensions: Suspension[], calendar: WorkCalendar): unknown {
  const { event, length: n, unit: word = 'day', regime = 'civil' } = fields;
  if (n === undefined) return fault('missing', 'length：请填写期间长度，或者用rule指明期限。', 'length');
  const unit = UNITS.find((each) => each === word.replace(/s$/, '')) ?? 'day';
  if (n > MOST[unit]) return tooLong;
  return shown(countPeriod({ event, length: n, unit, regime, calendar, suspensions }), fields, regime, {
    regime,
  });
}
