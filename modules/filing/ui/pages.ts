import type { PageDef } from '#web/kit/pages.ts';

/** The lawyer's pages of filing (立案). */
export const pages: readonly PageDef[] = [
  {
    path: '/filings',
    title: '我的立案',
    portal: 'lawyer',
    load: () => import('./filings-page.tsx').then((module) => module.FilingsPage),
    nav: { label: '立案', order: 21 },
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
    path: '/drafts/new/administrative',
    title: '行政一审立案',
    portal: 'lawyer',
    load: () => import('./kinds/start-page.tsx').then((module) => module.AdministrativeStart),
    start: {
      label: '行政一审立案',
      description: '不服行政行为或者行政机关不履行职责，提起行政诉讼。',
      order: 11,
    },
  },
  {
    path: '/drafts/new/private-prosecution',
    title: '刑事自诉立案',
    portal: 'lawyer',
    load: () => import('./kinds/start-page.tsx').then((module) => module.ProsecutionStart),
    start: {
      label: '刑事自诉立案',
      description: '诽谤、侮辱、虐待等自诉案件，由被害人一方提起。',
      order: 12,
    },
  },
  {
    path: '/drafts/new/enforcement',
    title: '申请执行',
    portal: 'lawyer',
    load: () => import('./kinds/start-page.tsx').then((module) => module.EnforcementStart),
    start: {
      label: '申请执行',
      description: '对方不履行生效文书，申请法院强制执行，不预交费用。',
      order: 13,
    },
  },
  {
    path: '/drafts/new/compensation',
    title: '申请国家赔偿',
    portal: 'lawyer',
    load: () => import('./kinds/start-page.tsx').then((module) => module.CompensationStart),
    start: {
      label: '申请国家赔偿',
      description: '向赔偿义务机关的法院或者赔偿委员会提出，不收取费用。',
      order: 14,
    },
  },
  {
    path: '/drafts/$draftId',
    title: '立案',
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
