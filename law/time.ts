/** The two kinds of time the law knows, as branded strings so that they survive JSON, SQL and the browser unchanged. */

/** A calendar day in Asia/Shanghai, "YYYY-MM-DD" (日). */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** A moment, ISO 8601 in UTC with milliseconds, "2026-03-02T02:25:00.000Z" (时刻). */
export type Instant = string & { readonly __brand: 'Instant' };

/** China keeps one civil time, UTC+8, without daylight saving since 1991. */
export const CHINA_OFFSET_MS = 8 * 3_600_000;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Year, month 1–12 and day 1–31 of a day. */
export type DateParts = { year: number; month: number; day: number };

/** Days since 1970-01-01 of a Gregorian day (years are shifted to begin in March, so that the leap day is last). */
export function dayNumber({ year, month, day }: DateParts): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of dayNumber. */
export function datePartsOf(dayNo: number): DateParts {
  const z = dayNo + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** The day as text. */
export function fromParts({ year, month, day }: DateParts): PlainDate {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}` as PlainDate; // the only place, with instant(), where the brand is given
}

/** Year, month and day of a PlainDate. */
export function toParts(date: PlainDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads "2026-03-02"; undefined when it is no existing day. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return undefined;
  const parts = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  if (parts.year < 1 || parts.month < 1 || parts.month > 12 || parts.day < 1) return undefined;
  return parts.day <= daysInMonth(parts.year, parts.month) ? fromParts(parts) : undefined;
}

/** A day known to be right (a literal, a database value); throws RangeError otherwise, for that is a bug. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`not a calendar day: ${text}`);
  return date;
}

/** Milliseconds since 1970-01-01T00:00Z → moment. */
export function msToInstant(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not a moment: ${ms}`);
  const days = Math.floor(ms / DAY_MS);
  const rest = ms - days * DAY_MS;
  const clock = [Math.floor(rest / HOUR_MS), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60];
  const time = `${clock.map((n) => pad(n)).join(':')}.${pad(rest % 1000, 3)}`;
  return `${fromParts(datePartsOf(days))}T${time}Z` as Instant;
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;

/** Reads an ISO 8601 moment with any offset and brings it to UTC; undefined when malformed. */
export function parseInstant(text: string): Instant | undefined {
  const m = ISO.exec(text);
  const date = m?.[1] === undefined ? undefined : parsePlainDate(m[1]);
  if (!m || date === undefined) return undefined;
  const [hour, minute, second] = [Number(m[2]), Number(m[3]), Number(m[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const milli = Number((m[5] ?? '').padEnd(3, '0').slice(0, 3));
  const zone = m[6] ?? 'Z';
  const offset =
    zone === 'Z'
      ? 0
      : (zone[0] === '-' ? -1 : 1) *
        (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)) * (zone.length > 3 ? 1 : 0));
  const local = dayNumber(toParts(date)) * DAY_MS + hour * HOUR_MS + minute * 60_000 + second * 1000 + milli;
  return msToInstant(local - offset * 60_000);
}

/** A moment known to be right; throws RangeError otherwise. */
export function instant(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === undefined) throw new RangeError(`not a moment: ${text}`);
  return moment;
}

/** Moment → milliseconds since 1970-01-01T00:00Z. */
export function instantToMs(moment: Instant): number {
  const ms = Number(moment.slice(20, 23));
  const [h, m, s] = [
    Number(moment.slice(11, 13)),
    Number(moment.slice(14, 16)),
    Number(moment.slice(17, 19)),
  ];
  return (
    dayNumber(toParts(moment as string as PlainDate)) * DAY_MS + h * HOUR_MS + m * 60_000 + s * 1000 + ms
  );
}

/** True for a moment, false for a day: tells the two strings apart. */
export function isInstant(value: PlainDate | Instant): value is Instant {
  return value.length > 10;
}

/** The day in China at that moment (北京时间). */
export function toPlainDate(moment: Instant): PlainDate {
  return fromParts(datePartsOf(Math.floor((instantToMs(moment) + CHINA_OFFSET_MS) / DAY_MS)));
}

/** 00:00 of the day in China. */
export function startOfDay(date: PlainDate): Instant {
  return msToInstant(dayNumber(toParts(date)) * DAY_MS - CHINA_OFFSET_MS);
}

/** The last millisecond of the day in China: a period ends at 24:00 (民法典第二百零三条). */
export function endOfDay(date: PlainDate): Instant {
  return msToInstant(dayNumber(toParts(date)) * DAY_MS + DAY_MS - 1 - CHINA_OFFSET_MS);
}

/** The day n days later (earlier when negative). */
export function addDays(date: PlainDate, n: number): PlainDate {
  return fromParts(datePartsOf(dayNumber(toParts(date)) + n));
}

/** The corresponding day n months later, or the month's last day when there is none (民法典第二百零二条). */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const { year, month, day } = toParts(date);
  const index = year * 12 + (month - 1) + n;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return fromParts({ year: y, month: m, day: Math.min(day, daysInMonth(y, m)) });
}

/** 0 Sunday … 6 Saturday. */
export function dayOfWeek(date: PlainDate): number {
  return (((dayNumber(toParts(date)) + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** How many days from a to b (negative when b is earlier). */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return dayNumber(toParts(b)) - dayNumber(toParts(a));
}

/** Clock time in China, "10:25". */
export function chinaClock(moment: Instant): string {
  const rest = (((instantToMs(moment) + CHINA_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  return `${pad(Math.floor(rest / HOUR_MS))}:${pad(Math.floor(rest / 60_000) % 60)}`;
}
