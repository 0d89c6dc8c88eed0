/** What the five faces of filing show and let choose: tables without schemas, for server and page alike. */
import { FILING_FACES } from '#law/filing/faces.ts';
import type { FilingKind } from '#law/filing/guide-facts.ts';

/** The sections of the wizard; `fields` are the fields of the content in each. `matter` is the kind's own part. */
export const SECTION_TITLES = {
  court: '受理法院',
  cause: '案由',
  parties: '当事人',
  matter: '案件要素',
  claims: '诉讼请求',
  facts: '事实与理由',
  evidence: '证据',
  mandates: '委托代理',
  materials: '材料',
} as const;
export type FaceSectionId = keyof typeof SECTION_TITLES;

type Shown = readonly { readonly id: FaceSectionId; readonly title: string }[];

const shown = (kind: FilingKind, ids: readonly FaceSectionId[]): Shown => {
  const { words } = FILING_FACES[kind];
  const own: Partial<Record<FaceSectionId, string>> = {
    cause: words.cause,
    claims: words.claims,
    matter: words.matter,
  };
  return ids.map((id) => ({ id, title: own[id] ?? SECTION_TITLES[id] }));
};

const ALL = [
  'court',
  'cause',
  'parties',
  'matter',
  'claims',
  'facts',
  'evidence',
  'mandates',
  'materials',
] as const;

/** The sections of each kind in the order in which they are shown, with its own titles. */
export const FACE_SECTIONS: Readonly<Record<FilingKind, Shown>> = {
  civil: shown(
    'civil',
    ALL.filter((id) => id !== 'matter'),
  ),
  administrative: shown('administrative', ALL),
  'private-prosecution': shown('private-prosecution', ALL),
  // an application for enforcement argues no facts anew: its proofs are materials
  enforcement: shown(
    'enforcement',
    ALL.filter((id) => id !== 'evidence'),
  ),
  compensation: shown('compensation', ALL),
};

/** Which record of the content holds the own part of a kind. */
export const MATTER_FIELDS = {
  administrative: 'administrative',
  'private-prosecution': 'prosecution',
  enforcement: 'enforcement',
  compensation: 'compensation',
} as const satisfies Record<Exclude<FilingKind, 'civil'>, string>;

/** 被诉的是作出的行为还是不作为 (行诉法 第十二条). */
export const CHALLENGED = { act: '行政机关作出的行为', omission: '不履行法定职责或者给付义务' } as const;

/** 被告行政机关的类别: decides the level of the court (行诉法 第十五条). */
export const AGENCY_LEVELS = {
  other: '县级以上政府的工作部门、乡镇政府等其他行政机关',
  'local-government': '县级以上地方人民政府',
  'state-department': '国务院部门',
  customs: '海关',
} as const;

/** 是否经过行政复议 (行诉法 第四十四、四十五条). */
export const RECONSIDERED = {
  none: '未申请复议',
  upheld: '复议维持',
  changed: '复议改变原行为',
  rejected: '复议机关不予受理或者驳回申请',
  overdue: '复议机关逾期未作决定',
} as const;

/** 被告的行政机关在本案中的身份 (行诉法 第二十六条). */
export const AGENCY_ROLES = { original: '作出原行政行为的机关', reconsideration: '复议机关' } as const;

/** 自诉案件的三类 (刑诉法 第二百一十条). */
export const CRIME_TYPES = {
  '1': '告诉才处理的案件',
  '2': '被害人有证据证明的轻微刑事案件',
  '3': '公安机关或者人民检察院不予追究的案件（公诉转自诉）',
} as const;

/** 执行依据的种类 (民诉法 第二百三十五条；执行工作规定 第二条). */
export const INSTRUMENTS = {
  judgment: '民事判决书、裁定书、调解书',
  'criminal-civil': '刑事裁判涉财产部分、附带民事判决',
  administrative: '行政判决书、裁定书、调解书',
  'confirmation-ruling': '确认调解协议裁定书',
  'payment-order': '支付令',
  'security-ruling': '实现担保物权裁定书',
  'arbitral-award': '仲裁裁决书、仲裁调解书',
  'labour-award': '劳动人事争议仲裁裁决书、调解书',
  'notarised-debt': '公证债权文书',
  other: '其他法律文书',
} as const;

/** 向哪一个法院申请: why this court (民诉法 第二百三十五条). */
export const ENFORCEMENT_COURTS = {
  'first-instance': '第一审法院（作出生效文书的法院）',
  property: '被执行的财产所在地法院',
  domicile: '被执行人住所地法院',
} as const;

/** 迟延履行 (民诉法 第二百六十四条). */
export const DELAYS = {
  interest: '加倍支付迟延履行期间的债务利息',
  penalty: '支付迟延履行金',
  none: '不请求',
} as const;

/** 财产线索的种类. */
export const CLUE_KINDS = {
  bank: '银行存款、网络资金',
  'real-estate': '房屋、土地',
  vehicle: '机动车、船舶',
  equity: '股权、证券、基金',
  income: '工资、劳务报酬等收入',
  claim: '到期债权',
  other: '其他财产',
} as const;

/** 赔偿义务机关的类别 (国家赔偿法 第二十一条). */
export const LIABLE_ORGANS = {
  court: '人民法院',
  police: '公安机关、国家安全机关',
  procuratorate: '人民检察院',
  prison: '看守所、监狱管理机关',
} as const;

/** 法赔: the court itself is liable and decides first; 委赔: its committee decides (国家赔偿法 第二十二、二十四、二十五条). */
export const COMPENSATION_PATHS = {
  court: '向作为赔偿义务机关的本院申请（法赔）',
  committee: '向人民法院赔偿委员会申请（委赔）',
} as const;

/** 机关的级别: decides which committee (国家赔偿法 第二十四、二十五条). */
export const ORGAN_LEVELS = { county: '县级', city: '地市级', province: '省级', state: '中央' } as const;

/** The section in which a field path stands. */
export function faceSectionOf(path: string): FaceSectionId | undefined {
  const head = path.split('.')[0] ?? '';
  return SECTION_OF_FIELD[head];
}

const SECTION_OF_FIELD: Readonly<Record<string, FaceSectionId>> = {
  courtId: 'court',
  jurisdiction: 'court',
  kind: 'court',
  causeId: 'cause',
  parties: 'parties',
  administrative: 'matter',
  prosecution: 'matter',
  enforcement: 'matter',
  compensation: 'matter',
  claims: 'claims',
  facts: 'facts',
  grounds: 'facts',
  elements: 'facts',
  evidence: 'evidence',
  mandates: 'mandates',
  materials: 'materials',
  service: 'materials',
};
