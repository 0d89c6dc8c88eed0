import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FileView } from '../../views.ts';
import { readDraft } from '../api.ts';

const LOOK_AGAIN_MS = 2_000;

/** Nothing more will happen to this file by itself. */
function isSettled(file: FileView | undefined): boolean {
  return (
    file !== undefined && (file.state === 'refused' || (file.state === 'ready' && file.view !== 'pending'))
  );
}

interface DraftFiles {
  readonly files: ReadonlyMap<string, FileView>;
  /** How many are still being checked: each time one fewer, the check may say something else. */
  readonly waiting: number;
}

/** The files of a draft; while some are still being checked they are looked at together, in one request. */
export function useDraftFiles(
  draftId: string,
  ids: readonly string[],
  known: readonly FileView[],
): DraftFiles {
  const waitingIn = (list: readonly FileView[]) =>
    ids.filter((id) => !isSettled(list.find((file) => file.id === id))).length;
  const { data } = useQuery({
    queryKey: ['filing', 'draft-files', draftId],
    queryFn: async ({ signal }): Promise<readonly FileView[]> => (await readDraft(draftId, signal)).files,
    initialData: known,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchInterval: (query) => (waitingIn(query.state.data ?? []) > 0 ? LOOK_AGAIN_MS : false),
  });
  const files = useMemo(() => new Map(data.map((file) => [file.id, file])), [data]);
  return { files, waiting: waitingIn(data) };
}
