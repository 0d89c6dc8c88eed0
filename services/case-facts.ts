import type { WorkCalendar } from '#law/periods/index.ts';
import type { ProceduralLaw } from '#law/rights/index.ts';
import type { StageId } from '#law/stages/index.ts';
import type { Instant, PlainDate } from '#law/time.ts';

/** Who stands where in a case (诉讼地位), one list for all kinds of case. */
export const PARTY_ROLES = {
  plaintiff: '原告',
  defendant: '被告',
  'third-party': '第三人',
  prosecutor: '自诉人',
  accused: '被告人',
  creditor: '申请执行人',
  debtor: '被执行人',
  claimant: '赔偿请求人',
  agency: '赔偿义务机关',
  applicant: '申请人',
  respondent: '被申请人',
  appellant: '上诉人',
  appellee: '被上诉人',
} as const;
export type PartyRole = keyof typeof PARTY_ROLES;

/** Those who brought the matter to court, and those against whom it is brought. */
export const BRINGING: readonly PartyRole[] = [
  'plaintiff',
  'prosecutor',
  'creditor',
  'claimant',
  'applicant',
  'appellant',
];
export const ANSWERING: readonly PartyRole[] = [
  'defendant',
  'accused',
  'debtor',
  'agency',
  'respondent',
  'appellee',
];

/** Who works on a case at the court (办案人员). */
export const CASE_STAFF_ROLES = {
  presiding: '审判长或者独任审判员',
  judge: '审判员',
  'lay-judge': '人民陪审员',
  assistant: '法官助理',
  clerk: '书记员',
  enforcement: '执行员',
} as const;
export type CaseStaffRole = keyof typeof CASE_STAFF_ROLES;

export type CaseParty = { id: string; name: string; role: PartyRole; kind: 'person' | 'organisation' };

/** Powers of an agent in the case: `special` = 特别授权 in the matters named (民事诉讼法 第六十二条). */
export type Powers = { special: boolean; matters: readonly string[] };

/** A hearing that has been fixed (开庭). `postponed`: it was adjourned under CPL 149, which counts. */
export type CaseHearing = {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  state: 'fixed' | 'held' | 'postponed' | 'moved' | 'cancelled';
};

/** A period that runs, has run or is suspended in the case, for one party or (partyId null) for all or the court. */
export type CasePeriodFact = {
  id: string;
  /** Key of the catalogue, e.g. "D27", "D16". */
  rule: string;
  name: string;
  partyId: string | null;
  from: PlainDate;
  dueOn: PlainDate;
  state: 'running' | 'suspended' | 'kept' | 'ended';
};

/** Money the lawyer's side has paid in the case, with what may still go back (分). */
export type CaseReceipt = {
  id: string;
  title: string;
  amountFen: number;
  refundableFen: number;
  paidAt: Instant;
  channel: string;
};

/** A fee of the case that has not been paid (分). */
export type UnpaidFee = {
  id: string;
  title: string;
  amountFen: number;
  dueOn: PlainDate | null;
  overdue: boolean;
};

/** A preservation measure (保全措施) as it stands. */
export type CaseMeasure = {
  id: string;
  kind: 'deposit' | 'movable' | 'immovable' | 'other';
  object: string;
  amountFen: number | null;
  until: PlainDate | null;
  state: 'ordered' | 'in-force' | 'lifted' | 'expired';
  /** The parties for whom it was ordered. */
  partyIds: readonly string[];
};

/** Another application in the same case. */
export type EarlierApplication = {
  id: string;
  service: string;
  state: string;
  outcome: string | null;
  /** True while somebody is still awaited. */
  open: boolean;
  mine: boolean;
  submittedOn: PlainDate;
};

/**
 * What the court's file shows to somebody who is about to ask for something: the ground on which the rules of a service stand.
 * Before a suit there is no case: `caseId` is null, the stage S0, and the lists are empty.
 */
export type CaseFacts = {
  courtId: string;
  courtName: string;
  /** GB/T 2260 of the province, two digits, e.g. "41". */
  province: string;
  caseId: string | null;
  caseNumber: string | null;
  law: ProceduralLaw | 'enforcement' | 'compensation';
  causeName: string;
  title: string;
  /** 分. */
  amountFen: number;
  procedure: 'ordinary' | 'summary' | 'small-claims' | 'appeal' | 'enforcement' | 'compensation' | null;
  stage: StageId;
  openedOn: PlainDate | null;
  closedOn: PlainDate | null;
  parties: readonly CaseParty[];
  /** Parties whom the asking lawyer represents; empty while the mandate is not confirmed. */
  mine: { partyIds: readonly string[]; role: PartyRole | null; powers: Powers };
  staff: readonly { id: string; name: string; role: CaseStaffRole; paused: boolean }[];
  hearings: readonly CaseHearing[];
  /** Adjournments under CPL 149 so far. */
  postponements: number;
  periods: readonly CasePeriodFact[];
  /** Last day of the evidence period of the asker's side; null = none set. */
  evidenceUntil: PlainDate | null;
  /** Last day for the answer of the asker's side; null = not served. */
  answerUntil: PlainDate | null;
  debateClosed: boolean;
  pronounced: boolean;
  /** Fee charged for the case so far, 分. */
  feeFen: number;
  receipts: readonly CaseReceipt[];
  /** Fees of the whole case that are still open, whoever owes them. */
  unpaid: readonly UnpaidFee[];
  measures: readonly CaseMeasure[];
  earlier: readonly EarlierApplication[];
  /** What is left to the court or its province: whether 律师调查令 are issued; whether it decides in a system of its own and not here. */
  court: { investigationOrders: boolean; ownSystem: boolean };
  now: Instant;
  today: PlainDate;
  calendar: WorkCalendar;
};

/** What an agent is called: the defender of an accused, an agent ad litem, or an agent where there is no suit. */
export function agentWord(law: CaseFacts['law'], role: PartyRole | undefined): string {
  if (role === 'accused') return '辩护人';
  if (law === 'criminal') return '诉讼代理人';
  return law === 'enforcement' || law === 'compensation' ? '委托代理人' : '委托诉讼代理人';
}
