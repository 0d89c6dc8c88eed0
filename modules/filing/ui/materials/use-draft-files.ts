import { useQueries } from '@tanstack/react-query';
import type { FileView } from '../../views.ts';
import { keys, readFile } from '../api.ts';

const LOOK_AGAIN_MS = 1_500;

/** Nothing more will happen to this file by itself. */
export function isSettled(file: FileView | undefined): boolean {
  return (
    file !== undefined && (file.state === 'refused' || (file.state === 'ready' && file.view !== 'pending'))
  );
}

/** The files of a draft; those still being checked are looked at until they are not. */
export function useDraftFiles(
  ids: readonly string[],
  known: readonly FileView[],
): ReadonlyMap<string, FileView> {
  const byId = new Map(known.map((file) => [file.id, file]));
  return useQueries({
    queries: [...new Set(ids)].map((id) => ({
      queryKey: keys.file(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => readFile(id, signal),
      staleTime: Number.POSITIVE_INFINITY,
      ...(isSettled(byId.get(id)) && { initialData: byId.get(id) }),
      refetchInterval: (query: { state: { data: FileView | undefined } }) =>
        isSettled(query.state.data) ? false : LOOK_AGAIN_MS,
    })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
  });
}
