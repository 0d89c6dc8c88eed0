import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import type { WorkCalendar } from '#law/periods/index.ts';
import { get } from '#web/kit/api/client.ts';
import { calendarOf } from '../calendar.ts';
import type { CalendarView } from '../period-terms.ts';

/** The State Council's calendar at once, with what administrators have added as soon as it has come; without a network it serves alone. */
export function useCalendar(): WorkCalendar {
  const { data } = useQuery({
    queryKey: ['tools', 'calendar'],
    queryFn: ({ signal }) => get<CalendarView>('/api/tools/calendar', undefined, signal),
    staleTime: 3_600_000,
  });
  return useMemo(() => (data ? calendarOf(data) : CHINA_CALENDAR), [data]);
}
