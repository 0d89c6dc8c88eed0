import { cite } from '#law/citations.ts';
import { type Bases, LAW, paperByLaw } from '../law-of-case.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { BARS, CHECKS, COURT_CHECKS } from './rules.ts';

const GRANT: Bases = {
  civil: [cite('CPI', '100.1'), cite('CPI', '100.2')],
  administrative: [cite('ALI', '36')],
};
const REFUSE: Bases = {
  civil: [cite('CPI', '100.3')],
  administrative: [cite('ALI', '36')],
};

/** 申请延长举证期限. */
export const EXTEND_EVIDENCE: CourtService = {
  id: 'extend-evidence',
  version: 1,
  name: '申请延长举证期限',
  summary: '在举证期限内提供证据确有困难的，在届满前申请延长',
  group: 'evidence',
  articles: [
    cite('CPL', '68.2'),
    cite('CPI', '100'),
    cite('EVR', '52'),
    cite('EVR', '54'),
    cite('EVR', '56.2'),
    cite('ALI', '34'),
    cite('ALI', '36'),
  ],
  guide: [
    '在举证期限届满前书面提出，写明拟提供的证据和不能按期提供的原因。',
    '法院准许的，适当延长并通知各方当事人；延长的举证期限适用于本案全体当事人，证据交换日相应顺延。',
    '法院不予准许的，通知申请人。法律没有规定决定的时限，法院承诺三个工作日内答复。',
  ],
  who: { roles: ['party'], article: cite('CPI', '100.1') },
  stages: stagesOf('extend-evidence'),
  bars: BARS,
  form: [
    LAW,
    {
      id: 'obstacle',
      label: '不能按期提供的原因',
      type: 'choice',
      article: cite('EVR', '52'),
      choices: [
        { id: 'held-elsewhere', name: '证据由其他单位或者个人保存，正在调取' },
        { id: 'abroad', name: '证据在外地或者境外形成，需要办理公证、认证、翻译' },
        { id: 'formation', name: '检测、审计、评估等尚未完成' },
        { id: 'volume', name: '证据数量多，整理需要时间' },
        { id: 'force-majeure', name: '不可抗力、疾病等其他客观障碍' },
      ],
    },
    { id: 'reason', label: '具体情况', type: 'long', most: 2_000, article: cite('CPI', '100.1') },
    { id: 'evidence', label: '拟补充提供的证据', type: 'long', most: 2_000 },
    { id: 'until', label: '申请延长至', type: 'date', help: '延长的期限将适用于本案全体当事人' },
  ],
  materials: [
    {
      id: 'proof',
      name: '有关困难的证明材料',
      optional: true,
      help: '如调取证据的函件、受理回执、诊断证明',
      article: cite('EVR', '52.2'),
    },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant', correct: false },
  decider: [{ role: 'tribunal', article: cite('CPI', '100.2') }],
  clocks: { decide: [{ promise: { length: 3, unit: 'working-day' } }] },
  outcomes: {
    granted: {
      name: '准许延长',
      tone: 'good',
      article: cite('CPI', '100.2'),
      form: [{ id: 'until', label: '举证期限延长至', type: 'date' }],
      papers: paperByLaw(
        { id: 'granted', form: 'notice', name: '延长举证期限通知书', to: 'all' },
        GRANT,
        (basis) => [
          '各方当事人：',
          '本院受理的{caseNumber}{title}一案，{applicant}于{submittedOn}申请延长举证期限。',
          '本院经审查认为，{reasons}',
          `依照${basis}的规定，准许延长举证期限，本案举证期限延长至{decision.until}。该期限适用于本案全体当事人，已经定有证据交换日的，相应顺延。`,
          '逾期提供证据的，应当说明理由，由此产生的法律后果由逾期的当事人承担。',
        ],
      ),
      effects: [
        { do: 'move-period', rule: 'D27', until: { decision: 'until' } },
        { do: 'add-node', name: '延长举证期限' },
      ],
    },
    refused: {
      name: '不予准许',
      tone: 'bad',
      article: cite('CPI', '100.3'),
      papers: paperByLaw(
        { id: 'refused', form: 'notice', name: '不准延长举证期限通知书', to: 'applicant' },
        REFUSE,
        (basis) => [
          '{applicant}：',
          '你方于{submittedOn}在{caseNumber}{title}一案中申请延长举证期限。',
          '本院经审查认为，{reasons}',
          `依照${basis}的规定，不予准许。请在原定的举证期限内提供证据。`,
        ],
      ),
      effects: [],
    },
  },
};
