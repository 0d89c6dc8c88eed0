import { defineRefusals } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';

/** Refusals of the case. */
export const refuseCase = defineRefusals({
  'case.closed': {
    status: 409,
    title: '案件已经结案',
    detail: '本案已经结案归档，不能再办理这一事项。如需办理，请查看是否应当另行提出。',
  },
  'case.number-taken': {
    status: 409,
    title: '案号已被使用',
    detail: ({ number }) => `本院本年度同类案件中，顺序号${number}已被使用，请核对后重新给出案号。`,
    article: cite('CASENO', '9').label,
  },
  'case.stage': {
    status: 409,
    title: '当前阶段不能办理',
    detail: ({ stage, act }) => `案件现处于“${stage}”阶段，不能${act}。请刷新页面查看案件的最新进展。`,
  },
  'case.no-such-part': {
    status: 409,
    title: '已经变更',
    detail: ({ what }) => `本案没有找到这一${what}，可能已经变更。请刷新页面后重试。`,
  },
  'case.third-agent': {
    status: 422,
    title: '每一当事人至多两名诉讼代理人',
    detail: ({ party }) =>
      `${party}已有两名诉讼代理人。当事人可以委托一至二人作为诉讼代理人，请先解除其中一名的委托。`,
    article: cite('CPL', '61.1').label,
  },
  'case.both-sides': {
    status: 422,
    title: '不得为双方当事人代理',
    detail: ({ name }) =>
      `${name}律师已经或者曾经在本案中代理另一方当事人。律师不得在同一案件中为双方当事人担任代理人。`,
    article: cite('LAWYERS', '39').label,
  },
  'case.already-counsel': {
    status: 409,
    title: '已经是本案代理人',
    detail: ({ name }) => `${name}律师的代理关系已经确认，无需再次办理。如权限有变更，请办理变更。`,
  },
  'case.room-taken': {
    status: 409,
    title: '该时间已有其他庭审',
    detail: '这一法庭或者本案在该时间段已经排定其他庭审。请另选时间或者法庭。',
  },
  'case.hearing-past': {
    status: 422,
    title: '开庭时间已过',
    detail: '开庭时间应当在现在之后，且结束晚于开始。请重新填写。',
    article: cite('CPL', '139').label,
  },
  'case.postponed-most': {
    status: 409,
    title: '延期开庭已达最多次数',
    detail: ({ why, before }) =>
      `${why}本案已经延期${before}次，不能再次延期。因开庭时间冲突需要改期的，请变更开庭日期。`,
    article: cite('DELAY', '3').label,
  },
  'case.period-running': {
    status: 409,
    title: '期限已在计算',
    detail: ({ name }) => `“${name}”期限正在计算，不能重复起算。如需变更届满日，请办理延长。`,
  },
  'case.period-none': {
    status: 409,
    title: '没有正在计算的期限',
    detail: ({ name }) => `本案没有正在计算的“${name}”期限，无法变更、中止或者恢复。`,
  },
  'case.period-backwards': {
    status: 422,
    title: '新的届满日过早',
    detail: ({ due }) => `新的届满日应当晚于原届满日${due}。请重新填写。`,
  },
  'case.clock-stopped': {
    status: 409,
    title: '审限已在扣除',
    detail: '同一事由的期间正在扣除，尚未恢复计算，不能重复扣除。',
    article: cite('LIMITS', '9').label,
  },
  'case.clock-runs': {
    status: 409,
    title: '审限没有在扣除',
    detail: '这一事由没有正在扣除的期间，无需恢复计算。',
    article: cite('LIMITS', '9').label,
  },
  'case.served-day': {
    status: 422,
    title: '送达日期有误',
    detail: ({ from }) =>
      `送达（发出公告）的日期应当在立案之日${from}之后，且不晚于今天。请核对送达回证后重新填写。`,
    article: cite('CPL', '87').label,
  },
  'case.no-announcement': {
    status: 422,
    title: '不适用公告送达',
    detail: ({ why }) => `${why}确需公告的，请先转为普通程序。`,
    article: cite('CPI', '140').label,
  },
  'case.staff-role': {
    status: 422,
    title: '人员身份不符',
    detail: ({ name, role }) => `${name}不能担任本案的${role}。请从本院在职且具有相应身份的人员中选择。`,
  },
  'case.staff-already': {
    status: 409,
    title: '已在本案办案人员中',
    detail: ({ name }) => `${name}已是本案办案人员，或者该职务已有人担任。请先变更原有人员。`,
  },
  'case.measure-too-long': {
    status: 422,
    title: '保全期限超过法定最长期限',
    detail: ({ latest }) =>
      `冻结银行存款不超过一年，查封、扣押动产不超过两年，查封不动产、冻结其他财产权不超过三年。届满日至迟为${latest}。`,
    article: cite('CPI', '485.1').label,
  },
  'case.measure-state': {
    status: 409,
    title: '保全措施状态不符',
    detail: ({ state }) => `该保全措施现为“${state}”，不能办理这一事项。`,
  },
  'case.party-unknown': {
    status: 422,
    title: '当事人不在本案中',
    detail: '所选当事人不是本案当事人，或者已经退出。请刷新页面后重新选择。',
  },
  'case.not-yours': {
    status: 403,
    title: '不是本案办案人员',
    detail: ({ act }) =>
      `您不是本案办案人员，不能${act}。如需变更办案人员，请由院长、法院管理员或者立案庭办理。`,
  },
  'case.not-bench': {
    status: 403,
    title: '应当由审判人员办理',
    detail: ({ act, role }) => `${act}由本案审判长、独任审判员、审判员或者执行员办理，您是本案${role}。`,
  },
  'case.paused': {
    status: 409,
    title: '暂停参与本案的工作',
    detail: '有人申请您回避，在作出是否回避的决定前，您应当暂停参与本案的工作，需要采取紧急措施的除外。',
    article: cite('CPL', '48.2').label,
  },
  'case.not-practising': {
    status: 422,
    title: '律师不在执业状态',
    detail: ({ name }) =>
      `${name}律师现不在执业状态，不能登记为委托诉讼代理人。请核对执业证号或者更换代理人。`,
    article: cite('CPL', '61').label,
  },
  'case.parties-two-sides': {
    status: 422,
    title: '不得同时代理双方',
    detail: '所选当事人分属双方。律师不得在同一案件中为双方当事人担任代理人，请只选择一方。',
    article: cite('LAWYERS', '39').label,
  },
});
