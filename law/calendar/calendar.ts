import type { WorkCalendar } from '../periods/count.ts';
import { addDays, dayOfWeek, type PlainDate, plainDate, toParts } from '../time.ts';
import { HOLIDAY_NOTICES } from './holidays.ts';

const dayOf = (year: number, monthDay: string): PlainDate =>
  plainDate(`${String(year)}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`);

/** Every day of "0101 0211-0217" in that year. */
function daysOf(year: number, text: string): PlainDate[] {
  return text.split(' ').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const days: PlainDate[] = [];
    for (let day = dayOf(year, first); day <= dayOf(year, last); day = addDays(day, 1)) days.push(day);
    return days;
  });
}

const years = Object.entries(HOLIDAY_NOTICES).map(([year, notice]) => ({ year: Number(year), ...notice }));
const HOLIDAYS = new Set(years.flatMap(({ year, rest }) => daysOf(year, rest)));
const MAKE_UP_DAYS = new Set(years.flatMap(({ year, work }) => daysOf(year, work)));

/** Saturday or Sunday. */
const isWeekend = (day: PlainDate): boolean => dayOfWeek(day) % 6 === 0;

/**
 * Days of rest and of work in China as the State Council has announced them (法定休假日 and 调休). Outside the announced years it knows only
 * weekends, and `covers` says so.
 */
export const CHINA_CALENDAR: WorkCalendar = {
  isRestDay: (day) => HOLIDAYS.has(day) || (isWeekend(day) && !MAKE_UP_DAYS.has(day)),
  covers: (year) => Object.hasOwn(HOLIDAY_NOTICES, year),
};

/** One day that a later notice, or a court's own arrangement, makes a day of rest or of work. */
export type CalendarDay = { readonly day: PlainDate; readonly rest: boolean };

/** The calendar with days on top of it: they win, and a year of which a day of rest is given counts as known. */
export function calendarWith(
  days: readonly CalendarDay[],
  below: WorkCalendar = CHINA_CALENDAR,
): WorkCalendar {
  const own = new Map(days.map(({ day, rest }) => [day, rest]));
  const known = new Set(days.filter(({ rest }) => rest).map(({ day }) => toParts(day).year));
  return {
    isRestDay: (day) => own.get(day) ?? below.isRestDay(day),
    covers: (year) => known.has(year) || below.covers(year),
  };
}
