import type { ReactNode } from 'react';
import type { Problem } from './api/problem.ts';
import { ArticleRef } from './article-ref.tsx';

interface ProblemAlertProps {
  readonly problem: Problem;
  /** What the person can do now, as buttons or links. */
  readonly next?: ReactNode;
  /** Turns a fault's field into where it stands on the page (an element id), so that the list leads there. */
  readonly fieldId?: (field: string) => string | undefined;
}

/** The mark of something that did not go as wanted: a shape, not a colour (red is for what is overdue). */
export function AlertMark() {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
      <path
        d="M8 1 15.5 14.5H.5z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <path d="M8 6v4.2M8 11.6v1.4" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** A refusal or failure in words: what happened, why (article), what next; each fault leads to its field. */
export function ProblemAlert({ problem, next, fieldId }: ProblemAlertProps) {
  return (
    <div role="alert" className="tb-problem">
      <p className="tb-problem-title">
        <AlertMark />
        {problem.title}
      </p>
      <p>{problem.detail}</p>
      {problem.article && <ArticleRef>{problem.article}</ArticleRef>}
      {problem.faults && problem.faults.length > 0 && (
        <ul>
          {problem.faults.map((fault) => {
            const id = fieldId?.(fault.field);
            return (
              <li key={`${fault.field}${fault.detail}`}>
                {id ? (
                  <button type="button" className="tb-link-button" onClick={() => goTo(id)}>
                    {fault.detail}
                  </button>
                ) : (
                  fault.detail
                )}
                {fault.article && <ArticleRef>{fault.article}</ArticleRef>}
              </li>
            );
          })}
        </ul>
      )}
      {next && <div className="tb-row">{next}</div>}
      {problem.requestId && <p className="tb-faint">联系管理员时请提供编号：{problem.requestId}</p>}
    </div>
  );
}
