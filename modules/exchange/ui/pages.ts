import { ApiOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

export const pages: readonly PageDef[] = [
  {
    path: '/court/exchange',
    title: '系统对接',
    portal: 'court',
    load: () => import('./page.tsx').then((module) => module.ExchangePage),
    nav: { label: '系统对接', order: 86, icon: createElement(ApiOutlined) },
    roles: ['court-admin', 'president'],
  },
];
