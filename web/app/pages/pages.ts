import type { PageDef } from '#web/kit/pages.ts';

/** Pages of the shell itself. */
export const ownPages: readonly PageDef[] = [
  {
    path: '/',
    title: '首页',
    portal: 'lawyer',
    load: () => import('./home.tsx').then((module) => module.Home),
    nav: { label: '首页', order: 10, phone: true },
  },
  {
    path: '/services',
    title: '办理',
    portal: 'lawyer',
    load: () => import('./services.tsx').then((module) => module.Services),
    nav: { label: '办理', order: 30, phone: true },
  },
  {
    path: '/notices',
    title: '消息',
    portal: 'lawyer',
    load: () => import('./notices.tsx').then((module) => module.Notices),
    nav: { label: '消息', order: 40, phone: true },
  },
  {
    path: '/account',
    title: '我的',
    portal: 'lawyer',
    load: () => import('./account.tsx').then((module) => module.Account),
    nav: { label: '我的', order: 50, phone: true },
  },
  {
    path: '/court',
    title: '首页',
    portal: 'court',
    load: () => import('./home.tsx').then((module) => module.Home),
    nav: { label: '首页', order: 10, phone: true },
  },
  {
    path: '/court/notices',
    title: '消息',
    portal: 'court',
    load: () => import('./notices.tsx').then((module) => module.Notices),
    nav: { label: '消息', order: 40, phone: true },
  },
  {
    path: '/court/account',
    title: '我的',
    portal: 'court',
    load: () => import('./account.tsx').then((module) => module.Account),
    nav: { label: '我的', order: 50, phone: true },
  },
  {
    path: '/sign-in',
    title: '登录',
    portal: 'public',
    load: () => import('./sign-in.tsx').then((module) => module.SignIn),
  },
  {
    path: '/help',
    title: '帮助',
    portal: 'public',
    load: () => import('./help.tsx').then((module) => module.Help),
  },
  {
    path: '/about',
    title: '关于通办',
    portal: 'public',
    load: () => import('./about.tsx').then((module) => module.About),
  },
];
