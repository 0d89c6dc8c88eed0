import { cite } from '#law/citations.ts';
import { lateEvidence } from '../evidence-rules.ts';
import { type Bases, LAW, paperByLaw } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';

const GRANT: Bases = {
  civil: [cite('CPL', '75'), cite('EVR', '70.1')],
  administrative: [cite('AER', '43')],
  criminal: [cite('CrI', '247')],
};
const REFUSE: Bases = {
  civil: [cite('EVR', '70.2')],
  administrative: [cite('AER', '43')],
  criminal: [cite('CrI', '247')],
};

/** 申请证人出庭作证. */
export const WITNESS: CourtService = {
  id: 'witness',
  version: 1,
  name: '申请证人出庭',
  summary: '申请法院通知证人出庭作证',
  group: 'evidence',
  articles: [
    cite('CPL', '75'),
    cite('CPL', '76'),
    cite('CPL', '77'),
    cite('CPI', '117'),
    cite('CPI', '118'),
    cite('EVR', '68'),
    cite('EVR', '69'),
    cite('EVR', '70'),
    cite('AER', '43'),
    cite('CrI', '247'),
  ],
  guide: [
    '在举证期限届满前提交，写明证人的姓名、职业、住所、联系方式，作证的主要内容，与待证事实的关联性和出庭的必要性。一名证人填写一份。',
    '法院准许的，通知证人并告知各方；未经法院通知，证人不得出庭作证，各方同意并经法院准许的除外。',
    '证人的交通、住宿、就餐等必要费用和误工损失由申请人先行垫付，最终由败诉一方负担。',
    '因健康、路途、自然灾害等正当理由不能出庭的，经法院许可可以通过视听传输技术等方式作证。',
  ],
  who: { roles: ['party'], article: cite('CPI', '117.1') },
  stages: stagesOf('witness'),
  bars: lateEvidence('witness', cite('AER', '43.1'), '当庭提出的，由法庭根据案件情况决定是否准许。'),
  form: [
    LAW,
    { id: 'name', label: '证人姓名', type: 'text', most: 40, article: cite('EVR', '69.2') },
    { id: 'occupation', label: '职业', type: 'text', most: 60, article: cite('EVR', '69.2') },
    { id: 'address', label: '住所', type: 'text', most: 120, article: cite('EVR', '69.2') },
    { id: 'contact', label: '联系方式', type: 'text', most: 60, article: cite('EVR', '69.2') },
    { id: 'content', label: '作证的主要内容', type: 'long', most: 2_000, article: cite('EVR', '69.2') },
    { id: 'link', label: '与待证事实的关联性', type: 'long', most: 1_000, article: cite('EVR', '69.2') },
    { id: 'need', label: '出庭作证的必要性', type: 'long', most: 1_000, article: cite('EVR', '69.2') },
    {
      id: 'way',
      label: '作证方式',
      type: 'choice',
      choices: [
        { id: 'person', name: '出庭作证' },
        { id: 'online', name: '通过视听传输技术作证', note: '须有正当理由并经法院许可' },
      ],
    },
    {
      id: 'excuse',
      label: '不能到庭的原因',
      type: 'choice',
      when: { field: 'way', is: ['online'] },
      choices: [
        { id: 'health', name: '健康原因', article: cite('CPL', '76(一)') },
        { id: 'distance', name: '路途遥远，交通不便', article: cite('CPL', '76(二)') },
        { id: 'disaster', name: '自然灾害等不可抗力', article: cite('CPL', '76(三)') },
        { id: 'other', name: '其他正当理由', article: cite('CPL', '76(四)') },
      ],
    },
  ],
  materials: [
    { id: 'statement', name: '证人身份材料或者书面证言', optional: true, article: cite('EVR', '69.2') },
  ],
  checks: [],
  life: { opens: 'applicant' },
  decider: [{ role: 'tribunal', article: cite('EVR', '70') }],
  clocks: {
    correct: [{ promise: { length: 3, unit: 'working-day' } }],
    decide: [{ promise: { length: 5, unit: 'working-day' } }],
  },
  outcomes: {
    granted: {
      name: '准许出庭作证',
      tone: 'good',
      article: cite('EVR', '70.1'),
      reasons: 'optional',
      form: [
        { id: 'at', label: '作证时间', type: 'moment', article: cite('EVR', '70.1') },
        { id: 'place', label: '作证地点', type: 'text', most: 80, article: cite('EVR', '70.1') },
        {
          id: 'prepay',
          label: '预缴的证人出庭费用',
          type: 'money',
          least: 0,
          optional: true,
          article: cite('CPI', '118.2'),
        },
      ],
      papers: [
        ...paperByLaw(
          { id: 'granted', form: 'notice', name: '准许证人出庭通知书', to: 'all' },
          GRANT,
          (basis) => [
            '各方当事人：',
            '在{caseNumber}{title}一案中，{applicant}申请证人{answer.name}出庭作证。',
            '本院经审查认为，{?reasons}',
            `依照${basis}的规定，本院予以准许，定于{decision.at}在{decision.place}作证。`,
            '{applicant}应当预缴证人出庭费用{?decision.prepay}。',
          ],
        ),
        {
          id: 'summons',
          form: 'notice',
          name: '证人出庭作证通知书',
          to: 'outside',
          text: [
            '{answer.name}：',
            '本院审理{caseNumber}{title}一案，通知你于{decision.at}到{decision.place}，就下列事项作证：',
            '{answer.content}',
            '证人应当如实作证，作证前签署保证书；作伪证的，依法承担法律责任。请携带身份证件。',
          ],
        },
      ],
      effects: [{ do: 'add-node', name: '准许证人出庭' }],
    },
    refused: {
      name: '不予准许',
      tone: 'bad',
      article: cite('EVR', '70.2'),
      papers: paperByLaw(
        { id: 'refused', form: 'notice', name: '不予准许证人出庭通知书', to: 'applicant' },
        REFUSE,
        (basis) => [
          '{applicant}：',
          '你方于{submittedOn}在{caseNumber}{title}一案中申请证人{answer.name}出庭作证。',
          '本院经审查认为，{reasons}',
          `依照${basis}的规定，对你方的申请不予准许。`,
        ],
      ),
      effects: [],
    },
  },
  many: true,
};
