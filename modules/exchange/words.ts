import type { ActDescriptions } from '#kernel/audit/describe.ts';

/** The words of this room's acts in a trail. */
export const exchangeActs: ActDescriptions = {
  'exchange.receive': () => '收到法院审判流程管理系统的消息',
  'exchange.apply': () => '处理法院审判流程管理系统的消息',
  'exchange.send': () => '发送消息至法院审判流程管理系统',
  'exchange.replay': () => '重新处理对接消息',
  'exchange.hear': () => '登记法院消息收到第几号，缺号的请求重发',
  'exchange.skip': () => '不再等待缺少的对接消息',
  'exchange.resend': () => '法院系统请求重发消息',
  'exchange.case-staff': () => '法院系统：确定审判组织成员',
  'exchange.case-hearing': () => '法院系统：排定开庭',
  'exchange.case-node': () => '法院系统：记录案件节点',
  'exchange.case-stage': () => '法院系统：案件进入新阶段',
  'exchange.document': () => '法院系统：签发文书',
  'exchange.file': () => '法院审判流程管理系统取材料',
  'exchange.peer': () => '修改系统对接设置',
};
