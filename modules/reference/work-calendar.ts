import { CHINA_CALENDAR, calendarWith } from '#law/calendar/index.ts';
import type { WorkCalendar as LawCalendar } from '#law/periods/index.ts';
import { plainDate } from '#law/time.ts';
import type { CalendarOverride } from './terms.ts';

/** Days of rest and of work in China (法定休假日 and 调休 working days), as the counting of periods needs them. */
export type WorkCalendar = LawCalendar & {
  /** What to tell the user when the year is not known; undefined when it is. */
  warning(year: number): string | undefined;
};

/** The calendar of the State Council's notices with an administrator's rows on top; her rows win. */
export function workCalendar(overrides: readonly CalendarOverride[] = []): WorkCalendar {
  const days = overrides.map(({ date, kind }) => ({ day: plainDate(date), rest: kind === 'rest' }));
  const calendar = calendarWith(days, CHINA_CALENDAR);
  return {
    ...calendar,
    warning: (year) =>
      calendar.covers(year)
        ? undefined
        : `${year}年的放假安排尚未公布或未录入，期限暂按周六、周日为休息日计算，可能变动；请管理员录入国务院办公厅的放假通知。`,
  };
}
