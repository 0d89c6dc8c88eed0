import type { Citation } from '../citations.ts';
import type { CourtRank } from './level.ts';

/** What ties a case to a place (管辖连结点), as the articles name it. */
export const CONNECTIONS = {
  'defendant-domicile': '被告住所地',
  'plaintiff-domicile': '原告住所地',
  'defendant-custody': '被告被监禁地或者被采取强制性教育措施地',
  'defendant-residence': '被告居住地',
  'performance-place': '合同履行地',
  'signing-place': '合同签订地',
  'subject-place': '标的物所在地',
  'agreed-place': '约定的与争议有实际联系的地点',
  'insured-property': '保险标的物所在地',
  registration: '运输工具登记注册地',
  destination: '运输目的地',
  departure: '运输始发地',
  'accident-place': '事故发生地',
  'insured-domicile': '被保险人住所地',
  'bill-payment': '票据支付地',
  'company-domicile': '公司住所地',
  'tort-act': '侵权行为实施地',
  'tort-result': '侵权结果发生地',
  'device-place': '实施侵权行为的计算机等信息设备所在地',
  'victim-domicile': '被侵权人住所地',
  'manufacture-place': '产品制造地',
  'sale-place': '产品销售地',
  'service-place': '服务提供地',
  'first-arrival': '车辆、船舶最先到达地',
  'first-landing': '航空器最先降落地',
  'immovable-place': '不动产所在地',
  'port-place': '港口所在地',
  'decedent-domicile': '被继承人死亡时住所地',
  'main-estate': '主要遗产所在地',
  'ward-domicile': '被监护人住所地',
  'wedding-place': '婚姻缔结地',
  'last-residence': '国内的最后居住地',
  'former-domicile': '原住所地',
  'domestic-spouse': '国内一方住所地',
  'main-property': '主要财产所在地',
  'employer-place': '用人单位所在地',
  'labour-performance': '劳动合同履行地',
  'commission-place': '劳动争议仲裁委员会所在地',
  'preserving-court': '采取保全措施的人民法院',
  'accepting-court': '受理起诉的人民法院',
  'seizable-property': '可供扣押财产所在地',
  'representative-office': '代表机构住所地',
  'collision-place': '碰撞发生地',
  'ship-detention': '加害船舶被扣留地',
  'ship-place': '船舶所在地',
  'salvage-place': '救助地',
  'adjustment-place': '共同海损理算地',
  'voyage-end': '航程终止地',
  'registry-port': '船籍港所在地',
  'transfer-port': '转运港所在地',
  'delivery-port': '交船港',
  'redelivery-port': '还船港',
  'boarding-port': '船员登船港或者离船港所在地',
  'security-place': '担保物所在地',
  'pollution-place': '污染发生地',
  'damage-place': '损害结果地',
  'prevention-place': '采取预防污染措施地',
  'residence-of-either': '申请人或者被申请人居住地',
  'violence-place': '家庭暴力发生地',
  'security-registration': '担保物权登记地',
  'agency-place': '行政机关所在地',
  'reconsideration-place': '复议机关所在地',
  'crime-place': '犯罪地',
  'accused-residence': '被告人居住地',
  'first-instance-court': '第一审人民法院',
  'issuing-court': '作出裁定、支付令的人民法院',
  'debtor-domicile': '被执行人住所地',
  'debtor-property': '被执行的财产所在地',
  'liable-court': '作为赔偿义务机关的人民法院',
  'upper-committee': '上一级人民法院赔偿委员会',
  'reconsideration-committee': '复议机关所在地的同级人民法院赔偿委员会',
  'preserved-property': '被保全财产所在地',
  'respondent-domicile': '被申请人住所地',
  'evidence-place': '证据所在地',
  'competent-court': '对案件有管辖权的人民法院',
  'hearing-court': '受理案件的人民法院',
  'enforcing-court': '执行法院',
  'inviting-court': '作出邀请的人民法院',
  'party-domicile': '当事人住所地',
  'mediator-place': '调解组织所在地',
} as const;

export type Connection = keyof typeof CONNECTIONS;

/** True for a connection of the table. */
export function isConnection(text: string): text is Connection {
  return Object.hasOwn(CONNECTIONS, text);
}

/** A reason with its article. */
export type Reason = { text: string; article: Citation };

/** Which branch of the courts (法院类型): ordinary, or one that alone hears such matters. */
export const COURT_KINDS = {
  ordinary: '普通法院',
  maritime: '海事法院',
  'intellectual-property': '知识产权法院或者依法指定审理知识产权案件的法院',
  military: '军事法院',
  'compensation-committee': '人民法院赔偿委员会',
} as const;

export type CourtKind = keyof typeof COURT_KINDS;

/** One tie that a ground finds: the place is undefined when the input does not tell it. */
export type Link = { connection: Connection; place: string | undefined; why: readonly Reason[] };

/** One competent court, described: not its name but its place, level and branch. */
export type CourtCandidate = {
  /** 1 = first. */
  rank: number;
  level: CourtRank;
  kind: CourtKind;
  connection: Connection;
  /** 被告住所地, 合同履行地 … */
  connectionName: string;
  /** The place as the input gives it; null = the input does not tell it yet. */
  place: string | null;
  /** 专属管辖: no other court may hear it. */
  exclusive: boolean;
  /** Name of the court that hears such cases of this place, when the caller has configured one (集中管辖). */
  designated?: string;
  why: readonly Reason[];
};

/** Something the filer should know; never a block: the court decides. */
export type JurisdictionWarning = { code: string; text: string; article: Citation };

/** The advice as a whole. */
export type JurisdictionAdvice = {
  candidates: readonly CourtCandidate[];
  warnings: readonly JurisdictionWarning[];
  /** What happens when the wrong court is chosen. */
  wrongCourt: { text: string; articles: readonly Citation[] };
};

/** Writes a tie with one reason. */
export const link = (
  connection: Connection,
  place: string | undefined,
  text: string,
  article: Citation,
): Link => ({ connection, place, why: [{ text, article }] });
