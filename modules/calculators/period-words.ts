import { PERIODS, type PeriodId } from '#law/periods/index.ts';

/** What lawyers call a deadline, besides its name in the catalogue. */
const ALSO: Partial<Record<PeriodId, string>> = {
  D01: '立案期限 立案审查期 七日立案 多久立案',
  D02: '行政立案期限 先予立案',
  D03: '自诉立案期限',
  D04: '执行立案',
  D05: '国赔立案',
  D09: '补正期限 补正通知',
  D12: '立案投诉 举报',
  D15: '送达起诉状副本',
  D16: '答辩期 答辩期限 应诉',
  D18: '管辖异议 管辖权异议期限 答辩期内',
  D19: '执行管辖异议',
  D21: '交费期限 缴费期限 诉讼费 受理费 七日交费 预交',
  D22: '反诉费 反诉受理费 缴费',
  D23: '上诉费 上诉受理费 缴费 预交',
  D24: '补交诉讼费 简转普',
  D25: '退费 退还诉讼费 胜诉退费',
  D27: '举证期 举证期限 提交证据 新证据',
  D28: '小额答辩',
  D29: '回避 复议',
  D30: '诉中保全 财产保全 48小时 四十八小时',
  D31: '诉前保全 48小时 四十八小时',
  D32: '财产保全 保全裁定 五日',
  D33: '诉前保全起诉期限 解除保全',
  D34: '执行前保全',
  D35: '续封 续冻 续行查封 续保',
  D36: '查封期限 冻结期限 扣押期限 存款 不动产 动产',
  D37: '保全复议',
  D38: '解封 解冻',
  D39: '司法确认 人民调解协议',
  D41: '支付令 督促程序 支付令异议',
  D43: '执行时效 申请执行期限 强制执行 两年',
  D44: '执行异议 执行复议',
  D45: '上诉期 上诉期限 民事判决上诉 民事裁定上诉 二审',
  D46: '行政上诉期 上诉期限 行政判决 二审',
  D47: '刑事上诉期 上诉期限 刑事判决 二审 抗诉',
  D48: '再审 申请再审期限 申诉 六个月',
  D49: '行政起诉期限 行政诉讼时效 六个月 复议后起诉',
  D50: '行政机关答辩 举证',
  D53: '开庭通知 传票 三日前',
  D54: '审限 审理期限 一审审限 二审审限 六个月 三个月',
  D55: '行政审限 审理期限',
  D56: '执行期限 执行结案',
  D59: '诉前调解期限 委派调解 委托调解',
  D60: '在线关联 在线诉讼',
  D61: '罚款复议 拘留复议',
  D63: '国家赔偿决定期限',
  D65: '国家赔偿时效',
  D66: '当庭宣判 发送判决书',
  D67: '离婚六个月 再次起诉离婚 重新起诉',
  D68: '自诉审限 刑事自诉审理期限 羁押',
};

const IDS = Object.keys(PERIODS) as PeriodId[]; // keys of the catalogue

const texts = new Map(
  IDS.map((id) => {
    const { what, startsFrom, main, variants } = PERIODS[id];
    return [
      id,
      {
        what,
        all: `${id} ${what} ${variants.map((v) => v.when).join(' ')} ${main?.when ?? ''} ${ALSO[id] ?? ''} ${startsFrom}`,
      },
    ];
  }),
);

/** Deadlines whose names, cases or usual names hold every word; the name itself first. */
export function searchPeriods(words: string): PeriodId[] {
  const parts = words.normalize('NFKC').trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return IDS;
  const score = (id: PeriodId): number => {
    const text = texts.get(id);
    if (!text || !parts.every((part) => text.all.toUpperCase().includes(part.toUpperCase()))) return 0;
    const names = ` ${ALSO[id] ?? ''} `;
    if (parts.some((part) => text.what === part || names.includes(` ${part} `))) return 3;
    return parts.some((part) => text.what.includes(part)) ? 2 : 1;
  };
  return IDS.map((id) => ({ id, points: score(id) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .map(({ id }) => id);
}
