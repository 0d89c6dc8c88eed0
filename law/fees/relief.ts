import { cite, type Citation } from '../citations.ts';

/** 司法救助: 免交, 减交, 缓交. */
export type ReliefKind = 'exempt' | 'reduce' | 'defer';

export const RELIEF = {
  exempt: { name: '免交', article: cite('FEE', '45') },
  reduce: { name: '减交', article: cite('FEE', '46') },
  defer: { name: '缓交', article: cite('FEE', '47') },
} as const satisfies Record<ReliefKind, { name: string; article: Citation }>;

/** The grounds a party may name, one row each, with what they entitle to. */
export const RELIEF_GROUNDS = [
  { kind: 'exempt', text: '残疾人无固定生活来源的', article: cite('FEE', '45(一)') },
  { kind: 'exempt', text: '追索赡养费、扶养费、抚育费、抚恤金的', article: cite('FEE', '45(二)') },
  {
    kind: 'exempt',
    text: '最低生活保障对象、农村特困定期救济对象、农村五保供养对象或者领取失业保险金人员，无其他收入的',
    article: cite('FEE', '45(三)'),
  },
  {
    kind: 'exempt',
    text: '因见义勇为或者为保护社会公共利益致使自身合法权益受到损害，本人或者其近亲属请求赔偿或者补偿的',
    article: cite('FEE', '45(四)'),
  },
  { kind: 'exempt', text: '确实需要免交的其他情形', article: cite('FEE', '45(五)') },
  {
    kind: 'reduce',
    text: '因自然灾害等不可抗力造成生活困难，正在接受社会救济，或者家庭生产经营难以为继的',
    article: cite('FEE', '46(一)'),
  },
  { kind: 'reduce', text: '属于国家规定的优抚、安置对象的', article: cite('FEE', '46(二)') },
  { kind: 'reduce', text: '社会福利机构和救助管理站', article: cite('FEE', '46(三)') },
  { kind: 'reduce', text: '确实需要减交的其他情形', article: cite('FEE', '46(四)') },
  { kind: 'defer', text: '追索社会保险金、经济补偿金的', article: cite('FEE', '47(一)') },
  {
    kind: 'defer',
    text: '海上事故、交通事故、医疗事故、工伤事故、产品质量事故或者其他人身伤害事故的受害人请求赔偿的',
    article: cite('FEE', '47(二)'),
  },
  { kind: 'defer', text: '正在接受有关部门法律援助的', article: cite('FEE', '47(三)') },
  { kind: 'defer', text: '确实需要缓交的其他情形', article: cite('FEE', '47(四)') },
] as const satisfies readonly { kind: ReliefKind; text: string; article: Citation }[];

/** Lowest share of the fee that a reduction takes off, in percent (FEE 46.2). */
export const LOWEST_REDUCTION_PERCENT = 30;

/** Whether such relief can be granted at all; undefined = yes, otherwise why not (FEE 44, 46). */
export function reliefBarred(input: {
  kind: ReliefKind;
  applicant: 'natural-person' | 'organisation';
  reductionPercent?: number;
}): { text: string; article: Citation } | undefined {
  if (input.kind === 'exempt' && input.applicant !== 'natural-person')
    return { text: '诉讼费用的免交只适用于自然人', article: cite('FEE', '44.2') };
  const percent = input.reductionPercent;
  if (
    input.kind === 'reduce' &&
    percent !== undefined &&
    (percent < LOWEST_REDUCTION_PERCENT || percent >= 100)
  )
    return { text: '准予减交诉讼费用的，减交比例不得低于30%', article: cite('FEE', '46.2') };
  return undefined;
}

/** What the applicant hands in and what the court owes him (FEE 48–49, 51). */
export const RELIEF_STEPS = [
  {
    who: 'party',
    text: '在起诉或者上诉时提交书面申请和确有经济困难的证明材料',
    article: cite('FEE', '48.1'),
  },
  {
    who: 'party',
    text: '因生活困难或者追索基本生活费用申请免交、减交的，还应提供符合当地公民经济困难标准的证明',
    article: cite('FEE', '48.2'),
  },
  { who: 'court', text: '不予批准的，应当书面说明理由', article: cite('FEE', '48.3') },
  { who: 'court', text: '准予缓交的，应当在决定立案之前作出决定', article: cite('FEE', '49') },
  { who: 'court', text: '准予减交、免交的，应当在法律文书中载明', article: cite('FEE', '51') },
] as const satisfies readonly { who: 'party' | 'court'; text: string; article: Citation }[];

/** What is left to pay now once relief is granted, 分: nothing, the reduced fee (half-up), or everything later. */
export function afterRelief(fee: number, relief: { kind: ReliefKind; reductionPercent?: number }): number {
  if (!Number.isSafeInteger(fee) || fee < 0) throw new RangeError(`no fee of ${fee}`);
  if (relief.kind !== 'reduce') return 0;
  const off = BigInt(Math.round((relief.reductionPercent ?? LOWEST_REDUCTION_PERCENT) * 100));
  return Number((BigInt(fee) * (10_000n - off) * 2n + 10_000n) / 20_000n);
}
