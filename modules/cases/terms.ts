/** Kinds of node in the timeline of a case (案件节点), with the sign that the page shows. */
export const NODE_KINDS = {
  filed: '收案',
  accepted: '立案',
  served: '送达',
  answer: '答辩',
  evidence: '举证',
  staff: '审判组织',
  counsel: '代理',
  hearing: '开庭',
  debate: '法庭辩论终结',
  judgment: '宣判',
  appeal: '上诉',
  measure: '保全',
  clock: '期限',
  claims: '诉讼请求',
  transfer: '移送',
  effective: '生效',
  closed: '结案',
  other: '其他',
} as const;
export type NodeKind = keyof typeof NODE_KINDS;

export const HEARING_STATES = {
  fixed: '已排定',
  held: '已开庭',
  postponed: '延期审理',
  moved: '已变更日期',
  cancelled: '已取消',
} as const;

export const PERIOD_STATES = {
  running: '计算中',
  suspended: '已中止',
  kept: '已办',
  ended: '已届满',
} as const;

export const MEASURE_STATES = {
  ordered: '已裁定',
  'in-force': '生效中',
  lifted: '已解除',
  expired: '已到期',
} as const;

export const MEASURE_KINDS = {
  deposit: '冻结银行存款',
  movable: '查封、扣押动产',
  immovable: '查封不动产',
  other: '冻结其他财产权',
} as const;

export const MANDATE_SOURCES = {
  filing: '立案时提交',
  application: '申请核实',
  counter: '窗口核实',
  exchange: '法院办案系统',
} as const;

export const PROCEDURES = {
  ordinary: '普通程序',
  summary: '简易程序',
  'small-claims': '小额诉讼程序',
  appeal: '第二审程序',
  enforcement: '执行程序',
  compensation: '国家赔偿程序',
} as const;

export const CASE_LAWS = {
  civil: '民事',
  administrative: '行政',
  criminal: '刑事',
  enforcement: '执行',
  compensation: '国家赔偿',
} as const;
