import { cite } from '#law/citations.ts';
import type { CourtService } from '../service.ts';
import { withdrawalOutcomes } from '../withdrawal/outcomes.ts';
import { BARS, CHECKS, COURT_CHECKS } from '../withdrawal/rules.ts';
import { WITHDRAWAL, withdrawalForm } from '../withdrawal/service.ts';

/** 法庭辩论终结后申请撤诉: the same as before, but the other side is heard, and may object (民诉法解释 第二百三十八条第二款). */
export const WITHDRAWAL_AFTER_DEBATE: CourtService = {
  ...WITHDRAWAL,
  id: 'withdrawal-after-debate',
  name: '法庭辩论终结后申请撤诉',
  summary: '法庭辩论终结后、宣判前撤回起诉或者反诉，法院先听取对方意见',
  articles: [
    cite('CPL', '148'),
    cite('CPI', '238'),
    cite('CPI', '239'),
    cite('ALI', '80'),
    cite('FEE', '34'),
  ],
  guide: [
    '法庭辩论终结后原告申请撤诉，被告不同意的，法院可以不予准许。行政案件可以准许，涉及国家利益和社会公共利益的除外。',
    '提交后，对方在三个工作日内答复；逾期未答复的，不影响法院裁定。',
    '其余与法庭辩论终结前申请撤诉相同：需要特别授权，案件受理费减半，由撤诉方负担。',
  ],
  stages: {
    open: ['S4'],
    conditional: [],
    say: (stage) =>
      stage === 'S4'
        ? { text: '法庭辩论终结后被告不同意的，法院可以不予准许', article: cite('CPI', '238.2') }
        : { text: '法庭辩论没有终结的，请办理“申请撤诉”。', article: cite('CPL', '148.1') },
  },
  bars: BARS,
  form: withdrawalForm(['suit', 'counterclaim']),
  materials: [
    { id: 'agreement', name: '和解协议或者履行凭证', optional: true, article: cite('CPI', '238.2') },
  ],
  checks: CHECKS.filter(({ id }) => id !== 'consent'),
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant', hear: true, correct: false },
  answer: [
    {
      id: 'agrees',
      label: '是否同意对方撤回',
      type: 'yes-no',
      article: cite('CPI', '238.2'),
      help: '不同意的，法院可以不予准许，继续审理并作出判决',
    },
    {
      id: 'why',
      label: '不同意的理由',
      type: 'long',
      most: 1_000,
      when: { field: 'agrees', is: ['no'] },
    },
  ],
  clocks: {
    respond: [{ promise: { length: 3, unit: 'working-day' } }],
    decide: [{ promise: { length: 5, unit: 'working-day' } }],
  },
  outcomes: withdrawalOutcomes(['suit', 'counterclaim']),
};
