import { cite, type Citation } from '../citations.ts';
import type { PeriodId } from '../periods/index.ts';
import { FEE_FIELDS, type FeeField } from './fee-field.ts';
import { FILING_KINDS, type FilingKind } from './guide-facts.ts';

/** Who stands on which side: `plaintiff` is whoever files, `defendant` the other side; null = there is nobody of that place. */
export type FaceRoles = { plaintiff: string; defendant: string; 'third-party': string | null };

/** The list from which the cause of a filing is taken (案由、罪名). */
export type CauseListId = 'civil' | 'administrative' | 'charge' | 'enforcement' | 'compensation';

/** What may be done against a refusal: within how many days of service (null = no time is set), and before whom. */
export type Remedy = { name: string; days: number | null; to: string; article: Citation };

/** One kind of filing with its own words, clocks and papers: what the one flow of filing shows and does differently. */
export type FilingFace = {
  name: string;
  /** The paper by which it is filed (诉状), and the id of its material. */
  paper: string;
  paperMaterial: string;
  /** What its parties, claims and cause are called. */
  roles: FaceRoles;
  words: { filing: string; claims: string; cause: string; matter: string };
  causes: CauseListId;
  /** 类型代字 of the case that comes of it; which of several, the content says. */
  caseTypes: readonly string[];
  fee: FeeField;
  /** The court's time to decide, anew from a correction; where the law has one, its time to tell what is missing. */
  review: { period: PeriodId; article: Citation };
  noticePeriod?: PeriodId;
  /** 先行立案: the rule that files it when the time is over; null = the court must decide. */
  fileFirst: Citation | null;
  acceptance: {
    article: Citation;
    notice: 'suit' | 'private-prosecution' | 'enforcement' | 'compensation';
    /** The day by which the notice is served, where the law sets one. */
    servePeriod?: PeriodId;
    /** 举证通知书 goes out with it. */
    evidenceNotice: boolean;
  };
  /** How it is turned down: by a ruling or by a decision, what may be done against it as a rule (`refusalRemedy` knows the exceptions). */
  refusal: { name: string; paper: string; form: 'ruling' | 'decision'; article: Citation; remedy: Remedy };
  /** 提交 by the act of: 起诉、自诉、申请. */
  article: Citation;
};

const roles = (plaintiff: string, defendant: string, third: string | null): FaceRoles => ({
  plaintiff,
  defendant,
  'third-party': third,
});

const appeal = (days: number, article: Citation): Remedy => ({
  name: '上诉',
  days,
  to: '上一级人民法院',
  article,
});

