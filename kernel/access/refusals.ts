import { defineRefusals } from '../refusals.ts';

/** Refusals of the door itself, before any room is entered. */
export const refuseAccess = defineRefusals({
  'access.sign-in-required': {
    status: 401,
    title: '请先登录',
    detail: '您尚未登录，或者登录已经失效。请重新登录后继续，已填写的内容不会丢失。',
  },
  'access.forbidden': {
    status: 403,
    title: '无权办理',
    detail: '您的身份无权办理这一事项。如需办理，请换用有权限的账号登录。',
  },
  'access.scope-missing': {
    status: 403,
    title: '访问令牌权限不足',
    detail: ({ scope }) => `该访问令牌没有“${scope}”权限。请在“我的—访问令牌”中新建包含该权限的令牌。`,
  },
  'access.csrf': {
    status: 403,
    title: '请求来源不明',
    detail: '这一请求不是从本平台页面发出的，为保护您的账号已被拒绝。请刷新页面后重试。',
  },
  'access.not-found': {
    status: 404,
    title: '没有找到',
    detail: '没有找到您要的内容，或者您无权查看。请检查链接，或者从首页重新进入。',
  },
});
