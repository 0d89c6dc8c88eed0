import { defineRefusals } from '#kernel/refusals.ts';

/** Why a signature does not hold, in words. */
const UNSIGNED: Readonly<Record<string, string>> = {
  unsigned: '没有签名，或者签名的写法不符合接口约定',
  digest: '正文与摘要（Content-Digest）不一致',
  components: '签名没有覆盖规定的内容',
  key: '密钥不是该院现在登记的密钥',
  old: '签名时间与收到时间相差超过五分钟',
  signature: '签名与该院登记的公钥不符',
};

/** Every refusal of the exchange room. */
export const refuseExchange = defineRefusals({
  'exchange.unsigned': {
    status: 401,
    title: '签名不符',
    detail: ({ why }) => `消息没有通过签名验证：${UNSIGNED[String(why)] ?? why}。请核对后重新签名发送。`,
  },
  'exchange.different': {
    status: 409,
    title: '消息编号重复',
    detail: '同一编号（id 或者 seq）的消息此前已收到，内容不同。',
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
  'exchange.court': {
    status: 422,
    title: '不是该院的消息',
    detail: ({ court, door }) => `消息写明的法院是${court}，却送到了${door}的接收地址。`,
  },
  'exchange.not-sent': {
    status: 422,
    title: '没有这些消息',
    detail: ({ last }) => `平台发给该院的消息到第${last}号为止，没有更大的编号。`,
  },
  'exchange.no-gap': {
    status: 409,
    title: '没有缺号',
    detail: '所列编号的消息已经收到，或者缺少的编号已经变化。',
  },
  'exchange.no-application': { status: 404, title: '没有这件申请', detail: '本院没有这件诉讼事项申请。' },
  'exchange.no-case': {
    status: 404,
    title: '没有这个案号',
    detail: ({ number }) => `本院没有案号为${number}的案件。`,
  },
});
