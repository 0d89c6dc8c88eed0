import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '#web/kit/api/problem.ts';

/** Reads are repeated only where a repeat can help; nothing refetches under the reader's hand. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => {
        const { status } = problemOf(error);
        return count < 2 && (status === 0 || status >= 502 || status === 429);
      },
    },
  },
});
