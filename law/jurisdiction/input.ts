import type { Connection } from './court.ts';
import type { GroundId } from './grounds/index.ts';
import type { CourtRank } from './level.ts';

/** Names of places by connection: `{"performance-place": "河南省郑州市金水区"}`; names or GB/T 2260 codes. */
export type Places = Partial<Record<Connection, string>>;

/** Where a party lives, and what the law asks about him (CPL 22–23; CPI 3–8, 11). */
export type PartyFacts = {
  kind?: 'natural-person' | 'organisation';
  /** 住所地: household registration, or main office (registered office when none can be found). */
  domicile?: string;
  /** 经常居住地: lived there a year and more without break until the suit, not in hospital. */
  habitualResidence?: string;
  /** 居住地 at present. */
  residence?: string;
  /** 户籍迁出后尚未落户. */
  movedOut?: boolean;
  /** 户籍已注销. */
  deregistered?: boolean;
  /** 不在中国领域内居住. */
  abroad?: boolean;
  /** 下落不明或者宣告失踪. */
  missing?: boolean;
  /** 被监禁, 被采取强制性教育措施. */
  custody?: 'imprisoned' | 'compulsory-education';
  custodyOverYear?: boolean;
  custodyPlace?: string;
  /** 军人或者军队单位. */
  military?: boolean;
};

/** A jurisdiction clause or agreement (协议管辖). */
export type AgreementFacts = {
  written: boolean;
  /** The courts chosen: what ties the place to the dispute; `none` = no real connection. */
  choices: readonly { connection: Connection | 'none'; place: string; level?: CourtRank }[];
  /** 格式条款未采取合理方式提请消费者注意. */
  hiddenFromConsumer?: boolean;
  /** 合同转让时受让人不知道有管辖协议. */
  unknownToAssignee?: boolean;
};

/** Subject of a contract claim (CPI 18). */
export type ContractFacts = {
  agreedPlace?: string;
  subject?: 'money' | 'immovable' | 'other' | 'instant';
  /** 接收货币一方, absent = the plaintiff. */
  receiver?: 'plaintiff' | 'defendant';
  /** 履行义务一方, absent = the defendant. */
  performer?: 'plaintiff' | 'defendant';
  /** False = 合同没有实际履行. */
  performed?: boolean;
  /** Online sale: delivered over the network or shipped; who bought (absent = the plaintiff). */
  delivery?: 'network' | 'shipped';
  buyer?: 'plaintiff' | 'defendant';
};

/** Subject of an IP case (知产管辖规定). */
export type IpSubject =
  | 'invention-patent'
  | 'utility-model'
  | 'plant-variety'
  | 'layout-design'
  | 'trade-secret'
  | 'software'
  | 'monopoly'
  | 'design-patent'
  | 'well-known-mark'
  | 'other';

/** How a couple stands (CPI 12–17). */
export type MarriageFacts = {
  /** 离开住所地超过一年. */
  plaintiffAway?: boolean;
  defendantAway?: boolean;
  situation?:
    | 'overseas-married-in-china'
    | 'overseas-married-abroad'
    | 'one-abroad'
    | 'both-abroad-not-settled'
    | 'property-after-divorce';
};

/** A civil case in plain JSON. */
export type CivilCase = {
  matter: 'civil';
  ground: GroundId;
  /** 诉讼标的额, 分. */
  amountFen?: number;
  plaintiffs: readonly PartyFacts[];
  defendants: readonly PartyFacts[];
  places?: Places;
  contract?: ContractFacts;
  insurance?: 'property' | 'transport' | 'personal';
  marriage?: MarriageFacts;
  /** Wrongful preservation: suit or arbitration was brought in time (CPI 27). */
  suitInTime?: boolean;
  agreement?: AgreementFacts;
  /** 涉外、涉港澳台. */
  foreign?: boolean;
  /** 案情复杂、一方人数众多或者其他重大影响. */
  complex?: boolean;
  ip?: IpSubject;
  /** Amount from which other IP cases of this place go to the intermediate court, 分 (最高人民法院确定的数额). */
  ipThresholdFen?: number;
};

