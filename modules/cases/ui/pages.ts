import { FolderOpenOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

export const pages: readonly PageDef[] = [
  {
    path: '/cases',
    title: '我的案件',
    portal: 'lawyer',
    load: () => import('./list/list-page.tsx').then((module) => module.CasesPage),
    nav: { label: '案件', order: 20, icon: createElement(FolderOpenOutlined), phone: true },
    start: {
      label: '一键关联案件',
      description: '把各法院已经核实代理关系的公开案件全部关联到名下',
      order: 70,
    },
  },
  {
    path: '/cases/$courtId/$id',
    title: '案件',
    portal: 'lawyer',
    load: () => import('./case/case-page.tsx').then((module) => module.CasePage),
  },
  {
    path: '/court/cases',
    title: '案件',
    portal: 'court',
    load: () => import('./court/list-page.tsx').then((module) => module.CourtCases),
    nav: { label: '案件', order: 22, icon: createElement(FolderOpenOutlined), phone: true },
  },
  {
    path: '/court/cases/$id',
    title: '案件',
    portal: 'court',
    load: () => import('./court/case-page.tsx').then((module) => module.CourtCase),
  },
];
