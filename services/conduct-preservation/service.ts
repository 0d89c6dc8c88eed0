import { cite, citeAll } from '#law/citations.ts';
import { LAW } from '../law-of-case.ts';
import {
  IN_CASE_CLOCKS,
  NOT_COMPENSATION,
  PRESERVATION_DECIDER,
  RESPONDENTS_FIELD,
  REFUSED_BY,
  URGENT_FIELDS,
} from '../preservation/course.ts';
import { SECURITY_MATERIAL } from '../preservation/security.ts';
import { inCase } from '../preservation/stages.ts';
import type { CourtService } from '../service.ts';
import { CONDUCT_FIELDS, CONDUCT_MATERIALS, CONDUCT_SECURITY, CONDUCT_SECURITY_RULE } from './conduct.ts';
import { CONDUCT_UNTIL, conductOutcomes } from './outcomes.ts';

const ordered = citeAll('CPL', '103', '105');
const { outcomes, carryOut } = conductOutcomes({
  applicant: '{applicant}',
  respondents: '{answer.respondents}',
  matter: '{caseNumber}{title}一案，申请人于{submittedOn}向本院申请行为保全，{answer.kind}。',
  orderedBy: {
    civil: ordered,
    administrative: citeAll('ALI', '76', '78'),
    criminal: [cite('CrPL', '102'), ...ordered],
    enforcement: ordered,
  },
  refusedBy: REFUSED_BY,
});

/** 诉讼中的行为保全. */
export const CONDUCT_PRESERVATION: CourtService = {
  id: 'conduct-preservation',
  version: 1,
  name: '申请行为保全',
  summary: '诉讼中请求责令对方作出或者禁止其作出一定行为',
  group: 'preservation',
  articles: [
    ...citeAll('CPL', '103', '105', '111'),
    ...citeAll('CPI', '152', '171'),
    ...citeAll('IP_CONDUCT', '4', '5', '6', '7', '9', '11', '13', '14', '20'),
    cite('ALI', '76'),
  ],
  guide: [
    '对方的行为可能使判决难以执行或者造成其他损害的，可以申请责令其作出或者禁止其作出一定行为。',
    '知识产权与竞争纠纷中，法院审查权利是否稳定、损害是否难以弥补、双方损害的比较和社会公共利益；以实用新型、外观设计专利为依据的，须交评价报告。',
    '法院裁定前一般询问双方，情况紧急或者询问可能影响执行的除外。情况紧急的，四十八小时内裁定。',
    '知识产权案件应当提供担保，其他案件由法院决定。行为保全一般不因对方提供担保而解除。',
    '申请费每件30元。裁定执行之前，对方看不到本申请。双方都可以在收到裁定之日起五日内申请复议一次。',
  ],
  who: { roles: ['party'], article: cite('CPL', '103.1') },
  stages: inCase('preservation', '申请诉前行为保全'),
  bars: [NOT_COMPENSATION],
  form: [LAW, RESPONDENTS_FIELD, ...CONDUCT_FIELDS, ...URGENT_FIELDS, ...CONDUCT_SECURITY],
  materials: [...CONDUCT_MATERIALS, SECURITY_MATERIAL],
  checks: [CONDUCT_SECURITY_RULE],
  courtChecks: [CONDUCT_UNTIL],
  life: { opens: 'applicant', pay: true },
  decider: PRESERVATION_DECIDER,
  clocks: IN_CASE_CLOCKS,
  submitted: [{ do: 'create-bill', fee: 'preservation' }],
  outcomes,
  steps: { 'carry-out': carryOut },
  secretUntil: 'carry-out',
  many: true,
};
