import type { PageDef } from '#web/kit/pages.ts';

export const pages: readonly PageDef[] = [
  {
    path: '/drafts/$draftId/evidence',
    title: '证据目录和证据册',
    portal: 'lawyer',
    load: () => import('./evidence-page.tsx').then((module) => module.EvidencePage),
  },
];
