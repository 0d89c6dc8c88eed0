import type { FieldView, FindingView } from '../../views.ts';

/** An answer to a question: text, 分, yes or no, or the ids chosen. What was not answered is absent. */
export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** A question as the page gets it, with what may be chosen here. */
export type Question = FieldView;
export type QuestionChoice = NonNullable<FieldView['choices']>[number];

/** On what a question hangs; `and` chains further conditions. */
export interface Condition {
  readonly field: string;
  readonly is: readonly string[];
  readonly and?: Condition | undefined;
}

/** What stands against a question or the whole. */
export type Note = FindingView;

const wordsOf = (answer: Answer | undefined): readonly string[] => {
  if (answer === undefined) return [];
  if (typeof answer === 'boolean') return [answer ? 'yes' : 'no'];
  return typeof answer === 'object' ? answer : [String(answer)];
};

/** Whether what hangs on a condition is asked; the same as the engine's, over what the page was given. */
export function applies(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  const said = wordsOf(answers[condition.field]);
  return said.some((word) => condition.is.includes(word)) && applies(condition.and, answers);
}

interface Conditional {
  readonly id: string;
  readonly when?: Condition | undefined;
  /** Not asked but known from the case. */
  readonly known?: string | undefined;
}

/** The questions that stand with these answers; one that hangs on a question which does not stand does not stand either. */
export function standing<Q extends Conditional>(questions: readonly Q[], answers: Answers): Q[] {
  const asked: Q[] = [];
  const seen: Record<string, Answer | undefined> = {};
  for (const question of questions) {
    if (!applies(question.when, seen)) continue;
    asked.push(question);
    seen[question.id] = answers[question.id];
  }
  return asked;
}

/** The questions that are shown. */
export function asked<Q extends Conditional>(questions: readonly Q[], answers: Answers): Q[] {
  return standing(questions, answers).filter((question) => question.known === undefined);
}

/** Whether something was answered at all. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== undefined && answer !== '' && !(typeof answer === 'object' && answer.length === 0);
}

/** An answer as it is sent. */
type Sent = string | number | boolean | string[];

/** The answers that are sent: only to questions that stand. */
export function answersTo(questions: readonly Conditional[], answers: Answers): Record<string, Sent> {
  const sent: Record<string, Sent> = {};
  for (const { id } of standing(questions, answers)) {
    const answer = answers[id];
    if (answer !== undefined && isAnswered(answer))
      sent[id] = typeof answer === 'object' ? [...answer] : answer;
  }
  return sent;
}
