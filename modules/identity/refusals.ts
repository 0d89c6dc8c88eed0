import { defineRefusals } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';

const VERIFY = cite('OPINIONS', '2').label;
const DISCIPLINE = cite('OPINIONS', '16').label;
const withDiscipline = (article: string, n: string) => `${cite('LAWYERS', article).label}；${n}`;

/** Refusals of signing in, of being verified, and of the licence (执业证书). */
export const refuseIdentity = defineRefusals({
  'identity.session-ended': {
    status: 401,
    title: '登录已结束',
    detail: '您的登录已到期、已退出或者已在别处被收回。请重新登录后继续，已填写的内容不会丢失。',
  },
  'identity.token-invalid': {
    status: 401,
    title: '访问令牌无效',
    detail: '该访问令牌不存在、已过期或者已被收回。请在“我的—访问令牌”中新建令牌。',
  },
  'identity.sign-in-expired': {
    status: 400,
    title: '本次登录已失效',
    detail: '本次登录已超过十分钟、已经使用过，或者不是在这个浏览器中发起的。请重新登录。',
  },
  'identity.sign-in-denied': {
    status: 403,
    title: '身份核验未通过',
    detail:
      '身份平台未通过本次核验，您尚未登录。请在光线充足处正对屏幕重试，或者到任一法院诉讼服务窗口核验。',
    article: VERIFY,
  },
  'identity.sign-in-invalid': {
    status: 400,
    title: '登录信息无法确认',
    detail: '身份平台返回的信息无法确认真伪或者不完整，您尚未登录。请重新登录；如多次出现，请拨打 12368。',
  },
  'identity.platform-unreachable': {
    status: 503,
    title: '身份平台暂时无法连接',
    detail: '身份平台暂时没有应答，您的信息未作任何变更。请几分钟后重试。',
  },
  'identity.not-a-lawyer': {
    status: 403,
    title: '仅律师可以办理',
    detail: '这一事项须由经过核验的律师办理。请以律师身份登录。',
    article: VERIFY,
  },
  'identity.not-verified': {
    status: 403,
    title: '尚未完成实人核验',
    detail:
      '您尚未通过实时实人实证核验，暂不能办理诉讼事务。请重新登录并完成人脸核验，或者到任一法院诉讼服务窗口核验，一次核验全国通办。',
    article: VERIFY,
  },
  'identity.licence-transferring': {
    status: 403,
    title: '正在变更执业机构',
    detail:
      '您正在变更执业机构，换发执业证书前不能提交新的事项，以往提交的内容仍可查看。换证后请重新登录核验。',
    article: withDiscipline('10', DISCIPLINE),
  },
  'identity.licence-suspended': {
    status: 403,
    title: '停止执业期间',
    detail: ({ until }) =>
      `您处于停止执业期间${until ? `（至${until}）` : ''}，不能办理诉讼事务，以往提交的内容仍可查看。期满后请重新登录核验。`,
    article: withDiscipline('47', DISCIPLINE),
  },
  'identity.licence-suspension-over': {
    status: 403,
    title: '停止执业期满，待重新核验',
    detail: ({ until }) => `您的停止执业期间已于${until}届满。请重新登录完成核验，恢复后即可办理诉讼事务。`,
    article: withDiscipline('47', DISCIPLINE),
  },
  'identity.licence-cancelled': {
    status: 403,
    title: '执业证书已注销',
    detail: '您的律师执业证书已注销，不能办理诉讼事务。如有异议，请向原发证的司法行政机关申请查询。',
    article: withDiscipline('9', DISCIPLINE),
  },
  'identity.licence-revoked': {
    status: 403,
    title: '执业证书已吊销',
    detail: '您的律师执业证书已被吊销，不得担任诉讼代理人。如有异议，请向作出决定的司法行政机关申请救济。',
    article: withDiscipline('53.2', DISCIPLINE),
  },
  'identity.not-own-unit': {
    status: 422,
    title: '只能代理所在单位',
    detail: ({ category, unit, party }) =>
      `${category}只能代理所在单位“${unit}”的法律事务，不能代理“${party}”。请核对当事人，或者由当事人委托其他律师。`,
  },
  'identity.not-assigned': {
    status: 422,
    title: '只能办理指派案件',
    detail: '法律援助律师只能办理法律援助机构指派的案件。请补充指派文书后重试。',
    article: cite('LEGAL_AID', '13').label,
  },
  'identity.session-not-found': {
    status: 404,
    title: '没有这个登录',
    detail: '没有找到这个登录，它可能已经结束。请刷新列表查看。',
  },
  'identity.token-not-found': {
    status: 404,
    title: '没有这个令牌',
    detail: '没有找到这个访问令牌，它可能已经被收回。请刷新列表查看。',
  },
  'identity.too-many-tokens': {
    status: 422,
    title: '访问令牌过多',
    detail: '有效的访问令牌最多20个。请先收回不再使用的令牌，再新建。',
  },
  'identity.licence-unknown': {
    status: 422,
    title: '没有查到该执业证号',
    detail: '律师身份核验平台没有这个执业证号。请核对证件上的17位号码后重新发起。',
    article: VERIFY,
  },
  'identity.verification-not-found': {
    status: 404,
    title: '没有这次核验',
    detail: '本院没有这次窗口核验。请重新发起。',
  },
});
