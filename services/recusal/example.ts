import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** The plaintiff asks that the presiding judge, whose brother works for the defendant, step aside. */
export const EXAMPLE: Example<CaseFacts> = {
  answers: ({ staff }) => ({
    whose: 'judge',
    person: staff.find(({ role }) => role === 'presiding' || role === 'judge')?.id,
    ground: 'interest',
    facts: '审判长的兄长现任被告公司财务负责人，与本案处理结果有利害关系。',
    learnt: 'before',
  }),
  materials: ['clues'],
  refused: [
    { rule: 'late-civil', ground: (plain) => ({ ...plain, debateClosed: true }) },
    {
      rule: 'late-administrative',
      ground: (plain) => ({ ...plain, law: 'administrative', debateClosed: true }),
    },
    {
      rule: 'person',
      answers: ({ staff }) => ({
        whose: 'staff',
        person: staff.find(({ role }) => role === 'presiding' || role === 'judge')?.id,
        ground: 'interest',
        facts: '与被告有利害关系。',
        learnt: 'before',
      }),
    },
    {
      rule: 'learnt-on',
      answers: ({ staff }) => ({
        whose: 'judge',
        person: staff.find(({ role }) => role === 'presiding' || role === 'judge')?.id,
        ground: 'relation',
        facts: '与被告有其他利害关系。',
        learnt: 'after',
        'learnt-on': '2099-01-01',
      }),
    },
  ],
};
