import { FileTextOutlined } from '@ant-design/icons';
import { createElement } from 'react';
import type { PageDef } from '#web/kit/pages.ts';

/** Pages of 诉讼文书: the catalogue is open to everyone, what one writes is one's own. */
export const pages: readonly PageDef[] = [
  {
    path: '/pleadings',
    title: '诉讼文书',
    portal: 'public',
    load: () => import('./catalogue-page.tsx').then((module) => module.CataloguePage),
    nav: { label: '文书', order: 33, icon: createElement(FileTextOutlined) },
    start: {
      label: '诉讼文书',
      description: '起诉状、答辩状、各类申请书和要素式文书，填写后下载 Word 或者 PDF。',
      order: 30,
    },
  },
  {
    path: '/pleadings/$pleadingId',
    title: '诉讼文书',
    portal: 'lawyer',
    load: () => import('./pleading-page.tsx').then((module) => module.PleadingPage),
  },
];
