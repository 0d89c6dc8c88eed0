import { useEffect, useState } from 'react';
import { PdfViewer } from '#web/kit/pdf-viewer.tsx';
import { paperHref } from './api.ts';

/** How long the paper waits after a save before it is set anew: typing goes on meanwhile. */
const SETTLE_MS = 1_200;

interface PreviewProps {
  readonly id: string;
  readonly title: string;
  /** The version saved last. */
  readonly version: number;
  /** Something typed is not yet saved. */
  readonly waiting: boolean;
}

/** The paper as it will be printed, set anew when typing pauses; the page one reads stays. */
export function Preview({ id, title, version, waiting }: PreviewProps) {
  const [shown, setShown] = useState(version);
  const [page, setPage] = useState(1);
  useEffect(() => {
    if (waiting || shown === version) return;
    const timer = setTimeout(() => setShown(version), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [waiting, version, shown]);
  return (
    <section className="tbw-preview" aria-label="预览">
      <p className="tb-faint tbw-preview-note" aria-live="off">
        {waiting || shown !== version ? '停止输入后更新预览' : '预览与下载的文件一致'}
      </p>
      <PdfViewer url={paperHref(id, 'pdf', shown)} title={title} page={page} onPage={setPage} />
    </section>
  );
}
