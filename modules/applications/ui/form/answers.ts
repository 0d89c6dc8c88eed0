import { chinaClock, parseInstant, toPlainDate } from '#law/time.ts';
import type { Answer, Answers } from './questions.ts';

/** Changes the answers; the latest ones are given, so that two uploads that arrive together both stay. */
export type Edit = (change: (answers: Answers) => Answers) => void;

/** The answers with one of them given anew; undefined takes it back. */
export function withAnswer(answers: Answers, field: string, answer: Answer | undefined): Answers {
  const { [field]: before, ...rest } = answers;
  if (answer === undefined || answer === '') return before === undefined ? answers : rest;
  return before === answer ? answers : { ...rest, [field]: answer };
}

/** The ids chosen in a field of several: choices or files. */
export function idsOf(answer: Answer | undefined): readonly string[] {
  return typeof answer === 'object' ? answer : [];
}

/** One id more, or one fewer, in the order of the list they are chosen from. */
export function toggled(chosen: readonly string[], id: string, order: readonly string[]): readonly string[] {
  const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
  return next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** A moment as the browser's field writes it, by the clock in China: 2026-03-02T09:30. */
export function clockValue(moment: string): string {
  const at = parseInstant(moment);
  return at === undefined ? '' : `${toPlainDate(at)}T${chinaClock(at)}`;
}

/** What the browser's field says, as an instant; undefined while it is incomplete. */
export function momentOf(value: string): string | undefined {
  return value === '' ? undefined : parseInstant(`${value}:00+08:00`);
}
