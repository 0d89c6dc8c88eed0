import { DueDate } from '#web/kit/due-date.tsx';
import { Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import { PERIOD_STATES } from '../../terms.ts';
import type { CaseView, PeriodView } from '../../views.ts';

/** Every period of the case: mine first, then the other side's and the court's; what is over stands folded below. */
export function Periods({ view }: { readonly view: CaseView }) {
  const live = view.periods.filter((period) => period.state === 'running' || period.state === 'suspended');
  const past = view.periods.filter((period) => !live.includes(period));
  const ordered = [
    ...live.filter((period) => period.mine),
    ...live.filter((period) => !period.mine && period.actor === 'party'),
    ...live.filter((period) => !period.mine && period.actor === 'court'),
  ];
  return (
    <Section title="期限">
      {ordered.length === 0 ? (
        <EmptyState title="没有正在计算的期限">文书送达后，答辩、举证、上诉等期限在这里自动起算。</EmptyState>
      ) : (
        <ul className="cs-rows" aria-label="正在计算的期限">
          {ordered.map((period) => (
            <Period key={period.id} period={period} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className="cs-past">
          <summary>已经结束的期限（{past.length}）</summary>
          <ul className="cs-rows">
            {past.map((period) => (
              <li key={period.id}>
                <div className="cs-row-head">
                  <span>
                    {period.name}
                    <Whose period={period} />
                  </span>
                  <span>
                    <DueDate at={period.dueOn} steps={period.steps} article={period.article} past compact />
                    <span className="cs-gap">{period.endedWhy ?? PERIOD_STATES[period.state]}</span>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Whose({ period }: { readonly period: PeriodView }) {
  const who = period.actor === 'court' ? '法院' : (period.partyName ?? '各方当事人');
  return <span className="tb-faint cs-gap">{period.mine ? `${who}（您方）` : who}</span>;
}

function Period({ period }: { readonly period: PeriodView }) {
  const stopped = period.suspended.find((one) => one.to === null);
  return (
    <li>
      <div className="cs-row-head">
        <strong>
          {period.name}
          <Whose period={period} />
        </strong>
        {period.state === 'suspended' ? (
          <StateTag tone="stopped">{PERIOD_STATES.suspended}</StateTag>
        ) : (
          <DueDate
            at={period.dueOn}
            name={period.name}
            steps={period.steps}
            warnings={period.warnings}
            article={period.article}
            compact
          />
        )}
      </div>
      <div className="tb-faint">
        {dateText(period.from)}
        {period.event}起算，{period.onEnd}
        {stopped && `。自${dateText(stopped.from)}中止计算：${stopped.why}`}
      </div>
    </li>
  );
}
