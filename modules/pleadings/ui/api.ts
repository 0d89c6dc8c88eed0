import { get, request } from '#web/kit/api/client.ts';
import type { PleadingParty, PleadingValues, PleadingView, SavedPleading } from '../terms.ts';

/** Keys under which answers are kept; a write names the ones it makes stale. */
export const keys = {
  templates: ['pleading', 'templates'] as const,
  list: ['pleading', 'list'] as const,
  one: (id: string) => ['pleading', 'one', id] as const,
  book: ['filing', 'party-book'] as const,
};

export const readPleading = (id: string, signal?: AbortSignal) =>
  get<PleadingView>(`/api/pleadings/${id}`, undefined, signal);

export const savePleading = (id: string, version: number, values: PleadingValues, key: string) =>
  request<SavedPleading>('PUT', `/api/pleadings/${id}`, { body: { version, values }, key });

/** The file of a pleading as it stands at a version; the version makes a fresh address of each. */
export const paperHref = (id: string, kind: 'docx' | 'pdf', version?: number) =>
  `/api/pleadings/${id}/paper.${kind}${version === undefined ? '' : `?version=${version}`}`;

export const blankHref = (template: string, kind: 'docx' | 'pdf') =>
  `/api/pleadings/templates/${template}/blank.${kind}`;

/** A party kept for reuse; the words of the room that keeps it and ours are the same. */
export interface BookRow {
  readonly id: string;
  readonly party: Omit<PleadingParty, 'role'>;
}
export const readBook = (q: string, signal?: AbortSignal) =>
  get<{ rows: readonly BookRow[] }>('/api/party-book', { limit: 20, ...(q && { q }) }, signal);
