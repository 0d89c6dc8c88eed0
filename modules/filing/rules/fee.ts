import { computeFee, type FeeInput, type FeeResult } from '#law/fees/index.ts';
import type { FilingKind } from '#law/filing/index.ts';
import type { FeeEstimate, FilingContent } from '../terms.ts';

/** The names of a cause and of those above it, from the top: what decides how the fee is computed. */
export type CausePath = readonly { id: string; name: string; level: number }[];

/** Sum of the money claimed, in 分; several claims of one suit are added (民诉法解释 第二百零一条). */
export function amountClaimed(content: FilingContent): number {
  return content.claims.reduce((sum, claim) => sum + (claim.amountFen ?? 0), 0);
}

/** How 诉讼费用交纳办法 第十三条 sees this suit: by its cause, and where that is silent, by whether money is claimed. */
export function feeInputOf(content: FilingContent, cause: CausePath): FeeInput {
  if (content.kind !== 'civil') return matterFee(content, content.kind, cause);
  const amount = amountClaimed(content);
  const named = (part: string) => cause.some((line) => line.name.includes(part));
  if (named('劳动争议') || named('人事争议')) return { kind: 'fixed', matter: 'labour' };
  if (cause.some((line) => line.name === '离婚纠纷')) return { kind: 'divorce', property: amount };
  if (cause[0]?.name.includes('人格权')) return { kind: 'personality', damages: amount };
  if (cause[0]?.name.includes('知识产权'))
    return amount > 0 ? { kind: 'intellectual-property', amount } : { kind: 'intellectual-property' };
  if (amount > 0) {
    const alsoNonProperty = content.claims.some(
      (claim) => claim.amountFen === null && claim.text.trim() !== '',
    );
    return {
      kind: 'property',
      amounts: content.claims.flatMap((claim) => (claim.amountFen ? [claim.amountFen] : [])),
      alsoNonProperty,
    };
  }
  return { kind: 'other-non-property' };
}

/** The other kinds: a fixed sum for an administrative suit, a scale for an enforcement, nothing for a private prosecution and state compensation. */
function matterFee(content: FilingContent, kind: Exclude<FilingKind, 'civil'>, cause: CausePath): FeeInput {
  const named = (part: RegExp) => cause.some((line) => part.test(line.name));
  switch (kind) {
    case 'administrative':
      if (named(/^行政赔偿$/)) return { kind: 'free', matter: 'administrative-compensation' };
      return {
        kind: 'fixed',
        matter: named(/商标|专利|海事/) ? 'administrative-ip-maritime' : 'administrative-other',
      };
    case 'enforcement': {
      const amount = amountClaimed(content);
      return amount > 0 ? { kind: 'execution', amount } : { kind: 'execution' };
    }
    case 'private-prosecution':
      return { kind: 'free', matter: 'private-prosecution' };
    case 'compensation':
      return { kind: 'free', matter: 'state-compensation' };
  }
}

/** The fee of this complaint with its steps, and what half of it would be (简易程序, 调解, 撤诉: once only). All in 分. */
export function estimateFee(content: FilingContent, cause: CausePath): FeeEstimate {
  const input = feeInputOf(content, cause);
  const full = computeFee(input);
  const half =
    'halvings' in input || canHalve(input)
      ? computeFee({ ...input, halvings: ['summary-procedure'] } as FeeInput)
      : full; // the kinds with halvings share the field
  return {
    total: full.total,
    halved: half.total,
    basis: BASIS[input.kind] ?? '案件受理费',
    steps: full.steps.map((step) => ({
      label: step.label,
      rate: step.rate ?? '按件',
      amount: step.amount,
      article: step.article.label,
    })),
    notes: full.notes.map((note) => `${note.text}（${note.article.label}）`),
    ...rangeOf(full),
  };
}

const canHalve = (input: FeeInput) =>
  ['property', 'divorce', 'personality', 'other-non-property', 'intellectual-property', 'fixed'].includes(
    input.kind,
  );

const rangeOf = (result: FeeResult) => (result.range ? { range: result.range } : {});

const BASIS: Partial<Record<FeeInput['kind'], string>> = {
  property: '财产案件，按诉讼请求金额分段累计',
  divorce: '离婚案件，涉及财产分割超过20万元的部分按0.5%交纳',
  personality: '侵害人格权案件，涉及损害赔偿超过5万元的部分分段交纳',
  'intellectual-property': '知识产权案件',
  'other-non-property': '其他非财产案件，每件交纳',
  fixed: '按件交纳',
  execution: '申请执行费，不预交，执行后由被执行人负担',
  free: '不交纳诉讼费用',
};

/** The fee in whole 元 where a court has set so (办法 is silent on rounding): half up, the difference shown as a step of its own. */
export function inWholeYuan(fee: FeeEstimate): FeeEstimate {
  const total = Math.floor((fee.total + 50) / 100) * 100;
  if (total === fee.total) return fee;
  const step = {
    label: '取整到元（本院设置）',
    rate: '—',
    amount: total - fee.total,
    article: fee.steps.at(-1)?.article ?? '',
  };
  return { ...fee, total, steps: [...fee.steps, step] };
}
