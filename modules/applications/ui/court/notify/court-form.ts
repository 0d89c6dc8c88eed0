import type { DeskCaseView } from '#modules/cases/views.ts';
import type { DeskBillRow } from '#modules/payments/terms.ts';
import { get, request } from '#web/kit/api/client.ts';
import { yuanText } from '#web/kit/amount.ts';
import { dateText } from '#web/kit/time-text.ts';
import type { ServiceView, SubmittedView } from '../../../views.ts';
import {
  type Answers,
  answersTo,
  asked,
  isAnswered,
  type Note,
  type Question,
} from '../../form/questions.ts';

/** What the court begins of its own motion (依职权); the menu of the parties does not show it. */
export const COURT_SERVICES = [
  { id: 'originals', name: '核对原件、原物', note: '在法定情形下要求当事人提供原件、原物，核对后退还' },
  { id: 'deemed-withdrawal', name: '按撤诉处理', note: '交费期限届满仍未交费的，先告知当事人，再作裁定' },
] as const;

export const readDeskCase = (id: string, signal: AbortSignal) =>
  get<DeskCaseView>(`/api/desk/cases/${id}`, undefined, signal);

/** Bills of the case whose time has run out. */
export const readOverdue = async (caseId: string, signal: AbortSignal) =>
  (
    await get<{ readonly rows: readonly DeskBillRow[] }>(
      '/api/desk/bills',
      { caseId, state: 'overdue', limit: 50 },
      signal,
    )
  ).rows;

/** The questions with what this case offers: its parties, its bills. */
export function questionsOn(
  form: ServiceView['form'],
  { parties }: DeskCaseView,
  bills: readonly DeskBillRow[],
): readonly Question[] {
  const offered: Readonly<Record<string, Question['choices']>> = {
    party: parties
      .filter(({ leftOn }) => leftOn === null)
      .map(({ id, name, roleName }) => ({ id, name, note: roleName })),
    bill: bills.map(({ id, title, amountFen, dueOn }) => ({
      id,
      name: `${title}（${yuanText(amountFen)}元）`,
      ...(dueOn !== null && { note: `交费期限于${dateText(dueOn)}届满` }),
    })),
  };
  return form.map((field) =>
    field.choices?.length === 0 ? { ...field, choices: offered[field.id] ?? [] } : field,
  );
}

/** What the stage of the case says against it. */
export function stageNotes({ stages }: ServiceView, { stage }: DeskCaseView): readonly Note[] {
  return stages
    .filter(({ id, state }) => id === stage && state === 'closed')
    .map(({ text, article }) => ({ rule: 'stage', weight: 'refuse', text, article }));
}

/** What must still be answered, in a sentence. */
export function missingIn(questions: readonly Question[], answers: Answers): string | undefined {
  const names = asked(questions, answers)
    .filter(({ id, optional }) => !optional && !isAnswered(answers[id]))
    .map(({ label }) => label);
  return names.length === 0 ? undefined : `还没有填写：${names.join('、')}。`;
}

/** What is sent: only answers to questions that stand. */
export const courtRequest = (
  service: string,
  { courtId, caseId }: DeskCaseView,
  questions: readonly Question[],
  answers: Answers,
) => ({ service, courtId, caseId, answers: answersTo(questions, answers), materials: [] });

export const sendCourtRequest = (body: ReturnType<typeof courtRequest>, key: string) =>
  request<SubmittedView>('POST', '/api/desk/applications', { body, key });
