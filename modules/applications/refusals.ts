import { defineRefusals } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';

/** Every refusal of the room of applications; the article is the one of the rule that refused. */
export const refuseApplication = defineRefusals({
  'application.no-service': {
    status: 404,
    title: '没有这一事项',
    detail: '没有找到您要办理的事项。请从“办理事项”中选择。',
  },
  'application.not-offered': {
    status: 422,
    title: '现在不能申请',
    detail: ({ why }) => `${why}`.replace(/。?$/u, '。'),
  },
  'application.not-ready': {
    status: 422,
    title: '还不能提交',
    detail: ({ count }) => `有 ${count} 处需要先补充或者更正，已全部列出。内容已保存，改好后可以立即提交。`,
  },
  'application.open-already': {
    status: 409,
    title: '同一申请正在办理',
    detail: '您在本案中已有一件相同的申请正在办理，请在“我的申请”中查看进展，无需重复提交。',
  },
  'application.state': {
    status: 409,
    title: '当前状态不能办理',
    detail: ({ state, act }) => `这件申请目前“${state}”，不能${act}。请刷新页面查看最新情况。`,
  },
  'application.not-yours': {
    status: 403,
    title: '不由您办理',
    detail: ({ act, who }) => `“${act}”应当由${who}办理。`,
  },
  'application.not-decider': {
    status: 403,
    title: '不由您决定',
    detail: ({ who }) => `这件申请依法由${who}决定。您可以查看，不能代为决定；有权人员请假的，请先登记代理。`,
  },
  'application.own-system': {
    status: 409,
    title: '本院在自己的系统中办理',
    detail: '本院已设定在审判流程管理系统中作出决定，这里仅供查看。决定作出后会自动传来。',
  },
  'application.paused': {
    status: 403,
    title: '您已暂停参与本案工作',
    detail: '有当事人申请您回避，决定作出前您暂停参与本案的工作；需要采取紧急措施的除外。',
    article: cite('CPL', '48.2').label,
  },
  'application.late': {
    status: 409,
    title: '期限已经届满',
    detail: ({ act, due }) => `“${act}”的期限已于${due}届满，不能再办理。`,
  },
  'application.outcome': {
    status: 422,
    title: '不能这样决定',
    detail: ({ outcome }) => `按这件申请的内容，不能决定“${outcome}”。请选择其他结果。`,
  },
  'application.reasons': {
    status: 422,
    title: '请写明理由',
    detail: '请写明理由后再提交。',
  },
  'application.items': {
    status: 422,
    title: '请列出补正内容',
    detail: '请一次性列出全部需要补正的内容，之后不能再次通知补正。',
    article: cite('OLR', '9').label,
  },
  'application.paper': {
    status: 422,
    title: '文书不属于本次决定',
    detail: ({ id }) => `文书“${id}”不是本次决定要出具的文书。请刷新页面后重新签发。`,
  },
  'application.partner': {
    status: 422,
    title: '没有找到对方律师',
    detail: ({ licence }) =>
      `没有找到执业证号为“${licence}”的其他律师。请向对方律师核对执业证号；对方律师须先登录过本平台。`,
  },
  'application.answered': {
    status: 409,
    title: '您已经答复',
    detail: '您已经答复过这件申请，正在等待其他当事人答复，无需重复提交。',
  },
  'application.pay': {
    status: 409,
    title: '请通过账单交费',
    detail: '费用请在“我的账单”中支付，到账后申请自动转入审查，无需另行操作。',
  },
  'application.effect': {
    status: 422,
    title: '决定不能执行',
    detail: ({ why }) => `${why}`.replace(/。?$/u, '。'),
  },
  'application.draft-closed': {
    status: 409,
    title: '草稿已经提交或者删除',
    detail: '这份草稿已经提交或者删除，不能再修改。已提交的，请在“我的申请”中查看。',
  },
  'application.staff-unknown': {
    status: 422,
    title: '不能分派给该人员',
    detail: '只能分派给本院有权办理这件申请的人员，请重新选择。',
  },
  'application.assigned': {
    status: 409,
    title: '已由他人办理',
    detail: ({ name }) => `这件申请正由${name}办理。如需更换，请由院长或者法院管理员重新分派。`,
  },
  'application.deputy': {
    status: 422,
    title: '不能登记这一代理',
    detail: ({ why }) => `${why}`.replace(/。?$/u, '。'),
  },
});
