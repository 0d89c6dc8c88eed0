import { defineRefusals } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';

/** Refusals of paying. */
export const refusePayments = defineRefusals({
  'payments.not-found': {
    status: 404,
    title: '没有找到账单',
    detail: '没有找到这份账单，或者您不是它的交款人。请从“我的账单”重新进入。',
  },
  'payments.settled': {
    status: 409,
    title: '账单已交清',
    detail: '这份账单已经交清，无需再次支付。交费凭证可在本页下载。',
    article: cite('FEE', '52').label,
  },
  'payments.closed': {
    status: 409,
    title: '账单已取消',
    detail: '这份账单已因撤诉或者按撤诉处理而取消，不再收款。如有疑问，请联系受理法院。',
    article: cite('CPI', '213').label,
  },
  'payments.waived': {
    status: 409,
    title: '已准予免交',
    detail: '法院已经准予免交这笔诉讼费用，无需支付；此后到账的款项自动原路退回。',
    article: cite('FEE', '45').label,
  },
  'payments.channel-not-offered': {
    status: 422,
    title: '该法院未开通此支付渠道',
    detail: '受理法院没有开通这个支付渠道。请改用本页列出的其他渠道。',
    article: cite('FEE', '52').label,
  },
  'payments.ending-previous': {
    status: 409,
    title: '上一支付单正在关闭',
    detail: '上一支付单已到期，正在与支付渠道核对是否已经付款，以免您重复支付。请约一分钟后再试。',
  },
  'payments.channel-silent': {
    status: 503,
    title: '支付渠道暂时没有应答',
    detail: '支付渠道暂时没有应答，尚未收取任何款项。请稍后重试，或者改用另一支付渠道；交费期限不因此变更。',
    article: cite('FEE', '22').label,
  },
  'payments.channel-refused': {
    status: 503,
    title: '支付渠道未受理',
    detail: ({ code }) =>
      `支付渠道未受理本次支付（${code}），尚未收取任何款项。请重试，或者改用另一支付渠道。`,
  },
  'payments.no-receipt': {
    status: 404,
    title: '尚无交费凭证',
    detail: '这份账单尚未交清，到账后即可下载交费凭证。若您已付款，请稍候片刻刷新本页。',
    article: cite('FEE', '52').label,
  },
  'payments.refund-no-receipt': {
    status: 404,
    title: '没有可退的交费凭证',
    detail: '没有找到这笔费用的交费凭证，款项可能尚未到账。请在到账后再办理退费。',
    article: cite('FEE', '53').label,
  },
  'payments.refund-too-much': {
    status: 422,
    title: '退费金额超过可退余额',
    detail: ({ left }) => `这笔交费可退的余额是 ${left} 元。请填写大于零、不超过该余额的金额。`,
    article: cite('FEE', '53').label,
  },
  'payments.refund-not-found': {
    status: 404,
    title: '没有找到这笔退费',
    detail: '没有找到这笔退费，或者不属于您可以查看的范围。请从账单重新进入。',
  },
  'payments.refund-not-failed': {
    status: 409,
    title: '这笔退费无需处理',
    detail: '这笔退费正在办理或者已经退回，不需要再次发起或者转账。请刷新后查看最新状态。',
    article: cite('FEE', '53').label,
  },
  'payments.refund-under-way': {
    status: 409,
    title: '支付渠道仍在办理这笔退费',
    detail: '向支付渠道核实，这笔退费仍在办理，现在转账可能重复退付。请待渠道给出结果后再办理。',
    article: cite('FEE', '53').label,
  },
  'payments.refund-channel-silent': {
    status: 503,
    title: '未能向支付渠道核实',
    detail: '转账退付前须向支付渠道核实这笔退费没有退回，渠道暂时没有应答。请稍后再试。',
  },
  'payments.refund-not-own-account': {
    status: 422,
    title: '收款户名与交款人不一致',
    detail: ({ name }) => `诉讼费用只退还至交款人本人账户。收款户名应当是“${name}”，请核对后重新填写。`,
    article: cite('FEE', '53').label,
  },
  'payments.relief-barred': {
    status: 422,
    title: '不能准予这项司法救助',
    detail: ({ why }) => `${why}。请改用其他方式，或者不予批准并书面说明理由。`,
  },
  'payments.relief-twice': {
    status: 409,
    title: '这份账单已经减交',
    detail: '这份账单已经准予减交，不能再次减交。确需免交的，请作出免交决定。',
    article: cite('FEE', '46').label,
  },
  'payments.relief-day': {
    status: 422,
    title: '缓交期限不成立',
    detail: '缓交期限应当晚于今天，也晚于原交费期限。请重新填写。',
    article: cite('FEE', '47').label,
  },
  'payments.callback-forged': {
    status: 401,
    title: '通知无法确认真伪',
    detail: '支付通知的签名未通过验证，未作处理，已记录。',
  },
  'payments.callback-unknown': {
    status: 404,
    title: '通知所指订单不存在',
    detail: '支付通知所指的订单不是本平台的订单，已记录并提示管理员。',
  },
});
