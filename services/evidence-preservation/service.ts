import { cite, citeAll } from '#law/citations.ts';
import { LAW } from '../law-of-case.ts';
import { IN_CASE_CLOCKS, PRESERVATION_DECIDER, URGENT_FIELDS } from '../preservation/course.ts';
import { SECURITY_MATERIAL } from '../preservation/security.ts';
import { inCase } from '../preservation/stages.ts';
import type { CourtService } from '../service.ts';
import { EVIDENCE_FIELDS, EVIDENCE_MATERIALS, evidenceOutcomes } from './evidence.ts';
import { BARS, SECURITY_RULE } from './rules.ts';

const { outcomes, carryOut } = evidenceOutcomes({
  applicant: '{applicant}',
  matter: '{caseNumber}{title}一案，申请人以{answer.danger}为由，于{submittedOn}向本院申请保全证据。',
});

/** 诉讼中的证据保全. */
export const EVIDENCE_PRESERVATION: CourtService = {
  id: 'evidence-preservation',
  version: 1,
  name: '申请证据保全',
  summary: '证据可能灭失或者以后难以取得，请求法院先行固定',
  group: 'preservation',
  articles: [
    ...citeAll('CPL', '84', '111'),
    ...citeAll('CPI', '98', '171'),
    ...citeAll('EVR', '25', '26', '27'),
    cite('ALL', '42'),
    cite('AER', '27'),
  ],
  guide: [
    '证据可能灭失或者以后难以取得的，在举证期限届满前申请，写明证据的基本情况、理由和采取何种措施。',
    '措施限制标的物使用、流通，或者可能对持有人造成损失的，应当提供担保，方式和数额由法院确定。',
    '情况紧急的，法院在四十八小时内裁定。实施时可以要求当事人或者代理人到场，并制作笔录。实施之前，对方看不到本申请。',
    '申请费每件30元；涉及财产数额的，按保全的数额计算，由法院通知补交。申请错误造成损失的，应当赔偿。',
  ],
  who: { roles: ['party'], article: cite('CPL', '84.1') },
  stages: inCase('evidence-preservation', '申请诉前证据保全'),
  bars: BARS,
  form: [LAW, ...EVIDENCE_FIELDS, ...URGENT_FIELDS],
  materials: [...EVIDENCE_MATERIALS, SECURITY_MATERIAL],
  checks: [SECURITY_RULE],
  life: { opens: 'applicant', pay: true },
  decider: PRESERVATION_DECIDER,
  clocks: IN_CASE_CLOCKS,
  submitted: [{ do: 'create-bill', fee: 'preservation' }],
  outcomes,
  steps: { 'carry-out': carryOut },
  secretUntil: 'carry-out',
  many: true,
};
