import type { Answers, ElementForm } from '#law/elements/index.ts';
import type { PleadingValues } from './terms.ts';

/** What was answered to the questions of an element form. */
export const answersOf = (form: ElementForm, values: PleadingValues): Answers =>
  Object.fromEntries(
    form.groups
      .flatMap((group) => group.elements)
      .flatMap(({ id }) => {
        const value = Object.hasOwn(values.fields, id) ? values.fields[id] : undefined;
        return typeof value === 'string' || typeof value === 'number' ? [[id, value] as const] : [];
      }),
  );
