import { cite, citeAll } from '#law/citations.ts';
import { LAW } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';
import {
  FACTS_FIELD,
  IN_CASE_CLOCKS,
  NOT_COMPENSATION,
  ORDERED_BY,
  PRESERVATION_DECIDER,
  RESPONDENTS_FIELD,
  REFUSED_BY,
  URGENT_FIELDS,
} from './course.ts';
import { PROPERTY_FIELDS, UNTIL_RULES } from './measures.ts';
import { propertyOutcomes } from './outcomes.ts';
import { BEYOND_CLAIM } from './rules.ts';
import {
  demandedRule,
  offeredRule,
  SECURITY_MATERIAL,
  securityFields,
  WAIVER_FIELD,
  WITHIN_REQUEST,
} from './security.ts';
import { inCase } from './stages.ts';

const { outcomes, carryOut } = propertyOutcomes({
  applicant: '{applicant}',
  respondents: '{answer.respondents}',
  matter:
    '{caseNumber}{title}一案，申请人于{submittedOn}向本院提出财产保全申请，请求保全被申请人价值{answer.amount}的财产。',
  orderedBy: ORDERED_BY,
  refusedBy: REFUSED_BY,
});
const inSuit = () => 'in-suit' as const;

/** 诉讼中的财产保全. */
export const PRESERVATION: CourtService = {
  id: 'preservation',
  version: 1,
  name: '申请财产保全',
  summary: '诉讼中请求查封、扣押、冻结对方财产，防止判决难以执行',
  group: 'preservation',
  articles: [
    ...citeAll('CPL', '103', '105', '106', '111'),
    ...citeAll('PRS', '1', '4', '5', '9', '10', '18', '25'),
  ],
  guide: [
    '当事人在诉讼中可以申请保全对方的财产，范围限于诉讼请求或者与本案有关的财物。',
    '请提供明确的财产信息；确因客观原因不能提供的，至少提供具体线索，法院可以通过网络执行查控系统查询。',
    '法院可以要求担保，数额不超过请求保全数额的百分之三十；追索劳动报酬、赡养费等六种情形可以不要求担保。需要担保的，法院一次性书面通知，您提供担保后重新计算裁定期限。',
    '申请费按保全的财产数额计算，每件最多5000元，交费后法院在五日内裁定；情况紧急的，四十八小时内裁定并立即执行。',
    '采取措施之前，对方看不到本申请。采取措施后，法院告知您保全的届满日；需要继续保全的，请在届满七日前申请续行。',
    '对裁定不服的，双方都可以在收到之日起五日内申请复议一次，复议不停止执行。申请有错误的，申请人应当赔偿对方的损失。',
  ],
  who: { roles: ['party'], article: cite('CPL', '103.1') },
  stages: inCase('preservation', '申请诉前财产保全'),
  bars: [NOT_COMPENSATION],
  form: [
    LAW,
    RESPONDENTS_FIELD,
    {
      id: 'amount',
      label: '请求保全的数额或者争议标的的价值',
      type: 'money',
      least: 1,
      article: cite('PRS', '1.2(三)'),
    },
    {
      id: 'information',
      label: '财产信息',
      type: 'choice',
      choices: [
        { id: 'clear', name: '能够提供明确的财产信息', article: cite('PRS', '10.1') },
        { id: 'clues', name: '只能提供具体的财产线索', article: cite('PRS', '10.2') },
      ],
      article: cite('PRS', '10'),
    },
    {
      id: 'why-clues',
      label: '不能提供明确财产信息的客观原因',
      type: 'long',
      when: { field: 'information', is: ['clues'] },
      most: 1_000,
      article: cite('PRS', '10.2'),
    },
    ...PROPERTY_FIELDS,
    FACTS_FIELD,
    ...URGENT_FIELDS,
    ...securityFields(cite('PRS', '1.2(五)')),
    WAIVER_FIELD,
  ],
  materials: [
    { id: 'evidence', name: '证据材料和财产证明或者线索', article: cite('PRS', '1.1') },
    SECURITY_MATERIAL,
  ],
  checks: [offeredRule(inSuit), BEYOND_CLAIM],
  courtChecks: [WITHIN_REQUEST, demandedRule(inSuit), ...UNTIL_RULES],
  life: { opens: 'applicant', pay: true },
  decider: PRESERVATION_DECIDER,
  clocks: IN_CASE_CLOCKS,
  submitted: [{ do: 'create-bill', fee: 'preservation', amount: { answer: 'amount' } }],
  outcomes,
  steps: { 'carry-out': carryOut },
  secretUntil: 'carry-out',
  many: true,
};
