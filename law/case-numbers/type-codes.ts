/** What kind of matter a case type belongs to. */
export type CaseField =
  | 'jurisdiction'
  | 'criminal'
  | 'civil'
  | 'administrative'
  | 'compensation'
  | 'relief'
  | 'sanction'
  | 'preservation'
  | 'enforcement'
  | 'insolvency'
  | 'recognition'
  | 'pre-filing';

export type CaseTypeRow = {
  readonly field: CaseField;
  readonly name: string;
  /** National four-digit code, where known. */
  readonly code?: string;
  /** Lowest court level that hears it: 1 basic, 2 intermediate, 3 high, 4 supreme. */
  readonly lowest?: 2 | 3;
  /** Highest level that hears it, where the law names one. */
  readonly highest?: 1;
};

const row = (field: CaseField, name: string, code?: string, lowest?: 2 | 3, highest?: 1): CaseTypeRow => ({
  field,
  name,
  ...(code === undefined ? {} : { code }),
  ...(lowest === undefined ? {} : { lowest }),
  ...(highest === undefined ? {} : { highest }),
});

/** 类型代字 (案号规定第七条 and its annex): at most three characters there; the pre-filing ones are practice. */
export const CASE_TYPES = {
  民初: row('civil', '民事一审案件', '0301'),
  民终: row('civil', '民事二审案件', '0302', 2),
  民监: row('civil', '民事依职权再审审查案件', '0304'),
  民申: row('civil', '民事申请再审审查案件', '0305'),
  民抗: row('civil', '民事抗诉再审审查案件', '0306', 2),
  民再: row('civil', '民事再审案件', '0307'),
  民撤: row('civil', '第三人撤销之诉案件', '0308'),
  民特: row('civil', '民事特别程序案件（含司法确认、实现担保物权）', '0310'),
  民特监: row('civil', '民事特别程序监督案件'),
  // the basic court at the place of payment (CPL 229), of the debtor (CPI 23), of residence (反家庭暴力法第二十五条)
  民催: row('civil', '催告案件', '0326', undefined, 1),
  民督: row('civil', '申请支付令审查案件', '0328', undefined, 1),
  民督监: row('civil', '支付令监督案件'),
  民他: row('civil', '其他民事案件'),
  民保令: row('civil', '人格权与人身安全保护令申请审查案件', '0332', undefined, 1),
  民保更: row('civil', '人身安全保护令变更案件'),
  民辖: row('jurisdiction', '民事管辖案件', '0105'),
  民辖终: row('jurisdiction', '民事管辖上诉案件', undefined, 2),
  民辖监: row('jurisdiction', '民事管辖监督案件', undefined, 2),
  刑辖: row('jurisdiction', '刑事管辖案件'),
  行辖: row('jurisdiction', '行政管辖案件'),
  行辖终: row('jurisdiction', '行政管辖上诉案件', undefined, 2),
  刑初: row('criminal', '刑事一审案件', '0201'),
  刑终: row('criminal', '刑事二审案件', undefined, 2),
  刑监: row('criminal', '刑事依职权再审审查案件'),
  刑申: row('criminal', '刑事申诉再审审查案件'),
  刑抗: row('criminal', '刑事抗诉再审审查案件', undefined, 2),
  刑再: row('criminal', '刑事再审案件'),
  刑没: row('criminal', '申请没收违法所得案件'),
  刑医: row('criminal', '申请强制医疗审查案件'),
  刑核: row('criminal', '刑事复核案件', undefined, 2),
  刑更: row('criminal', '刑罚与执行变更案件', undefined, 2),
  刑他: row('criminal', '其他刑事案件'),
  行初: row('administrative', '行政一审案件', '0401'),
  行终: row('administrative', '行政二审案件', undefined, 2),
  行监: row('administrative', '行政依职权再审审查案件'),
  行申: row('administrative', '行政申请再审审查案件'),
  行抗: row('administrative', '行政抗诉再审审查案件', undefined, 2),
  行再: row('administrative', '行政再审案件'),
  行审: row('administrative', '非诉行政行为申请执行审查案件', '0409'),
  行审复: row('administrative', '非诉行政行为申请执行审查复议案件', undefined, 2),
  行他: row('administrative', '其他行政案件'),
  行赔初: row('compensation', '行政赔偿一审案件', '0502'),
  行赔终: row('compensation', '行政赔偿二审案件', undefined, 2),
  行赔监: row('compensation', '行政赔偿依职权再审审查案件'),
  行赔申: row('compensation', '行政赔偿申请再审审查案件'),
  行赔抗: row('compensation', '行政赔偿抗诉再审审查案件', undefined, 2),
  行赔再: row('compensation', '行政赔偿再审案件'),
  行赔他: row('compensation', '其他行政赔偿案件'),
  法赔: row('compensation', '法院作为赔偿义务机关自赔案件', '0510'),
  委赔: row('compensation', '赔偿委员会审理赔偿案件', '0511', 2),
  委赔监: row('compensation', '司法赔偿监督审查案件', undefined, 2),
  委赔提: row('compensation', '司法赔偿监督上级法院赔偿委员会重审案件', undefined, 2),
  委赔再: row('compensation', '司法赔偿监督本院赔偿委员会重审案件', undefined, 2),
  赔他: row('compensation', '其他赔偿案件'),
  司救刑: row('relief', '刑事司法救助案件'),
  司救民: row('relief', '民事司法救助案件'),
  司救行: row('relief', '行政司法救助案件'),
  司救赔: row('relief', '国家赔偿司法救助案件'),
  司救执: row('relief', '执行司法救助案件'),
  司救访: row('relief', '涉诉信访司法救助案件'),
  司救他: row('relief', '其他司法救助案件'),
  司惩: row('sanction', '司法制裁审查案件', '0802'),
  司惩复: row('sanction', '司法制裁复议案件', '0804', 2),
  财保: row('preservation', '非诉财产保全审查案件', '0901'),
  行保: row('preservation', '非诉行为保全审查案件', '0902'),
  行保复: row('preservation', '行为保全复议案件'),
  证保: row('preservation', '非诉证据保全审查案件', '0904'),
  执: row('enforcement', '首次执行案件', '1002'),
  执恢: row('enforcement', '恢复执行案件', '1003'),
  执保: row('enforcement', '财产保全执行案件', '1004'),
  执异: row('enforcement', '执行异议案件', '1006'),
  执复: row('enforcement', '执行复议案件', '1007', 2),
  执监: row('enforcement', '执行监督案件', '1008'),
  执协: row('enforcement', '执行协调案件'),
  执他: row('enforcement', '其他执行案件'),
  清申: row('insolvency', '强制清算申请审查案件'),
  清终: row('insolvency', '强制清算上诉案件', undefined, 2),
  清监: row('insolvency', '强制清算监督案件'),
  强清: row('insolvency', '强制清算案件'),
  破申: row('insolvency', '破产申请审查案件'),
  破终: row('insolvency', '破产上诉案件', undefined, 2),
  破监: row('insolvency', '破产监督案件'),
  破: row('insolvency', '破产案件', '1112'),
  认台: row('recognition', '申请认可与执行台湾地区裁判、仲裁裁决审查案件'),
  认港: row('recognition', '申请认可与执行香港特别行政区裁判、仲裁裁决审查案件'),
  认澳: row('recognition', '申请认可与执行澳门特别行政区裁判、仲裁裁决审查案件'),
  协外认: row('recognition', '申请承认与执行外国法院裁判、外国仲裁裁决审查案件'),
  民诉前调: row('pre-filing', '民事诉前调解', '9901'),
  诉前调: row('pre-filing', '诉前调解', '9901'),
} as const satisfies Record<string, CaseTypeRow>;

/** A 类型代字 the table knows. */
export type CaseTypeCode = keyof typeof CASE_TYPES;

export const CASE_TYPE_CODES = Object.keys(CASE_TYPES) as readonly CaseTypeCode[];

/** True for a 类型代字 of the table. */
export function isCaseTypeCode(text: string): text is CaseTypeCode {
  return Object.hasOwn(CASE_TYPES, text);
}
