/** What a label in the block of a party announces. */
export type Label =
  | 'name'
  | 'sex'
  | 'birthday'
  | 'ethnicity'
  | 'occupation'
  | 'unit'
  | 'title'
  | 'identity'
  | 'passport'
  | 'hong-kong-macao'
  | 'taiwan'
  | 'residence-permit'
  | 'permanent-residence'
  | 'other-paper'
  | 'credit'
  | 'residence'
  | 'address'
  | 'domicile'
  | 'phone'
  | 'licence'
  | 'authority'
  | 'relation'
  | 'aside'
  | 'representative'
  | 'guardian'
  | 'agent';

/** Longest first inside each row; rows are tried in order. */
const LABELS: readonly (readonly [Label, string])[] = [
  [
    'aside',
    '送达地址及联系方式|送达地址|送达方式|收件人|邮政编码|邮编|电子邮箱|电子邮件|邮箱|E-?mail|传真|微信号?|国籍|年龄|文化程度|是否接受电子送达|方式|企业类型|单位类型|类型|所有制性质|开户银行|开户行|账号|账户|户名|婚姻状况|政治面貌|籍贯|登记机关|成立日期|注册资本|签发机关|有效期限?',
  ],
  [
    'agent',
    '(?:上列|以上|上述)?(?:[一二两三四五六七八九\\d]?(?:位|名|个)?(?:原告|被告|第三人)(?:[一二三四五六\\d]|之)?的?)?(?:共同)?的?(?:委托(?:诉讼)?代理人|诉讼代理人|委托律师|代理律师|代理人)(?:[一二三四\\d]|信息)?',
  ],
  [
    'guardian',
    '(?:上列|以上|上述)?(?:[一二两三四\\d]?(?:原告|被告|第三人)的?)?(?:共同)?(?:法定代理人|法定监护人|监护人|指定代理人)(?:/监护人)?',
  ],
  [
    'representative',
    '法定代表人(?:[/或、](?:主要)?负责人|\\((?:主要)?负责人\\))?|主要负责人|负责人|执行事务合伙人(?:委派代表)?|经营者(?:姓名)?|投资人|业主|代表人|法人代表',
  ],
  ['name', '姓名或名称|单位名称|公司名称|企业名称|机构名称|字号名称|姓名|名称|字号'],
  ['sex', '性别'],
  ['birthday', '出生年月日|出生日期|出生年月|出生时间|生日|出生于|生于|出生'],
  ['ethnicity', '民族'],
  ['occupation', '职业'],
  ['unit', '工作单位及职务|工作单位及职业|工作单位|所在单位|服务处所|执业机构|律师事务所|所在律所|律所|单位'],
  ['title', '职务/职称|职务|职称'],
  ['hong-kong-macao', '港澳居民来往内地通行证(?:号码?)?|港澳居民往来内地通行证(?:号码?)?|回乡证(?:号码?)?'],
  ['taiwan', '台湾居民来往大陆通行证(?:号码?)?|台湾居民往来大陆通行证(?:号码?)?|台胞证(?:号码?)?'],
  [
    'residence-permit',
    '港澳台居民居住证(?:号码?)?|(?:台湾|香港|澳门|港澳)居民居住证(?:号码?)?|居住证(?:号码?)?',
  ],
  ['permanent-residence', '外国人永久居留(?:身份)?证(?:号码?)?'],
  [
    'other-paper',
    '(?:香港|澳门)(?:永久性?)?(?:居民)?身份证(?:号码?)?|军官证(?:号码?)?|士兵证(?:号码?)?|户口簿(?:号码?)?',
  ],
  ['passport', '护照号码?|护照编号|护照'],
  [
    'domicile',
    '身份证(?:住址|地址)|户籍所在地(?:地址)?|户籍地址?|户籍住址|户籍住所地?|户口所在地|户籍|注册地/登记地|注册地址?|登记地|登记住所',
  ],
  [
    'residence',
    '经常居住地(?:址)?|经常居住|实际居住地(?:址)?|现居住地(?:址)?|现居住于|现居住|现居|现住址|现住所地?|现住地(?:址)?|现住|居住地(?:址)?|居住于|居住',
  ],
  [
    'identity',
    '公民身份证?号码?|居民身份证号码?|居民身份证|身份证件?号码?|身份证件|身份号码?|身份证|证件号码?|证照号码|证号',
  ],
  ['aside', '证件类型|证件种类|证件名称'],
  [
    'credit',
    '统一社会信用代码(?:证)?号?|社会统一信用代码|统一信用代码|社会信用代码|信用代码|统一社会代码|营业执照注册号|纳税人识别号',
  ],
  [
    'address',
    '住所地(?:\\([^)]*\\))?|住所(?:\\([^)]*\\))?|主要办事机构所在地|办公地址|经营场所|经营地址|营业场所|家庭住址|联系地址|通讯地址|通信地址|住址|地址|住在|住',
  ],
  [
    'phone',
    '联系电话|联系方式|联系号码|手机号码?|移动电话|固定电话|办公电话|电话号码|电话|手机|座机|[Tt][Ee][Ll]',
  ],
  ['licence', '律师执业证书?号?码?|执业证书编号|执业证书?号码?|执业证书?|律师证号|执业许可证号'],
  ['authority', '代理权限|授权权限|委托权限|权限'],
  ['relation', '与(?:原告|被告|第三人|当事人|委托人|被代理人|未成年人)?的?关系|关系'],
];

const NOTE = String.raw`(?:\s*\([^)\n]{0,24}\))?`;
const ANY = LABELS.map(([, names]) => names).join('|');
/** A label before a colon, wherever it stands. */
export const LABEL_WITH_COLON = new RegExp(`(?:${ANY})${NOTE}\\s*:`, 'g');
/** Labels before a number without a colon, wherever they stand: a line's end took the comma before them. */
export const LABEL_BEFORE_FIGURES =
  /(?:公民身份证?号码?|居民身份证号码?|身份证号码?|联系电话|手机号码?|统一社会信用代码)(?=(?:为|是)?[\dA-Z]{7})/g;
const AT_START = LABELS.map(([label, names]) => ({
  label,
  colon: new RegExp(`^(?:${names})${NOTE}[\\s]*(?::|\\t)[\\s:]*`),
  bare: new RegExp(`^(?:${names})(?:\\([^)\n]{0,24}\\))?(?:为|是|系|号)?\\s*`),
}));
/** Labels that may stand before their value without a colon: 住郑州市……, 电话138……, 委托诉讼代理人张某. */
const WITHOUT_COLON: ReadonlySet<Label> = new Set<Label>([
  'address',
  'residence',
  'domicile',
  'phone',
  'identity',
  'passport',
  'credit',
  'hong-kong-macao',
  'taiwan',
  'residence-permit',
  'permanent-residence',
  'other-paper',
  'licence',
  'agent',
  'guardian',
  'representative',
  'birthday',
]);

/** The label at the beginning of a piece and how long it is with its colon. */
export function labelAt(text: string): { label: Label; length: number; colon: boolean } | undefined {
  let best: { label: Label; length: number; colon: boolean } | undefined;
  for (const { label, colon } of AT_START) {
    const match = colon.exec(text);
    if (match && match[0].length > (best?.length ?? 0))
      best = { label, length: match[0].length, colon: true };
  }
  if (best) return best;
  for (const { label, bare } of AT_START) {
    const match = WITHOUT_COLON.has(label) ? bare.exec(text) : null;
    if (match && match[0].length > (best?.length ?? 0))
      best = { label, length: match[0].length, colon: false };
  }
  return best;
}
