import { Button } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from './api/problem.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface EmptyStateProps {
  readonly title: string;
  /** What will stand here, or how to get something here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing there, said in words. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="tb-empty">
      <p className="tb-empty-title">{title}</p>
      {children && <p className="tb-empty-text">{children}</p>}
      {action}
    </div>
  );
}

/** Still coming: still grey lines of the size of what will stand here, and a word for those who listen. */
export function LoadingState({
  label = '正在读取',
  rows = 3,
}: {
  readonly label?: string;
  readonly rows?: number;
}) {
  return (
    <output className="tb-loading">
      <span className="tb-sr">{label}…</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="tb-loading-line" aria-hidden="true" />
      ))}
    </output>
  );
}

/** Could not be read; says why and offers to try again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  return (
    <ProblemAlert problem={problemOf(error)} next={onRetry && <Button onClick={onRetry}>再试一次</Button>} />
  );
}

/** The person is known and may not: says why and what to do instead. */
export function NoRight({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="tb-empty" role="note">
      <p className="tb-empty-title">您不能查看这里的内容</p>
      <p className="tb-empty-text">{children}</p>
      {action}
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** Loading, error, no right, or the content of a query: the states every screen has. */
export function Loaded<T>({ query, rows, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <LoadingState {...(rows !== undefined && { rows })} />;
  const problem = problemOf(query.error);
  if (problem.status === 403) return <NoRight>{problem.detail}</NoRight>;
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
}
