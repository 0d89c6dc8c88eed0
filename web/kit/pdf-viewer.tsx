import { Suspense, lazy } from 'react';
import type { PdfViewerProps } from './pdf/viewer.tsx';
import { LoadingState } from './states.tsx';

const Viewer = lazy(() => import('./pdf/viewer.tsx').then((module) => ({ default: module.PdfViewer })));

/** A document in the page; pdf.js is fetched only when one is shown. */
export function PdfViewer(props: PdfViewerProps) {
  return (
    <Suspense fallback={<LoadingState label="正在打开文件" rows={8} />}>
      <Viewer key={props.url} {...props} />
    </Suspense>
  );
}
