import { cite, type Citation } from '#law/citations.ts';
import { SECURITY_WAIVERS, securityFinding } from '#law/preservation/index.ts';
import type { Answers, Choice, Condition, Field, Material } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

type When = Parameters<typeof securityFinding>[0]['stage'];
const GIVEN = ['property', 'guarantor', 'insurance', 'bank-letter'];

const KINDS: readonly Choice[] = [
  { id: 'property', name: '本人或者第三人以财产担保', article: cite('PRS', '6.1') },
  { id: 'guarantor', name: '第三人保证', article: cite('PRS', '6.2') },
  { id: 'insurance', name: '保全责任险担保书', article: cite('PRS', '7.1') },
  { id: 'bank-letter', name: '金融机构独立保函', article: cite('PRS', '8') },
  { id: 'none', name: '不提供担保' },
];

/** What is offered as security (担保方式): by which article, and only where `when` holds. */
export const securityFields = (article: Citation, when?: Condition): readonly Field[] => [
  { id: 'security', label: '担保方式', type: 'choice', choices: KINDS, article, ...(when ? { when } : {}) },
  {
    id: 'security-amount',
    label: '担保数额',
    type: 'money',
    least: 1,
    when: { field: 'security', is: GIVEN },
    article,
  },
  {
    id: 'security-by',
    label: '担保人及担保财产',
    type: 'long',
    help: '担保人名称；财产担保的，写明担保财产及其价值',
    when: { field: 'security', is: GIVEN },
    most: 1_000,
    article,
  },
];

/** Why none is needed, where the law lets the court do without. */
export const WAIVER_FIELD: Field = {
  id: 'waiver',
  label: '不需要提供担保的理由',
  type: 'choice',
  choices: Object.entries(SECURITY_WAIVERS).map(([id, { text, article }]) => ({ id, name: text, article })),
  optional: true,
  when: { field: 'security', is: ['none'] },
  help: '都不符合的可以不选，由法院决定是否要求担保',
  article: cite('PRS', '9.1'),
};

export const SECURITY_MATERIAL: Material = {
  id: 'security',
  name: '担保书、保证书、保险担保书或者独立保函，以及担保财产或者资信证明',
  when: { field: 'security', is: GIVEN },
  article: cite('PRS', '6'),
};

const sum = (answers: Answers, id: string) => {
  const value = answers[id];
  return typeof value === 'number' ? value : 0;
};
/** When it is asked: before the suit, in it, or between judgment and enforcement. */
type At = (answers: Answers) => When;
const found = (at: At, answers: Answers, demandedFen = 0) =>
  securityFinding({
    stage: at(answers),
    requestedFen: sum(answers, 'amount'),
    offeredFen: sum(answers, 'security-amount'),
    demandedFen,
  });

/** Said to the applicant, and to the court: the court dismisses where security is due and not given. */
export const offeredRule = (at: At): CourtRule => ({
  id: 'security',
  field: 'security',
  weight: 'warn',
  text: ({ answers }) => found(at, answers)?.text ?? '',
  mend: '请补充担保，或者说明不能提供相应担保的特殊情况。',
  article: cite('PRS', '5'),
  applies: ({ answers }) => found(at, answers) !== undefined,
});

/** Said to the court: it asks for more than it may, or need not ask at all. */
export const demandedRule = (at: At): CourtRule => ({
  id: 'security-demanded',
  field: 'demanded',
  weight: 'warn',
  text: ({ answers, court }) => found(at, answers, sum(court?.words ?? {}, 'demanded'))?.text ?? '',
  article: cite('PRS', '5.1'),
  applies: ({ answers, court }) =>
    court?.act === 'allow' &&
    at(answers) !== 'pre-suit' &&
    found(at, answers, sum(court.words, 'demanded'))?.outcome === 'warning',
});

/** What the court says when it allows: how much, and what security it asked for. */
export const GRANT_FIELDS: readonly Field[] = [
  { id: 'granted', label: '准许保全的数额', type: 'money', least: 1, article: cite('CPL', '105') },
  {
    id: 'demanded',
    label: '责令提供担保的数额',
    type: 'money',
    least: 0,
    optional: true,
    help: '未责令提供担保的，不填',
    article: cite('CPI', '152.3'),
  },
];

/** 保全限于请求的范围. */
export const WITHIN_REQUEST: CourtRule = {
  id: 'beyond-request',
  field: 'granted',
  weight: 'refuse',
  text: '准许保全的数额超过了申请的数额，保全限于请求的范围。',
  article: cite('CPL', '105'),
  applies: ({ answers, court }) => sum(court?.words ?? {}, 'granted') > sum(answers, 'amount'),
};
