import { calendarWith, CHINA_CALENDAR } from '#law/calendar/index.ts';
import type { WorkCalendar } from '#law/periods/index.ts';
import { addDays, plainDate } from '#law/time.ts';
import type { CalendarView } from './period-terms.ts';

const FIRST = plainDate('2000-01-01');
const LAST = plainDate('2099-12-31');

const views = new WeakMap<WorkCalendar, CalendarView>();

/** What the administrators have added to the State Council's calendar: usually nothing, or the year to come. */
export function calendarView(calendar: WorkCalendar): CalendarView {
  const known = views.get(calendar);
  if (known) return known;
  const view: CalendarView = { days: [] };
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const rest = calendar.isRestDay(day);
    const newYear = day.endsWith('-01-01') && !CHINA_CALENDAR.covers(Number(day.slice(0, 4)));
    if (rest !== CHINA_CALENDAR.isRestDay(day) || (newYear && calendar.covers(Number(day.slice(0, 4)))))
      view.days.push({ day, rest });
  }
  views.set(calendar, view);
  return view;
}

/** The calendar with those days on top, as the page counts with it. */
export const calendarOf = ({ days }: CalendarView): WorkCalendar =>
  calendarWith(days.map(({ day, rest }) => ({ day: plainDate(day), rest })));
