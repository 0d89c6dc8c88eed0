import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useNow } from '#web/kit/clock.ts';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import type { CalendarOverride } from '../terms.ts';

const KEY = ['desk-calendar'] as const;

interface Answer {
  readonly year: number;
  readonly warning: string | null;
  readonly overrides: readonly CalendarOverride[];
  readonly may: { readonly can: boolean; readonly why?: string };
}

const KINDS = [
  { value: 'rest', label: '放假' },
  { value: 'work', label: '调休上班' },
] as const;

/** 工作日历: the years whose arrangement is known, and what administrators of the highest courts have added. */
export function Calendar() {
  const thisYear = useNow().getFullYear();
  const [year, setYear] = useState(thisYear);
  const calendar = useQuery({
    queryKey: [...KEY, year],
    queryFn: ({ signal }) => get<Answer>('/api/desk/calendar', { year }, signal),
  });
  const years = [-1, 0, 1, 2].map((step) => thisYear + step);
  return (
    <Page title="工作日历" width="reading">
      <p className="tb-lead">
        期限按国务院办公厅公布的放假安排计算，调休上班的周六、周日不是休息日。安排尚未公布的年份，这里和每个期限旁都会提示。
      </p>
      <Select
        value={year}
        onChange={setYear}
        options={years.map((value) => ({ value, label: `${value}年` }))}
        aria-label="年份"
      />
      <Loaded query={calendar} rows={4}>
        {(answer) => (
          <>
            {answer.warning && <output>{answer.warning}</output>}
            <Section title="补录的日期">
              {answer.overrides.length === 0 ? (
                <EmptyState title="没有补录">这一年没有补录的日期。</EmptyState>
              ) : (
                <ul>
                  {answer.overrides.map((row) => (
                    <li key={row.date}>
                      {dateText(row.date)} {row.kind === 'rest' ? '放假' : '调休上班'}（{row.source}）
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            {answer.may.can ? <AddDay /> : <p className="tb-faint">{answer.may.why}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function AddDay() {
  const [row, setRow] = useState<CalendarOverride>({ date: '', kind: 'rest', source: '' });
  const add = useWrite<CalendarOverride, CalendarOverride>({
    send: (body, key) => request('PUT', '/api/desk/calendar', { body, key }),
    invalidates: [KEY],
    onDone: () => setRow((before) => ({ ...before, date: '' })),
  });
  return (
    <Section title="补录一天">
      <form
        className="tb-stack"
        onSubmit={(event) => {
          event.preventDefault();
          add.run(row);
        }}
      >
        <label htmlFor="calendar-date">日期</label>
        <Input
          id="calendar-date"
          type="date"
          value={row.date}
          onChange={(event) => setRow({ ...row, date: event.target.value })}
        />
        <label htmlFor="calendar-kind">性质</label>
        <Select
          id="calendar-kind"
          value={row.kind}
          onChange={(kind) => setRow({ ...row, kind })}
          options={[...KINDS]}
        />
        <label htmlFor="calendar-source">依据</label>
        <Input
          id="calendar-source"
          value={row.source}
          maxLength={200}
          placeholder="如：国办发明电〔2026〕号"
          onChange={(event) => setRow({ ...row, source: event.target.value })}
        />
        {add.problem && <ProblemAlert problem={add.problem} />}
        <Button type="primary" htmlType="submit" loading={add.busy}>
          补录
        </Button>
      </form>
    </Section>
  );
}
