import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { type UploadLimits, whyNotUploadable } from '#web/kit/upload/limits.ts';
import { type UploadItem, useUploads } from '#web/kit/upload/uploads.ts';
import type { FilingContent } from '../../terms.ts';
import type { SlotView } from '../api.ts';
import { localId } from '../form/local-id.ts';
import { guessPlace, OTHER, type Place } from './guess-place.ts';

/** Where a file goes: a place of the list, or wherever its name says. */
export type Destination = Pick<Place, 'kind' | 'subjectId'> | undefined;

export interface DraftUploads {
  readonly items: readonly UploadItem[];
  readonly limits: UploadLimits | undefined;
  /** Files that were not taken, each with its reason. */
  readonly refused: readonly string[];
  readonly take: (files: Iterable<File>, to?: Destination) => void;
  readonly retry: (id: string) => void;
  readonly remove: (id: string) => void;
}

interface LimitsAnswer {
  readonly maxBytes: number;
  readonly extensions?: readonly string[];
  readonly formats?: readonly { readonly extensions: readonly string[] }[];
}

const dotted = (extension: string) => (extension.startsWith('.') ? extension : `.${extension}`);

/** The limits told before anything is chosen; without them the server decides alone. */
function useLimits(): UploadLimits | undefined {
  const answer = useQuery({
    queryKey: ['uploads', 'limits'],
    queryFn: ({ signal }) => get<LimitsAnswer>('/api/uploads/limits', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  if (!answer) return undefined;
  const extensions = answer.extensions ?? answer.formats?.flatMap((format) => format.extensions) ?? [];
  return { maxBytes: answer.maxBytes, extensions: extensions.map(dotted) };
}

/** The places of a draft with who owns them and whether something is there. */
export function placesOf(content: FilingContent, slots: readonly SlotView[]): Place[] {
  const owners = new Map<string, string>([
    ...content.parties.map(({ id, name }) => [id, name] as const),
    ...content.evidence.map(({ id, name }) => [id, name] as const),
    ...content.mandates.map(({ id, agentName }) => [id, agentName] as const),
  ]);
  return slots.map(({ kind, subjectId }) => ({
    kind,
    subjectId,
    owner: owners.get(subjectId) ?? '',
    filled: content.materials.some((material) => material.kind === kind && material.subjectId === subjectId),
  }));
}

interface UploadsInput {
  readonly draftId: string;
  readonly slots: readonly SlotView[];
  readonly edit: (change: (content: FilingContent) => FilingContent) => void;
}

/** Uploads of the whole wizard: they go on while one writes elsewhere, and each file goes to its place when it has arrived. */
export function useDraftUploads({ draftId, slots, edit }: UploadsInput): DraftUploads {
  const limits = useLimits();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const destinations = useRef(new Map<string, Destination>());
  const { items, add, retry, remove } = useUploads({
    endpoint: '/api/uploads',
    metadata: { draft: draftId },
    onUploaded: ({ name, size, uploadId }) => {
      const wanted = destinations.current.get(`${name} ${size}`);
      edit((content) => {
        const place = wanted ?? guessPlace(name, placesOf(content, slots));
        const material = {
          id: localId('f'),
          fileId: uploadId,
          kind: place?.kind ?? OTHER,
          subjectId: place?.subjectId ?? '',
        };
        return { ...content, materials: [...content.materials, material] };
      });
    },
  });
  const take = useCallback(
    (files: Iterable<File>, to?: Destination) => {
      const faults: string[] = [];
      const good: File[] = [];
      for (const file of files) {
        const fault = limits && whyNotUploadable(file, limits, 0);
        if (fault) faults.push(fault);
        else good.push(file);
      }
      for (const file of good) destinations.current.set(`${file.name} ${file.size}`, to);
      setRefused(faults);
      add(good);
    },
    [limits, add],
  );
  return { items, limits, refused, take, retry, remove };
}
