import type { Clock, ClockName, Condition, Field, Service } from './definition.ts';

/** A clock and the case for which it runs, in words; '' where it always does. */
export type ClockCase = { readonly clock: Clock; readonly when: string };

/** What can be answered to a question whose answers are known beforehand, with their words. */
function answersTo(field: Field | undefined): readonly { readonly id: string; readonly name: string }[] {
  if (field?.type === 'yes-no')
    return [
      { id: 'yes', name: '是' },
      { id: 'no', name: '否' },
    ];
  return field?.choices === undefined || 'from' in field.choices ? [] : field.choices;
}

const saying = (field: Field, ids: readonly string[]) =>
  `${field.label}：${answersTo(field)
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、')}`;

function inWords(fields: readonly Field[], { field: id, is, and }: Condition): string {
  const field = fields.find((one) => one.id === id);
  const own = field ? saying(field, is) : is.join('、');
  return and ? `${own}；${inWords(fields, and)}` : own;
}

/** What is left for the last line: the other answers to the one question on which the lines before hang, else 其他情形. */
function restInWords(fields: readonly Field[], before: readonly Condition[]): string {
  const [first] = before;
  const field = fields.find(({ id }) => id === first?.field);
  if (!field || before.some(({ field: id, and }) => id !== field.id || and !== undefined)) return '其他情形';
  const left = answersTo(field).filter(({ id }) => !before.some(({ is }) => is.includes(id)));
  return left.length === 0
    ? '其他情形'
    : saying(
        field,
        left.map(({ id }) => id),
      );
}

/** The lines of a clock, each with the case for which it is, from the definition. */
export function clockCases<Facts, Effect>(
  { form, clocks }: Pick<Service<Facts, Effect>, 'form' | 'clocks'>,
  name: ClockName,
): ClockCase[] {
  const lines = clocks[name] ?? [];
  const conditions = lines.flatMap(({ when }) => (when ? [when] : []));
  return lines.map((clock) => ({
    clock,
    when: clock.when ? inWords(form, clock.when) : conditions.length > 0 ? restInWords(form, conditions) : '',
  }));
}
