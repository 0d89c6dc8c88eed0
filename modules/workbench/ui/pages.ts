import {
  AuditOutlined,
  FileDoneOutlined,
  IdcardOutlined,
  PayCircleOutlined,
  ReconciliationOutlined,
} from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

/** Who works at the registry; the server decides what each may do. */
const REGISTRY = ['registrar', 'clerk', 'president', 'court-admin'] as const;
const BENCH = [...REGISTRY, 'judge'] as const;

/** Pages of the court's workbench. */
export const pages: readonly PageDef[] = [
  {
    path: '/court/filings',
    title: '立案审查',
    portal: 'court',
    load: () => import('./desk/desk.tsx').then((module) => module.Desk),
    nav: { label: '立案审查', order: 20, icon: createElement(AuditOutlined), phone: true },
    roles: REGISTRY,
    panes: true,
  },
  {
    path: '/court/filings/$filingId',
    title: '立案审查',
    portal: 'court',
    load: () => import('./desk/open-filing.tsx').then((module) => module.OpenFiling),
  },
  {
    path: '/court/bills',
    title: '诉讼费用',
    portal: 'court',
    load: () => import('./bills.tsx').then((module) => module.CourtBills),
    nav: { label: '诉讼费用', order: 24, icon: createElement(PayCircleOutlined) },
    roles: BENCH,
  },
  {
    path: '/court/bills/$id',
    title: '诉讼费账单',
    portal: 'court',
    load: () => import('./bill.tsx').then((module) => module.CourtBill),
  },
  {
    path: '/court/documents',
    title: '文书送达',
    portal: 'court',
    load: () => import('./documents.tsx').then((module) => module.CourtDocuments),
    nav: { label: '文书送达', order: 26, icon: createElement(FileDoneOutlined) },
    roles: BENCH,
  },
  {
    path: '/court/documents/$id',
    title: '文书送达',
    portal: 'court',
    load: () => import('./document.tsx').then((module) => module.CourtDocument),
  },
  {
    path: '/court/reconciliation',
    title: '支付对账',
    portal: 'court',
    load: () => import('./reconciliation.tsx').then((module) => module.Reconciliation),
    nav: { label: '支付对账', order: 28, icon: createElement(ReconciliationOutlined) },
    roles: ['court-admin'],
  },
  {
    path: '/court/counter',
    title: '窗口核验',
    portal: 'court',
    load: () => import('./counter.tsx').then((module) => module.Counter),
    nav: { label: '窗口核验', order: 22, icon: createElement(IdcardOutlined), phone: true },
    roles: ['counter'],
  },
];
