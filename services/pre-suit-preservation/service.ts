import { cite, citeAll } from '#law/citations.ts';
import type { Answers } from '../engine/index.ts';
import { LAW } from '../law-of-case.ts';
import { BEFORE_SUIT_CLOCKS, FACTS_FIELD, PRESERVATION_DECIDER } from '../preservation/course.ts';
import { PROPERTY_FIELDS, UNTIL_RULES } from '../preservation/measures.ts';
import { propertyOutcomes } from '../preservation/outcomes.ts';
import {
  demandedRule,
  offeredRule,
  SECURITY_MATERIAL,
  securityFields,
  WITHIN_REQUEST,
} from '../preservation/security.ts';
import { beforeCase } from '../preservation/stages.ts';
import type { CourtService } from '../service.ts';
import {
  FOLLOW_UP_BEFORE_ENFORCEMENT,
  FOLLOW_UP_CLOCK,
  followUp,
  MATTER_UNDONE,
  NOT_BEFORE_ITS_TIME,
  NOT_BEFORE_PERFORMANCE,
  OWN_MATTER,
} from './follow-up.ts';
import {
  BEFORE_ENFORCEMENT,
  PERFORMANCE_FIELD,
  PERFORMED,
  CLIENT,
  COURT_GROUND_FIELD,
  PERSON_FIELDS,
  PERSON_MATERIALS,
  PURPOSE_FIELD,
  RESPONDENT,
} from './persons.ts';

const at = ({ purpose }: Answers) =>
  purpose === 'pre-enforcement' ? ('pre-enforcement' as const) : ('pre-suit' as const);

const { outcomes, carryOut } = propertyOutcomes({
  applicant: CLIENT,
  respondents: RESPONDENT,
  matter:
    '申请人于{submittedOn}向本院申请{answer.purpose}财产保全，请求保全被申请人价值{answer.amount}的财产。',
  orderedBy: { civil: citeAll('CPL', '104', '105', '106.1'), administrative: citeAll('ALI', '77', '78') },
  refusedBy: { civil: citeAll('CPL', '104', '157.1(四)'), administrative: citeAll('ALI', '77') },
  performed: { answer: 'performance-until' },
  next: 'follow-up',
});

/** 诉前、仲裁前、执行前的财产保全. */
export const PRE_SUIT_PRESERVATION: CourtService = {
  id: 'pre-suit-preservation',
  version: 2,
  name: '申请诉前财产保全',
  summary: '情况紧急，在起诉、申请仲裁或者申请执行之前请求保全对方财产',
  group: 'preservation',
  articles: [
    ...citeAll('CPL', '104', '105', '106', '111'),
    ...citeAll('CPI', '152', '160', '163'),
    ...citeAll('PRS', '1', '4', '5', '10', '17', '18', '25'),
  ],
  guide: [
    '情况紧急，不立即保全将使合法权益受到难以弥补的损害的，可以在起诉或者申请仲裁前，向财产所在地、被申请人住所地或者有管辖权的法院申请。',
    '应当提供明确的财产信息，并提供相当于请求保全数额的担保；不提供担保的，裁定驳回。法律文书生效后、申请执行前申请的，可以不要求担保，但须附生效法律文书。',
    '法院在四十八小时内裁定，立即执行。',
    '采取措施后三十日内应当起诉或者申请仲裁，执行前保全的应当在履行期满后五日内申请执行，否则法院解除保全。依法起诉后保全自动转为诉讼中的保全，期限连续计算。',
    '仲裁程序已经开始的，请通过仲裁机构提交申请。',
  ],
  who: { roles: ['party'], article: cite('CPL', '104.1') },
  stages: beforeCase('preservation', '申请财产保全'),
  bars: [OWN_MATTER],
  form: [
    LAW,
    PURPOSE_FIELD,
    COURT_GROUND_FIELD,
    ...PERSON_FIELDS,
    {
      id: 'instrument',
      label: '生效法律文书',
      type: 'long',
      most: 1_000,
      help: '制作机关、文号和主要内容',
      when: BEFORE_ENFORCEMENT,
      article: cite('PRS', '1.3'),
    },
    PERFORMANCE_FIELD,
    {
      id: 'amount',
      label: '请求保全的数额或者争议标的的价值',
      type: 'money',
      least: 1,
      article: cite('PRS', '1.2(三)'),
    },
    ...PROPERTY_FIELDS,
    FACTS_FIELD,
    { id: 'urgent-why', label: '紧急的具体情况', type: 'long', most: 2_000, article: cite('CPL', '104.1') },
    ...securityFields(cite('PRS', '1.2(五)')),
  ],
  materials: [
    ...PERSON_MATERIALS,
    { id: 'evidence', name: '证据材料和财产证明', article: cite('PRS', '1.1') },
    { id: 'instrument', name: '生效法律文书副本', when: BEFORE_ENFORCEMENT, article: cite('PRS', '1.3') },
    SECURITY_MATERIAL,
  ],
  checks: [offeredRule(at), PERFORMED],
  courtChecks: [
    WITHIN_REQUEST,
    demandedRule(at),
    ...UNTIL_RULES,
    NOT_BEFORE_ITS_TIME,
    NOT_BEFORE_PERFORMANCE,
  ],
  life: { opens: 'applicant', pay: true },
  decider: PRESERVATION_DECIDER,
  clocks: { ...BEFORE_SUIT_CLOCKS, 'step:follow-up': [FOLLOW_UP_BEFORE_ENFORCEMENT, ...FOLLOW_UP_CLOCK] },
  submitted: [
    {
      do: 'open-case',
      type: '财保',
      title: '诉前财产保全',
      applicant: { answer: 'client' },
      respondent: { answer: 'respondent' },
    },
    { do: 'create-bill', fee: 'preservation', amount: { answer: 'amount' } },
  ],
  undone: MATTER_UNDONE,
  outcomes,
  steps: {
    'carry-out': carryOut,
    'follow-up': followUp('财产保全', [{ do: 'lift-measure', measure: 'this' }]),
  },
  secretUntil: 'carry-out',
  many: true,
};
