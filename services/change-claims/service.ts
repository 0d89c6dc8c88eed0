import { cite } from '#law/citations.ts';
import { EVIDENCE_ANEW, EVIDENCE_LINE, MOVE_EVIDENCE, UNTIL_DEBATE_ENDS } from '../debate-rules.ts';
import { type Bases, LAW, paperByLaw } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';
import { BARS, CHECKS, COURT_CHECKS } from './rules.ts';

const BASES: Bases = {
  civil: [cite('CPL', '54'), cite('CPL', '143'), cite('CPI', '232')],
  administrative: [cite('ALI', '70')],
};
const fee = (is: string) => ({ field: 'fee', is: [is] });

/** 追加、变更诉讼请求. */
export const CHANGE_CLAIMS: CourtService = {
  id: 'change-claims',
  version: 1,
  name: '追加、变更诉讼请求',
  summary: '法庭辩论结束前增加、减少或者变更诉讼请求',
  group: 'trial',
  articles: [
    cite('CPL', '54'),
    cite('CPL', '62.2'),
    cite('CPL', '143'),
    cite('CPI', '39.1'),
    cite('CPI', '232'),
    cite('EVR', '53.2'),
    cite('EVR', '55(四)'),
    cite('ALI', '70'),
    cite('FEE', '21'),
    cite('FEE', '35'),
  ],
  guide: [
    '案件受理后、法庭辩论结束前提出，需要委托人特别授权。可以合并审理的，法院应当合并审理。',
    '增加诉讼请求数额的，按照增加后的数额计算补交案件受理费；法庭调查终结前减少的，退还差额；之后减少的，减少部分的受理费由变更方负担。',
    '准许的，法院根据案件情况重新确定举证期限，适用于各方当事人。',
    '行政案件的起诉状副本送达被告后，没有正当理由不得提出新的诉讼请求。',
  ],
  who: { roles: ['plaintiff', 'third-party'], article: cite('CPL', '54') },
  stages: UNTIL_DEBATE_ENDS,
  bars: BARS,
  form: [
    LAW,
    {
      id: 'how',
      label: '变更方式',
      type: 'choice',
      choices: [
        { id: 'increase', name: '增加诉讼请求或者数额', article: cite('CPI', '232') },
        { id: 'decrease', name: '减少或者放弃部分诉讼请求', article: cite('CPL', '54') },
        {
          id: 'change',
          name: '变更诉讼请求的内容',
          note: '法律关系性质等经法庭作为焦点问题审理后变更的，法院应当准许',
          article: cite('EVR', '53.2'),
        },
      ],
    },
    { id: 'claims', label: '变更后的全部诉讼请求', type: 'long', most: 4_000 },
    {
      id: 'amount',
      label: '变更后的诉讼标的额',
      type: 'money',
      least: 0,
      optional: true,
      article: cite('FEE', '21'),
    },
    { id: 'reason', label: '事实和理由', type: 'long', most: 4_000 },
  ],
  materials: [
    { id: 'statement', name: '变更诉讼请求申请书', help: '由委托人签名或者盖章', article: cite('CPL', '54') },
    { id: 'evidence', name: '有关证据', optional: true, article: cite('EVR', '55(四)') },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [{ role: 'tribunal', article: cite('CPI', '232') }],
  clocks: {
    correct: [{ promise: { length: 3, unit: 'working-day' } }],
    decide: [{ promise: { length: 5, unit: 'working-day' } }],
  },
  outcomes: {
    granted: {
      name: '准许，合并审理',
      tone: 'good',
      article: cite('CPI', '232'),
      reasons: 'optional',
      form: [
        {
          id: 'fee',
          label: '案件受理费',
          type: 'choice',
          article: cite('FEE', '21'),
          choices: [
            { id: 'pay', name: '按增加后的数额补交' },
            { id: 'refund', name: '退还差额' },
            { id: 'none', name: '不变' },
          ],
        },
        { id: 'refund', label: '退还数额', type: 'money', least: 1, when: fee('refund') },
        ...EVIDENCE_ANEW,
      ],
      papers: paperByLaw(
        { id: 'granted', form: 'notice', name: '变更诉讼请求通知书', to: 'all' },
        BASES,
        (basis) => [
          '各方当事人：',
          '本院受理的{caseNumber}{title}一案，{applicant}于{submittedOn}变更诉讼请求。变更后的诉讼请求为：{answer.claims}',
          '变更后的诉讼标的额为{?answer.amount}。',
          '本院经审查认为，{?reasons}',
          `依照${basis}的规定，本院予以准许，合并审理。`,
          EVIDENCE_LINE,
          '对方当事人可以在举证期限内提交答辩意见和证据。',
        ],
      ),
      effects: [
        { do: 'create-bill', fee: 'claim-increase', amount: { answer: 'amount' }, when: fee('pay') },
        {
          do: 'refund',
          receipt: 'acceptance-fee',
          amount: { decision: 'refund' },
          why: '法庭调查终结前减少诉讼请求数额（《诉讼费用交纳办法》第二十一条第二项）',
          when: fee('refund'),
        },
        { do: 'amend-claims', amount: { answer: 'amount' }, text: { answer: 'claims' } },
        MOVE_EVIDENCE,
        { do: 'add-node', name: '变更诉讼请求' },
      ],
    },
    refused: {
      name: '不予准许',
      tone: 'bad',
      article: cite('CPI', '232'),
      papers: paperByLaw(
        { id: 'refused', form: 'notice', name: '不予准许变更诉讼请求通知书', to: 'applicant' },
        BASES,
        (basis) => [
          '{applicant}：',
          '你方于{submittedOn}在{caseNumber}{title}一案中申请变更诉讼请求。',
          '本院经审查认为，{reasons}',
          `依照${basis}的规定，对你方的申请不予准许，本案按原诉讼请求审理。`,
        ],
      ),
      effects: [],
    },
  },
};
