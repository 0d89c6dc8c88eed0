import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersAsked, askedFields } from '#services/engine/form.ts';
import type { Field } from '#services/engine/definition.ts';
import { answersTo, asked } from './questions.ts';

/** Questions that hang on each other in every way that the engine knows. */
const FIELDS: readonly Field[] = [
  { id: 'law', label: '法律', type: 'text', known: 'law' },
  { id: 'kind', label: '种类', type: 'choice', choices: [{ id: 'a', name: '甲' }] },
  { id: 'more', label: '其他', type: 'text', when: { field: 'kind', is: ['b', 'c'] } },
  { id: 'deep', label: '再其他', type: 'yes-no', when: { field: 'more', is: ['x'] } },
  { id: 'many', label: '多项', type: 'choices', when: { field: 'deep', is: ['yes'] } },
  {
    id: 'both',
    label: '两者',
    type: 'text',
    when: { field: 'many', is: ['m'], and: { field: 'law', is: ['civil'] } },
  },
];

const CASES = [
  {},
  { kind: 'a', more: 'x' },
  { kind: 'b' },
  { kind: 'b', more: 'x', deep: true },
  { kind: 'b', more: 'x', deep: true, many: ['n', 'm'] },
  { kind: 'b', more: 'x', deep: true, many: ['m'], law: 'civil', both: '' },
  { kind: 'c', more: 'x', deep: false, many: ['m'], law: 'civil', both: '是' },
];

test('page and engine ask the same questions and send the same answers', () => {
  for (const answers of CASES) {
    const ids = (fields: readonly { id: string }[]) => fields.map(({ id }) => id);
    assert.deepEqual(ids(asked(FIELDS, answers)), ids(askedFields(FIELDS, answers)));
    assert.deepEqual(answersTo(FIELDS, answers), answersAsked(FIELDS, answers));
  }
});
