import { cite } from '../citations.ts';
import { doc, type DocumentRow } from './document.ts';

/** 审理. */
export const TRIAL_DOCUMENTS = {
  summons: doc('传票', 'notice', 'trial-division', [cite('CPL', '139')]),
  'appearance-notice': doc('出庭通知书', 'notice', 'trial-division', [cite('CPL', '139')]),
  'hearing-announcement': doc('开庭公告', 'notice', 'trial-division', [cite('CPL', '139')]),
  'recusal-decision': doc('回避决定书', 'decision', 'presiding-officer', [cite('CPL', '50')]),
  'recusal-refusal': doc('驳回回避申请决定书', 'decision', 'presiding-officer', [cite('CPL', '50')]),
  'withdrawal-ruling': doc('准许撤诉裁定书', 'ruling', 'trial-division', [cite('CPL', '148')]),
  'withdrawal-refusal': doc('不准许撤诉裁定书', 'ruling', 'trial-division', [
    cite('CPL', '148'),
    cite('CPI', '238'),
  ]),
  'deemed-withdrawal-ruling': doc('按撤诉处理裁定书', 'ruling', 'trial-division', [cite('CPI', '213')]),
  'investigation-permit': doc('准许调查取证通知书', 'notice', 'trial-division', [cite('CPI', '94')]),
  'investigation-refusal': doc('不准许调查取证通知书', 'notice', 'trial-division', [cite('CPI', '95')]),
  'evidence-extension-notice': doc('延长举证期限通知书', 'notice', 'trial-division', [
    cite('CPI', '100'),
    cite('EVR', '54'),
  ]),
  'evidence-extension-refusal': doc('不准许延长举证期限通知书', 'notice', 'trial-division', [
    cite('CPI', '100'),
    cite('EVR', '54'),
  ]),
  'appraisal-commission': doc('鉴定委托书', 'letter', 'trial-division', [cite('EVR', '32')]),
  'appraisal-fee-notice': doc('鉴定费用交纳告知书', 'notice', 'trial-division', [cite('EVR', '31')]),
  'appraisal-report': doc('鉴定书副本', 'proof', 'appraiser', [cite('EVR', '37')]),
  'adjournment-notice': doc('延期开庭通知书', 'notice', 'trial-division', [
    cite('CPL', '149'),
    cite('DELAY', '5'),
  ]),
  'hearing-change-notice': doc('变更开庭日期通知书', 'notice', 'trial-division', [cite('CPL', '139')]),
  'conversion-ruling': doc('简易程序转普通程序裁定书', 'ruling', 'trial-division', [
    cite('CPL', '170'),
    cite('CPI', '258'),
  ]),
  'conversion-fee-notice': doc(
    '补交案件受理费通知书',
    'notice',
    'trial-division',
    [cite('CPI', '199')],
    'D24',
  ),
  'suspension-ruling': doc('中止诉讼裁定书', 'ruling', 'trial-division', [cite('CPL', '153')]),
  'termination-ruling': doc('终结诉讼裁定书', 'ruling', 'trial-division', [cite('CPL', '154')]),
  'dismissal-ruling': doc(
    '驳回起诉裁定书',
    'ruling',
    'trial-division',
    [cite('CPL', '157'), cite('CPI', '208.3')],
    ['D45', '裁定'],
  ),
  'civil-judgment': doc(
    '民事判决书',
    'judgment',
    'trial-division',
    [cite('CPL', '155'), cite('CPL', '171')],
    'D45',
  ),
  'administrative-judgment': doc('行政判决书', 'judgment', 'trial-division', [cite('ALL', '85')], 'D46'),
  'criminal-judgment': doc('刑事判决书', 'judgment', 'trial-division', [cite('CrPL', '230')], 'D47'),
  'appeal-fee-notice': doc(
    '预交上诉案件受理费通知书',
    'notice',
    'trial-division',
    [cite('FEE', '22.2')],
    'D23',
  ),
  'appeal-transfer': doc('上诉移送函', 'letter', 'trial-division', [cite('CPL', '174')], 'D14'),
} satisfies Record<string, DocumentRow>;

/** 执行、国家赔偿、平台. */
export const OTHER_DOCUMENTS = {
  'enforcement-acceptance-notice': doc('执行案件受理通知书', 'notice', 'enforcement-division', [
    cite('ENF', '16'),
  ]),
  'enforcement-notice': doc('执行通知书', 'notice', 'enforcement-division', [cite('CPI', '480')], 'D19'),
  'property-report-order': doc('报告财产令', 'order', 'enforcement-division', [cite('CPL', '252')]),
  'consumption-restriction-order': doc('限制消费令', 'order', 'enforcement-division', [cite('CPL', '266')]),
  'enforcement-end-ruling': doc('终结本次执行程序裁定书', 'ruling', 'enforcement-division', [
    cite('CPI', '517'),
  ]),
  'compensation-acceptance-notice': doc('国家赔偿案件受理通知书', 'notice', 'filing-division', [
    cite('COMPENSATION_FILING', '9'),
  ]),
  'compensation-decision': doc('国家赔偿决定书', 'decision', 'trial-division', [cite('SCL', '23')], 'D64'),
  'reading-permit': doc('准许阅卷通知书', 'notice', 'trial-division', [cite('READ', '5'), cite('CPL', '64')]),
  'reading-refusal': doc('不准许阅卷通知书', 'notice', 'trial-division', [cite('READ', '5')]),
  'integrity-notice': doc('律师诚信处理通知书', 'notice', 'presiding-officer', [cite('OPINIONS', '16')]),
} satisfies Record<string, DocumentRow>;
