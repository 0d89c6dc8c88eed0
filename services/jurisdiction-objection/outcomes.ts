import { cite } from '#law/citations.ts';
import type { Condition, Field } from '../engine/definition.ts';
import { type Bases, paperByLaw, under } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';
import type { Effect } from '../effects.ts';

const BASES: Bases = {
  civil: [cite('CPL', '130.1'), cite('CPL', '157.1(二)')],
  administrative: [cite('ALI', '10'), cite('ALI', '101')],
};
const APPEAL =
  '如不服本裁定，可以在裁定书送达之日起十日内，向本院递交上诉状，并按照对方当事人的人数提出副本，上诉于上一级人民法院。';
const STARTS_APPEAL: readonly Effect[] = [
  { do: 'start-period', rule: 'D45-ruling', of: 'all', from: 'service', when: under('civil') },
  { do: 'start-period', rule: 'D46-ruling', of: 'all', from: 'service', when: under('administrative') },
];
/** The case stays here: the periods that stood still run on (民事证据规定 第五十五条). */
export const goesOn = (when?: Condition): readonly Effect[] => [
  { do: 'resume-period', rule: 'D27', when: { ...under('civil'), ...(when ? { and: when } : {}) } },
  { do: 'restart-trial-clock', cause: 'jurisdiction', ...(when ? { when } : {}) },
];

const result = (is: string): Condition => ({ field: 'result', is: [is] });
const COURT: Field = {
  id: 'court',
  label: '移送至',
  type: 'text',
  most: 60,
  help: '法院全称',
  article: cite('CPL', '37'),
};
const resultField = (stands: string, reversed: string): Field => ({
  id: 'result',
  label: '裁定生效情况',
  type: 'choice',
  article: cite('CPL', '157.2'),
  choices: [
    { id: 'stands', name: stands },
    { id: 'reversed', name: reversed },
  ],
});

/** How it can end. */
export const OUTCOMES: CourtService['outcomes'] = {
  upheld: {
    name: '异议成立，移送',
    tone: 'good',
    article: cite('CPL', '130.1'),
    form: [COURT],
    papers: paperByLaw(
      { id: 'upheld', form: 'ruling', name: '管辖异议裁定书', to: 'all' },
      BASES,
      (basis) => [
        '本院受理{caseNumber}{title}一案后，{applicant}在提交答辩状期间对管辖权提出异议，认为本案应由{answer.competent}管辖。',
        '本院经审查认为，{reasons}',
        `依照${basis}的规定，裁定如下：`,
        '{applicant}对本案管辖权提出的异议成立，本案移送{decision.court}处理。',
        APPEAL,
      ],
    ),
    effects: STARTS_APPEAL,
    next: 'transfer',
  },
  rejected: {
    name: '驳回异议',
    tone: 'bad',
    article: cite('CPL', '130.1'),
    papers: paperByLaw(
      { id: 'rejected', form: 'ruling', name: '管辖异议裁定书', to: 'all' },
      BASES,
      (basis) => [
        '本院受理{caseNumber}{title}一案后，{applicant}在提交答辩状期间对管辖权提出异议，认为本案应由{answer.competent}管辖。',
        '本院经审查认为，{reasons}',
        `依照${basis}的规定，裁定如下：`,
        '驳回{applicant}对本案管辖权提出的异议。',
        '案件受理费由{applicant}负担，数额以交费通知为准。',
        APPEAL,
      ],
    ),
    effects: STARTS_APPEAL,
    next: 'effective',
  },
};

/** What follows the decision. */
export const STEPS: NonNullable<CourtService['steps']> = {
  effective: {
    name: '已驳回，待裁定生效',
    awaits: 'court',
    act: '登记裁定生效',
    form: [
      resultField('未上诉，或者二审维持', '二审撤销，移送有管辖权的法院'),
      { ...COURT, when: result('reversed') },
    ],
    effects: [
      ...goesOn(result('stands')),
      { do: 'create-bill', fee: 'jurisdiction-objection', when: result('stands') },
      { do: 'transfer-case', court: { decision: 'court' }, when: result('reversed') },
      { do: 'add-node', name: '管辖异议裁定生效' },
    ],
  },
  transfer: {
    name: '异议成立，待裁定生效后移送',
    awaits: 'court',
    act: '登记裁定生效',
    form: [resultField('未上诉，或者二审维持，移送', '二审撤销，本院继续审理')],
    effects: [
      { do: 'transfer-case', court: { decision: 'court' }, when: result('stands') },
      ...goesOn(result('reversed')),
      { do: 'add-node', name: '管辖异议裁定生效' },
    ],
  },
};
