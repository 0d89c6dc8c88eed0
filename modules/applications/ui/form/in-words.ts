import { yuanText } from '#web/kit/amount.ts';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { Answer, Question } from './questions.ts';

/** An answer in words, as it is shown before it is sent; '' where there is none. */
export function inWords(question: Question, answer: Answer | undefined): string {
  if (answer === undefined || answer === '') return '';
  const nameOf = (id: string) => question.choices?.find((choice) => choice.id === id)?.name ?? id;
  switch (question.type) {
    case 'yes-no':
      return answer === true ? '是' : '否';
    case 'money':
      return typeof answer === 'number' ? `${yuanText(answer)} 元` : '';
    case 'date':
      return dateText(String(answer));
    case 'moment':
      return dateTimeText(String(answer));
    case 'choice':
      return nameOf(String(answer));
    case 'choices':
      return typeof answer === 'object' ? answer.map(nameOf).join('、') : '';
    case 'files':
      return typeof answer === 'object' ? `${answer.length} 份文件` : '';
    case 'text':
    case 'long':
    case 'number':
      return String(answer);
  }
}
