import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { useCursorList } from '#web/kit/cursor-list.tsx';
import { FILING_KINDS } from '../../terms.ts';
import type { DeskCounts, DeskRow, FilingKind, FilingView, QueueId } from '../../terms.ts';
import { queueOf } from './queues.ts';

export const DESK_KEY = ['desk-filings'] as const;
const LIST_KEY = ['desk-filings', 'list'] as const;
export const COUNTS_KEY = ['desk-filings', 'counts'] as const;

export const filingKey = (id: string) => ['desk-filings', 'one', id] as const;
const readFiling = (id: string, signal?: AbortSignal) =>
  get<FilingView>(`/api/desk/filings/${id}`, undefined, signal);

const KINDS = Object.keys(FILING_KINDS) as FilingKind[]; // keys of the table

/** What the address says of the desk: it can be shared and comes back after a reload. */
function useAddress() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  const queue: QueueId = queueOf(text('queue')).id;
  const kind = KINDS.find((each) => each === text('kind'));
  const words = text('q') ?? '';
  const id = text('id');
  const go = useCallback(
    (to: { queue?: QueueId; kind?: FilingKind | ''; q?: string; id?: string | undefined }) => {
      const next = { queue, kind, q: words, id, ...to };
      void navigate({
        to: '/court/filings',
        search: Object.fromEntries(
          Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
        ),
        replace: true,
      });
    },
    [navigate, queue, kind, words, id],
  );
  return { queue, kind, words, id, go };
}

/** The queue, the filing under the hand, and moving between them; the next one is read before it is asked for. */
export function useDesk() {
  const client = useQueryClient();
  const { queue, kind, words, id, go } = useAddress();
  const list = useCursorList<DeskRow>(LIST_KEY, '/api/desk/filings', {
    queue,
    ...(kind && { kind }),
    ...(words !== '' && { q: words }),
    limit: 50,
  });
  const counts = useQuery({
    queryKey: COUNTS_KEY,
    queryFn: ({ signal }) => get<DeskCounts>('/api/desk/filings/counts', undefined, signal),
  });
  const rows = list.rows;
  const at = rows?.findIndex((row) => row.id === id) ?? -1;
  const [lastPlace, setLastPlace] = useState(0);
  if (at >= 0 && at !== lastPlace) setLastPlace(at);

  const nextId = rows?.[at >= 0 ? at + 1 : lastPlace]?.id;
  useEffect(() => {
    if (nextId)
      void client.prefetchQuery({
        queryKey: filingKey(nextId),
        queryFn: ({ signal }) => readFiling(nextId, signal),
        staleTime: 60_000,
      });
  }, [client, nextId]);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (rows && at >= 0 && at >= rows.length - 5 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [rows, at, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const step = (by: 1 | -1) => {
    if (!rows || rows.length === 0) return;
    // One that has left the queue (decided just now) leaves its place to the one that moved up.
    const place = at >= 0 ? at + by : by > 0 ? lastPlace : lastPlace - 1;
    const row = rows[Math.min(Math.max(place, 0), rows.length - 1)];
    if (row && row.id !== id) go({ id: row.id });
  };
  return { queue, kind, words, id, go, list, rows, counts: counts.data, step, place: at };
}

/** One filing as the court sees it. */
export function useFiling(id: string | undefined) {
  return useQuery({
    queryKey: filingKey(id ?? ''),
    queryFn: ({ signal }) => readFiling(id ?? '', signal),
    enabled: id !== undefined,
  });
}
