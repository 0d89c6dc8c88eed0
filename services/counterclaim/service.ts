import { cite } from '#law/citations.ts';
import { EVIDENCE_ANEW, EVIDENCE_LINE, MOVE_EVIDENCE, UNTIL_DEBATE_ENDS } from '../debate-rules.ts';
import { type Bases, LAW, paperByLaw, under } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';
import { BARS, CHECKS, COURT_CHECKS } from './rules.ts';

const JOIN: Bases = {
  civil: [cite('CPL', '54'), cite('CPL', '143'), cite('CPI', '233.2')],
  criminal: [cite('CrPL', '213'), cite('CrI', '334')],
};
const REJECT: Bases = {
  civil: [cite('CPI', '233.3'), cite('CPL', '157.1(一)')],
  criminal: [cite('CrI', '334')],
};

/** 反诉. */
export const COUNTERCLAIM: CourtService = {
  id: 'counterclaim',
  version: 1,
  name: '提起反诉',
  summary: '被告针对本诉原告提起反诉，请求合并审理',
  group: 'trial',
  articles: [
    cite('CPL', '54'),
    cite('CPL', '62.2'),
    cite('CPL', '143'),
    cite('CPI', '232'),
    cite('CPI', '233'),
    cite('CrPL', '213'),
    cite('CrI', '334'),
    cite('FEE', '18'),
    cite('FEE', '22.1'),
    cite('EVR', '55(四)'),
  ],
  guide: [
    '案件受理后、法庭辩论结束前提出，需要委托人特别授权。当事人限于本诉当事人的范围。',
    '与本诉基于相同法律关系、有因果关系或者基于相同事实的，法院应当合并审理；应由其他法院专属管辖，或者与本诉无关联的，裁定不予受理，告知另行起诉。',
    '合并审理的，减半交纳案件受理费，自提起反诉次日起七日内交纳。刑事自诉案件的反诉不交费。',
    '法院受理后送达反诉状，对方在十五日内答辩；举证期限由法院重新确定。',
  ],
  who: { roles: ['defendant', 'accused'], article: cite('CPL', '54') },
  stages: UNTIL_DEBATE_ENDS,
  bars: BARS,
  form: [
    LAW,
    {
      id: 'against',
      label: '反诉被告',
      type: 'choice',
      choices: { from: 'opponents' },
      article: cite('CPI', '233.1'),
    },
    { id: 'claims', label: '反诉请求', type: 'long', most: 4_000 },
    {
      id: 'amount',
      label: '反诉标的额',
      type: 'money',
      least: 0,
      when: under('civil'),
      help: '没有金额的填 0',
      article: cite('FEE', '18'),
    },
    {
      id: 'link',
      label: '与本诉的联系',
      type: 'choice',
      article: cite('CPI', '233.2'),
      choices: [
        { id: 'relation', name: '基于相同法律关系' },
        { id: 'cause', name: '诉讼请求之间具有因果关系' },
        { id: 'facts', name: '基于相同事实' },
      ],
    },
    { id: 'facts', label: '事实和理由', type: 'long', most: 6_000 },
    {
      id: 'exclusive',
      label: '反诉是否应由其他法院专属管辖',
      type: 'yes-no',
      when: under('civil'),
      article: cite('CPI', '233.3'),
    },
  ],
  materials: [
    { id: 'complaint', name: '反诉状', help: '由反诉人签名或者盖章', article: cite('CPL', '54') },
    { id: 'evidence', name: '证据', optional: true, article: cite('CPI', '233.2') },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [{ role: 'tribunal', article: cite('CPI', '233') }],
  clocks: {
    correct: [{ promise: { length: 7, unit: 'day' } }],
    decide: [{ promise: { length: 7, unit: 'day' } }],
    'step:answer': [
      {
        law: { length: 15, unit: 'day', article: cite('CPL', '128.1') },
        promise: { length: 15, unit: 'day' },
      },
    ],
  },
  outcomes: {
    joined: {
      name: '受理，合并审理',
      tone: 'good',
      article: cite('CPI', '233.2'),
      reasons: 'optional',
      form: EVIDENCE_ANEW,
      papers: paperByLaw(
        { id: 'joined', form: 'notice', name: '受理反诉通知书', to: 'all' },
        JOIN,
        (basis, law) => [
          '各方当事人：',
          '本院受理的{caseNumber}{title}一案，{applicant}于{submittedOn}对{answer.against}提起反诉。反诉请求为：{answer.claims}',
          '本院经审查认为，{?reasons}',
          `依照${basis}的规定，本院予以受理，与本诉合并审理。`,
          ...(law === 'civil'
            ? [
                '反诉人应当按交费通知交纳案件受理费；逾期不交纳，又没有获准缓交、减交、免交的，按撤回反诉处理。',
                '反诉被告自收到本通知书和反诉状副本之日起十五日内提出答辩状；不提出答辩状的，不影响本院审理。',
              ]
            : []),
          EVIDENCE_LINE,
        ],
      ),
      effects: [
        { do: 'add-counterclaim', amount: { answer: 'amount' }, text: { answer: 'claims' } },
        { do: 'create-bill', fee: 'counterclaim', amount: { answer: 'amount' }, when: under('civil') },
        { do: 'start-period', rule: 'D16', of: 'opponents', from: 'service', when: under('civil') },
        MOVE_EVIDENCE,
        { do: 'add-node', name: '受理反诉' },
      ],
      next: 'answer',
    },
    rejected: {
      name: '不予受理',
      tone: 'bad',
      article: cite('CPI', '233.3'),
      papers: paperByLaw(
        { id: 'rejected', form: 'ruling', name: '反诉不予受理裁定书', to: 'all' },
        REJECT,
        (basis, law) => [
          '在{caseNumber}{title}一案中，{applicant}于{submittedOn}对{answer.against}提起反诉。',
          '本院经审查认为，{reasons}',
          `依照${basis}的规定，裁定如下：`,
          '对{applicant}的反诉，本院不予受理。',
          law === 'civil'
            ? '可以另行起诉。如不服本裁定，可以在裁定书送达之日起十日内，向本院递交上诉状，上诉于上一级人民法院。'
            : '如不服本裁定，可以在接到裁定书第二日起五日内提出上诉。',
        ],
      ),
      effects: [
        { do: 'start-period', rule: 'D45-ruling', of: 'applicant', from: 'service', when: under('civil') },
        { do: 'start-period', rule: 'D47-ruling', of: 'applicant', from: 'service', when: under('criminal') },
        { do: 'add-node', name: '反诉不予受理' },
      ],
    },
  },
  steps: {
    answer: {
      name: '待对方答辩',
      awaits: 'opponent',
      act: '提交答辩',
      form: [
        { id: 'answer', label: '答辩意见', type: 'long', most: 6_000, article: cite('CPL', '128.1') },
        { id: 'files', label: '答辩状和证据', type: 'files', optional: true },
      ],
      effects: [{ do: 'add-node', name: '对反诉的答辩' }],
      late: 'skip',
    },
  },
};
