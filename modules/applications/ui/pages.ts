import { AuditOutlined, SolutionOutlined, TeamOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

/** Who decides or prepares decisions; the server says what each may do. */
const BENCH = ['judge', 'assistant', 'clerk', 'president', 'registrar', 'court-admin'] as const;

/** Everything a lawyer asks of a court, and the court's desk for it: pages that know no single service. */
export const pages: readonly PageDef[] = [
  {
    path: '/applications',
    title: '我的申请',
    portal: 'lawyer',
    load: () => import('./list/list-page.tsx').then((module) => module.ListPage),
    nav: { label: '我的申请', order: 24, icon: createElement(SolutionOutlined) },
  },
  {
    path: '/applications/new',
    title: '提出申请',
    portal: 'lawyer',
    load: () => import('./ask/start-page.tsx').then((module) => module.StartPage),
  },
  {
    path: '/applications/drafts/$draftId',
    title: '填写申请',
    portal: 'lawyer',
    load: () => import('./ask/draft-page.tsx').then((module) => module.DraftPage),
  },
  {
    path: '/applications/$courtId/$applicationId',
    title: '申请',
    portal: 'lawyer',
    load: () => import('./one/application-page.tsx').then((module) => module.ApplicationPage),
  },
  {
    path: '/guide/services',
    title: '办事指南',
    portal: 'public',
    load: () => import('./guide/list-page.tsx').then((module) => module.ServiceGuides),
  },
  {
    path: '/guide/services/$serviceId',
    title: '办事指南',
    portal: 'public',
    load: () => import('./guide/guide-page.tsx').then((module) => module.ServiceGuide),
  },
  {
    path: '/court/applications',
    title: '申请办理',
    portal: 'court',
    load: () => import('./court/desk.tsx').then((module) => module.ApplicationsDesk),
    nav: { label: '申请办理', order: 21, icon: createElement(AuditOutlined), phone: true },
    roles: BENCH,
    panes: true,
  },
  {
    path: '/court/applications/new',
    title: '通知当事人',
    portal: 'court',
    load: () => import('./court/notify/notify-page.tsx').then((module) => module.NotifyPage),
    roles: ['judge', 'clerk', 'registrar', 'president'],
  },
  {
    path: '/court/deputies',
    title: '代行安排',
    portal: 'court',
    load: () => import('./court/deputies-page.tsx').then((module) => module.DeputiesPage),
    nav: { label: '代行安排', order: 34, icon: createElement(TeamOutlined) },
    roles: BENCH,
  },
];
