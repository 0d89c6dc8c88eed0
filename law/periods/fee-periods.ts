import { cite } from '../citations.ts';
import { late, period, type PeriodRule } from './rule.ts';

/** 诉讼费用: paying, giving back, reviewing. */
export const FEE_PERIODS = {
  D21: period(
    '交纳案件受理费',
    7,
    'day',
    '收到交纳诉讼费用通知之日',
    'plaintiff',
    [cite('FEE', '22.1'), cite('CPI', '213'), cite('REG', '11')],
    ['deemed-withdrawn', '通知后仍不预交，又未申请或者未获准缓减免的，裁定按撤诉处理'],
  ),
  D22: period(
    '交纳反诉受理费',
    7,
    'day',
    '提起反诉之日',
    'defendant',
    [cite('FEE', '22.1')],
    ['deemed-withdrawn', '反诉按撤回处理'],
  ),
  D23: period(
    '补交上诉案件受理费',
    7,
    'day',
    '收到预交通知之日',
    'appellant',
    [cite('FEE', '22.2'), cite('CPI', '318')],
    ['deemed-withdrawn', '按自动撤回上诉处理'],
  ),
  D24: period(
    '简易程序转普通程序补交受理费',
    7,
    'day',
    '收到交纳诉讼费用通知之日',
    'plaintiff',
    [cite('CPI', '199')],
    ['deemed-withdrawn', '按撤诉处理，已收费用退还一半'],
  ),
  D25: period(
    '退还诉讼费用',
    15,
    'day',
    '法律文书生效之日',
    'court',
    [cite('FEE', '53.2'), cite('CPI', '207')],
    late('应当退还当事人'),
  ),
  D26: period(
    '诉讼费用决定的复核',
    15,
    'day',
    '收到复核申请之日',
    'court',
    [cite('FEE', '43.2')],
    late('应当作出复核决定'),
  ),
} satisfies Record<string, PeriodRule>;
