import { plainChineseDate } from '#law/chinese-text.ts';
import { formatYuan } from '#law/fees/index.ts';
import { chinaClock, parseInstant, parsePlainDate, toPlainDate } from '#law/time.ts';
import type { Answer, Answers, Choice, Field } from './definition.ts';

/** Choices as the ground offers them, by the name under which fields ask for them. */
export type Offered = Readonly<Record<string, readonly Choice[]>>;

/** The choices of a field on this ground. */
export function choicesOf(field: Field, offered: Offered): readonly Choice[] {
  if (field.choices === undefined) return [];
  return 'from' in field.choices ? (offered[field.choices.from] ?? []) : field.choices;
}

const dayInWords = (text: string) => {
  const day = parsePlainDate(text);
  return day === undefined ? text : plainChineseDate(day);
};
const momentInWords = (text: string) => {
  const moment = parseInstant(text);
  return moment === undefined ? text : `${plainChineseDate(toPlainDate(moment))}${chinaClock(moment)}`;
};

/** An answer in words, as it stands in a paper or on a page; '' where there is none. */
export function said(field: Field, answer: Answer | undefined, offered: Offered): string {
  if (answer === undefined || answer === '') return '';
  const nameOf = (id: string) => choicesOf(field, offered).find((choice) => choice.id === id)?.name ?? id;
  if (field.type === 'yes-no') return answer === true ? '是' : '否';
  if (typeof answer === 'object')
    return field.type === 'files' ? `${answer.length}份文件` : answer.map(nameOf).join('、');
  if (typeof answer === 'number') return field.type === 'money' ? `${formatYuan(answer)}元` : String(answer);
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  if (field.type === 'choice' || field.type === 'choices') return nameOf(answer);
  if (field.type === 'date') return dayInWords(answer);
  return field.type === 'moment' ? momentInWords(answer) : answer;
}

/** All answers in words under `prefix.field`, for the drafts of papers. */
export function wordsOf(
  prefix: 'answer' | 'decision',
  fields: readonly Field[],
  answers: Answers,
  offered: Offered,
): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [`${prefix}.${field.id}`, said(field, answers[field.id], offered)]),
  );
}
