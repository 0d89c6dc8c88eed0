import {
  type AgentKind,
  type ClaimantFacts,
  type FilingFacts,
  material,
  type MaterialRule,
} from './material.ts';

/** The five kinds of filing (立案类型). */
export const FILING_KINDS = {
  civil: '民事一审',
  administrative: '行政一审',
  'private-prosecution': '刑事自诉',
  enforcement: '申请执行',
  compensation: '国家赔偿',
} as const;

export type FilingKind = keyof typeof FILING_KINDS;

/** True for a kind of filing. */
export function isFilingKind(text: string): text is FilingKind {
  return Object.hasOwn(FILING_KINDS, text);
}

/** What is enforced (执行依据). */
export type EnforcementTitle = 'court' | 'arbitral-award' | 'notarised-debt';

/** Facts on which the list of materials of any filing depends; what is left out does not apply. */
export type GuideFacts = FilingFacts & {
  /** 推选诉讼代表人: many on one side have chosen representatives. */
  representatives?: boolean;
  /** 委托手续在境外形成: a power of attorney sent from outside the mainland. */
  powerFromAbroad?: boolean;
  /** 外文材料. */
  foreignLanguage?: boolean;
  administrative?: {
    /** 不履行法定职责. */
    omission?: boolean;
    /** 被告应当依职权主动履行: no application of the plaintiff is needed. */
    exOfficio?: boolean;
    /** 复议: decided, or not decided in time. */
    reconsideration?: 'decided' | 'overdue';
    /** 一并请求行政赔偿、补偿. */
    compensation?: boolean;
    /** 一并请求审查规范性文件. */
    normReview?: boolean;
    /** 一并解决民事争议. */
    civilDispute?: boolean;
  };
  prosecution?: {
    /** 公安机关或者人民检察院不予追究 (CrPL 210(三)). */
    refusedByAuthority?: boolean;
    /** 附带民事诉讼. */
    civilClaim?: boolean;
    /** 代为告诉: a representative or relative files for the victim. */
    forVictim?: boolean;
  };
  enforcement?: {
    title?: EnforcementTitle;
    /** 继承人或权利承受人申请. */
    successor?: boolean;
    /** 向被执行的财产所在地法院申请. */
    atPropertyPlace?: boolean;
  };
  compensation?: {
    /** 向赔偿委员会申请 (委赔); otherwise to the court that is liable itself (法赔). */
    committee?: boolean;
    /** 赔偿义务机关是人民法院: there is no reconsideration. */
    liableCourt?: boolean;
    /** 义务机关或者复议机关逾期未作决定. */
    overdue?: boolean;
    /** 请求人不是受害人本人. */
    notVictim?: boolean;
  };
};

/** A line of the guide. */
export type GuideRule = MaterialRule<GuideFacts>;

/** Writes a line of the guide. */
export const line = material<GuideFacts>;

/** Facts that hold of at least one claimant. */
export const anyClaimant = (test: (c: ClaimantFacts) => boolean) => (f: GuideFacts) =>
  f.plaintiffs.some(test);

/** A claimant of the mainland: others do not have its identity papers. */
const ofTheMainland = ({ origin }: ClaimantFacts) =>
  origin === undefined || origin === 'mainland' || origin === 'overseas-chinese';

/** A person, an organisation of the mainland among the claimants. */
export const anyPerson = anyClaimant((c) => c.kind === 'natural-person' && ofTheMainland(c));
export const anyOrganisation = anyClaimant((c) => c.kind === 'organisation' && ofTheMainland(c));

/** Somebody acts for the claimant; an agent of that kind does. */
export const anyAgent = (f: GuideFacts) => f.agents.length > 0;
export const agentIs = (kind: AgentKind) => (f: GuideFacts) => f.agents.includes(kind);

export const always = () => true;
export const never = () => false;
