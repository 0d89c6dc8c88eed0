import {
  choicesOf,
  type Condition,
  type Field,
  type Finding,
  type Material,
  type Offered,
} from '#services/engine/index.ts';
import type { FieldView, FindingView, MaterialView } from './views.ts';

type ConditionView = NonNullable<FieldView['when']>;

function conditionView(condition: Condition): ConditionView {
  const bare = ({ field, is }: Condition) => ({ field, is: [...is] });
  const second = condition.and;
  const third = second?.and;
  if (third?.and) throw new Error('a question hangs on at most three conditions');
  return {
    ...bare(condition),
    ...(second ? { and: { ...bare(second), ...(third ? { and: bare(third) } : {}) } } : {}),
  };
}

const whenView = (when: Condition | undefined) => (when === undefined ? {} : { when: conditionView(when) });

/** A question as the page draws it, with what may be chosen on this ground. */
export function fieldViews(fields: readonly Field[], offered: Offered): FieldView[] {
  return fields.map((field) => ({
    id: field.id,
    label: field.label,
    type: field.type,
    optional: field.optional ?? false,
    ...(field.known === undefined ? {} : { known: field.known }),
    ...(field.choices === undefined
      ? {}
      : {
          choices: choicesOf(field, offered).map(({ id, name, note, article }) => ({
            id,
            name,
            ...(note === undefined ? {} : { note }),
            ...(article === undefined ? {} : { article: article.label }),
          })),
        }),
    ...whenView(field.when),
    ...(field.help === undefined ? {} : { help: field.help }),
    ...(field.article === undefined ? {} : { article: field.article.label }),
    ...(field.most === undefined ? {} : { most: field.most }),
    ...(field.least === undefined ? {} : { least: field.least }),
  }));
}

export function materialViews(materials: readonly Material[]): MaterialView[] {
  return materials.map(({ id, name, optional, when, help, article }) => ({
    id,
    name,
    optional: optional ?? false,
    article: article.label,
    ...whenView(when),
    ...(help === undefined ? {} : { help }),
  }));
}

export function findingViews(findings: readonly Finding[]): FindingView[] {
  return findings.map(({ rule, field, weight, text, mend, article }) => ({
    rule,
    weight,
    text,
    article: article.label,
    ...(field === undefined ? {} : { field }),
    ...(mend === undefined ? {} : { mend }),
  }));
}
