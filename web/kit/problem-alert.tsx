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

function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** A refusal or failure in words: what happened, why (article), what next; each fault leads to its field. */
export function ProblemAlert({ problem, next, fieldId }: ProblemAlertProps) {
  return (
    <div role="alert" className="tb-problem">
      <p className="tb-problem-title">{problem.title}</p>
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
