import {
  computeFee,
  type FeeInput,
  type FeeResult,
  type FeeStandard,
  HALVING,
  type HalvingReason,
  moneyInWords,
  type RangeId,
  standardBarred,
} from '#law/fees/index.ts';
import { type Fault, fault, isFault } from './fault.ts';
import { isRecord, readFields, wordOf } from './fields.ts';
import { FEE_ALIASES, FEE_KINDS, type FeeFields } from './fee-kinds.ts';
import { FEE_CHANGES } from './fee-changes.ts';
import { plain, yuan } from './plain.ts';

/** The kinds that can be asked, with what each of them reads. */
export const feeKinds = (): unknown =>
  Object.entries({ ...FEE_KINDS, ...FEE_CHANGES })
    .map(([kind, { name, fields }]) => ({ kind, name, fields: Object.keys(fields) }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));

function shown(result: FeeResult): Record<string, unknown> {
  const { total, full, halved, steps, notes, range } = result;
  return {
    total: yuan(total),
    ...(halved && { full: yuan(full), halved }),
    words: moneyInWords(total),
    steps: steps.map(({ label, from, to, rate, amount, article }) => ({
      label,
      ...(rate !== undefined && from !== undefined && to !== undefined && { on: yuan(to - from), rate }),
      amount: yuan(amount),
      article: article.label,
    })),
    notes: plain(notes),
    ...(range && { range: { min: yuan(range.min), max: yuan(range.max) } }),
  };
}

/** Why half is taken: the reasons named, or half as such. */
function reasonsOf({ halved, halvings }: FeeFields): readonly HalvingReason[] {
  if (halvings !== undefined) return halvings;
  return halved === true ? ['unspecified'] : [];
}

/** The range within which this kind's fixed sum lies, if it has one. */
function rangeOf(input: FeeInput): RangeId | undefined {
  if (!('base' in input)) return undefined;
  if (input.kind === 'maritime') return input.matter;
  return input.kind === 'recognition' ? 'execution' : input.kind;
}

function barred(input: FeeInput): Fault | undefined {
  const range = rangeOf(input);
  const base = 'base' in input ? input.base : undefined;
  const outside = range && base !== undefined ? standardBarred({ sums: { [range]: base } }) : undefined;
  if (outside !== undefined) return fault('base-out-of-range', `${outside}。`, 'base');
  const amounts = input.kind === 'property' ? input.amounts : [];
  if (!Number.isSafeInteger(amounts.reduce((sum, fen) => sum + fen, 0)))
    return fault('amount-too-large', '各项金额之和过大。', 'amounts');
  return undefined;
}

/** Answers one question about a litigation fee (诉讼费用交纳办法). */
export function answerFee(question: unknown): unknown {
  const word =
    isRecord(question) && typeof question['kind'] === 'string' ? wordOf(question['kind']) : undefined;
  if (word === undefined)
    return fault('missing', '请写明kind，例如{"kind":"property","amount":"100000"}。', 'kind');
  const kind = FEE_ALIASES.get(word) ?? word;
  const change = Object.hasOwn(FEE_CHANGES, kind) ? FEE_CHANGES[kind] : undefined;
  if (change) return change.answer(question);
  const row = Object.hasOwn(FEE_KINDS, kind) ? FEE_KINDS[kind] : undefined;
  if (!row) return fault('unknown-kind', `没有“${word}”这一类，可用--list列出全部。`, 'kind');
  const read = readFields(row.fields, question);
  if (isFault(read)) return read;
  const fields: FeeFields = read.fields;
  const asksHalf = isRecord(question) && (question['halved'] === true || question['halvings'] !== undefined);
  if (asksHalf && !('halved' in row.fields))
    return fault('not-halved', `${row.name}没有减半交纳的规定。`, 'halved');
  const input = row.input(fields, reasonsOf(fields));
  if (isFault(input)) return input;
  const refusal = barred(input);
  if (refusal) return refusal;
  const standard: FeeStandard = fields.wholeYuan === true ? { wholeYuan: true } : {};
  const { warnings } = read;
  return {
    kind,
    name: row.name,
    ...shown(computeFee(input, standard)),
    ...(warnings.length > 0 && { warnings }),
  };
}

/** The words of `halvings`. */
export const HALVING_WORDS = Object.keys(HALVING) as HalvingReason[];
