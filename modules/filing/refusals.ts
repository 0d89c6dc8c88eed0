import { defineRefusals } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';

/** Every refusal of the filing room (立案). */
export const refuseFiling = defineRefusals({
  'filing.not-ready': {
    status: 422,
    title: '还不能提交',
    detail: ({ count }) =>
      `检查发现 ${count} 处需要先补充或者更正，已全部列出。内容已保存，改好后可以立即提交。`,
    article: cite('CPL', '124').label,
  },
  'filing.no-complaint': {
    status: 422,
    title: '这份文书不是起诉状',
    detail: '只有起诉状可以直接用来立案。其他文书请下载后作为材料提交。',
  },
  'filing.draft-closed': {
    status: 409,
    title: '草稿已经提交或者删除',
    detail: '这份草稿已经提交或者删除，不能再修改。已提交的，请在“我的立案”中查看。',
  },
  'filing.claims-full': {
    status: 422,
    title: '诉讼请求已满',
    detail: '一份起诉状最多写一百项诉讼请求。请先在草稿中合并或者删除几项。',
  },
  'filing.state': {
    status: 409,
    title: '当前状态不能办理',
    detail: ({ state, act }) => `该立案申请目前“${state}”，不能${act}。请刷新页面查看最新情况。`,
  },
  'filing.second-notice': {
    status: 422,
    title: '补正内容应当一次性告知',
    detail: ({ count }) =>
      `有 ${count} 项在首次审查时已经存在，依法不得再次要求补正，只能就补正材料新产生的问题再次通知。请删除这些项目，或者依法作出立案、不予受理的决定。`,
    article: cite('REG', '7.1').label,
  },
  'filing.days': {
    status: 422,
    title: '补正期限不合规定',
    detail: ({ least, most }) => `本院设定的补正期限为 ${least} 至 ${most} 日，请调整后再发出。`,
    article: cite('REG', '7.1').label,
  },
  'filing.ground': {
    status: 422,
    title: '没有选择法定理由',
    detail: ({ name }) => `${name ?? '裁定不予受理'}必须载明法定理由，请从列表中选择。`,
    article: cite('CPL', '126').label,
  },
  'filing.no-court-code': {
    status: 422,
    title: '缺少法院代字',
    detail: '本院的法院代字尚未设置，不能生成案号。请由法院管理员在“本院设置”中填写后再办理。',
    article: cite('CASENO', '4').label,
  },
  'filing.own-system': {
    status: 409,
    title: '本院在自己的系统中办理',
    detail: '本院已设定在审判流程管理系统中审查立案，这里仅供查看。决定作出后会自动传来。',
  },
  'filing.claimed': {
    status: 409,
    title: '已由他人办理',
    detail: ({ name }) =>
      `这件立案申请正由${name}办理。如需接手，请由其释放，或者由院长、法院管理员重新分派。`,
  },
  'filing.not-claimed': {
    status: 409,
    title: '请先领取',
    detail: '请先领取这件立案申请，再作处理。',
  },
  'filing.correction-open': {
    status: 409,
    title: '已有补正草稿',
    detail: '补正草稿已经打开，请继续填写后提交。',
  },
  'filing.court-fixed': {
    status: 422,
    title: '补正不能更换法院',
    detail: '补正应当向原受理法院提交。如需向其他法院起诉，请先撤回本次申请，再重新提交。',
    article: cite('REG', '7').label,
  },
  'filing.kind-fixed': {
    status: 422,
    title: '补正不能更换立案类型',
    detail: '补正应当是原来的立案类型。如需改为其他类型，请先撤回本次申请，再重新提交。',
    article: cite('REG', '7').label,
  },
  'filing.staff-unknown': {
    status: 422,
    title: '不能分派给该人员',
    detail: '只能分派给本院的立案法官，请重新选择。',
  },
  'filing.reading-unknown': {
    status: 409,
    title: '还没有识别结果',
    detail: '这份起诉状还没有识别完成，或者已经从草稿中移除。请重新上传并识别，已经填写的内容不受影响。',
  },
});
