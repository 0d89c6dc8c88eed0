import type { PageDef } from '#web/kit/pages.ts';

/** The lawyer's pages of filing (立案). */
export const pages: readonly PageDef[] = [
  {
    path: '/filings',
    title: '我的立案',
    portal: 'lawyer',
    load: () => import('./filings-page.tsx').then((module) => module.FilingsPage),
    nav: { label: '案件', order: 20, phone: true },
  },
  {
    path: '/drafts',
    title: '我要立案',
    portal: 'lawyer',
    load: () => import('./drafts-page.tsx').then((module) => module.DraftsPage),
    start: {
      label: '民事一审立案',
      description: '填写起诉状和材料，检查后提交，当场取得收件回执。',
      order: 10,
    },
  },
  {
    path: '/drafts/$draftId',
    title: '民事一审立案',
    portal: 'lawyer',
    load: () => import('./draft/draft-page.tsx').then((module) => module.DraftPage),
  },
  {
    path: '/guide',
    title: '立案材料指引',
    portal: 'public',
    load: () => import('./guide/guide-page.tsx').then((module) => module.GuidePage),
    start: {
      label: '立案材料指引',
      description: '五类立案各需要哪些材料，依据哪一条。',
      order: 100,
    },
  },
  {
    path: '/filings/$courtId/$filingId',
    title: '立案申请',
    portal: 'lawyer',
    load: () => import('./filing/filing-page.tsx').then((module) => module.FilingPage),
  },
  {
    path: '/filings/$courtId/$filingId/receipt',
    title: '收件回执',
    portal: 'lawyer',
    load: () => import('./filing/receipt-page.tsx').then((module) => module.ReceiptPage),
  },
];
