import { cite, citeAll } from '#law/citations.ts';
import type { Paper } from '../engine/index.ts';
import { LAW, paperByLaw } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';
import {
  FACTS_FIELD,
  IN_CASE_CLOCKS,
  NOT_COMPENSATION,
  ORDERED_BY,
  PRESERVATION_DECIDER,
  RESPONDENTS_FIELD,
  REFUSED_BY,
  REVIEW_LINE,
  REVIEWED_BY,
  URGENT_FIELDS,
} from './course.ts';
import {
  ORDER_MEASURES,
  PROPERTY_FIELDS,
  PROPERTY_LINES,
  TAKE_MEASURES,
  TAKEN_FIELDS,
  UNTIL_LINES,
  UNTIL_RULES,
} from './measures.ts';
import { BEYOND_CLAIM } from './rules.ts';
import {
  demandedRule,
  GRANT_FIELDS,
  offeredRule,
  SECURITY_FIELDS,
  SECURITY_MATERIAL,
  WAIVER_FIELD,
  WITHIN_REQUEST,
} from './security.ts';
import { inCase } from './stages.ts';

const asked = [
  '申请人：{applicant}。',
  '被申请人：{answer.respondents}。',
  '{title}一案，申请人于{submittedOn}向本院提出财产保全申请，请求保全被申请人价值{answer.amount}的财产。',
];
const ruling = (id: string, name: string, to: Paper['to']) => ({ id, form: 'ruling', name, to }) as const;

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
    ...SECURITY_FIELDS,
    WAIVER_FIELD,
  ],
  materials: [
    { id: 'evidence', name: '证据材料和财产证明或者线索', article: cite('PRS', '1.1') },
    SECURITY_MATERIAL,
  ],
  checks: [offeredRule('in-suit'), BEYOND_CLAIM],
  courtChecks: [WITHIN_REQUEST, demandedRule('in-suit'), ...UNTIL_RULES],
  life: { opens: 'applicant', pay: true },
  decider: PRESERVATION_DECIDER,
  clocks: IN_CASE_CLOCKS,
  submitted: [{ do: 'create-bill', fee: 'preservation', amount: { answer: 'amount' } }],
  outcomes: {
    allow: {
      name: '裁定保全',
      tone: 'good',
      article: cite('CPL', '103.1'),
      form: GRANT_FIELDS,
      papers: [
        ...paperByLaw(ruling('ruling', '财产保全裁定书', 'all'), ORDERED_BY, (basis) => [
          ...asked,
          '申请人以{?answer.security-by}提供担保，担保数额{?answer.security-amount}。',
          '本院经审查认为，{reasons}',
          `依照${basis}的规定，裁定如下：`,
          '查封、扣押、冻结被申请人{answer.respondents}的下列财产，以{decision.granted}为限。',
          ...PROPERTY_LINES,
          '案件申请费由申请人{applicant}负担。',
          '本裁定立即开始执行。',
          REVIEW_LINE,
        ]),
        {
          id: 'assistance',
          form: 'notice',
          name: '协助执行通知书',
          to: 'outside',
          text: [
            '本院在审理{title}一案中，已裁定对{answer.respondents}的财产采取保全措施，请协助办理下列事项，并将办理结果书面回复本院。',
            ...PROPERTY_LINES,
            '数额以{decision.granted}为限。附：裁定书一份。',
          ],
        },
      ],
      effects: [...ORDER_MEASURES, { do: 'add-node', name: '裁定财产保全' }],
      reviewPapers: paperByLaw(ruling('upheld', '复议裁定书', 'all'), REVIEWED_BY, (basis) => [
        ...asked,
        '当事人不服本院就该申请作出的裁定，申请复议。本院经审查认为，{reasons}',
        `依照${basis}的规定，裁定如下：`,
        '查封、扣押、冻结被申请人{answer.respondents}的财产，以{decision.granted}为限；已经采取的保全措施，在此限度内继续有效。',
      ]),
      review: { by: 'all', article: cite('PRS', '25.1') },
      next: 'carry-out',
    },
    refuse: {
      name: '裁定驳回申请',
      tone: 'bad',
      article: cite('CPL', '103.2'),
      papers: paperByLaw(ruling('refusal', '驳回财产保全申请裁定书', 'applicant'), REFUSED_BY, (basis) => [
        ...asked,
        '本院经审查认为，{reasons}',
        `依照${basis}的规定，裁定如下：`,
        '驳回申请人{applicant}的财产保全申请。',
        REVIEW_LINE,
      ]),
      reviewPapers: paperByLaw(ruling('revoked', '复议裁定书', 'all'), REVIEWED_BY, (basis) => [
        ...asked,
        '当事人不服本院就该申请作出的裁定，申请复议。本院经审查认为，{reasons}',
        `依照${basis}的规定，裁定如下：`,
        '驳回申请人{applicant}的财产保全申请；已经采取保全措施的，撤销原裁定，解除保全措施。',
      ]),
      // refused on review: what had been taken is given free
      effects: [{ do: 'lift-measure', measure: 'this' }],
      review: { by: 'applicant', article: cite('PRS', '25.1') },
    },
  },
  steps: {
    'carry-out': {
      name: '待采取保全措施',
      awaits: 'court',
      act: '登记保全结果',
      form: TAKEN_FIELDS,
      papers: [
        {
          id: 'result',
          form: 'notice',
          name: '财产保全结果及期限告知书',
          to: 'applicant',
          text: [
            '{applicant}：',
            '你方申请财产保全的{title}一案，本院已经实施保全，情况如下：{decision.found}',
            ...UNTIL_LINES,
            '需要续行保全的，应当在上述期限届满七日前向本院提出；逾期申请或者不申请的，自行承担不能续行保全的法律后果。',
          ],
        },
        {
          id: 'told',
          form: 'notice',
          name: '保全财产通知书',
          to: 'opponents',
          text: [
            '{answer.respondents}：',
            '本院在{title}一案中，依法对你方财产采取了保全措施：{decision.found}',
            ...UNTIL_LINES,
            '你方可以提供充分有效的担保请求解除保全；对裁定不服的，可以自收到裁定书之日起五日内向本院申请复议。',
          ],
        },
      ],
      effects: [...TAKE_MEASURES, { do: 'add-node', name: '采取财产保全措施' }],
    },
  },
  secretUntil: 'carry-out',
  many: true,
};
