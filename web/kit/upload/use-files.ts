import { useQueries, useQuery } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import type { UploadLimits } from './limits.ts';

/** A file as its owner's pages show it (`GET /api/files/:id`). */
export interface FileInfo {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string | null;
  readonly size: number;
  readonly state: 'uploading' | 'quarantined' | 'ready' | 'refused';
  readonly why: string | null;
  readonly view: 'pending' | 'ready' | 'none' | 'failed' | null;
  readonly pages: number | null;
}

const LOOK_AGAIN_MS = 2_000;

const isSettled = (file: FileInfo | undefined) =>
  file !== undefined && (file.state === 'refused' || (file.state === 'ready' && file.view !== 'pending'));

/** One's own files by id; those still being checked are looked at again until they are settled. */
export function useOwnFiles(ids: readonly string[]): ReadonlyMap<string, FileInfo> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['files', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => get<FileInfo>(`/api/files/${id}`, undefined, signal),
      refetchInterval: (query: { state: { data: FileInfo | undefined } }) =>
        isSettled(query.state.data) ? (false as const) : LOOK_AGAIN_MS,
      staleTime: 60_000,
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
  });
}

interface LimitsAnswer {
  readonly maxBytes: number;
  readonly formats: readonly { readonly extensions: readonly string[] }[];
}

const dotted = (extension: string) => (extension.startsWith('.') ? extension : `.${extension}`);

/** What may be uploaded, told before anything is chosen. */
export function useLimits(): UploadLimits | undefined {
  const answer = useQuery({
    queryKey: ['uploads', 'limits'],
    queryFn: ({ signal }) => get<LimitsAnswer>('/api/uploads/limits', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  if (!answer) return undefined;
  return {
    maxBytes: answer.maxBytes,
    extensions: answer.formats.flatMap(({ extensions }) => extensions).map(dotted),
  };
}
