/** The vocabulary of filing (网上立案): what a complaint says, as server and browser share it. */
import { z } from 'zod';
import { FILING_KINDS, type FilingKind } from '#law/filing/guide-facts.ts';
import { PAPERS } from '#law/identities/index.ts';
import {
  administrativeMatter,
  compensationMatter,
  enforcementMatter,
  plainText,
  prosecutionMatter,
} from './matter-terms.ts';
import { MATTER_FIELDS } from './matters.ts';

export { plainText };
const text = (max: number) => plainText(max).default('');
/** Made by the page; part of a field path, so without dots. */
const localId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** 诉讼地位 of a party in a first-instance civil case. */
export const PARTY_ROLES = { plaintiff: '原告', defendant: '被告', 'third-party': '第三人' } as const;
export type PartyRole = keyof typeof PARTY_ROLES;

/** 证件种类 of a natural person; checked by law/identities. A defendant's number may be unknown (起诉状 needs only enough to tell the defendant apart). */
export const PAPER_KINDS = { ...PAPERS, unknown: '证件号码不详' } as const;
export type PaperKind = keyof typeof PAPER_KINDS;
const paperKind = z.enum(Object.keys(PAPER_KINDS) as [PaperKind, ...PaperKind[]]).default('identity-card'); // keys of the table above

/** 法定代理人 of a minor or of a person without full capacity; 民法典 第二十三条. */
export const guardian = z.object({
  name: text(100),
  relation: text(30),
  paperKind,
  paperNumber: text(40),
  phone: text(30),
});

/** A party (当事人). Person and organisation share one shape, so that a change of kind loses nothing that was typed. */
export const party = z.object({
  id: localId,
  role: z.enum(['plaintiff', 'defendant', 'third-party']),
  kind: z.enum(['person', 'organisation']).default('person'),
  name: text(200),
  address: text(300),
  phone: text(30),
  paperKind,
  paperNumber: text(40),
  sex: z.enum(['male', 'female', '']).default(''),
  birthday: text(10),
  ethnicity: text(30),
  occupation: text(100),
  guardian: guardian.optional(),
  creditCode: text(30),
  legalRepresentative: text(100),
  legalRepresentativeTitle: text(50),
  /** 行政案件: what this authority did in the case (作出原行为、复议). */
  agencyRole: z.enum(['original', 'reconsideration']).optional(),
  /** 文化程度, asked for in a private prosecution only (登记立案规定 第五条). */
  education: plainText(30).optional(),
});
export type Party = z.infer<typeof party>;

/** 诉讼请求. An amount is integer 分; a claim without one is not about money (or its amount is not yet known). */
export const claim = z.object({
  id: localId,
  text: text(2_000),
  amountFen: z.number().int().min(0).max(100_000_000_000_000).nullable().default(null),
});
export type Claim = z.infer<typeof claim>;

/** 证据: one piece with its purpose (证明目的) and source; its files are materials of kind `evidence`. */
export const evidence = z.object({
  id: localId,
  name: text(200),
  purpose: text(1_000),
  source: text(200),
  copy: z.enum(['original', 'copy']).default('copy'),
  /** 证据组, such as 合同订立; pieces of one group stand together in the 证据目录. */
  group: text(60),
  pages: z.number().int().min(0).max(100_000).nullable().default(null),
});
export type Evidence = z.infer<typeof evidence>;

/** 委托代理: one lawyer for one party, with the powers of the 授权委托书 chosen one by one (民诉法 第六十二条). */
export const mandate = z.object({
  id: localId,
  partyId: text(40),
  /** 律师 unless said otherwise. */
  agentKind: z.enum(['lawyer', 'legal-worker']).optional(),
  agentName: text(100),
  agentLicenceNo: text(30),
  agentFirm: text(200),
  authority: z.enum(['general', 'special']).default('general'),
  powers: z.array(plainText(60)).max(30).default([]),
});
export type Mandate = z.infer<typeof mandate>;

/** 材料: a file in its place. `kind` is an id of law/filing MATERIALS; `subjectId` the party or piece of evidence it belongs to. */
export const material = z.object({
  id: localId,
  kind: plainText(60),
  fileId: z.uuid(),
  subjectId: text(40),
});
export type Material = z.infer<typeof material>;

