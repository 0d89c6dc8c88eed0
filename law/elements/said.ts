import { plainChineseDate } from '../chinese-text.ts';
import { formatYuan } from '../fees/index.ts';
import { parsePlainDate } from '../time.ts';
import type { Answers, ComposedClaim, Element, ElementForm, Said } from './element.ts';

const raw = (answers: Answers, id: string) => (Object.hasOwn(answers, id) ? answers[id] : undefined);

/** A sum in 分, given as a number or as its digits; 0 for anything else. */
function fenOf(value: string | number | null | undefined): number {
  const fen = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof fen === 'number' && Number.isSafeInteger(fen) && fen > 0 ? fen : 0;
}

/** Words as prose takes them: on one line, without the stop at their end. */
const trimmed = (value: string): string =>
  value
    .trim()
    .replaceAll(/(?<=[。；;，,：:！？!?])\s*\n\s*/gu, '')
    .replaceAll(/\s*\n\s*/gu, '；')
    .replace(/[。；;，,、\s]+$/u, '');

/** Lines as people number them: 1. 2、（3）. */
const NUMBERED = /^[（(]?\d{1,2}(?:[）)]|[.．、])\s*(?!\d)/u;

/** Whether an element counts as answered in its own kind. */
export function isAnswered({ id, type, options }: Element, answers: Answers): boolean {
  const value = raw(answers, id);
  if (type === 'money') return fenOf(value) > 0;
  if (typeof value !== 'string') return false;
  if (type === 'date') return parsePlainDate(value) !== undefined;
  if (type === 'percent') return /^\d{1,4}(\.\d{1,6})?$/.test(value.trim()) && Number(value) > 0;
  if (type === 'yes-no') return value === 'yes' || value === 'no';
  if (type === 'choice') return options?.includes(value) === true;
  return trimmed(value) !== '';
}

/** Whether an element is asked at all, given what was answered to the one it hangs on. */
export function isAsked(form: ElementForm, element: Element, answers: Answers): boolean {
  const { when } = element;
  if (!when) return true;
  const parent = form.groups.flatMap((group) => group.elements).find(({ id }) => id === when.id);
  return parent !== undefined && raw(answers, when.id) === when.is && isAsked(form, parent, answers);
}

/** Reads the answers of a form; an answer of the wrong kind, or to a question no longer asked, is as good as none. */
export function saidOf(form: ElementForm, answers: Answers): Said {
  const known = new Map<string, string | number>();
  for (const element of form.groups.flatMap((group) => group.elements)) {
    const value = raw(answers, element.id);
    if (
      value !== undefined &&
      value !== null &&
      isAnswered(element, answers) &&
      isAsked(form, element, answers)
    )
      known.set(element.id, value);
  }
  const word = (id: string): string => {
    const value = known.get(id);
    return typeof value === 'string' ? value : '';
  };
  const fen = (id: string): number => fenOf(known.get(id));
  return {
    text: (id) => trimmed(word(id)),
    lines: (id) =>
      word(id)
        .split('\n')
        .map((line) => trimmed(line.trim().replace(NUMBERED, '')))
        .filter((line) => line !== ''),
    date(id) {
      const day = parsePlainDate(word(id));
      return day === undefined ? '' : plainChineseDate(day);
    },
    yuan: (id) => (fen(id) > 0 ? `${formatYuan(fen(id)).replace(/\.00$/u, '')}元` : ''),
    fen,
    rate: (id) => (word(id) === '' ? '' : `${word(id).trim()}%`),
    is: (id, answer) => word(id) === answer,
    yes: (id) => word(id) === 'yes',
    no: (id) => word(id) === 'no',
  };
}

/** A clause that is said only when everything in it is known: prose without gaps and without empty brackets. */
export function say(words: TemplateStringsArray, ...values: readonly string[]): string {
  if (values.some((value) => value === '')) return '';
  return words.map((word, at) => word + (values[at] ?? '')).join('');
}

/** Clauses joined into a sentence; nothing when none of them is known. */
export function sentence(...clauses: readonly string[]): string {
  const known = clauses.filter((clause) => clause !== '');
  return known.length === 0 ? '' : `${known.join('，')}。`;
}

/** The words if the condition holds. */
export const given = (condition: boolean, words: string): string => (condition ? words : '');

/** What stands in brackets behind a claim, or nothing at all. */
export function bracket(...clauses: readonly string[]): string {
  const known = clauses.filter((clause) => clause !== '');
  return known.length === 0 ? '' : `（${known.join('，')}）`;
}

/** A claim for the sum of a money element: made when a sum was named. */
export function pay(said: Said, id: string, words: string, ...more: readonly string[]): ComposedClaim[] {
  const amountFen = said.fen(id);
  return amountFen > 0 ? [{ text: `${words}${said.yuan(id)}${bracket(...more)}。`, amountFen }] : [];
}

/** A claim that is not about a sum of its own. */
export const claim = (words: string): ComposedClaim[] =>
  words === '' ? [] : [{ text: `${words}。`, amountFen: null }];
