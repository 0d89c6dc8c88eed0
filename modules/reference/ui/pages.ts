import { SettingOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

/** What a court decides for itself. */
export const pages: readonly PageDef[] = [
  {
    path: '/court/settings',
    title: '本院设置',
    portal: 'court',
    load: () => import('./settings.tsx').then((module) => module.Settings),
    nav: { label: '本院设置', order: 45, icon: createElement(SettingOutlined) },
    roles: ['court-admin'],
  },
];
