import { cite, type Citation } from '#law/citations.ts';
import type { Condition, Field, Material } from '../engine/index.ts';
import type { CourtRule } from '../service.ts';

const contact = '身份证件号码或者统一社会信用代码、送达地址、联系电话';

/** Before a suit there is no case that knows the sides: both are written down. */
export const personFields = (article: Citation): readonly Field[] => [
  {
    id: 'client',
    label: '申请人',
    type: 'text',
    most: 100,
    help: '姓名或者名称',
    article,
  },
  {
    id: 'client-contact',
    label: '申请人的身份和联系方式',
    type: 'long',
    most: 500,
    help: contact,
    article,
  },
  {
    id: 'respondent',
    label: '被申请人',
    type: 'text',
    most: 100,
    help: '姓名或者名称',
    article,
  },
  {
    id: 'respondent-contact',
    label: '被申请人的身份和联系方式',
    type: 'long',
    most: 500,
    help: contact,
    article,
  },
];
export const PERSON_FIELDS = personFields(cite('PRS', '1.2(一)'));
export const CLIENT = '{answer.client}，{answer.client-contact}';
export const RESPONDENT = '{answer.respondent}，{answer.respondent-contact}';

/** Why this court (民事诉讼法 第一百零四条). */
export const COURT_GROUND_FIELD: Field = {
  id: 'court-ground',
  label: '向本院申请的依据',
  type: 'choice',
  choices: [
    { id: 'property', name: '被保全财产或者证据所在地在本院辖区' },
    { id: 'domicile', name: '被申请人住所地在本院辖区' },
    { id: 'jurisdiction', name: '本院对案件有管辖权' },
    { id: 'enforcement', name: '本院是执行法院', article: cite('CPI', '163') },
  ],
  article: cite('CPL', '104.1'),
};

/** What shows who asks, and by whom. */
export const PERSON_MATERIALS: readonly Material[] = [
  { id: 'identity', name: '申请人的身份证明', article: cite('PRS', '1.2(一)') },
  { id: 'mandate', name: '授权委托书', article: cite('CPL', '62.1') },
  { id: 'letter', name: '律师事务所函或者法律服务所介绍信', article: cite('CPI', '88') },
];

export const BEFORE_ENFORCEMENT: Condition = { field: 'purpose', is: ['pre-enforcement'] };

/** What it is to secure. */
export const PURPOSE_FIELD: Field = {
  id: 'purpose',
  label: '申请的时机',
  type: 'choice',
  choices: [
    { id: 'pre-suit', name: '起诉前', article: cite('CPL', '104.1') },
    { id: 'pre-arbitration', name: '申请仲裁前', article: cite('CPL', '104.1') },
    { id: 'pre-enforcement', name: '法律文书生效后、申请执行前', article: cite('CPI', '163') },
  ],
  article: cite('CPL', '104.1'),
};

/** From its end the creditor has five days to apply for enforcement (民诉法解释 第一百六十三条). */
export const PERFORMANCE_FIELD: Field = {
  id: 'performance-until',
  label: '法律文书指定的履行期间届满之日',
  type: 'date',
  help: '届满后五日内应当申请执行，否则法院解除保全',
  when: BEFORE_ENFORCEMENT,
  article: cite('CPI', '163'),
};

/** Once it is over the creditor may have the instrument enforced at once. */
export const PERFORMED: CourtRule = {
  id: 'performed',
  field: 'performance-until',
  weight: 'warn',
  text: '履行期间已经届满，可以直接申请执行；采取保全措施后五日内不申请执行的，法院解除保全。',
  article: cite('CPI', '163'),
  applies: ({ facts, answers }) => {
    const until = answers['performance-until'];
    return typeof until === 'string' && until < facts.today;
  },
};
