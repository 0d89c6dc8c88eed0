import { cite, citeAll } from '#law/citations.ts';
import { LAW } from '../law-of-case.ts';
import {
  CONDUCT_FIELDS,
  CONDUCT_MATERIALS,
  CONDUCT_SECURITY,
  CONDUCT_SECURITY_RULE,
} from '../conduct-preservation/conduct.ts';
import { CONDUCT_UNTIL, conductOutcomes } from '../conduct-preservation/outcomes.ts';
import {
  FOLLOW_UP_CLOCK,
  followUp,
  MATTER_UNDONE,
  NOT_BEFORE_ITS_TIME,
  OWN_MATTER,
} from '../pre-suit-preservation/follow-up.ts';
import {
  CLIENT,
  COURT_GROUND_FIELD,
  PERSON_FIELDS,
  PERSON_MATERIALS,
  RESPONDENT,
} from '../pre-suit-preservation/persons.ts';
import { BEFORE_SUIT_CLOCKS, PRESERVATION_DECIDER } from '../preservation/course.ts';
import { SECURITY_MATERIAL } from '../preservation/security.ts';
import { beforeCase } from '../preservation/stages.ts';
import type { CourtService } from '../service.ts';

const { outcomes, carryOut } = conductOutcomes({
  applicant: CLIENT,
  respondents: RESPONDENT,
  matter: '申请人于{submittedOn}向本院申请诉前行为保全，{answer.kind}。',
  orderedBy: { civil: citeAll('CPL', '104', '105'), administrative: citeAll('ALI', '77', '78') },
  refusedBy: { civil: citeAll('CPL', '104', '157.1(四)'), administrative: citeAll('ALI', '77') },
  next: 'follow-up',
});

/** 诉前的行为保全. */
export const PRE_SUIT_CONDUCT: CourtService = {
  id: 'pre-suit-conduct',
  version: 1,
  name: '申请诉前行为保全',
  summary: '情况紧急，在起诉或者申请仲裁之前请求责令或者禁止对方作出一定行为',
  group: 'preservation',
  articles: [
    ...citeAll('CPL', '104', '105', '111'),
    ...citeAll('CPI', '152', '171'),
    ...citeAll('IP_CONDUCT', '2', '3', '4', '6', '9', '11', '13', '16'),
  ],
  guide: [
    '情况紧急，不立即采取措施将使合法权益受到难以弥补的损害的，可以在起诉或者申请仲裁前申请。应当提供担保，数额由法院决定。',
    '知识产权许可合同的被许可人：独占许可可以单独申请；排他许可在权利人不申请时可以单独申请；普通许可须经权利人明确授权。',
    '法院在四十八小时内裁定，立即执行。采取措施后三十日内应当起诉或者申请仲裁，否则解除保全并可能承担赔偿责任。',
  ],
  who: { roles: ['party'], article: cite('CPL', '104.1') },
  stages: beforeCase('preservation', '申请行为保全'),
  bars: [OWN_MATTER],
  form: [
    LAW,
    COURT_GROUND_FIELD,
    ...PERSON_FIELDS,
    ...CONDUCT_FIELDS,
    {
      id: 'asker',
      label: '申请人与权利的关系',
      type: 'choice',
      choices: [
        { id: 'holder', name: '权利人' },
        { id: 'exclusive', name: '独占许可的被许可人' },
        { id: 'sole', name: '排他许可的被许可人' },
        { id: 'ordinary', name: '普通许可的被许可人' },
      ],
      when: { field: 'intellectual', is: ['yes'] },
      article: cite('IP_CONDUCT', '2.2'),
    },
    { id: 'urgent-why', label: '紧急的具体情况', type: 'long', most: 2_000, article: cite('CPL', '104.1') },
    ...CONDUCT_SECURITY,
  ],
  materials: [
    ...PERSON_MATERIALS,
    ...CONDUCT_MATERIALS,
    {
      id: 'licence',
      name: '许可合同，以及权利人不申请的证明或者明确授权',
      when: { field: 'asker', is: ['sole', 'ordinary'] },
      article: cite('IP_CONDUCT', '2.2'),
    },
    SECURITY_MATERIAL,
  ],
  checks: [CONDUCT_SECURITY_RULE],
  courtChecks: [CONDUCT_UNTIL, NOT_BEFORE_ITS_TIME],
  life: { opens: 'applicant', pay: true },
  decider: PRESERVATION_DECIDER,
  clocks: { ...BEFORE_SUIT_CLOCKS, 'step:follow-up': FOLLOW_UP_CLOCK },
  submitted: [
    {
      do: 'open-case',
      type: '行保',
      title: '诉前行为保全',
      applicant: { answer: 'client' },
      respondent: { answer: 'respondent' },
    },
    { do: 'create-bill', fee: 'preservation' },
  ],
  undone: MATTER_UNDONE,
  outcomes,
  steps: {
    'carry-out': carryOut,
    'follow-up': followUp('行为保全', [{ do: 'lift-measure', measure: 'this' }]),
  },
  secretUntil: 'carry-out',
  many: true,
};
