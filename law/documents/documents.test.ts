import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOCUMENT_TYPES, DOCUMENTS, isDocumentType } from './index.ts';

/** The catalogue by hand: id, name, form, issuer, periods it starts ("D45/裁定" names a variant). */
const CATALOGUE = `
filing-receipt|收件回执|proof|system|D01
correction-notice|补正通知书|notice|filing-division|D09
acceptance-notice|受理案件通知书|notice|filing-division|D15
fee-notice|交纳诉讼费用通知书|notice|filing-division|D21
evidence-notice|举证通知书|notice|filing-division|D27
response-notice|应诉通知书|notice|filing-division|D16 D18
non-acceptance-ruling|不予受理裁定书|ruling|filing-division|D45/裁定
administrative-non-acceptance-ruling|不予立案裁定书|ruling|filing-division|D46/裁定
fee-relief-decision|缓交、减交、免交诉讼费用决定书|decision|filing-division|
fee-receipt|交费凭证|proof|system|
fiscal-receipt|财政票据|proof|treasury|
refund-notice|退费通知书|notice|finance|D25
e-service-proof|电子送达凭证|proof|system|
service-address-confirmation|送达地址确认书|proof|party|
tribunal-notice|合议庭组成人员（独任审判员）通知书|notice|trial-division|
transfer-ruling|移送管辖裁定书|ruling|trial-division|
jurisdiction-ruling|管辖权异议裁定书|ruling|trial-division|D45/裁定
mediation-letter|委派（委托）调解函|letter|filing-division|D59
mediation-agreement|调解协议|agreement|mediation|D39
mediation-deed|调解书|mediation-deed|trial-division|
confirmation-ruling|司法确认裁定书|ruling|trial-division|
confirmation-refusal|驳回司法确认申请裁定书|ruling|trial-division|
security-notice|提供担保通知书|notice|trial-division|
preservation-ruling|财产保全裁定书|ruling|trial-division|D37
preservation-refusal|驳回保全申请裁定书|ruling|trial-division|D37
preservation-lifting|解除保全裁定书|ruling|trial-division|D37
preservation-terms-notice|保全结果与期限告知书|notice|enforcement-division|D36 D35
assistance-notice|协助执行通知书|notice|enforcement-division|
summons|传票|notice|trial-division|
appearance-notice|出庭通知书|notice|trial-division|
hearing-announcement|开庭公告|notice|trial-division|
recusal-decision|回避决定书|decision|presiding-officer|
recusal-refusal|驳回回避申请决定书|decision|presiding-officer|
withdrawal-ruling|准许撤诉裁定书|ruling|trial-division|
withdrawal-refusal|不准许撤诉裁定书|ruling|trial-division|
deemed-withdrawal-ruling|按撤诉处理裁定书|ruling|trial-division|
investigation-permit|准许调查取证通知书|notice|trial-division|
investigation-refusal|不准许调查取证通知书|notice|trial-division|
evidence-extension-notice|延长举证期限通知书|notice|trial-division|
evidence-extension-refusal|不准许延长举证期限通知书|notice|trial-division|
appraisal-commission|鉴定委托书|letter|trial-division|
appraisal-fee-notice|鉴定费用交纳告知书|notice|trial-division|
appraisal-report|鉴定书副本|proof|appraiser|
adjournment-notice|延期开庭通知书|notice|trial-division|
hearing-change-notice|变更开庭日期通知书|notice|trial-division|
conversion-ruling|简易程序转普通程序裁定书|ruling|trial-division|
conversion-fee-notice|补交案件受理费通知书|notice|trial-division|D24
suspension-ruling|中止诉讼裁定书|ruling|trial-division|
termination-ruling|终结诉讼裁定书|ruling|trial-division|
dismissal-ruling|驳回起诉裁定书|ruling|trial-division|D45/裁定
civil-judgment|民事判决书|judgment|trial-division|D45
administrative-judgment|行政判决书|judgment|trial-division|D46
criminal-judgment|刑事判决书|judgment|trial-division|D47
appeal-fee-notice|预交上诉案件受理费通知书|notice|trial-division|D23
appeal-transfer|上诉移送函|letter|trial-division|D14
enforcement-acceptance-notice|执行案件受理通知书|notice|enforcement-division|
enforcement-notice|执行通知书|notice|enforcement-division|D19
property-report-order|报告财产令|order|enforcement-division|
consumption-restriction-order|限制消费令|order|enforcement-division|
enforcement-end-ruling|终结本次执行程序裁定书|ruling|enforcement-division|
compensation-acceptance-notice|国家赔偿案件受理通知书|notice|filing-division|
compensation-decision|国家赔偿决定书|decision|trial-division|D64
reading-permit|准许阅卷通知书|notice|trial-division|
reading-refusal|不准许阅卷通知书|notice|trial-division|
integrity-notice|律师诚信处理通知书|notice|presiding-officer|
`.trim();

test('the catalogue of documents, line by line', () => {
  const lines = DOCUMENT_TYPES.map((type) => {
    const row = DOCUMENTS[type];
    const starts = row.starts
      .map((s) => (s.when === undefined ? s.period : `${s.period}/${s.when}`))
      .join(' ');
    return [type, row.name, row.form, row.issuer, starts].join('|');
  });
  assert.deepEqual(lines, CATALOGUE.split('\n'));
});

test('ids are told from other words, every document has its articles', () => {
  for (const type of DOCUMENT_TYPES) {
    assert.equal(isDocumentType(type), true);
    assert.ok(DOCUMENTS[type].articles.length > 0);
    for (const s of DOCUMENTS[type].starts) assert.equal('when' in s, s.when !== undefined);
  }
  assert.equal(isDocumentType('toString'), false);
});
