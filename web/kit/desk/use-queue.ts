import type { QueryKey } from '@tanstack/react-query';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { get } from '../api/client.ts';
import { useCursorList } from '../cursor-list.tsx';
import { useMedia } from '../preferences.ts';

/** A queue of a desk (队列), in the order of a working day. */
export interface QueueWords<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** What it holds, and what its being empty means. */
  readonly empty: string;
  /** The name of its count in the desk's counts; absent where it is not counted. */
  readonly count?: string;
  readonly tone?: 'near' | 'overdue';
}

/** What a desk is: its address, where its queue is read, and the one filter it has beside queue and words. */
export interface DeskPlace<Id extends string, One> {
  readonly path: string;
  readonly api: string;
  readonly queues: readonly QueueWords<Id>[];
  /** Name of the filter in the address and in the query. */
  readonly filter: string;
  /** Whether a word in the address is one of the filter's; all are where nothing is said. */
  readonly accepts?: (filter: string) => boolean;
  readonly keys: {
    readonly list: QueryKey;
    readonly counts: QueryKey;
    readonly one: (id: string) => QueryKey;
  };
  readonly read: (id: string, signal?: AbortSignal) => Promise<One>;
}

/** Where the hand goes: to another queue, other words, another filter, one thing. An empty word takes its part out of the address. */
export interface DeskStep<Id extends string> {
  readonly queue?: Id;
  readonly q?: string;
  readonly filter?: string;
  readonly id?: string | undefined;
}

/** What the address says of the desk: it can be shared and comes back after a reload. */
function useAddress<Id extends string>({
  path,
  queues,
  filter: name,
  accepts = () => true,
}: Pick<DeskPlace<Id, unknown>, 'path' | 'queues' | 'filter' | 'accepts'>) {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const text = (key: string) => (typeof search[key] === 'string' ? search[key] : undefined);
  const queue = queues.find(({ id }) => id === text('queue')) ?? queues[0];
  if (!queue) throw new Error('a desk without queues');
  const words = text('q') ?? '';
  const asked = text(name) ?? '';
  const filter = accepts(asked) ? asked : '';
  const id = text('id');
  const go = useCallback(
    (to: DeskStep<Id>) => {
      const next = { queue: queue.id, filter, q: words, id, ...to };
      const said = { queue: next.queue, [name]: next.filter, q: next.q, id: next.id };
      void navigate({
        to: path,
        search: Object.fromEntries(
          Object.entries(said).filter(([, value]) => value !== undefined && value !== ''),
        ),
        replace: true,
      });
    },
    [navigate, path, name, queue, filter, words, id],
  );
  return { queue, words, filter, id, go };
}

/** The queue, the thing under the hand, and moving between them; the next one is read before it is asked for. */
export function useQueue<Row extends { readonly id: string }, Id extends string, One>(
  place: DeskPlace<Id, One>,
) {
  const client = useQueryClient();
  const address = useAddress(place);
  const { queue, words, filter, id, go } = address;
  const { keys, read } = place;
  const list = useCursorList<Row>(keys.list, place.api, {
    queue: queue.id,
    ...(filter !== '' && { [place.filter]: filter }),
    ...(words !== '' && { q: words }),
    limit: 50,
  });
  const counts = useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) =>
      get<Readonly<Record<string, number | undefined>>>(`${place.api}/counts`, undefined, signal),
  });
  const { rows } = list;
  const at = rows?.findIndex((row) => row.id === id) ?? -1;
  const [lastPlace, setLastPlace] = useState(0);
  if (at >= 0 && at !== lastPlace) setLastPlace(at);

  const nextId = rows?.[at >= 0 ? at + 1 : lastPlace]?.id;
  useEffect(() => {
    if (nextId)
      void client.prefetchQuery({
        queryKey: keys.one(nextId),
        queryFn: ({ signal }) => read(nextId, signal),
        staleTime: 60_000,
      });
  }, [client, keys, read, nextId]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (rows && at >= 0 && at >= rows.length - 5 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [rows, at, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const step = (by: 1 | -1) => {
    if (!rows || rows.length === 0) return;
    // One that has left the queue (decided just now) leaves its place to the one that moved up.
    const to = at >= 0 ? at + by : by > 0 ? lastPlace : lastPlace - 1;
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row && row.id !== id) go({ id: row.id });
  };
  return { ...address, queues: place.queues, list, rows, counts: counts.data, step };
}
export type QueueState<Row extends { readonly id: string }, Id extends string> = ReturnType<
  typeof useQueue<Row, Id, unknown>
>;

/** One thing as the court sees it. */
export function useOne<One>(
  { keys, read }: Pick<DeskPlace<string, One>, 'keys' | 'read'>,
  id: string | undefined,
) {
  return useQuery({
    queryKey: keys.one(id ?? ''),
    queryFn: ({ signal }) => read(id ?? '', signal),
    enabled: id !== undefined,
  });
}

/** Where the panes stand side by side (`wide`, a media query), the first of the queue is open until another is chosen. */
export function useFirst<Row extends { readonly id: string }, Id extends string>(
  { id, rows, go }: Pick<QueueState<Row, Id>, 'id' | 'rows' | 'go'>,
  wide: string,
): void {
  const room = useMedia(wide);
  const first = rows?.[0]?.id;
  useEffect(() => {
    if (room && id === undefined && first !== undefined) go({ id: first });
  }, [room, id, first, go]);
}