/** An administrative case (ALL 14–21). */
export type AdministrativeCase = {
  matter: 'administrative';
  agency: 'state-department' | 'local-government' | 'customs' | 'other';
  agencyPlace?: string;
  /** 经复议: what the reconsideration authority did, and where it sits. */
  reconsideration?: { outcome: 'upheld' | 'changed'; place?: string; agency?: AdministrativeCase['agency'] };
  /** 对限制人身自由的行政强制措施不服. */
  libertyRestricted?: boolean;
  plaintiff?: PartyFacts;
  /** 因行政行为导致不动产物权变动: its place. */
  immovable?: string;
  foreign?: boolean;
  /** 社会影响重大的共同诉讼 or otherwise 重大、复杂. */
  complex?: boolean;
  ip?: IpSubject;
  /** 集中管辖: which court hears the cases of which place. */
  concentrated?: readonly { place: string; court: string }[];
};

/** A private prosecution (CrPL 20, 25; CrI 2–3). */
export type ProsecutionCase = {
  matter: 'private-prosecution';
  crimePlaces: readonly {
    kind: 'act' | 'result' | 'server' | 'provider' | 'system' | 'victim' | 'loss';
    place: string;
  }[];
  accused: readonly PartyFacts[];
};

/** An application for enforcement (CPL 235). */
export type EnforcementCase = {
  matter: 'enforcement';
  title:
    | 'judgment'
    | 'confirmation-ruling'
    | 'payment-order'
    | 'security-ruling'
    | 'arbitral-award'
    | 'foreign-judgment'
    | 'foreign-award'
    | 'notarised-debt'
    | 'high-authority-decision'
    | 'other';
  /** The court that gave it, or heard it first. */
  court?: { place?: string; level: CourtRank };
  debtorDomiciles?: readonly string[];
  propertyPlaces?: readonly string[];
  amountFen?: number;
};

/** State compensation (SCL 21–25, 29). */
export type CompensationCase = {
  matter: 'compensation';
  liable: { court: true; place?: string; level: CourtRank } | { court: false };
  /** `first` = nothing asked yet; `decided`, `overdue` = the liable organ (or the reconsidering one) has decided, or has not in time. */
  stage: 'first' | 'decided' | 'overdue';
  reconsideration?: { place?: string; level: 'county' | 'city' | 'province' | 'state' };
};

/** Preservation (CPL 84, 103–104; CPI 161–163; ENF 9–10). */
export type PreservationCase = {
  matter: 'preservation';
  stage: 'pre-suit' | 'in-suit' | 'appeal-pending' | 'pre-enforcement' | 'arbitration';
  object: 'property' | 'conduct' | 'evidence';
  foreignArbitration?: boolean;
  propertyPlaces?: readonly string[];
  respondentDomicile?: string;
  evidencePlace?: string;
  /** The court that hears the case, enforces, or is competent for it. */
  court?: { place?: string; level: CourtRank };
};

/** Judicial confirmation (CPL 205; CPI 352). */
export type ConfirmationCase = {
  matter: 'confirmation';
  /** 人民法院邀请调解组织先行调解. */
  invitedBy?: { place?: string; level: CourtRank };
  partyDomiciles?: readonly string[];
  subjectPlace?: string;
  mediatorPlaces?: readonly string[];
  /** 纠纷应当由中级人民法院管辖. */
  intermediate?: boolean;
};

/** What `competentCourts` reads: plain JSON, told apart by `matter`. */
export type JurisdictionInput =
  | CivilCase
  | AdministrativeCase
  | ProsecutionCase
  | EnforcementCase
  | CompensationCase
  | PreservationCase
  | ConfirmationCase;
