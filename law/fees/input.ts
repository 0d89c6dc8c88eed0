import { cite, type Citation } from '../citations.ts';
import type { FeeStep } from './exact.ts';
import type { FixedId, FreeId, RangeId } from './tariffs.ts';

/** Why half is taken (减半): each cites its article, and whatever their number they halve once (CPI 206). */
export const HALVING = {
  mediated: { text: '以调解方式结案', article: cite('FEE', '15') },
  withdrawn: { text: '申请撤诉', article: cite('FEE', '15') },
  'summary-procedure': { text: '适用简易程序（含小额诉讼）审理', article: cite('FEE', '16') },
  'counterclaim-consolidated': { text: '反诉或者第三人的诉讼请求合并审理', article: cite('FEE', '18') },
  /** Half without a word of why: the law allows but one halving, whatever the reason. */
  unspecified: { text: '依照规定', article: cite('CPI', '206') },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type HalvingReason = keyof typeof HALVING;

type Halvings = { halvings?: readonly HalvingReason[] };

/** Why a case tried again under trial supervision is charged all the same (FEE 9). */
export type RetrialGround = 'new-evidence' | 'no-appeal' | 'other';

/** What is asked, in the words of the fee law; amounts in 分, `base` = the value the province or the court has fixed. */
export type FeeInput =
  | ({ kind: 'property'; amounts: readonly number[]; alsoNonProperty?: boolean } & Halvings)
  | ({ kind: 'divorce'; property: number; base?: number } & Halvings)
  | ({ kind: 'personality'; damages: number; base?: number } & Halvings)
  | ({ kind: 'other-non-property'; base?: number } & Halvings)
  | ({ kind: 'intellectual-property'; amount?: number; base?: number } & Halvings)
  | { kind: 'jurisdiction-objection'; base?: number }
  | ({ kind: 'fixed'; matter: FixedId } & Halvings)
  | { kind: 'free'; matter: FreeId }
  | ({ kind: 'appeal'; disputed: number } & Halvings)
  | ({ kind: 'retrial'; ground: RetrialGround; disputed: number } & Halvings)
  | { kind: 'execution'; amount?: number; base?: number }
  | { kind: 'recognition'; amount?: number; base?: number }
  | { kind: 'preservation'; amount?: number }
  | { kind: 'payment-order'; amount: number }
  | { kind: 'bankruptcy'; estate: number }
  | { kind: 'maritime'; matter: 'maritime-fund' | 'maritime-injunction' | 'ship-lien-notice'; base?: number }
  | { kind: 'security-interest'; fee?: number };

/** What a province or a court has fixed (FEE 13 last paragraph; 14): sums within the legal ranges, and how it writes the total. */
export type FeeStandard = {
  readonly sums?: Readonly<Partial<Record<RangeId, number>>>;
  /** True where the court charges whole yuan; the law itself does not round. */
  readonly wholeYuan?: boolean;
};

/** Text with its article. */
export type FeeNote = { text: string; article: Citation };

/** What is due (`total`), what it would be without halving (`full`), and how it came about. All in 分. */
export type FeeResult = {
  total: number;
  full: number;
  halved: boolean;
  steps: FeeStep[];
  notes: FeeNote[];
  /** Set where the province or the court fixes the sum and has not been asked: lowest and highest total. */
  range?: { min: number; max: number };
};
