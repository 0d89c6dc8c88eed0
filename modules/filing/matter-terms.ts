/** The own part of each kind of filing other than civil (案件要素): everything may be missing while it is a draft. */
import { z } from 'zod';
import {
  AGENCY_LEVELS,
  CHALLENGED,
  CLUE_KINDS,
  COMPENSATION_PATHS,
  CRIME_TYPES,
  DELAYS,
  ENFORCEMENT_COURTS,
  INSTRUMENTS,
  LIABLE_ORGANS,
  ORGAN_LEVELS,
  RECONSIDERED,
} from './matters.ts';

/** Text that the database can hold: without NUL and without halves of a character, which come along when something is pasted. */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.replaceAll('\u0000', '').toWellFormed());
const text = (max: number) => plainText(max).default('');
/** A day as typed, YYYY-MM-DD; the check says when it is none. */
const day = text(10);
/** One of a table, or nothing yet. */
function choice<K extends string>(table: Readonly<Record<K, string>>) {
  const one = z.enum(['', ...Object.keys(table)]).default('');
  return one as unknown as z.ZodDefault<z.ZodType<K | '', K | ''>>; // the enum is made of the keys of the table
}
const flag = z.boolean().default(false);

/** 行政一审: what is challenged, since when it is known, whether it was reconsidered (行诉法 第十二、四十四至四十九条). */
export const administrativeMatter = z.object({
  challenged: choice(CHALLENGED),
  /** 名称 and 文号 of the act; of an omission what was asked for. */
  name: text(200),
  number: text(100),
  madeOn: day,
  /** 知道或者应当知道之日 (收到决定书等). */
  knownOn: day,
  /** 行政机关未告知起诉期限: then at most a year from knowing of the act (行诉解释 第六十四条). */
  notTold: flag,
  /** 因不动产提起: the place decides the court (行诉法 第二十条), twenty years the time (第四十六条). */
  immovable: flag,
  /** 限制人身自由的强制措施 (行诉法 第十九条). */
  liberty: flag,
  agencyLevel: choice(AGENCY_LEVELS),
  /** 不作为: when it was asked for, or that the authority had to act of itself (行诉法 第三十八、四十七条). */
  appliedOn: day,
  exOfficio: flag,
  urgent: flag,
  reconsidered: choice(RECONSIDERED),
  reconsiderationNumber: text(100),
  reconsiderationAppliedOn: day,
  reconsiderationReceivedOn: day,
  /** 一并请求: 行政赔偿, 审查规范性文件, 解决民事争议. */
  withCompensation: flag,
  norm: text(300),
  withCivilDispute: flag,
});

/** 刑事自诉: type, time, place, means and harm, who the victim is, what the authorities said (刑诉解释 第一、三百一十六至三百一十九条). */
export const prosecutionMatter = z.object({
  crimeType: choice(CRIME_TYPES),
  committedOn: text(100),
  place: text(300),
  means: text(5_000),
  harm: text(5_000),
  /** 自诉人不是被害人本人 (代为告诉). */
  forVictim: flag,
  victimName: text(100),
  victimRelation: text(60),
  victimUnable: text(500),
  /** 第三类: where it was reported, by which paper it was turned down. */
  reportedTo: text(200),
  reportedOn: day,
  refusalPaper: text(200),
  refusedOn: day,
  /** 附带民事诉讼. */
  withCivilClaim: flag,
});

/** 财产线索: one thing the debtor owns, as far as it is known. */
export const propertyClue = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  kind: choice(CLUE_KINDS),
  what: text(500),
  where: text(300),
  /** Whose: the id of a party; empty = not said. */
  partyId: text(40),
});

/** 申请执行: the effective instrument, until when it had to be performed, what was performed, what is owned (执行工作规定 第十六至十八条). */
export const enforcementMatter = z.object({
  instrument: choice(INSTRUMENTS),
  number: text(100),
  /** 作出机关: the court, arbitral institution or notary office. */
  issuer: text(200),
  madeOn: day,
  servedOn: day,
  effectiveOn: day,
  /** 履行期间的最后一日; empty = none is set, then from the effect (民诉法 第二百五十条). */
  performUntil: day,
  /** 分期履行, each period on its own. */
  instalments: flag,
  /** 时效中止、中断: facts which the court is told. */
  interruption: text(1_000),
  /** 已履行的部分. */
  performed: text(1_000),
  delay: choice(DELAYS),
  courtGround: choice(ENFORCEMENT_COURTS),
  /** 申请执行人是继承人或者权利承受人. */
  successor: flag,
  successorReason: text(500),
  /** 恢复执行 of an earlier case that ended without full performance. */
  resumes: flag,
  formerNumber: text(60),
  clues: z.array(propertyClue).max(200).default([]),
});

/** 国家赔偿: by which path, against whom, what was asked and decided before (国家赔偿法 第二十二至二十五条；赔偿立案规定 第四至八条). */
export const compensationMatter = z.object({
  path: choice(COMPENSATION_PATHS),
  organ: choice(LIABLE_ORGANS),
  organLevel: choice(ORGAN_LEVELS),
  /** 侵权行为 and when it happened; when it or the proceedings ended (时效的起算). */
  wrong: text(5_000),
  happenedOn: day,
  knownOn: day,
  /** 原案案号. */
  originalNumber: text(100),
  /** 先行程序: 向赔偿义务机关申请. */
  appliedOn: day,
  overdue: flag,
  decisionNumber: text(100),
  decidedOn: day,
  /** 复议: 赔偿义务机关不是法院的. */
  reconsiderationAgency: text(200),
  reconsiderationLevel: choice(ORGAN_LEVELS),
  reconsiderationAppliedOn: day,
  reconsiderationNumber: text(100),
  reconsiderationReceivedOn: day,
  /** 请求人不是受害人本人. */
  notVictim: flag,
  victimName: text(100),
  victimRelation: text(60),
});
