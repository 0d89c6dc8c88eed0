import { cite, type Citation } from '../citations.ts';
import type { PlainDate } from '../time.ts';
import { bare, fault, type Checked } from './check.ts';
import type { Sex } from './identity-number.ts';
import { provinceName } from './regions.ts';

/** Whom a lawyer of this category may act for: anyone who retains him, his own unit, or cases assigned to him. */
export type MayActFor = 'any-client' | 'own-unit' | 'assigned-cases' | 'limited-matters';

export type LawyerCategoryRow = {
  name: string;
  /** Tenth digit of the licence number. */
  digit: string;
  mayActFor: MayActFor;
  /** What the platform tells the lawyer. */
  rule: string;
  article: Citation;
};

/** 律师类别, after the tenth digit of the licence number. */
export const LAWYER_CATEGORIES = {
  'full-time': {
    name: '专职律师',
    digit: '1',
    mayActFor: 'any-client',
    rule: '可以接受当事人委托代理案件',
    article: cite('LAWYERS', '28'),
  },
  'part-time': {
    name: '兼职律师',
    digit: '2',
    mayActFor: 'any-client',
    rule: '在诉讼中与专职律师享有同等权利',
    article: cite('LAWYERS', '12'),
  },
  'hong-kong': {
    name: '香港居民律师',
    digit: '3',
    mayActFor: 'limited-matters',
    rule: '只能代理国家规定范围内的诉讼事务，请核对案由',
    article: cite('LAWYERS', '28'),
  },
  macao: {
    name: '澳门居民律师',
    digit: '4',
    mayActFor: 'limited-matters',
    rule: '只能代理国家规定范围内的诉讼事务，请核对案由',
    article: cite('LAWYERS', '28'),
  },
  taiwan: {
    name: '台湾居民律师',
    digit: '5',
    mayActFor: 'limited-matters',
    rule: '只能代理国家规定范围内的诉讼事务，请核对案由',
    article: cite('LAWYERS', '28'),
  },
  public: {
    name: '公职律师',
    digit: '6',
    mayActFor: 'own-unit',
    rule: '只能代理所在单位的法律事务，不得从事有偿法律服务',
    article: cite('PUBLIC_LAWYERS', '14'),
  },
  company: {
    name: '公司律师',
    digit: '7',
    mayActFor: 'own-unit',
    rule: '只能代理所在企业的法律事务，不得从事有偿法律服务',
    article: cite('COMPANY_LAWYERS', '14'),
  },
  'legal-aid': {
    name: '法律援助律师',
    digit: '8',
    mayActFor: 'assigned-cases',
    rule: '只能办理法律援助机构指派的案件',
    article: cite('LEGAL_AID', '13'),
  },
  military: {
    name: '军队律师',
    digit: '9',
    mayActFor: 'own-unit',
    rule: '为军队提供法律服务',
    article: cite('LAWYERS', '57'),
  },
} as const satisfies Record<string, LawyerCategoryRow>;

export type LawyerCategory = keyof typeof LAWYER_CATEGORIES;

/** 基层法律服务工作者: no lawyer and without a digit in the licences of lawyers; acts in civil and administrative matters of the own area. */
export const LEGAL_WORKER = {
  name: '基层法律服务工作者',
  rule: '可以代理辖区内的民事、行政案件，不能担任刑事案件的辩护人、诉讼代理人',
  article: cite('LEGAL_WORKERS', '27'),
} as const satisfies Pick<LawyerCategoryRow, 'name' | 'rule' | 'article'>;

/** Everyone who may sign in to act for others: name and rule of the category. */
export const ACTING_CATEGORIES: Readonly<
  Record<LawyerCategory | 'legal-worker', Pick<LawyerCategoryRow, 'name' | 'rule' | 'article'>>
> = { ...LAWYER_CATEGORIES, 'legal-worker': LEGAL_WORKER };

const byDigit = new Map<string, LawyerCategory>(
  Object.entries(LAWYER_CATEGORIES).map(([id, row]) => [row.digit, id as LawyerCategory]),
);

/** What a licence number tells (律师执业证号). */
export type LicenceFacts = {
  number: string;
  province: string;
  city: string;
  year: number;
  category: LawyerCategory;
  sex: Sex;
};

