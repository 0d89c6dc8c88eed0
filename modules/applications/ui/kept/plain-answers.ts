import type { AnswersInput } from '../../terms.ts';
import type { Answers } from '../form/questions.ts';

/** Answers as they are sent to be kept: whatever has been answered, whether or not its question still stands. */
export const plainAnswers = (answers: Answers): AnswersInput =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([field, answer]) =>
      answer === undefined ? [] : [[field, typeof answer === 'object' ? [...answer] : answer] as const],
    ),
  ) as AnswersInput; // lists are copied, for the wire's are not read-only
