import type { Citation } from '../citations.ts';

/** Of whom a material is asked: once a case, or of each claimant or each agent whom it concerns. */
export type MaterialOf = 'case' | 'claimant' | 'agent';

/** One thing to hand in (材料), with its article and, where the law says it, how many copies. */
export type Material = {
  id: string;
  name: string;
  note?: string;
  article: Citation;
  /** 份数 on paper; absent = one. Online one file serves everybody. */
  copies?: number;
  of?: MaterialOf;
};

/** Who acts for a party, as CPL 61 lists them. */
export type AgentKind = 'lawyer' | 'legal-worker' | 'close-relative' | 'employee' | 'recommended';

/** Where a claimant belongs: papers from outside need proof (公证、认证或者其他证明手续). */
export type Origin = 'mainland' | 'hong-kong-macao' | 'taiwan' | 'overseas-chinese' | 'foreign';

/** Who files: 原告、自诉人、申请执行人、赔偿请求人. */
export type ClaimantFacts = {
  kind: 'natural-person' | 'organisation';
  lacksCapacity?: boolean;
  origin?: Origin;
};

/** The plain facts of a civil filing on which the list of materials depends. */
export type FilingFacts = {
  plaintiffs: readonly ClaimantFacts[];
  agents: readonly AgentKind[];
  /** 申请缓交、减交、免交. */
  asksFeeRelief?: boolean;
  /** A copy in paper is counted only when the complaint itself is on paper. */
  online: boolean;
  /** Defendants and other parties, for the number of copies; absent = one. */
  otherParties?: number;
};

/** Writes one line of a list: what, by which article, when it must be there; `offered` = it may be added. */
export const material = <F>(
  id: string,
  name: string,
  article: Citation,
  required: (facts: F) => boolean,
  more: Pick<MaterialRule<F>, 'note' | 'offered' | 'copies' | 'of'> = {},
): MaterialRule<F> => ({ id, name, article, required, ...more });

/** A material with the facts that call for it. */
export type MaterialRule<F = FilingFacts> = Omit<Material, 'copies'> & {
  required: (facts: F) => boolean;
  offered?: (facts: F) => boolean;
  copies?: (facts: F) => number;
};

/** The materials that these facts call for, and those that may be added. */
export function choose<F>(
  rules: readonly MaterialRule<F>[],
  facts: F,
): { required: Material[]; optional: Material[] } {
  const plain = ({ required: _r, offered: _o, copies, ...rest }: MaterialRule<F>): Material =>
    copies === undefined ? rest : { ...rest, copies: copies(facts) };
  const required = rules.filter((m) => m.required(facts));
  const optional = rules.filter((m) => !m.required(facts) && m.offered?.(facts) === true);
  return { required: required.map(plain), optional: optional.map(plain) };
}
