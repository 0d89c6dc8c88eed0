import { cite } from '../citations.ts';
import { draftOf } from './drafts.ts';
import { exact, roundHalfUp, type Exact, type FeeStep } from './exact.ts';
import { HALVING, type FeeInput, type FeeResult, type FeeStandard } from './input.ts';

const YUAN = 100n;

/** Half-up to whole yuan, still exact. */
const toWholeYuan = (sum: Exact): Exact => exact(roundHalfUp(sum / YUAN)) * YUAN;

/**
 * The litigation fee (诉讼费用交纳办法 arts 8–19; CPI 201–206): exact until the end, then half-up to 分, halved once. `standard` is what the
 * province or the court has fixed.
 */
export function computeFee(input: FeeInput, standard: FeeStandard = {}): FeeResult {
  const draft = draftOf(input, standard);
  const reasons = 'halvings' in input ? (input.halvings ?? []) : [];
  const first = draft.sum === 0n ? undefined : reasons[0];
  const full = roundHalfUp(draft.sum);
  const steps: FeeStep[] = [...draft.steps];
  const notes = [...draft.notes];
  const by = first === undefined ? 1n : 2n;
  if (first !== undefined) {
    const { text, article } = HALVING[first];
    steps.push({ label: `${text}，减半交纳`, amount: roundHalfUp(draft.sum / by) - full, article });
    if (new Set(reasons).size > 1)
      notes.push({ text: '决定减半收取案件受理费的，只能减半一次', article: cite('CPI', '206') });
  }
  const written = (sum: Exact) => roundHalfUp(standard.wholeYuan === true ? toWholeYuan(sum / by) : sum / by);
  const total = written(draft.sum);
  const cut = total - roundHalfUp(draft.sum / by);
  if (cut !== 0) steps.push({ label: '按元取整', amount: cut, article: cite('FEE', '13') });
  const result: FeeResult = { total, full, halved: first !== undefined, steps, notes };
  if (draft.spread === undefined) return result;
  return { ...result, range: { min: written(draft.sum), max: written(draft.sum + exact(draft.spread)) } };
}
