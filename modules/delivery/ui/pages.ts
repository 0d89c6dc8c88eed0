import { FileDoneOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

/** The lawyer's pages of received documents. */
export const pages: readonly PageDef[] = [
  {
    path: '/documents',
    title: '送达文书',
    portal: 'lawyer',
    load: () => import('./documents.tsx').then((module) => module.Documents),
    nav: { label: '送达文书', order: 22, icon: createElement(FileDoneOutlined) },
  },
  {
    path: '/documents/consent',
    title: '电子送达确认',
    portal: 'lawyer',
    load: () => import('./consent.tsx').then((module) => module.Consent),
  },
  {
    path: '/documents/$courtId/$id',
    title: '送达文书',
    portal: 'lawyer',
    load: () => import('./document.tsx').then((module) => module.DocumentPage),
  },
];
