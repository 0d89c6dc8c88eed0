// The package's functions parse with the machine's own time zone; its table does not.
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { PlainDate } from '#law/time.ts';
import type { CalendarOverride } from './terms.ts';

/** Days of rest and of work in China (法定休假日 and 调休 working days), as the counting of periods needs them. */
export type WorkCalendar = {
  /** True on Saturdays, Sundays and public holidays, but not on a weekend day moved to work (调休). */
  isRestDay(d: PlainDate): boolean;
  /** True when the State Council's notice for that year is known, here or from an administrator. */
  covers(year: number): boolean;
  /** What to tell the user when the year is not known; undefined when it is. */
  warning(year: number): string | undefined;
};

/** Years whose notices the shipped table holds. Outside them it would silently answer Monday to Friday. */
export const CALENDAR_FIRST_YEAR = 2004;
export const CALENDAR_LAST_YEAR = 2026;

/** An administrator has supplied a year when its rows include a day of rest, at the least New Year's Day. */
function suppliedYears(overrides: readonly CalendarOverride[]): Set<number> {
  return new Set(overrides.filter((row) => row.kind === 'rest').map((row) => Number(row.date.slice(0, 4))));
}

const holidays = new Set(Object.keys(notices.holidays));
const makeUpDays = new Set(Object.keys(notices.workdays));

/** The only native Date of this module: the day of the week of a plain date, read in UTC. */
function isWeekend(d: PlainDate): boolean {
  return new Date(`${d}T00:00:00Z`).getUTCDay() % 6 === 0;
}

/** The calendar with an administrator's rows on top; her rows win over the shipped table. */
export function workCalendar(overrides: readonly CalendarOverride[] = []): WorkCalendar {
  const own = new Map<string, CalendarOverride['kind']>(overrides.map((row) => [row.date, row.kind]));
  const supplied = suppliedYears(overrides);
  const covers = (year: number): boolean =>
    (year >= CALENDAR_FIRST_YEAR && year <= CALENDAR_LAST_YEAR) || supplied.has(year);
  return {
    isRestDay: (d) => {
      const said = own.get(d);
      if (said !== undefined) return said === 'rest';
      return holidays.has(d) || (isWeekend(d) && !makeUpDays.has(d));
    },
    covers,
    warning: (year) =>
      covers(year)
        ? undefined
        : `${year}年的放假安排尚未公布或未录入，期限暂按周六、周日为休息日计算，可能变动；请管理员录入国务院办公厅的放假通知。`,
  };
}
