import { PayCircleOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

/** The lawyer's pages of paying. */
export const pages: readonly PageDef[] = [
  {
    path: '/bills',
    title: '诉讼费用',
    portal: 'lawyer',
    load: () => import('./bills.tsx').then((module) => module.Bills),
    nav: { label: '诉讼费用', order: 24, icon: createElement(PayCircleOutlined) },
    start: {
      label: '交纳诉讼费用',
      description: '查看账单，用微信、支付宝或者网上银行交纳，下载凭证，查看退费',
      order: 20,
    },
  },
  {
    path: '/bills/$courtId/$id',
    title: '诉讼费账单',
    portal: 'lawyer',
    load: () => import('./bill.tsx').then((module) => module.BillPage),
  },
];
