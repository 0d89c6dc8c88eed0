import { get, request } from '#web/kit/api/client.ts';
import type { ActInput } from '../terms.ts';
import type {
  ActDone,
  ApplicationView,
  checkView,
  DraftView,
  draftRowView,
  MenuView,
  ServiceView,
  savedView,
  SubmittedView,
} from '../views.ts';
import type { z } from 'zod';
import type { Answers } from './form/questions.ts';

export type CheckView = z.infer<typeof checkView>;
export type DraftRowView = z.infer<typeof draftRowView>;
type SavedView = z.infer<typeof savedView>;

/** Where something is asked for: a case of a court, or before a suit a court alone. */
export interface Ground {
  readonly courtId: string;
  readonly caseId?: string | undefined;
}

/** `D05/7c9e…` as addresses carry a case. */
export const groundText = ({ courtId, caseId }: Ground) => (caseId ? `${courtId}/${caseId}` : courtId);

/** The ground that an address names: `case=D05/7c9e…` or `court=D05`. */
export function groundOf(search: { readonly case?: unknown; readonly court?: unknown }): Ground | undefined {
  const [courtId = '', caseId] = typeof search.case === 'string' ? search.case.split('/') : [];
  if (courtId !== '' && caseId) return { courtId, caseId };
  return typeof search.court === 'string' && search.court !== '' ? { courtId: search.court } : undefined;
}

export const keys = {
  all: ['applications'] as const,
  menu: (ground?: Ground) => ['applications', 'menu', ground ? groundText(ground) : ''] as const,
  service: (id: string, ground?: Ground) =>
    ['applications', 'service', id, ground ? groundText(ground) : ''] as const,
  guides: ['applications', 'guides'] as const,
  guide: (id: string) => ['applications', 'guide', id] as const,
  drafts: ['applications', 'drafts'] as const,
  draft: (id: string) => ['applications', 'draft', id] as const,
  list: ['applications', 'list'] as const,
  one: (courtId: string, id: string) => ['applications', 'one', courtId, id] as const,
  home: ['home'] as const,
};

const groundQuery = (ground?: Ground) => ({ courtId: ground?.courtId, caseId: ground?.caseId });

/** The guide, open to everyone: all services, and one of them. */
export const readGuides = (signal: AbortSignal) => get<MenuView>('/api/guide/services', undefined, signal);
export const readGuide = (id: string, signal: AbortSignal) =>
  get<ServiceView>(`/api/guide/services/${id}`, undefined, signal);

export const readMenu = (ground: Ground | undefined, signal: AbortSignal) =>
  get<MenuView>('/api/services', groundQuery(ground), signal);

export const readService = (id: string, ground: Ground | undefined, signal: AbortSignal) =>
  get<ServiceView>(`/api/services/${id}`, groundQuery(ground), signal);

export const readDraft = (id: string, signal?: AbortSignal) =>
  get<DraftView>(`/api/application-drafts/${id}`, undefined, signal);

/** What is written so far, as it is saved. */
export interface Written {
  readonly answers: Answers;
  readonly materials: readonly { readonly material: string; readonly fileId: string }[];
}

export const saveDraft = (id: string, version: number, content: Written, key: string) =>
  request<SavedView>('PUT', `/api/application-drafts/${id}`, { body: content, version, key });

export const checkDraft = (id: string) => request<CheckView>('POST', `/api/application-drafts/${id}/check`);

export const submitDraft = (id: string, version: number, key: string) =>
  request<SubmittedView>('POST', `/api/application-drafts/${id}/submit`, { body: { version }, key });

/** Begins a draft of a service on a ground, or of a later act of an application. */
export type NewDraft =
  | ({ readonly service: string } & Ground)
  | { readonly courtId: string; readonly applicationId: string; readonly act: string };

export const beginDraft = (body: NewDraft, key: string) =>
  request<DraftView>('POST', '/api/application-drafts', { body, key });

export const applicationPath = (courtId: string, id: string) => `/applications/${courtId}/${id}`;
export const applicationApi = (courtId: string, id: string) => `/api/applications/${courtId}/${id}`;

export const readApplication = (courtId: string, id: string, signal?: AbortSignal) =>
  get<ApplicationView>(applicationApi(courtId, id), undefined, signal);

/** What an act is sent with; what it does not need is left out. */
export type ActBody = Pick<ActInput, 'act' | 'version'> &
  Partial<Pick<ActInput, 'answers' | 'materials' | 'reasons' | 'items' | 'papers'>>;

export const sendAct = (api: string, body: ActBody, key: string) =>
  request<ActDone>('POST', `${api}/act`, { body, key });
