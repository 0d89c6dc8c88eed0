import { Button } from 'antd';
import { useMemo } from 'react';
import type { WorkCalendar } from '#law/periods/index.ts';
import { addDays, daysBetween, type Instant, type PlainDate, plainDate, toPlainDate } from '#law/time.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { useNow } from '#web/kit/clock.ts';
import { Go } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import { readQuestion } from '../fields.ts';
import { answerPeriods } from '../period.ts';
import { type PeriodAnswer, type PeriodLine, periodQuestion } from '../period-terms.ts';
import { SERVICE_SETS, setText } from '../service-sets.ts';
import { CAVEAT, dueText, icsOf, periodSheet, periodText } from '../sheet.ts';
import { Months } from './month.tsx';
import { PeriodForm } from './period-form.tsx';
import { ResultActions } from './result-actions.tsx';
import { saveFile } from './save-file.ts';
import { ToolPage } from './tool-page.tsx';
import { useCalendar } from './use-calendar.ts';
import { type Fields, queryOf, useFields } from './use-fields.ts';

const dayOf = (moment: string): PlainDate =>
  moment.length > 10 ? toPlainDate(moment as Instant) : plainDate(moment); // answers carry the brands of law/time as plain text

function away(due: string, today: PlainDate): string {
  const days = daysBetween(today, dayOf(due));
  return days === 0 ? '就是今天' : days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
}

function DayTable({ line }: { readonly line: PeriodLine }) {
  if (line.days.length === 0) return null;
  return (
    <details className="tbt-free">
      <summary>逐日计算</summary>
      <div className="tbt-scroll">
        <table className="tbt-table tbt-days">
          <caption className="tb-sr">{line.name}逐日计算</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">第几日</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {line.days.map((day) => (
              <tr key={day.date} data-rest={day.rest || undefined}>
                <th scope="row">{dateText(day.date)}</th>
                <td>{day.count ?? '—'}</td>
                <td>{day.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** After the end of an appeal period the judgment takes effect, and new periods run. */
function Onwards({ line }: { readonly line: PeriodLine }) {
  const set = SERVICE_SETS.find(({ name }) => name === '判决、裁定发生法律效力');
  if (!/^D45(?!\(裁定)/.test(line.key) || set === undefined) return null;
  const event = addDays(dayOf(line.due), 1);
  return (
    <p className="tb-faint tb-no-print">
      各方均在该日届满且都未上诉的，次日起生效。
      <Go href={`/tools/period${queryOf({ items: setText(set), event })}`}>接着算生效后的期限</Go>
    </p>
  );
}

function LineView({ line, today }: { readonly line: PeriodLine; readonly today: PlainDate }) {
  return (
    <li className="tbt-line">
      <h3>
        {line.name} <span className="tb-faint">{line.length}</span>
      </h3>
      <p className="tbt-due">
        <strong>{dueText(line)}</strong>
        <span className="tb-faint">
          {line.latest ? '最晚有把握的一日' : '届满'}，{away(line.due, today)}
        </span>
      </p>
      <ol className="tbt-steps" aria-label={`${line.name}的算法`}>
        {line.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {line.warnings.map((warning) => (
        <p key={warning} className="tbt-warning">
          {warning}
        </p>
      ))}
      {line.effect && (
        <p className="tb-faint">
          {line.actor && `由${line.actor}办理；`}届满的后果：{line.effect}
        </p>
      )}
      {line.articles.map((article) => (
        <ArticleRef key={article}>{article}</ArticleRef>
      ))}
      <DayTable line={line} />
      <Onwards line={line} />
    </li>
  );
}

interface ResultProps {
  readonly answer: PeriodAnswer;
  readonly fields: Fields;
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

function PeriodResult({ answer, fields, calendar, now }: ResultProps) {
  const moment = now.toISOString() as Instant; // the form of law/time
  const marks = [
    { date: dayOf(answer.event), kind: 'event' as const, label: '事件发生' },
    ...answer.lines.map((line) => ({
      date: dayOf(line.due),
      kind: 'due' as const,
      label: `${line.name}届满`,
    })),
  ];
  return (
    <Section title="结果" aside={`${dateText(dayOf(answer.event))}发生`}>
      <ul className="tbt-lines" aria-live="polite" aria-label="届满日">
        {answer.lines.map((line) => (
          <LineView key={line.key} line={line} today={toPlainDate(moment)} />
        ))}
      </ul>
      <Months calendar={calendar} marks={marks} />
      <p className="tb-faint">
        {CAVEAT}网上提交的，最后一日二十四时前完成即为按时；到窗口办理的以法院工作时间为准。
      </p>
      <ResultActions
        title="期限计算"
        fields={fields}
        text={periodText(answer)}
        sheet={periodSheet(answer)}
        more={
          <Button onClick={() => saveFile('期限.ics', 'text/calendar;charset=utf-8', icsOf(answer, moment))}>
            加入日历
          </Button>
        }
      />
    </Section>
  );
}

/** 期限计算: several deadlines at once from one event, counted in the browser by the same function as the API. */
export function PeriodPage() {
  const { fields, change, epoch } = useFields();
  const calendar = useCalendar();
  const now = useNow();
  const read = useMemo(() => readQuestion(periodQuestion, fields), [fields]);
  const answer = useMemo(
    () => (read.ok ? answerPeriods(read.question, calendar) : undefined),
    [read, calendar],
  );
  const faults = read.ok ? {} : read.faults;
  return (
    <ToolPage
      title="期限计算"
      lead="六十八种法定期限和自定期间，按民事、行政、刑事各自的规则计算，休息日依国务院放假通知。不用登录，在您的浏览器中计算，输入的内容不保存。"
      form={
        <PeriodForm
          key={epoch}
          fields={fields}
          faults={faults}
          change={change}
          today={toPlainDate(now.toISOString() as Instant)} // the form of law/time
        />
      }
      result={
        answer ? (
          <PeriodResult answer={answer} fields={fields} calendar={calendar} now={now} />
        ) : (
          <Section title="结果">
            <EmptyState title="填好就有结果">{Object.values(faults)[0] ?? ''}</EmptyState>
          </Section>
        )
      }
    />
  );
}
