import { CalendarOutlined, SettingOutlined } from '@ant-design/icons';
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
  {
    path: '/court/calendar',
    title: '工作日历',
    portal: 'court',
    load: () => import('./calendar.tsx').then((module) => module.Calendar),
    nav: { label: '工作日历', order: 46, icon: createElement(CalendarOutlined) },
    roles: ['court-admin'],
  },
];