/** Which numbering a licence number follows: today's 17 digits, or the 12 of cards issued before; undefined = neither. */
export function licenceNumberForm(text: string): 'current' | 'old' | undefined {
  const digits = bare(text);
  if (/^1\d{16}$/.test(digits)) return 'current';
  return /^\d{12}$/.test(digits) ? 'old' : undefined;
}

/** Checks a 17-digit licence number; it has no check digit. `year` = the current year. An unknown city is no fault. */
export function checkLawyerLicence(text: string, year?: number): Checked<LicenceFacts> {
  const number = bare(text);
  if (number === '') return fault('请填写律师执业证号。');
  if (licenceNumberForm(number) === 'old')
    return fault('这是12位的旧执业证号，请填写换发后的17位律师执业证号。');
  if (!/^\d{17}$/.test(number)) return fault('律师执业证号应为17位数字，请核对。');
  if (number[0] !== '1') return fault('律师执业证号应以1开头，请核对。');
  const province = provinceName(number.slice(1, 3));
  if (province === undefined) return fault('律师执业证号第2、3位的省份代码不存在，请核对。');
  const licensed = Number(number.slice(5, 9));
  if (licensed < 1979) return fault('律师执业证号第6至9位的首次执业年份不合情理，请核对。');
  if (year !== undefined && licensed > year)
    return fault('律师执业证号第6至9位的首次执业年份晚于今年，请核对。');
  const category = byDigit.get(number.charAt(9));
  if (category === undefined) return fault('律师执业证号第10位的律师类别不存在，请核对。');
  if (number[10] !== '0' && number[10] !== '1') return fault('律师执业证号第11位应为0或者1，请核对。');
  return {
    ok: true,
    number,
    province,
    city: number.slice(1, 5),
    year: licensed,
    category,
    sex: number[10] === '0' ? 'male' : 'female',
  };
}

/** 执业状态 as the lawyers' register reports it, and what the platform then allows. */
export const LICENCE_STATES = {
  practising: {
    name: '执业',
    mayAct: true,
    mayRead: true,
    rule: '可以办理诉讼事务',
    article: cite('LAWYERS', '2'),
  },
  transferring: {
    name: '变更执业机构中',
    mayAct: false,
    mayRead: true,
    rule: '换发执业证书前不能提交新的事项',
    article: cite('LAWYERS', '10'),
  },
  suspended: {
    name: '停止执业',
    mayAct: false,
    mayRead: true,
    rule: '停止执业期间不能办理诉讼事务，以往提交的内容仍可查看',
    article: cite('LAWYERS', '47'),
  },
  cancelled: {
    name: '注销',
    mayAct: false,
    mayRead: false,
    rule: '执业证书已注销，账号关闭',
    article: cite('LAWYERS', '9'),
  },
  revoked: {
    name: '吊销',
    mayAct: false,
    mayRead: false,
    rule: '执业证书已吊销，不得担任诉讼代理人',
    article: cite('LAWYERS', '53.2'),
  },
} as const satisfies Record<
  string,
  { name: string; mayAct: boolean; mayRead: boolean; rule: string; article: Citation }
>;

export type LicenceState = keyof typeof LICENCE_STATES;

/** The state that holds on a day: a suspension has its first and last day. */
export function licenceStateOn(
  licence: { state: LicenceState; suspendedFrom?: PlainDate; suspendedUntil?: PlainDate },
  day: PlainDate,
): LicenceState {
  if (licence.state !== 'suspended') return licence.state;
  const begun = licence.suspendedFrom === undefined || licence.suspendedFrom <= day;
  // the end is lifted by a fresh verification only, so a passed last day does not by itself restore the licence
  return begun ? 'suspended' : 'practising';
}

/** Why this lawyer may not act for this client; undefined = he may (公职/公司律师 only for their own unit). */
export function actingBarred(input: {
  category: LawyerCategory;
  clientIsOwnUnit: boolean;
  assignedByLegalAid: boolean;
}): { text: string; article: Citation } | undefined {
  const row: LawyerCategoryRow = LAWYER_CATEGORIES[input.category];
  const allowed =
    row.mayActFor === 'own-unit'
      ? input.clientIsOwnUnit
      : row.mayActFor === 'assigned-cases'
        ? input.assignedByLegalAid
        : true;
  return allowed ? undefined : { text: `${row.name}${row.rule}。`, article: row.article };
}
