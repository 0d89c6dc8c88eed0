import { type Amount, amountsIn } from './amounts.ts';

/** What a claim is worth: the amount by rule, how sure, whether one was to be expected, and figures that contradict the capitals. */
export type Principal = {
  amount?: Amount;
  sure: number;
  expected: boolean;
  contradiction?: [number, number];
};

/** An amount that only says how something is reckoned: a base, a rate, a period's instalment, what was paid already. */
function reckoning(text: string, { start, end }: Amount): boolean {
  const before = text.slice(Math.max(0, start - 18), start);
  const after = text.slice(end, end + 10);
  if (
    /(?:每|\/)(?:人?每)?(?:月|日|天|年|季度?|次|平方米|平米|小时|吨|件|套|逾期一日)[^,;。\d]{0,14}$/.test(
      before,
    )
  )
    return true;
  if (/^\s*(?:\/|每)(?:月|日|天|年|平方米|㎡|小时|吨|件|人)/.test(after)) return true;
  if (
    /(?:月租金|日租金|(?<!\d)月工资|月薪|基本工资|日工资|单价|工资标准|保底)(?:为|是)?[^,;。]{0,3}$/.test(
      before,
    )
  )
    return true;
  if (/^(?:[^,;。]{0,6})为(?:基数|本金|计算基数|基准|限)|^(?:为|的)?(?:基数|标准)/.test(after)) return true;
  if (
    /(?:以|按|按照)(?:尚欠|剩余|未付|所欠|欠付)?(?:的)?(?:借款|货款|工程款|本金|欠款|价款|租金|款项)?(?:本金)?(?:人民币|余额)?[^,;。\d]{0,6}$/.test(
      before,
    ) &&
    /^.{0,14}(?:基数|本金|标准|计算|计付|计)/.test(after)
  )
    return true;
  if (/(?:基数为|基数|本金为基数)[^,;。\d]{0,4}$/.test(before)) return true;
  if (
    /(?:已付|已支付|已经支付|已偿还|已还|扣除|减去|扣减|抵扣|已垫付)(?:的|了|款项|金额|定金|款|人民币|被告)*[^,;。\d]{0,6}$/.test(
      before,
    )
  )
    return true;
  return /(?:限额|保额|总价款?|合同价款?|合同总价|价值|成交价|购房款总额|价格)(?:约|为|是|人民币)*$/.test(
    before,
  );
}

const TOTAL = /(?:共计|合计|总计|总额为?|累计|以上共|计)(?:人民币|¥|:|为|约)*\s*$/;
const COSTS_ONLY = /^[^,;。]{0,14}(?:诉讼费用?|案件受理费|受理费|保全费|诉讼保全费|公告费)/;
const PAYS = /支付|偿还|返还|赔偿|归还|给付|清偿|退还|补足|补偿|承担.{0,12}(?:损失|违约金|律师费)/;
const WORD = /[:(,]?\s*(?:大写|小写)?[:]?\s*(?:人民币|¥)?\s*$/;

/** Picks the amount a claim is about: a sum it names as total, else the first that is claimed and not merely reckoned with. */
export function principalOf(text: string): Principal {
  const all = amountsIn(text);
  const claimed = all.filter((amount) => !reckoning(text, amount));
  const contradiction = contradictionIn(text, all);
  const costs = COSTS_ONLY.test(text) || /^(?:判令)?(?:本案)?(?:全部|所有|一切)?(?:的)?诉讼费/.test(text);
  const plain = costs ? [] : claimed;
  const totals = plain.filter(
    (amount) =>
      TOTAL.test(text.slice(0, amount.start)) &&
      !/暂\s*计(?:人民币|¥|:|为|约)*\s*$/.test(text.slice(0, amount.start)),
  );
  const strong = totals.filter((amount) =>
    /(?:共计|合计|总计|总额为?|累计|以上共)(?:人民币|¥|:|为|约)*\s*$/.test(text.slice(0, amount.start)),
  );
  const amount = strong.at(-1) ?? plain[0];
  const expected =
    !costs &&
    amount === undefined &&
    all.length === 0 &&
    PAYS.test(text) &&
    !/抚养费|赡养费|利息|每月|财产|子女|返还(?!.*款)|协助/.test(text);
  return {
    ...(amount ? { amount } : {}),
    sure: amount === undefined ? 0 : strong.length > 0 || plain.length === 1 ? 0.93 : 0.78,
    expected,
    ...(contradiction ? { contradiction } : {}),
  };
}

/** 120000元（大写：壹拾叁万元整）: figures and capitals side by side must agree. */
function contradictionIn(text: string, amounts: readonly Amount[]): [number, number] | undefined {
  for (let i = 1; i < amounts.length; i++) {
    const [a, b] = [amounts[i - 1], amounts[i]];
    if (!a || !b || a.words === b.words || b.start - a.end > 12) continue;
    const between = text.slice(a.end, b.start);
    if (/[(:]|大写|小写/.test(between) && WORD.test(between) && !/[;。]/.test(between) && a.fen !== b.fen)
      return [a.fen, b.fen];
  }
  return undefined;
}
