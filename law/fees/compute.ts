import { cite, type Citation } from '../citations.ts';
import { applyTariff, exact, roundHalfUp, type Exact, type FeeStep } from './exact.ts';
import * as T from './tariffs.ts';

/** Why half is taken (减半): each cites its article, and whatever their number they halve once (CPI 206). */
export const HALVING = {
  mediated: { text: '以调解方式结案', article: cite('FEE', '15') },
  withdrawn: { text: '申请撤诉', article: cite('FEE', '15') },
  'summary-procedure': { text: '适用简易程序（含小额诉讼）审理', article: cite('FEE', '16') },
  'counterclaim-consolidated': { text: '反诉或者第三人的诉讼请求合并审理', article: cite('FEE', '18') },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type HalvingReason = keyof typeof HALVING;

/** What is asked, in the words of the fee law; amounts in 分, `base` = the value the province or the court has fixed. */
export type FeeInput =
  | {
      kind: 'property';
      amounts: readonly number[];
      alsoNonProperty?: boolean;
      halvings?: readonly HalvingReason[];
    }
  | { kind: 'divorce'; property: number; base?: number; halvings?: readonly HalvingReason[] }
  | { kind: 'personality'; damages: number; base?: number; halvings?: readonly HalvingReason[] }
  | { kind: 'other-non-property'; base?: number; halvings?: readonly HalvingReason[] }
  | { kind: 'intellectual-property'; amount?: number; base?: number; halvings?: readonly HalvingReason[] }
  | { kind: 'jurisdiction-objection'; base?: number }
  | { kind: 'fixed'; matter: T.FixedId; halvings?: readonly HalvingReason[] }
  | { kind: 'free'; matter: T.FreeId }
  | { kind: 'execution'; amount?: number; base?: number }
  | { kind: 'preservation'; amount?: number }
  | { kind: 'payment-order'; amount: number }
  | { kind: 'bankruptcy'; estate: number }
  | { kind: 'maritime'; matter: 'maritime-fund' | 'maritime-injunction' | 'ship-lien-notice'; base?: number }
  | { kind: 'security-interest'; fee?: number };

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

type Draft = { sum: Exact; steps: FeeStep[]; notes: FeeNote[]; spread?: number };

const checked = (fen: number): number => {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in 分: ${fen}`);
  return fen;
};

/** A sum within a legal range: the fixed value, or the lower bound with the spread left open. */
function ranged(id: T.RangeId, base: number | undefined): Draft {
  const { min, max, article, label } = T.RANGES[id];
  if (base !== undefined && (checked(base) < min || base > max))
    throw new RangeError(`${label} is between ${min} and ${max} 分, not ${base}`);
  const amount = base ?? min;
  const step = { label, from: min, to: max, amount, article };
  if (base !== undefined) return { sum: exact(amount), steps: [step], notes: [] };
  const text = '按法定幅度的下限预估，具体标准以法院通知为准';
  return { sum: exact(amount), steps: [step], notes: [{ text, article }], spread: max - min };
}

function plus(a: Draft, tariff: T.Tariff, amount: number): Draft {
  const b = applyTariff(tariff, checked(amount));
  return { ...a, sum: a.sum + b.sum, steps: [...a.steps, ...b.steps.filter((s) => s.amount !== 0)] };
}

const onTariff = (tariff: T.Tariff, amount: number): Draft => ({
  ...applyTariff(tariff, checked(amount)),
  notes: [],
});

function property(input: Extract<FeeInput, { kind: 'property' }>): Draft {
  const draft = onTariff(
    T.PROPERTY,
    input.amounts.reduce((sum, n) => sum + checked(n), 0),
  );
  const note = (article: string, text: string) => draft.notes.push({ text, article: cite('CPI', article) });
  if (input.amounts.length > 1) note('201.2', '有多个财产性诉讼请求的，合并计算交纳诉讼费');
  if (input.alsoNonProperty === true)
    note('201.1', '既有财产性又有非财产性诉讼请求的，按照财产性诉讼请求的标准交纳');
  return draft;
}

function share(draft: Draft, divisor: bigint, label: string, article: Citation): Draft {
  const sum = draft.sum / divisor;
  const steps = [...draft.steps, { label, amount: roundHalfUp(sum) - roundHalfUp(draft.sum), article }];
  return { ...draft, sum, steps };
}

function bankruptcy(estate: number): Draft {
  const article = cite('FEE', '14(六)');
  const half = share(onTariff(T.PROPERTY, estate), 2n, '破产案件按财产案件标准减半', article);
  half.notes.push({ text: '破产申请费不预交，清算后交纳', article: cite('FEE', '20.2') });
  if (half.sum <= exact(T.BANKRUPTCY_CAP)) return half;
  const cut = { label: '最高限额', amount: T.BANKRUPTCY_CAP - roundHalfUp(half.sum), article };
  return { ...half, sum: exact(T.BANKRUPTCY_CAP), steps: [...half.steps, cut] };
}

function execution(input: Extract<FeeInput, { kind: 'execution' }>): Draft {
  const draft =
    input.amount === undefined ? ranged('execution', input.base) : onTariff(T.EXECUTION, input.amount);
  draft.notes.push({ text: '执行申请费不由申请人预交，执行后交纳', article: cite('FEE', '20.2') });
  return draft;
}

function draftOf(input: FeeInput): Draft {
  switch (input.kind) {
    case 'property':
      return property(input);
    case 'divorce':
      return plus(ranged('divorce', input.base), T.DIVORCE_PROPERTY, input.property);
    case 'personality':
      return plus(ranged('personality', input.base), T.PERSONALITY_DAMAGES, input.damages);
    case 'other-non-property':
    case 'jurisdiction-objection':
      return ranged(input.kind, input.base);
    case 'intellectual-property':
      return input.amount === undefined ? ranged(input.kind, input.base) : onTariff(T.PROPERTY, input.amount);
    case 'fixed': {
      const { amount, label, article } = T.FIXED[input.matter];
      return { sum: exact(amount), steps: [{ label, amount, article }], notes: [] };
    }
    case 'free':
      return { sum: 0n, steps: [], notes: [T.FREE[input.matter]] };
    case 'execution':
      return execution(input);
    case 'preservation': {
      const draft = onTariff(T.PRESERVATION, input.amount ?? 0);
      draft.notes.push({
        text: '按实际保全的财产数额计算，先按申请保全的数额预估',
        article: cite('FEE', '14(二)'),
      });
      return draft;
    }
    case 'payment-order':
      return share(
        onTariff(T.PROPERTY, input.amount),
        3n,
        '支付令比照财产案件受理费的三分之一',
        cite('FEE', '14(三)'),
      );
    case 'bankruptcy':
      return bankruptcy(input.estate);
    case 'maritime':
      return ranged(input.matter, input.base);
    case 'security-interest': {
      const text = '实现担保物权案件应交申请费，收费办法未定标准，以法院通知为准';
      const amount = checked(input.fee ?? 0);
      const article = cite('CPI', '204');
      return {
        sum: exact(amount),
        steps: [{ label: '实现担保物权申请费', amount, article }],
        notes: [{ text, article }],
      };
    }
  }
}

/** The litigation fee (诉讼费用交纳办法 arts 8–18; CPI 201, 206): exact until the end, then half-up to 分, halved once. */
export function computeFee(input: FeeInput): FeeResult {
  const draft = draftOf(input);
  const reasons = 'halvings' in input ? (input.halvings ?? []) : [];
  const full = roundHalfUp(draft.sum);
  const first = reasons[0];
  const range =
    draft.spread === undefined ? undefined : { min: draft.sum, max: draft.sum + exact(draft.spread) };
  const result = (sum: Exact, halved: boolean): FeeResult => {
    const by = halved ? 2n : 1n;
    const ends = range && { min: roundHalfUp(range.min / by), max: roundHalfUp(range.max / by) };
    return {
      total: roundHalfUp(sum),
      full,
      halved,
      steps: draft.steps,
      notes: draft.notes,
      ...(ends && { range: ends }),
    };
  };
  if (first === undefined || draft.sum === 0n) return result(draft.sum, false);
  const half = draft.sum / 2n;
  const { text, article } = HALVING[first];
  draft.steps.push({ label: `${text}，减半交纳`, amount: roundHalfUp(half) - full, article });
  if (new Set(reasons).size > 1)
    draft.notes.push({ text: '决定减半收取案件受理费的，只能减半一次', article: cite('CPI', '206') });
  return result(half, true);
}
