import type { PageDef } from '#web/kit/pages.ts';

/** What a court decides for itself. */
export const pages: readonly PageDef[] = [
  {
    path: '/court/settings',
    title: '本院设置',
    portal: 'court',
    load: () => import('./settings.tsx').then((module) => module.Settings),
    nav: { label: '本院设置', order: 45 },
    roles: ['court-admin'],
  },
];
