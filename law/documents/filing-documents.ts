import { cite } from '../citations.ts';
import { doc, type DocumentRow } from './document.ts';

/** 立案、交费、送达 and the notices that open a case. */
export const FILING_DOCUMENTS = {
  'filing-receipt': doc(
    '收件回执',
    'proof',
    'system',
    [cite('REG', '2.1'), cite('CPI', '208.1'), cite('ALL', '51')],
    'D01',
  ),
  'correction-notice': doc(
    '补正通知书',
    'notice',
    'filing-division',
    [cite('REG', '7.1'), cite('OLR', '9.1(二)')],
    'D09',
  ),
  'acceptance-notice': doc(
    '受理案件通知书',
    'notice',
    'filing-division',
    [cite('CPL', '129'), cite('OLR', '9.1(一)')],
    'D15',
  ),
  'fee-notice': doc(
    '交纳诉讼费用通知书',
    'notice',
    'filing-division',
    [cite('OLR', '9.1(一)'), cite('FEE', '22.1')],
    'D21',
  ),
  'evidence-notice': doc(
    '举证通知书',
    'notice',
    'filing-division',
    [cite('EVR', '50'), cite('OLR', '9.1(一)')],
    'D27',
  ),
  'response-notice': doc(
    '应诉通知书',
    'notice',
    'filing-division',
    [cite('CPL', '128'), cite('CPL', '129')],
    'D16',
    'D18',
  ),
  'non-acceptance-ruling': doc(
    '不予受理裁定书',
    'ruling',
    'filing-division',
    [cite('CPL', '126'), cite('CPL', '157'), cite('REG', '9')],
    ['D45', '裁定'],
  ),
  'administrative-non-acceptance-ruling': doc(
    '不予立案裁定书',
    'ruling',
    'filing-division',
    [cite('ALL', '51'), cite('REG', '9')],
    ['D46', '裁定'],
  ),
  'fee-relief-decision': doc('缓交、减交、免交诉讼费用决定书', 'decision', 'filing-division', [
    cite('FEE', '48'),
    cite('FEE', '44'),
  ]),
  'fee-receipt': doc('交费凭证', 'proof', 'system', [cite('FEE', '52.2')]),
  'fiscal-receipt': doc('财政票据', 'proof', 'treasury', [cite('FEE', '52.1')]),
  'refund-notice': doc('退费通知书', 'notice', 'finance', [cite('FEE', '53.2'), cite('CPI', '207')], 'D25'),
  'e-service-proof': doc('电子送达凭证', 'proof', 'system', [cite('OLR', '31.3')]),
  'service-address-confirmation': doc('送达地址确认书', 'proof', 'party', [
    cite('CPI', '136'),
    cite('OLR', '30'),
  ]),
  'tribunal-notice': doc('合议庭组成人员（独任审判员）通知书', 'notice', 'trial-division', [
    cite('CPL', '131'),
  ]),
  'transfer-ruling': doc('移送管辖裁定书', 'ruling', 'trial-division', [cite('CPL', '37')]),
  'jurisdiction-ruling': doc(
    '管辖权异议裁定书',
    'ruling',
    'trial-division',
    [cite('CPL', '130'), cite('CPL', '157')],
    ['D45', '裁定'],
  ),
} satisfies Record<string, DocumentRow>;

/** 调解、保全. */
export const INTERIM_DOCUMENTS = {
  'mediation-letter': doc('委派（委托）调解函', 'letter', 'filing-division', [cite('OMR', '24')], 'D59'),
  'mediation-agreement': doc(
    '调解协议',
    'agreement',
    'mediation',
    [cite('OMR', '19'), cite('CPL', '205')],
    'D39',
  ),
  'mediation-deed': doc('调解书', 'mediation-deed', 'trial-division', [
    cite('CPL', '100'),
    cite('CPI', '149'),
    cite('CPI', '133'),
  ]),
  'confirmation-ruling': doc('司法确认裁定书', 'ruling', 'trial-division', [cite('CPL', '206')]),
  'confirmation-refusal': doc('驳回司法确认申请裁定书', 'ruling', 'trial-division', [cite('CPL', '206')]),
  'security-notice': doc('提供担保通知书', 'notice', 'trial-division', [cite('PRS', '5')]),
  'preservation-ruling': doc(
    '财产保全裁定书',
    'ruling',
    'trial-division',
    [cite('CPL', '103'), cite('PRS', '4')],
    'D37',
  ),
  'preservation-refusal': doc(
    '驳回保全申请裁定书',
    'ruling',
    'trial-division',
    [cite('CPL', '103.2')],
    'D37',
  ),
  'preservation-lifting': doc('解除保全裁定书', 'ruling', 'trial-division', [cite('CPI', '166')], 'D37'),
  'preservation-terms-notice': doc(
    '保全结果与期限告知书',
    'notice',
    'enforcement-division',
    [cite('PRS', '18.2')],
    'D36',
    'D35',
  ),
  'assistance-notice': doc('协助执行通知书', 'notice', 'enforcement-division', [cite('CPI', '166')]),
} satisfies Record<string, DocumentRow>;
