import type { DeskCaseView } from '#modules/cases/views.ts';
import { get, request } from '#web/kit/api/client.ts';
import type { CourtServiceView, MenuView, SubmittedView } from '../../../views.ts';
import type { CheckView } from '../../api.ts';
import { type Answers, answersTo, type Question } from '../../form/questions.ts';

export const courtKeys = {
  menu: (caseId: string) => ['desk-request', 'menu', caseId] as const,
  one: (caseId: string, service: string) => ['desk-request', 'one', caseId, service] as const,
};

export const readDeskCase = (id: string, signal: AbortSignal) =>
  get<DeskCaseView>(`/api/desk/cases/${id}`, undefined, signal);

/** What the court may begin of its own motion, by the definitions; in a case ('' names none) open, or closed with the reasons. */
export const readCourtMenu = (caseId: string, signal: AbortSignal) =>
  get<MenuView>('/api/desk/services', caseId === '' ? undefined : { caseId }, signal);

/** Where what this person types for a case is kept. */
export const inCase = (caseId: string) => `/api/desk/cases/${caseId}`;

export const readCourtService = (caseId: string, service: string, signal?: AbortSignal) =>
  get<CourtServiceView>(`${inCase(caseId)}/services/${service}`, undefined, signal);

/** Where the court begins something in a case. */
export const requestPath = (caseId: string, service: string) =>
  `/court/applications/new?case=${caseId}&service=${service}`;

/** What is sent: only answers to questions that stand. */
export const courtRequest = (
  service: string,
  { courtId, caseId }: Pick<DeskCaseView, 'courtId' | 'caseId'>,
  questions: readonly Question[],
  answers: Answers,
) => ({ service, courtId, caseId, answers: answersTo(questions, answers), materials: [] });
type CourtRequest = ReturnType<typeof courtRequest>;

export const checkCourtRequest = (body: CourtRequest, signal: AbortSignal) =>
  request<CheckView>('POST', '/api/desk/applications/check', { body, signal });

export const sendCourtRequest = (body: CourtRequest, key: string) =>
  request<SubmittedView>('POST', '/api/desk/applications', { body, key });
