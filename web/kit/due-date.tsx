import { useId } from 'react';
import { ArticleRef } from './article-ref.tsx';
import { useNow } from './clock.ts';
import { StateTag } from './state-tag.tsx';
import { dateText, dateTimeText, timeLeft } from './time-text.ts';

/** One step of the counting: a day (or span) and what it does to the period. */
export interface CountingStep {
  readonly date: string;
  readonly detail: string;
}

interface DueDateProps {
  /** Instant or plain date. */
  readonly at: string;
  readonly article?: string;
  /** The counting, day by day, as the server did it. */
  readonly steps?: readonly CountingStep[];
  readonly nearDays?: number;
  /** The period has ended well: no colour, no time left. */
  readonly met?: boolean;
  readonly compact?: boolean;
}

const TONE = { overdue: 'overdue', near: 'near', ahead: 'neutral' } as const;

/** A due date: the date, the time left in word, shape and colour, and on a click the counting with its article. */
export function DueDate({ at, article, steps = [], nearDays, met = false, compact = false }: DueDateProps) {
  const id = useId();
  const now = useNow();
  const left = timeLeft(at, now, nearDays);
  const explained = steps.length > 0 || article !== undefined;
  return (
    <span className="tb-due">
      <time dateTime={at} className="tb-due-date">
        {compact ? dateText(at) : dateTimeText(at)}
      </time>
      {met ? (
        <StateTag tone="done">已按时办结</StateTag>
      ) : (
        <StateTag tone={TONE[left.nearness]}>{left.text}</StateTag>
      )}
      {explained && (
        <>
          <button type="button" className="tb-quiet-button" popoverTarget={id}>
            <span className="tb-sr">{dateText(at)}</span>怎么算的
          </button>
          <div id={id} popover="auto" className="tb-popover">
            <strong>{dateTimeText(at)}</strong>
            {steps.length > 0 && (
              <ol className="tb-steps">
                {steps.map((step) => (
                  <li key={`${step.date}${step.detail}`}>
                    <time dateTime={step.date}>{dateText(step.date)}</time>
                    <span>{step.detail}</span>
                  </li>
                ))}
              </ol>
            )}
            {article && <ArticleRef>{article}</ArticleRef>}
          </div>
        </>
      )}
    </span>
  );
}
