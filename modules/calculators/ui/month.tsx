import type { WorkCalendar } from '#law/periods/index.ts';
import { addDays, addMonths, dayOfWeek, type PlainDate, plainDate, toParts } from '#law/time.ts';

/** What stands on a day of the calendar. */
export interface DayMark {
  readonly date: string;
  readonly kind: 'event' | 'due';
  readonly label: string;
}

interface MonthProps {
  readonly first: PlainDate;
  readonly calendar: WorkCalendar;
  readonly marks: readonly DayMark[];
}

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

function weeksOf(first: PlainDate): (PlainDate | null)[][] {
  const next = addMonths(first, 1);
  const cells: (PlainDate | null)[] = Array.from({ length: (dayOfWeek(first) + 6) % 7 }, () => null);
  for (let day = first; day < next; day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function Month({ first, calendar, marks }: MonthProps) {
  const { year, month } = toParts(first);
  return (
    <table className="tbt-month">
      <caption>
        {year}年{month}月
      </caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) =>
              day === null ? (
                <td key={WEEK[place]}>{'\u00a0'}</td>
              ) : (
                <Day
                  key={day}
                  day={day}
                  rest={calendar.isRestDay(day)}
                  marks={marks.filter((mark) => mark.date === day)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  day,
  rest,
  marks,
}: {
  readonly day: PlainDate;
  readonly rest: boolean;
  readonly marks: readonly DayMark[];
}) {
  const due = marks.some((mark) => mark.kind === 'due');
  const kind = due ? 'due' : marks.length > 0 ? 'event' : undefined;
  const words = [rest ? '休息日' : '', ...marks.map((mark) => mark.label)].filter(Boolean).join('，');
  const weekend = dayOfWeek(day) % 6 === 0;
  return (
    <td data-rest={rest || undefined} data-mark={kind} title={words || undefined}>
      {toParts(day).day}
      {rest !== weekend && (
        <span className="tbt-off" aria-hidden="true">
          {rest ? '休' : '班'}
        </span>
      )}
      {words && <span className="tb-sr">（{words}）</span>}
    </td>
  );
}

const MOST_MONTHS = 4;

/** The months from the event to the last end; of long periods only those in which something stands. */
export function Months({ calendar, marks }: Omit<MonthProps, 'first'>) {
  const dates = marks.map((mark) => mark.date).toSorted();
  const [begin, end] = [dates[0], dates.at(-1)];
  if (begin === undefined || end === undefined) return null;
  const all: PlainDate[] = [];
  for (let first = plainDate(`${begin.slice(0, 7)}-01`); first <= end; first = addMonths(first, 1))
    all.push(first);
  const shown =
    all.length <= MOST_MONTHS
      ? all
      : all.filter((first) => dates.some((date) => date.startsWith(first.slice(0, 7)))).slice(0, 6);
  return (
    <div className="tbt-months">
      {shown.map((first) => (
        <Month key={first} first={first} calendar={calendar} marks={marks} />
      ))}
      <p className="tbt-legend" aria-hidden="true">
        <span data-mark="event">起</span> 事件发生 <span data-mark="due">届</span> 届满{' '}
        <span data-rest="true">休</span> 休息日
        {all.length > shown.length && '（中间的月份从略）'}
      </p>
    </div>
  );
}
