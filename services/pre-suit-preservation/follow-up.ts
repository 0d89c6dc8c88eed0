import { cite, type Citation } from '#law/citations.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Effect } from '../effects.ts';
import type { Clock, Step } from '../engine/index.ts';
import { type Bases, paperByLaw } from '../law-of-case.ts';
import type { CourtRule } from '../service.ts';
import { BEFORE_ENFORCEMENT, CLIENT, RESPONDENT } from './persons.ts';

const LIFTED_BY: Bases = {
  civil: [cite('CPL', '104.3'), cite('CPI', '163'), cite('CPI', '166')],
  administrative: [cite('ALI', '77.3')],
};

/** Thirty days to sue or to go to arbitration; without it what was done is undone (民事诉讼法 第一百零四条第三款). */
export const FOLLOW_UP_CLOCK: readonly Clock[] = [
  { law: { length: 30, unit: 'day', article: cite('CPL', '104.3') }, promise: { length: 30, unit: 'day' } },
];

/** Before enforcement the five days are counted in the case, from the end of the period for performance (D34); the court looks within a month. */
export const FOLLOW_UP_BEFORE_ENFORCEMENT: Clock = {
  promise: { length: 30, unit: 'day' },
  when: BEFORE_ENFORCEMENT,
};

/** The court looks whether a suit followed: it goes on, or the court gives free what it holds. */
export const followUp = (what: string, effects: readonly Effect[]): Step<Effect> => ({
  name: '待核实是否起诉、申请仲裁或者执行',
  awaits: 'court',
  act: '核实起诉情况',
  form: [
    {
      id: 'followed',
      label: '申请人是否已经依法起诉、申请仲裁或者申请执行',
      type: 'yes-no',
      article: cite('CPL', '104.3'),
    },
    {
      id: 'where',
      label: '受理机构和案号',
      type: 'text',
      when: { field: 'followed', is: ['yes'] },
      article: cite('CPI', '160'),
    },
  ],
  papers: [
    ...paperByLaw(
      { id: 'lifted', form: 'ruling', name: `解除${what}裁定书`, to: 'all' },
      LIFTED_BY,
      (basis) => [
        `申请人：${CLIENT}。`,
        `被申请人：${RESPONDENT}。`,
        `本院根据申请人的申请，裁定${what}并已采取措施。申请人没有在法定期间内依法起诉、申请仲裁或者申请执行。`,
        `依照${basis}的规定，裁定如下：`,
        `解除对被申请人{answer.respondent}采取的${what}措施。`,
        '本裁定立即开始执行。',
      ],
    ).map((paper) => ({
      ...paper,
      when: { field: 'followed', is: ['no'], ...(paper.when ? { and: paper.when } : {}) },
    })),
    {
      id: 'transferred',
      form: 'letter',
      name: '移送保全手续函',
      to: 'outside',
      when: { field: 'followed', is: ['yes'] },
      text: [
        '{decision.where}：',
        `本院根据{answer.client}的申请，已对{answer.respondent}采取${what}措施。申请人已向你处起诉、申请仲裁或者申请执行，现将保全手续移送，本院裁定视为受移送法院作出的裁定。`,
      ],
    },
  ],
  effects: effects.map((effect) => ({ ...effect, when: { field: 'followed', is: ['no'] } })),
});

/** While the thirty days run nothing is given free for want of a suit. */
export const NOT_BEFORE_ITS_TIME: CourtRule = notBefore(
  'D33',
  'too-early',
  '申请人起诉、申请仲裁的三十日期间',
  cite('CPL', '104.3'),
);

/** … nor, before enforcement, while the five days after the period for performance run. */
export const NOT_BEFORE_PERFORMANCE: CourtRule = notBefore(
  'D34',
  'too-early-to-enforce',
  '债权人申请执行的五日期间',
  cite('CPI', '163'),
);

function notBefore(period: 'D33' | 'D34', id: string, what: string, article: Citation): CourtRule {
  const running = ({ periods, today }: CaseFacts) =>
    periods.find(({ rule, state, dueOn }) => rule === period && state === 'running' && today <= dueOn);
  return {
    id,
    field: 'followed',
    weight: 'refuse',
    text: ({ facts }) =>
      `${what}至${running(facts)?.dueOn ?? ''}届满，届满前不能以未起诉、未申请执行为由解除。`,
    article,
    applies: ({ facts, court }) => court?.words['followed'] === false && running(facts) !== undefined,
  };
}

/** A matter that already has its case is followed there; another one is a matter of its own. */
export const OWN_MATTER: CourtRule = {
  id: 'own-matter',
  weight: 'refuse',
  text: '本案已经有自己的案号，需要另行保全的，请不选择案件，重新提出申请。',
  article: cite('CPL', '104.1'),
  applies: ({ facts }) => facts.caseId !== null,
};

/** Withdrawn or not paid for: the case that was opened for it ends. */
export const MATTER_UNDONE: readonly Effect[] = [{ do: 'close-case', way: '撤回申请或者按撤回申请处理' }];
