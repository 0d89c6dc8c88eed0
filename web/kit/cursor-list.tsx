import { useInfiniteQuery } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { get } from './api/client.ts';
import type { QueryValues } from './api/client.ts';
import { ErrorState, Loaded } from './states.tsx';

/** A page of a list as the server gives it; `next` is absent on the last. */
export interface CursorPage<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** Reads a list page by page; the rows come flat. */
export function useCursorList<Row>(queryKey: QueryKey, path: string, query: QueryValues = {}) {
  const list = useInfiniteQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ pageParam, signal }) =>
      get<CursorPage<Row>>(path, { ...query, ...(pageParam !== '' && { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  return { ...list, rows: list.data?.pages.flatMap((page) => page.rows) };
}

interface CursorListProps<Row> {
  readonly queryKey: QueryKey;
  readonly path: string;
  readonly query?: QueryValues;
  readonly rowKey: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  /** What stands here when there is nothing. */
  readonly empty: ReactNode;
  /** What the list is, for those who listen. */
  readonly label: string;
}

/** A list paged by cursor: loading, error, empty, rows, and a button for more (never endless scrolling). */
export function CursorList<Row>({
  queryKey,
  path,
  query,
  rowKey,
  renderRow,
  empty,
  label,
}: CursorListProps<Row>) {
  const list = useCursorList<Row>(queryKey, path, query);
  return (
    <Loaded query={{ data: list.rows, error: list.error, refetch: list.refetch }}>
      {(rows) =>
        rows.length === 0 ? (
          empty
        ) : (
          <>
            <ul className="tb-list" aria-label={label}>
              {rows.map((row) => (
                <li key={rowKey(row)}>{renderRow(row)}</li>
              ))}
            </ul>
            {list.error && <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />}
            {list.hasNextPage && (
              <div className="tb-list-more">
                <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
                  再显示一些
                </Button>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  );
}
