import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const idOf = (staff: CaseFacts['staff']): string[] =>
  staff.filter(({ role }) => role === 'presiding' || role === 'judge').map(({ id }) => id);

/** A second judge, so that of two one may be replaced. */
const withTwoJudges = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  staff: [...plain.staff, { id: 'judge-2', name: '审二', role: 'judge', paused: false }],
});

/** The plaintiff asks that the judges, one of whom has a brother who works for the defendant, step aside. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: withTwoJudges,
  answers: ({ staff }) => ({
    whose: 'judge',
    person: idOf(staff),
    ground: 'interest',
    facts: '审判长的兄长现任被告公司财务负责人，与本案处理结果有利害关系。',
    learnt: 'before',
  }),
  materials: ['clues'],
  decisions: { partly: ({ staff }) => ({ persons: idOf(staff).slice(0, 1) }) },
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
        person: idOf(staff),
        ground: 'interest',
        facts: '与被告有利害关系。',
        learnt: 'before',
      }),
    },
    {
      rule: 'learnt-on',
      answers: ({ staff }) => ({
        whose: 'judge',
        person: idOf(staff),
        ground: 'relation',
        facts: '与被告有其他利害关系。',
        learnt: 'after',
        'learnt-on': '2099-01-01',
      }),
    },
  ],
};
