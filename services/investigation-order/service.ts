import { cite } from '#law/citations.ts';
import { addDays, parsePlainDate } from '#law/time.ts';
import { lateEvidence } from '../evidence-rules.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { MOST_DAYS, OUTCOMES, STEPS } from './outcomes.ts';

/** 律师调查令: only where the high court of the province has it, and the court has switched it on. */
export const INVESTIGATION_ORDER: CourtService = {
  id: 'investigation-order',
  version: 1,
  name: '申请律师调查令',
  summary: '由律师持法院签发的调查令，向有关单位或者个人收集证据',
  group: 'evidence',
  articles: [cite('CPL', '67.2'), cite('CPI', '94'), cite('LAWYERS', '35')],
  guide: [
    '律师调查令依本省高级人民法院的规定签发，没有开通的法院请申请调查取证。',
    '在举证期限届满前申请，写明持令律师、被调查人、拟收集的证据和要证明的事实。涉及国家秘密、商业秘密、个人隐私的，由法院调查收集。',
    '法院承诺五日内决定。调查令载明有效期，最长三十日；期满前向法院反馈调查结果，没有使用的应当交回。',
    '调查令仅用于本案，不得泄露或者另作他用。',
  ],
  who: { roles: ['party'], article: cite('LAWYERS', '35') },
  stages: stagesOf('investigation'),
  bars: [
    {
      id: 'not-here',
      weight: 'refuse',
      text: '本院没有开通律师调查令。',
      mend: '请申请调查取证，由法院调查收集。',
      article: cite('CPI', '94.2'),
      applies: ({ facts }) => !facts.court.investigationOrders,
    },
    ...lateEvidence(
      'investigation',
      cite('AER', '24.1'),
      '有新的客观情况的，可以申请延长举证期限并说明理由。',
    ),
  ],
  form: [
    { id: 'lawyer', label: '持令律师', type: 'text', most: 40, help: '本案代理律师的姓名' },
    { id: 'licence', label: '律师执业证号', type: 'text', most: 17 },
    { id: 'second', label: '共同持令的律师及其执业证号', type: 'text', most: 60, optional: true },
    { id: 'holder', label: '被调查人', type: 'text', most: 80, article: cite('EVR', '20.2') },
    { id: 'address', label: '住所地', type: 'text', most: 200, article: cite('EVR', '20.2') },
    { id: 'evidence', label: '拟收集的证据', type: 'long', most: 2_000, article: cite('EVR', '20.2') },
    {
      id: 'secret',
      label: '是否涉及国家秘密、商业秘密或者个人隐私',
      type: 'yes-no',
      article: cite('CPI', '94.1(二)'),
    },
    { id: 'reason', label: '不能自行收集的原因', type: 'long', most: 2_000, article: cite('EVR', '20.2') },
    { id: 'prove', label: '要证明的事实', type: 'long', most: 2_000, article: cite('EVR', '20.2') },
  ],
  materials: [
    { id: 'tried', name: '已经自行收集而未果的材料', optional: true, article: cite('EVR', '20.2') },
  ],
  checks: [
    {
      id: 'secret',
      field: 'secret',
      weight: 'refuse',
      text: '涉及国家秘密、商业秘密或者个人隐私的证据，由法院调查收集。',
      mend: '请申请调查取证。',
      article: cite('CPI', '94.1(二)'),
      applies: ({ answers }) => answers['secret'] === true,
    },
    {
      id: 'licence',
      field: 'licence',
      weight: 'refuse',
      text: '律师执业证号应为十七位数字。',
      article: cite('LAWYERS', '35.2'),
      applies: ({ answers }) =>
        typeof answers['licence'] === 'string' && !/^\d{17}$/u.test(answers['licence']),
    },
  ],
  courtChecks: [
    {
      id: 'validity',
      field: 'until',
      weight: 'refuse',
      text: `调查令的有效期应当晚于今天，最长${MOST_DAYS}日。`,
      article: cite('CPI', '94.2'),
      applies: ({ facts, court }) => {
        const until = court?.words['until'];
        const day = typeof until === 'string' ? parsePlainDate(until) : undefined;
        return day !== undefined && (day <= facts.today || day > addDays(facts.today, MOST_DAYS));
      },
    },
  ],
  life: { opens: 'applicant' },
  decider: [{ role: 'tribunal', article: cite('CPI', '95') }],
  clocks: {
    correct: [{ promise: { length: 3, unit: 'working-day' } }],
    decide: [{ promise: { length: 5, unit: 'day' } }],
    'step:report': [{ promise: { length: MOST_DAYS, unit: 'day' } }],
  },
  outcomes: OUTCOMES,
  steps: STEPS,
  many: true,
};
