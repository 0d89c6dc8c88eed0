import type { ActDescriptions } from '#kernel/audit/describe.ts';
import { LICENCE_STATES } from '#law/identities/index.ts';
import { Licence } from './terms.ts';

/** The words for this room's acts (留痕用语); who and when stand beside them. */
export const identityActs = {
  'identity.signed-in': () => '登录',
  'identity.signed-out': () => '退出登录',
  'identity.enrolled': () => '登记人员身份',
  'identity.verified': ({ change }) =>
    `完成身份核验（${change?.['level'] === 'live-person' ? '实时实人实证' : '基本核验'}，${
      change?.['by'] === 'counter' ? '在诉讼服务窗口' : '本人登录时'
    }）`,
  'identity.session-revoked': () => '让其他设备退出登录',
  'identity.token-created': () => '新建访问令牌',
  'identity.token-revoked': () => '停用访问令牌',
  'identity.numbers-read': () => '查看本人完整的手机号码和证件号码',
  'identity.counter-verification-started': () => '在诉讼服务窗口为律师发起身份核验',
  'identity.counter-verification-passed': () => '窗口发起的身份核验通过',
  'identity.counter-verification-failed': () => '窗口发起的身份核验未通过',
  'identity.licence-changed': ({ change }) => {
    const states: unknown = change?.['licenceState'];
    const to = Licence.safeParse(Array.isArray(states) ? states[1] : undefined);
    return to.success ? `执业状态变更为“${LICENCE_STATES[to.data].name}”` : '执业状态变更';
  },
} as const satisfies ActDescriptions;
