import { cite, type Citation } from '../citations.ts';
import { applyTariff, exact, roundHalfUp, type Exact, type FeeStep } from './exact.ts';
import type { FeeInput, FeeNote, FeeStandard } from './input.ts';
import * as T from './tariffs.ts';

/** A sum on its way: exact, with its steps, and the spread that the law leaves open. */
export type Draft = { sum: Exact; steps: FeeStep[]; notes: FeeNote[]; spread?: number };

const checked = (fen: number): number => {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in 分: ${fen}`);
  return fen;
};

/** A sum within a legal range: the fixed value, or the lower bound with the spread left open. */
function ranged(id: T.RangeId, given: number | undefined, standard: FeeStandard): Draft {
  const { min, max, article, label } = T.RANGES[id];
  const base = given ?? standard.sums?.[id];
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

/** Execution and recognition of foreign judgments and awards: one tariff, paid by the debtor in the end (FEE 20.2, 38.1). */
function execution(
  input: Extract<FeeInput, { kind: 'execution' | 'recognition' }>,
  standard: FeeStandard,
): Draft {
  const draft =
    input.amount === undefined
      ? ranged('execution', input.base, standard)
      : onTariff(T.EXECUTION, input.amount);
  draft.notes.push(
    input.kind === 'execution'
      ? { text: '执行申请费不由申请人预交，执行后交纳', article: cite('FEE', '20.2') }
      : { text: '申请承认和执行外国裁判、国外仲裁裁决，申请费由被执行人负担', article: cite('FEE', '38.1') },
  );
  return draft;
}

function preservation(amount: number): Draft {
  const draft = onTariff(T.PRESERVATION, amount);
  const text = '按实际保全的财产数额计算，先按申请保全的数额预估';
  draft.notes.push({ text, article: cite('FEE', '14(二)') });
  return draft;
}

function securityInterest(fee: number): Draft {
  const text = '实现担保物权案件应交申请费，收费办法未定标准，以法院通知为准';
  const article = cite('CPI', '204');
  const steps = [{ label: '实现担保物权申请费', amount: checked(fee), article }];
  return { sum: exact(fee), steps, notes: [{ text, article }] };
}

const free = (matter: T.FreeId): Draft => ({ sum: 0n, steps: [], notes: [T.FREE[matter]] });

/** A case tried again is free but for two grounds, and is then charged on what is disputed (FEE 9, 19). */
function retrial(input: Extract<FeeInput, { kind: 'retrial' }>): Draft {
  if (input.ground === 'other') return free('trial-supervision');
  const draft = onTariff(T.PROPERTY, input.disputed);
  const article = cite('FEE', input.ground === 'new-evidence' ? '9(一)' : '9(二)');
  const text =
    input.ground === 'new-evidence'
      ? '有新的证据足以推翻原裁判而决定再审的，应交案件受理费'
      : '对第一审裁判未上诉、生效后又申请再审而决定再审的，应交案件受理费';
  const base = '按照不服原判决部分的再审请求数额交纳';
  draft.notes.push({ text, article }, { text: base, article: cite('FEE', '19') });
  return draft;
}

function appeal(disputed: number): Draft {
  const draft = onTariff(T.PROPERTY, disputed);
  draft.notes.push(
    { text: '按照不服一审判决部分的上诉请求数额交纳', article: cite('FEE', '17') },
    {
      text: '分别上诉的，按照各自的上诉请求分别预交；同一方多人共同上诉的，只预交一份',
      article: cite('CPI', '202'),
    },
  );
  return draft;
}

function fixed(matter: T.FixedId): Draft {
  const { amount, label, article } = T.FIXED[matter];
  const draft: Draft = { sum: exact(amount), steps: [{ label, amount, article }], notes: [] };
  if (matter === 'labour')
    draft.notes.push({ text: '追索劳动报酬的案件可以不预交案件受理费', article: cite('FEE', '20.1') });
  return draft;
}

/** The sum before halving, by the kind of case or application (FEE 8–19; CPI 201–204). */
export function draftOf(input: FeeInput, standard: FeeStandard): Draft {
  switch (input.kind) {
    case 'property':
      return property(input);
    case 'divorce':
      return plus(ranged('divorce', input.base, standard), T.DIVORCE_PROPERTY, input.property);
    case 'personality':
      return plus(ranged('personality', input.base, standard), T.PERSONALITY_DAMAGES, input.damages);
    case 'other-non-property':
    case 'jurisdiction-objection':
      return ranged(input.kind, input.base, standard);
    case 'intellectual-property':
      return input.amount === undefined
        ? ranged(input.kind, input.base, standard)
        : onTariff(T.PROPERTY, input.amount);
    case 'fixed':
      return fixed(input.matter);
    case 'free':
      return free(input.matter);
    case 'appeal':
      return appeal(input.disputed);
    case 'retrial':
      return retrial(input);
    case 'execution':
    case 'recognition':
      return execution(input, standard);
    case 'preservation':
      return preservation(input.amount ?? 0);
    case 'payment-order': {
      const label = '支付令比照财产案件受理费的三分之一';
      return share(onTariff(T.PROPERTY, input.amount), 3n, label, cite('FEE', '14(三)'));
    }
    case 'bankruptcy':
      return bankruptcy(input.estate);
    case 'maritime':
      return ranged(input.matter, input.base, standard);
    case 'security-interest':
      return securityInterest(input.fee ?? 0);
  }
}
