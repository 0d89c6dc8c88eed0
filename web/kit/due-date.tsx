import { useId } from 'react';
import { ArticleRef } from './article-ref.tsx';
import { useNow } from './clock.ts';
import { StateTag } from './state-tag.tsx';
import { dateText, dateTimeText, type Nearness, timeLeft } from './time-text.ts';

/** One step of the counting: a sentence, or a day (or span) and what it does to the period. */
export type CountingStep = string | { readonly date: string; readonly detail: string };

interface DueDateProps {
  /** Instant or plain date. */
  readonly at: string;
  /** Which period it is, above the counting. */
  readonly name?: string;
  readonly article?: string;
  /** The counting, step by step, as the server did it, and what it warns of. */
  readonly steps?: readonly CountingStep[];
  readonly warnings?: readonly string[];
  readonly nearDays?: number;
  /** How near it is where the server says so. */
  readonly nearness?: Nearness;
  /** The period has ended well: no colour, no time left. */
  readonly met?: boolean;
  /** The period no longer matters: the date and its counting alone. */
  readonly past?: boolean;
  readonly compact?: boolean;
}

const TONE = { overdue: 'overdue', near: 'near', ahead: 'neutral' } as const;

/** A due date: the date, the time left in word, shape and colour, and on a click the counting with its article. */
export function DueDate({
  at,
  name,
  article,
  steps = [],
  warnings = [],
  nearDays,
  nearness,
  met = false,
  past = false,
  compact = false,
}: DueDateProps) {
  const now = useNow();
  const left = timeLeft(at, now, nearDays);
  const explained = steps.length > 0 || warnings.length > 0 || article !== undefined;
  return (
    <span className="tb-due">
      <time dateTime={at} className="tb-due-date">
        {compact ? dateText(at) : dateTimeText(at)}
      </time>
      {met ? (
        <StateTag tone="done">已按时办结</StateTag>
      ) : (
        !past && <StateTag tone={TONE[nearness ?? left.nearness]}>{left.text}</StateTag>
      )}
      {explained && <Counting at={at} name={name} article={article} steps={steps} warnings={warnings} />}
    </span>
  );
}

interface CountingProps {
  readonly at: string;
  readonly name: string | undefined;
  readonly article: string | undefined;
  readonly steps: readonly CountingStep[];
  readonly warnings: readonly string[];
}

/** How it was counted, over the page on a click. */
function Counting({ at, name, article, steps, warnings }: CountingProps) {
  const id = useId();
  return (
    <>
      <button type="button" className="tb-quiet-button" popoverTarget={id}>
        <span className="tb-sr">
          {name}
          {dateText(at)}
        </span>
        怎么算的
      </button>
      <div id={id} popover="auto" className="tb-popover">
        <strong>
          {name && `${name}，`}
          {dateTimeText(at)}
        </strong>
        {steps.length > 0 && (
          <ol className="tb-steps">
            {steps.map((step) =>
              typeof step === 'string' ? (
                <li key={step} className="tb-step-words">
                  {step}
                </li>
              ) : (
                <li key={`${step.date}${step.detail}`}>
                  <time dateTime={step.date}>{dateText(step.date)}</time>
                  <span>{step.detail}</span>
                </li>
              ),
            )}
          </ol>
        )}
        {warnings.map((warning) => (
          <p key={warning} className="tb-save-warn">
            {warning}
          </p>
        ))}
        {article && <ArticleRef>{article}</ArticleRef>}
      </div>
    </>
  );
}
