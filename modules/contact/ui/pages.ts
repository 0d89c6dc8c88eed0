import { MessageOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

export const pages: readonly PageDef[] = [
  {
    path: '/contact',
    title: '联系法官',
    portal: 'lawyer',
    load: () => import('./list-page.tsx').then((module) => module.ContactPage),
    nav: { label: '联系法官', order: 36, icon: createElement(MessageOutlined) },
  },
  {
    path: '/contact/new',
    title: '发起联系',
    portal: 'lawyer',
    load: () => import('./new-page.tsx').then((module) => module.NewContactPage),
    start: { label: '联系法官', description: '用文字或者语音联系承办法官，承诺期限内答复', order: 60 },
  },
  {
    path: '/contact/$courtId/$threadId',
    title: '联系法官',
    portal: 'lawyer',
    load: () => import('./thread-page.tsx').then((module) => module.ThreadPage),
  },
  {
    path: '/court/contact',
    title: '律师联系',
    portal: 'court',
    load: () => import('./court-page.tsx').then((module) => module.CourtContact),
    nav: { label: '律师联系', order: 26, icon: createElement(MessageOutlined) },
    roles: ['judge', 'clerk', 'registrar', 'president'],
  },
  {
    path: '/court/contact/$threadId',
    title: '律师联系',
    portal: 'court',
    load: () => import('./court-page.tsx').then((module) => module.CourtContact),
  },
];
