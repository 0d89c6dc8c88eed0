import { defineRefusals } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';

/** Refusals of serving documents. */
export const refuseDelivery = defineRefusals({
  'delivery.not-found': {
    status: 404,
    title: '没有找到文书',
    detail: '没有找到这份文书，或者您不是它的受送达人。请从“送达文书”重新进入。',
  },
  'delivery.not-ready': {
    status: 409,
    title: '文书正在制作',
    detail: '这份文书正在排版和签章，通常只需几秒。请稍候刷新本页。',
  },
  'delivery.not-served': {
    status: 409,
    title: '文书尚未电子送达',
    detail: '这份文书没有通过本平台送达给该受送达人，暂不能办理。请按页面所列方式送达后再试。',
    article: cite('CPL', '90').label,
  },
  'delivery.read-first': {
    status: 409,
    title: '请先确认查阅',
    detail: '该文书送达到您未确认的地址。打开即视为您已阅知，送达自此推定生效；请先点击“查阅文书”。',
    article: cite('OLR', '31').label,
  },
  'delivery.acknowledged': {
    status: 409,
    title: '已经签收',
    detail: '您已经签收这份文书，无需再次签收。送达凭证可在本页下载。',
    article: cite('OLR', '31').label,
  },
  'delivery.replaced': {
    status: 409,
    title: '文书已被更正',
    detail: '法院已以更正后的文书重新送达，请以新文书为准。原文书仍可查阅。',
  },
  'delivery.dispute-open': {
    status: 409,
    title: '已提交过到达时间的说明',
    detail: '您此前提交的说明法院正在核实，结果会通知您。核实完成前无需重复提交。',
    article: cite('CPI', '135').label,
  },
  'delivery.dispute-time': {
    status: 422,
    title: '到达时间不合理',
    detail: '您说明的到达时间早于发送时间，或者晚于现在。请核对后重新填写。',
    article: cite('CPI', '135').label,
  },
  'delivery.no-dispute': {
    status: 409,
    title: '没有待核实的说明',
    detail: '没有找到待核实的到达时间说明，可能已经处理。请刷新本页查看最新状态。',
  },
  'delivery.not-sealed': {
    status: 409,
    title: '文书尚未签章',
    detail: '文书尚未签章，不能更正或者另行送达。请等待制作完成。',
  },
  'delivery.not-failed': {
    status: 409,
    title: '无需重新制作',
    detail: '这份文书没有处于制作失败的状态，无需重新制作。请刷新本页。',
  },
  'delivery.already-sealed': {
    status: 409,
    title: '文书已签章',
    detail: '这份文书已经签章，内容不再改变，本次未作处理。',
  },
  'delivery.data-faulty': {
    status: 422,
    title: '文书内容不完整',
    detail: '更正后的文书内容不完整或者格式不符，未能重新制作。请按所列各项修改后再提交。',
  },
  'delivery.channel-recorded': {
    status: 409,
    title: '该方式已登记',
    detail: '对该受送达人已登记过这一送达方式。请核对送达记录，或者登记其他方式。',
  },
  'delivery.channel-time': {
    status: 422,
    title: '送达时间不合理',
    detail: '到达时间不得早于发送时间，且均不得晚于现在；发送不得早于文书签发。请核对后重新填写。',
  },
  'delivery.consent-standing': {
    status: 409,
    title: '同意事项没有变化',
    detail: '您的电子送达同意与现有记录相同，无需重复提交。',
    article: cite('OLR', '29').label,
  },
  'delivery.consent-not-found': {
    status: 404,
    title: '没有找到同意记录',
    detail: '没有找到这项电子送达同意，或者它已经撤回。请刷新本页查看最新记录。',
  },
  'delivery.dispute-not-arrival': {
    status: 422,
    title: '送达不以到达时间为准',
    detail:
      '这份文书送达到您未确认的地址，以您查阅、回复收悉或者作出相应诉讼行为的时间为准，无需证明到达时间。',
    article: cite('OLR', '31').label,
  },
});
