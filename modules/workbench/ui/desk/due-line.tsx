import { useId } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { useNow } from '#web/kit/clock.ts';
import { StateTag } from '#web/kit/state-tag.tsx';
import { dateText, timeLeft } from '#web/kit/time-text.ts';
import type { FilingView } from '../../terms.ts';

/** The legal time: date, time left, and on a click how it was counted. Overdue and near are the server's word. */
export function DueLine({ clock }: { readonly clock: NonNullable<FilingView['clock']> }) {
  const id = useId();
  const now = useNow();
  return (
    <span className="tb-due">
      <time dateTime={clock.dueAt} className="tb-due-date">
        {dateText(clock.dueOn)}
      </time>
      <StateTag tone={clock.overdue ? 'overdue' : clock.near ? 'near' : 'neutral'}>
        {timeLeft(clock.dueAt, now).text}
      </StateTag>
      <button type="button" className="tb-quiet-button" popoverTarget={id}>
        怎么算的
      </button>
      <div id={id} popover="auto" className="tb-popover">
        <strong>{clock.name}</strong>
        <ol className="wb-steps">
          {clock.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {clock.warnings.map((warning) => (
          <p key={warning} className="tb-save-warn">
            {warning}
          </p>
        ))}
        <ArticleRef>{clock.article}</ArticleRef>
      </div>
    </span>
  );
}
