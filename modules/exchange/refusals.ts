import { defineRefusals } from '#kernel/refusals.ts';

/** Every refusal of the exchange room. */
export const refuseExchange = defineRefusals({
  'exchange.unsigned': {
    status: 401,
    title: '签名不符',
    detail: ({ why }) => `消息没有通过签名验证（${why}）。`,
  },
  'exchange.different': {
    status: 409,
    title: '消息编号重复',
    detail: '同一编号的消息此前已收到，内容不同。',
  },
  'exchange.shape': {
    status: 422,
    title: '消息格式不符',
    detail: ({ why }) => `消息不符合接口约定：${why}。`,
  },
  'exchange.not-found': { status: 404, title: '没有找到', detail: '没有找到这条消息。' },
  'exchange.no-replay': {
    status: 409,
    title: '不需要重发',
    detail: '只有未送达、被拒收或者处理失败的消息可以重新处理。',
  },
  'exchange.no-application': { status: 404, title: '没有这件申请', detail: '本院没有这件诉讼事项申请。' },
  'exchange.no-case': {
    status: 404,
    title: '没有这个案号',
    detail: ({ number }) => `本院没有案号为${number}的案件。`,
  },
});