/** 电子送达 (在线诉讼规则 第二十九条): consent is the party's choice and never a condition of filing. */
export const serviceConsent = z.object({
  consent: z.boolean().default(false),
  /** `all` or without judgments, rulings and mediation statements (partial consent stays partial, 规则 第四条). */
  scope: z.enum(['all', 'not-judgments']).default('all'),
  paperCopy: z.boolean().default(false),
});

const kindNames = Object.keys(FILING_KINDS) as [FilingKind, ...FilingKind[]]; // keys of the table
export const filingKind = z.enum(kindNames);

/** What a complaint (起诉状) and its annexes say. Everything may be missing while it is a draft; `check` says what still is. */
export const filingContent = z.object({
  /** 立案类型: which of the five faces; an older complaint is civil. */
  kind: filingKind.default('civil'),
  courtId: text(3),
  causeId: text(20),
  parties: z.array(party).max(200).default([]),
  claims: z.array(claim).max(100).default([]),
  facts: text(50_000),
  grounds: text(20_000),
  evidence: z.array(evidence).max(500).default([]),
  mandates: z.array(mandate).max(400).default([]),
  materials: z.array(material).max(1_000).default([]),
  service: serviceConsent.default({ consent: false, scope: 'all', paperCopy: false }),
  /** Why this court is competent, in the filer's words (optional). */
  jurisdiction: text(1_000),
  /** Answers to the questions of the cause's element form (要素), by the id of the element; from them claims and facts are composed. */
  elements: z.record(plainText(80), plainText(5_000)).default({}),
  /** The own part of each kind other than civil; that of another kind is kept while it is a draft, and left out of what is submitted. */
  administrative: administrativeMatter.optional(),
  prosecution: prosecutionMatter.optional(),
  enforcement: enforcementMatter.optional(),
  compensation: compensationMatter.optional(),
});
export type FilingContent = z.infer<typeof filingContent>;

/** An empty complaint of a kind, its own part begun. */
export function emptyContent(kind: FilingKind = 'civil'): FilingContent {
  return filingContent.parse(kind === 'civil' ? {} : { kind, [MATTER_FIELDS[kind]]: {} });
}

/** The sections of the wizard, in the order in which they are shown; a field path begins with one of their fields. */
export const SECTIONS = {
  court: { title: '受理法院', fields: ['courtId', 'jurisdiction'] },
  cause: { title: '案由', fields: ['causeId'] },
  parties: { title: '当事人', fields: ['parties'] },
  matter: {
    title: '案件要素',
    fields: ['administrative', 'prosecution', 'enforcement', 'compensation'],
  },
  claims: { title: '诉讼请求', fields: ['claims'] },
  facts: { title: '事实与理由', fields: ['facts', 'grounds', 'elements'] },
  evidence: { title: '证据', fields: ['evidence'] },
  mandates: { title: '委托代理', fields: ['mandates'] },
  materials: { title: '材料', fields: ['materials', 'service'] },
} as const;
export type SectionId = keyof typeof SECTIONS;

/**
 * One finding of the check (审查要点). `field` is a path into the content with ids for list members (`parties.p1.paperNumber`,
 * `claims`, `materials.identity.p1`), so that page, registrar and correction notice all point to the same spot.
 */
export const finding = z.object({
  field: z.string(),
  section: z.enum(Object.keys(SECTIONS) as [SectionId, ...SectionId[]]),
  /** `fault` blocks submission; `warning` is shown and never blocks. */
  level: z.enum(['fault', 'warning']),
  code: z.string(),
  what: z.string(),
  mend: z.string(),
  article: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** The fee estimate shown while typing; amounts in 分. */
export const feeEstimate = z.object({
  total: z.number().int(),
  halved: z.number().int(),
  basis: z.string(),
  steps: z.array(
    z.object({ label: z.string(), rate: z.string(), amount: z.number().int(), article: z.string() }),
  ),
  notes: z.array(z.string()),
  range: z.object({ min: z.number().int(), max: z.number().int() }).optional(),
});
export type FeeEstimate = z.infer<typeof feeEstimate>;

/** A line of a correction notice (补正通知书). */
export const correctionItem = z.object({
  field: plainText(200).min(1),
  what: plainText(1_000).min(1),
  mend: text(1_000),
  article: text(200),
});
export type CorrectionItem = z.infer<typeof correctionItem>;