/** The five faces of filing (立案). */
export const FILING_FACES: Readonly<Record<FilingKind, FilingFace>> = {
  civil: {
    name: FILING_KINDS.civil,
    paper: '民事起诉状',
    paperMaterial: 'complaint',
    roles: roles('原告', '被告', '第三人'),
    words: { filing: '起诉', claims: '诉讼请求', cause: '案由', matter: '' },
    causes: 'civil',
    caseTypes: ['民初'],
    fee: FEE_FIELDS.civil,
    review: { period: 'D01', article: cite('CPL', '126') },
    fileFirst: cite('REG', '8.2'),
    acceptance: { article: cite('CPL', '126'), notice: 'suit', evidenceNotice: true },
    refusal: {
      name: '裁定不予受理',
      paper: '不予受理裁定书',
      form: 'ruling',
      article: cite('CPL', '126'),
      remedy: appeal(10, cite('CPL', '171.2')),
    },
    article: cite('CPL', '123'),
  },
  administrative: {
    name: FILING_KINDS.administrative,
    paper: '行政起诉状',
    paperMaterial: 'complaint',
    roles: roles('原告', '被告', '第三人'),
    words: { filing: '起诉', claims: '诉讼请求', cause: '案由', matter: '被诉行政行为' },
    causes: 'administrative',
    caseTypes: ['行初'],
    fee: FEE_FIELDS.administrative,
    review: { period: 'D02', article: cite('ALL', '51.2') },
    fileFirst: cite('ALI', '53.2'),
    acceptance: { article: cite('ALL', '51.1'), notice: 'suit', evidenceNotice: true },
    refusal: {
      name: '裁定不予立案',
      paper: '不予立案裁定书',
      form: 'ruling',
      article: cite('ALL', '51.2'),
      remedy: appeal(10, cite('ALL', '85')),
    },
    article: cite('ALL', '50.1'),
  },
  'private-prosecution': {
    name: FILING_KINDS['private-prosecution'],
    paper: '刑事自诉状',
    paperMaterial: 'private-complaint',
    roles: roles('自诉人', '被告人', null),
    words: { filing: '自诉', claims: '诉讼请求', cause: '罪名', matter: '指控的犯罪' },
    causes: 'charge',
    caseTypes: ['刑初'],
    fee: FEE_FIELDS['private-prosecution'],
    review: { period: 'D03', article: cite('CrI', '320.1') },
    fileFirst: cite('REG', '8.2'),
    acceptance: { article: cite('CrI', '320.1'), notice: 'private-prosecution', evidenceNotice: false },
    refusal: {
      name: '裁定不予受理',
      paper: '不予受理裁定书',
      form: 'ruling',
      article: cite('CrI', '320.2'),
      remedy: appeal(5, cite('CrPL', '230')),
    },
    article: cite('CrI', '318'),
  },
  enforcement: {
    name: FILING_KINDS.enforcement,
    paper: '申请执行书',
    paperMaterial: 'enforcement-application',
    roles: roles('申请执行人', '被执行人', null),
    words: { filing: '申请执行', claims: '执行请求', cause: '执行案由', matter: '执行依据' },
    causes: 'enforcement',
    caseTypes: ['执', '执恢'],
    fee: FEE_FIELDS.enforcement,
    review: { period: 'D04', article: cite('ENF', '16') },
    fileFirst: null,
    acceptance: { article: cite('ENF', '16'), notice: 'enforcement', evidenceNotice: false },
    // no article names the remedy of the applicant himself; courts follow that of an objection
    refusal: {
      name: '裁定不予受理',
      paper: '不予受理裁定书',
      form: 'ruling',
      article: cite('ENF', '16'),
      remedy: { name: '申请复议', days: 10, to: '上一级人民法院', article: cite('OBJECTIONS', '2.3') },
    },
    article: cite('ENF', '18'),
  },
  compensation: {
    name: FILING_KINDS.compensation,
    paper: '国家赔偿申请书',
    paperMaterial: 'compensation-application',
    roles: roles('赔偿请求人', '赔偿义务机关', '复议机关'),
    words: { filing: '申请赔偿', claims: '赔偿请求', cause: '赔偿案由', matter: '赔偿事项' },
    causes: 'compensation',
    caseTypes: ['法赔', '委赔'],
    fee: FEE_FIELDS.compensation,
    review: { period: 'D05', article: cite('COMPENSATION_FILING', '9.1') },
    noticePeriod: 'D10',
    fileFirst: null,
    acceptance: {
      article: cite('COMPENSATION_FILING', '9.2'),
      notice: 'compensation',
      servePeriod: 'D11',
      evidenceNotice: false,
    },
    refusal: {
      name: '决定不予受理',
      paper: '不予受理决定书',
      form: 'decision',
      article: cite('COMPENSATION_FILING', '9.3'),
      remedy: {
        name: '申请作出赔偿决定',
        days: 30,
        to: '上一级人民法院赔偿委员会',
        article: cite('COMPENSATION_FILING', '10.1'),
      },
    },
    article: cite('SCL', '12.1'),
  },
};

/** What may be done against this refusal: a notarised debt and a refusal by the committee itself have their own way. */
export function refusalRemedy(
  kind: FilingKind,
  facts: { notarisedDebt?: boolean; committee?: boolean } = {},
): Remedy {
  const usual = FILING_FACES[kind].refusal.remedy;
  if (kind === 'enforcement' && facts.notarisedDebt === true)
    return { ...usual, article: cite('NOTARISED', '7.1') };
  if (kind === 'compensation' && facts.committee === true)
    return { name: '申诉', days: null, to: '上一级人民法院赔偿委员会', article: cite('SCL', '30.1') };
  return usual;
}

/** What a party of this kind of filing is called (诉讼地位). */
export function roleName(kind: FilingKind, role: keyof FaceRoles): string {
  return FILING_FACES[kind].roles[role] ?? '第三人';
}
