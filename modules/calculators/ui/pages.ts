import { CalculatorOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef, StartEntry } from '#web/kit/pages.ts';
import { TOOL_GROUPS } from './tool-list.ts';

/** The tool's own line in the lists of what can be begun. */
function start(path: string, order: number): StartEntry {
  const tool = TOOL_GROUPS.flatMap((group) => group.tools).find(({ href }) => href === path);
  return { label: tool?.label ?? '', description: tool?.description ?? '', order };
}

/** Pages of 计算工具, open to everyone. */
export const pages: readonly PageDef[] = [
  {
    path: '/tools',
    title: '工具',
    portal: 'public',
    load: () => import('./hub-page.tsx').then((module) => module.HubPage),
    nav: { label: '工具', order: 35, icon: createElement(CalculatorOutlined) },
  },
  {
    path: '/tools/fee',
    title: '诉讼费用计算',
    portal: 'public',
    load: () => import('./fee-page.tsx').then((module) => module.FeePage),
    start: start('/tools/fee', 110),
  },
  {
    path: '/tools/interest',
    title: '利息计算',
    portal: 'public',
    load: () => import('./interest-page.tsx').then((module) => module.InterestPage),
    start: start('/tools/interest', 120),
  },
  {
    path: '/tools/period',
    title: '期限计算',
    portal: 'public',
    load: () => import('./period-page.tsx').then((module) => module.PeriodPage),
    start: start('/tools/period', 130),
  },
  {
    path: '/tools/case-number',
    title: '案号核对',
    portal: 'public',
    load: () => import('./case-number-page.tsx').then((module) => module.CaseNumberPage),
    start: start('/tools/case-number', 180),
  },
  {
    path: '/tools/identity',
    title: '证件号码核对',
    portal: 'public',
    load: () => import('./identity-page.tsx').then((module) => module.IdentityPage),
    start: start('/tools/identity', 190),
  },
];
