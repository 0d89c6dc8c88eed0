import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { useCursorList } from '#web/kit/cursor-list.tsx';
import type { Queue } from '../../terms.ts';
import type { DeskApplicationView, DeskRow } from '../../views.ts';
import { queueOf } from './queues.ts';

export const DESK_KEY = ['desk-applications'] as const;
const LIST_KEY = ['desk-applications', 'list'] as const;
export const COUNTS_KEY = ['desk-applications', 'counts'] as const;
export const workKey = (id: string) => ['desk-applications', 'one', id] as const;
export const deskApi = (id: string) => `/api/desk/applications/${id}`;

export const readWork = (id: string, signal?: AbortSignal) =>
  get<DeskApplicationView>(deskApi(id), undefined, signal);

/** What the address says of the desk: it can be shared and comes back after a reload. */
function useAddress() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined);
  const queue: Queue = queueOf(text('queue')).id;
  const words = text('q') ?? '';
  const service = text('service') ?? '';
  const id = text('id');
  const go = useCallback(
    (to: { queue?: Queue; q?: string; service?: string; id?: string | undefined }) => {
      const next = { queue, q: words, service, id, ...to };
      void navigate({
        to: '/court/applications',
        search: Object.fromEntries(
          Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
        ),
        replace: true,
      });
    },
    [navigate, queue, words, service, id],
  );
  return { queue, words, service, id, go };
}

/** The queue, the application under the hand, and moving between them; the next one is read before it is asked for. */
export function useDesk() {
  const client = useQueryClient();
  const address = useAddress();
  const { queue, words, service, id, go } = address;
  const list = useCursorList<DeskRow>(LIST_KEY, '/api/desk/applications', {
    queue,
    ...(words !== '' && { q: words }),
    ...(service !== '' && { service }),
    limit: 50,
  });
  const counts = useQuery({
    queryKey: COUNTS_KEY,
    queryFn: ({ signal }) =>
      get<Partial<Record<Queue, number>>>('/api/desk/applications/counts', undefined, signal),
  });
  const rows = list.rows;
  const at = rows?.findIndex((row) => row.id === id) ?? -1;
  const [lastPlace, setLastPlace] = useState(0);
  if (at >= 0 && at !== lastPlace) setLastPlace(at);

  const nextId = rows?.[at >= 0 ? at + 1 : lastPlace]?.id;
  useEffect(() => {
    if (nextId)
      void client.prefetchQuery({
        queryKey: workKey(nextId),
        queryFn: ({ signal }) => readWork(nextId, signal),
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
  return { ...address, list, rows, counts: counts.data, step };
}
export type DeskState = ReturnType<typeof useDesk>;

/** One application as the court sees it. */
export function useWork(id: string | undefined) {
  return useQuery({
    queryKey: workKey(id ?? ''),
    queryFn: ({ signal }) => readWork(id ?? '', signal),
    enabled: id !== undefined,
  });
}
