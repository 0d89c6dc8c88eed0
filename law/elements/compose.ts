import type { Answers, ComposedClaim, Element, ElementForm } from './element.ts';
import { isAnswered, isAsked, saidOf } from './said.ts';

const elementsOf = (form: ElementForm): Element[] => form.groups.flatMap((group) => [...group.elements]);

/** Whether anything was answered at all: an empty form has no prose. */
export const hasAnswers = (form: ElementForm, answers: Answers): boolean =>
  elementsOf(form).some((element) => isAnswered(element, answers));

/** 事实与理由 (of an answer: 答辩意见) as formal prose, a paragraph a line; empty while nothing is answered. */
export function composeFacts(form: ElementForm, answers: Answers): string {
  if (!hasAnswers(form, answers)) return '';
  return form
    .facts(saidOf(form, answers))
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** 诉讼请求 (of an answer: 答辩请求), with the sum each is about in 分. */
export function composeClaims(form: ElementForm, answers: Answers): ComposedClaim[] {
  return hasAnswers(form, answers) ? [...form.claims(saidOf(form, answers))] : [];
}

/** The elements asked for now, given the answers so far. */
export const askedElements = (form: ElementForm, answers: Answers): Element[] =>
  elementsOf(form).filter((element) => isAsked(form, element, answers));

/** What must still be answered before the paper can be handed in. */
export const missingElements = (form: ElementForm, answers: Answers): Element[] =>
  askedElements(form, answers).filter(
    (element) => element.required === true && !isAnswered(element, answers),
  );

/** The sum of what is claimed, in 分 (标的总额). */
export const claimedTotal = (form: ElementForm, answers: Answers): number =>
  composeClaims(form, answers).reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
