import { chinaClock, parseInstant, toPlainDate } from '#law/time.ts';
import { type Answers, askedFields } from '#services/engine/index.ts';
import type { Answer, Field } from '#services/engine/definition.ts';
import { choicesOf, type Offered } from '#services/engine/text.ts';
import type { Locator } from '../house.ts';

/** How a question is called on the page. */
const nameOf = ({ label, optional }: Field) => ({
  name: optional ? `${label}（可以不填）` : label,
  exact: true,
});

const moment = (text: string): string => {
  const at = parseInstant(text);
  return at === undefined ? '' : `${toPlainDate(at)}T${chinaClock(at)}`;
};

/** Fills a form as a person does: each question found by its words, each answer given in words. */
export async function fill(
  within: Locator,
  fields: readonly Field[],
  answers: Answers,
  offered: Offered,
): Promise<void> {
  for (const field of askedFields(fields, answers)) {
    const answer = answers[field.id];
    if (answer !== undefined) await give(within, field, answer, offered);
  }
}

async function give(within: Locator, field: Field, answer: Answer, offered: Offered): Promise<void> {
  const named = nameOf(field);
  const group = within.getByRole('group', named);
  const wordOf = (id: string) => ({
    name: choicesOf(field, offered).find((choice) => choice.id === id)?.name ?? id,
    exact: true,
  });
  switch (field.type) {
    case 'text':
    case 'long':
    case 'number':
      return within.getByRole('textbox', named).fill(String(answer));
    case 'money':
      return within.getByRole('textbox', named).fill(String(Number(answer) / 100));
    case 'date':
      return within.getByLabel(named.name, { exact: true }).fill(String(answer));
    case 'moment':
      return within.getByLabel(named.name, { exact: true }).fill(moment(String(answer)));
    case 'yes-no':
      return group.getByRole('radio', { name: answer === true ? '是' : '否', exact: true }).check();
    case 'choice':
      return group.getByRole('radio', wordOf(String(answer))).check();
    case 'choices':
      for (const id of typeof answer === 'object' ? answer : [])
        await group.getByRole('checkbox', wordOf(id)).check();
      return;
    case 'files':
      throw new Error(`no example hands in files in a form: ${field.id}`);
  }
}
