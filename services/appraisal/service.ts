import { cite, citeAll } from '#law/citations.ts';
import { LAW } from '../law-of-case.ts';
import { inCase } from '../preservation/stages.ts';
import type { CourtService } from '../service.ts';
import { CHECKS, COURT_CHECKS } from './rules.ts';
import { STEP_CLOCKS, STEPS } from './steps.ts';
import { OUTCOMES } from './outcomes.ts';

/** 申请鉴定. */
export const APPRAISAL: CourtService = {
  id: 'appraisal',
  version: 1,
  name: '申请鉴定',
  summary: '就查明事实的专门性问题申请鉴定、重新鉴定',
  group: 'evidence',
  articles: [
    ...citeAll('CPL', '79', '81'),
    cite('CPI', '121'),
    ...citeAll('EVR', '31', '32', '33', '34', '35', '37', '38', '40'),
    cite('FEE', '12'),
    cite('LIMITS', '9(六)'),
  ],
  guide: [
    '在举证期限届满前，或者在人民法院指定的期间内申请，写明鉴定事项和要证明的事实。',
    '准许后由双方协商确定鉴定机构，协商不成的由法院指定。',
    '鉴定费用按通知直接预交给鉴定机构，法院不代收代付。逾期不预交的，视为放弃申请。',
    '鉴定材料须经质证，鉴定期间不计入审理期限。收到鉴定书后，在指定期限内书面提出异议；对答复仍有异议的，预交鉴定人出庭费用，由法院通知其出庭。',
    '鉴定人不具备资格、程序严重违法、意见明显依据不足的，可以申请重新鉴定。',
  ],
  who: { roles: ['party'], article: cite('CPL', '79.1') },
  stages: inCase('appraisal', '网上调解中的诉前委托鉴定'),
  bars: [],
  form: [
    LAW,
    {
      id: 'field',
      label: '鉴定类别',
      type: 'choice',
      choices: [
        { id: 'forensic-medicine', name: '法医类（伤残、因果关系、精神状态等）' },
        { id: 'documents', name: '物证类（笔迹、印章、文件形成时间等）' },
        { id: 'recordings', name: '声像资料、电子数据' },
        { id: 'construction', name: '建设工程造价、质量' },
        { id: 'accounts', name: '会计、审计、资产评估' },
        { id: 'environment', name: '环境损害' },
        { id: 'product', name: '产品质量、知识产权技术问题' },
        { id: 'other', name: '其他' },
      ],
      article: cite('CPL', '79.1'),
    },
    { id: 'matter', label: '申请鉴定的事项', type: 'long', most: 2_000, article: cite('CPL', '79.1') },
    { id: 'proves', label: '要证明的事实', type: 'long', most: 2_000, article: cite('CPI', '121.1') },
    {
      id: 'samples',
      label: '检材和鉴定材料',
      type: 'long',
      most: 2_000,
      help: '名称、由谁持有、能否提供',
      article: cite('EVR', '31.2'),
    },
    {
      id: 'institution',
      label: '建议的鉴定机构',
      type: 'text',
      most: 100,
      optional: true,
      article: cite('EVR', '32.1'),
    },
    { id: 'again', label: '是否为重新鉴定', type: 'yes-no', article: cite('EVR', '40') },
    {
      id: 'again-ground',
      label: '重新鉴定的理由',
      type: 'choice',
      choices: [
        { id: 'unqualified', name: '鉴定人不具备相应资格', article: cite('EVR', '40.1(一)') },
        { id: 'procedure', name: '鉴定程序严重违法', article: cite('EVR', '40.1(二)') },
        { id: 'basis', name: '鉴定意见明显依据不足', article: cite('EVR', '40.1(三)') },
        { id: 'unusable', name: '鉴定意见不能作为证据使用的其他情形', article: cite('EVR', '40.1(四)') },
      ],
      when: { field: 'again', is: ['yes'] },
      article: cite('EVR', '40.1'),
    },
    {
      id: 'court-until',
      label: '法院指定的申请期间届满日',
      type: 'date',
      optional: true,
      help: '法院没有指定的，不填',
      when: { field: 'again', is: ['no'] },
      article: cite('EVR', '31.1'),
    },
  ],
  materials: [
    { id: 'samples', name: '鉴定材料清单及材料', optional: true, article: cite('EVR', '34.1') },
    {
      id: 'report',
      name: '原鉴定书',
      when: { field: 'again', is: ['yes'] },
      article: cite('EVR', '40.1'),
    },
  ],
  checks: CHECKS,
  courtChecks: COURT_CHECKS,
  life: { opens: 'applicant' },
  decider: [{ role: 'tribunal', article: cite('CPI', '121') }],
  clocks: {
    decide: [{ promise: { length: 7, unit: 'day' } }],
    correct: [{ promise: { length: 5, unit: 'day' } }],
    ...STEP_CLOCKS,
  },
  outcomes: OUTCOMES,
  steps: STEPS,
  many: true,
};
