import { BookOutlined, CloudUploadOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

/** Pages of 法律法规库: reading and searching are open to everyone. */
export const pages: readonly PageDef[] = [
  {
    path: '/law',
    title: '查法条',
    portal: 'public',
    load: () => import('./search-page.tsx').then((module) => module.SearchPage),
    nav: { label: '查法条', order: 34, icon: createElement(BookOutlined) },
    start: {
      label: '查法条',
      description: '按词语、法律简称和条号查找现行有效的条文，可看以往文本',
      order: 100,
    },
  },
  {
    path: '/law/at',
    title: '引用的法条',
    portal: 'public',
    load: () => import('./at-page.tsx').then((module) => module.AtPage),
  },
  {
    path: '/law/$slug',
    title: '法律',
    portal: 'public',
    load: () => import('./law-page.tsx').then((module) => module.LawPage),
  },
  {
    path: '/law/$slug/$article',
    title: '法条',
    portal: 'public',
    load: () => import('./article-page.tsx').then((module) => module.ArticlePage),
  },
  {
    path: '/court/law-library',
    title: '法律法规库',
    portal: 'court',
    load: () => import('./import-page.tsx').then((module) => module.ImportPage),
    nav: { label: '法律法规库', order: 47, icon: createElement(CloudUploadOutlined) },
    roles: ['court-admin'],
  },
];
