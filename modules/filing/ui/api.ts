import type { z } from 'zod';
import { get, request } from '#web/kit/api/client.ts';
import type { CauseListId } from '#law/filing/faces.ts';
import type { PartyLine } from '#law/identities/party-line.ts';
import type { FilingContent, Party } from '../terms.ts';
import type {
  checkView,
  DraftView,
  draftRow,
  FileView,
  FilingView,
  ownFilingRow,
  savedView,
  slotView,
  submittedView,
} from '../views.ts';

export type SavedView = z.infer<typeof savedView>;
export type SlotView = z.infer<typeof slotView>;
export type CheckView = z.infer<typeof checkView>;
export type DraftRow = z.infer<typeof draftRow>;
export type OwnFilingRow = z.infer<typeof ownFilingRow>;
export type SubmittedView = z.infer<typeof submittedView>;
export type { DraftView, FileView, FilingView, PartyLine };

/** A court as the public search gives it. */
export interface CourtHit {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly province: string;
}

/** A cause with those above it, as the public search gives it. */
export interface CauseHit {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly level: number;
  readonly leaf: boolean;
  readonly path?: readonly { readonly id: string; readonly name: string }[];
}

/** A party kept for reuse (当事人簿). */
export interface BookEntry {
  readonly id: string;
  readonly party: Party;
}

/** Keys under which answers are kept; a write names the ones it makes stale. */
export const keys = {
  drafts: ['filing', 'drafts'] as const,
  draft: (id: string) => ['filing', 'draft', id] as const,
  filings: ['filing', 'list'] as const,
  filing: (courtId: string, id: string) => ['filing', 'one', courtId, id] as const,
  book: ['filing', 'party-book'] as const,
  home: ['home'] as const,
};

export const filingPath = (courtId: string, id: string) => `/filings/${courtId}/${id}`;
export const filingApi = (courtId: string, id: string) => `/api/filings/${courtId}/${id}`;

export const readDraft = (id: string, signal?: AbortSignal) =>
  get<DraftView>(`/api/drafts/${id}`, undefined, signal);

export const saveDraft = (id: string, version: number, content: FilingContent, key: string) =>
  request<SavedView>('PUT', `/api/drafts/${id}`, { body: { version, content }, key });

export const checkDraft = (id: string) => request<CheckView>('POST', `/api/drafts/${id}/check`, { body: {} });

export const readFiling = (courtId: string, id: string, signal?: AbortSignal) =>
  get<FilingView>(filingApi(courtId, id), undefined, signal);

export const searchCourts = (
  query: { q?: string; province?: string; level?: string; limit?: number },
  signal?: AbortSignal,
) => get<readonly CourtHit[]>('/api/courts', query, signal);

export const searchCauses = (list: CauseListId, q: string, signal?: AbortSignal) =>
  get<readonly CauseHit[]>('/api/causes', { list, q, limit: 20 }, signal);
