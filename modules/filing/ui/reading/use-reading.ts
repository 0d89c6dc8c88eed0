import { useQuery } from '@tanstack/react-query';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useLiveRefresh } from '#web/kit/live-notice.tsx';
import type { ReadingView } from '#modules/reading/terms.ts';

const LOOK_AGAIN_MS = 1_500;

export const isGoingOn = (reading: ReadingView | undefined): boolean =>
  reading?.state === 'waiting' || reading?.state === 'reading';

/** A reading as the server has it, followed while it goes on: leaving the page stops nothing. */
export function useReading(id: string | undefined) {
  const queryKey = ['reading', id ?? ''] as const;
  useLiveRefresh(['reading'], [['reading']]);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => get<ReadingView>(`/api/readings/${id}`, undefined, signal),
    enabled: id !== undefined,
    refetchInterval: (query) => (isGoingOn(query.state.data) ? LOOK_AGAIN_MS : false),
  });
}

/** Begins to read a file; a file already read is answered as it was. */
export const useStartReading = (onStarted: (reading: ReadingView) => void) =>
  useWrite<{ readonly fileId: string }, ReadingView>({
    send: (body, key) => request('POST', '/api/readings', { body, key }),
    invalidates: [['reading']],
    onDone: onStarted,
  });

export const useCancelReading = () =>
  useWrite<{ readonly id: string }, ReadingView>({
    send: ({ id }, key) => request('POST', `/api/readings/${id}/cancel`, { body: {}, key }),
    invalidates: [['reading']],
  });
