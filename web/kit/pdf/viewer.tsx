import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ErrorState, LoadingState } from '../states.tsx';
import { usePdf } from './document.ts';
import { PageView } from './page-view.tsx';
import type { Mark, Zoom } from './page-view.tsx';
import './pdf.css';
import { Toolbar } from './toolbar.tsx';

export interface PdfViewerProps {
  readonly url: string;
  /** Name of the document, for those who listen and for the download. */
  readonly title: string;
  /** Page held by the caller (the desk turns pages by its own keys); omit to let the viewer hold it. */
  readonly page?: number;
  readonly onPage?: (page: number) => void;
  readonly onPages?: (count: number) => void;
  readonly downloadHref?: string;
  /** Places pointed out on their pages, such as where a value was read. */
  readonly marks?: readonly Mark[];
}

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** Room of an element, kept up to date. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = ref;
    if (!current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      // without the padding, so that a page as wide as the room needs no scrolling sideways
      const width = Math.floor(entry.contentRect.width);
      const height = Math.floor(entry.contentRect.height);
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [ref, room] as const;
}

/** A document in the page: by ranges, turned, enlarged, rotated, searched and printed, by mouse, finger and keyboard. */
export function PdfViewer({ url, title, page: given, onPage, onPages, downloadHref, marks }: PdfViewerProps) {
  const [attempt, setAttempt] = useState(0);
  const { pdf, error } = usePdf(url, attempt);
  const [own, setOwn] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [scale, setScale] = useState(1);
  const [rotation, setRotation] = useState(0);
  const [pane, room] = useRoom();
  // Letters and digits may be keys of the page round it: they are ours only for one who came here by keyboard.
  const cameByKey = useRef(false);
  const count = pdf?.numPages ?? 0;
  const page = Math.min(Math.max(given ?? own, 1), Math.max(count, 1));

  useEffect(() => {
    if (count > 0) onPages?.(count);
  }, [count, onPages]);

  const go = useCallback(
    (to: number) => {
      const bounded = Math.min(Math.max(to, 1), Math.max(count, 1));
      setOwn(bounded);
      onPage?.(bounded);
      pane.current?.scrollTo(0, 0);
    },
    [count, onPage, pane],
  );
  const larger = () => setZoom(STEPS.find((step) => step > scale + 0.01) ?? 4);
  const smaller = () => setZoom(STEPS.findLast((step) => step < scale - 0.01) ?? 0.5);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(page + 1),
      PageDown: () => go(page + 1),
      ArrowLeft: () => go(page - 1),
      PageUp: () => go(page - 1),
      Home: () => go(1),
      End: () => go(count),
      '+': larger,
      '=': larger,
      '-': smaller,
      '0': () => setZoom('width'),
      r: () => setRotation((rotation + 90) % 360),
    };
    const act = acts[event.key];
    if (!act || (/^[0-9a-z]$/.test(event.key) && !cameByKey.current)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  return (
    <section className="tb-pdf" aria-label={title}>
      <Toolbar
        pdf={pdf}
        page={page}
        count={count}
        scale={scale}
        onPage={go}
        onLarger={larger}
        onSmaller={smaller}
        onFit={() => setZoom(zoom === 'width' ? 'page' : 'width')}
        fit={zoom}
        onRotate={() => setRotation((rotation + 90) % 360)}
        {...(downloadHref !== undefined && { downloadHref })}
      />
      {/* The pane scrolls and turns pages by keys, so it must be reachable. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={pane}
        className="tb-pdf-pane"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="document"
        aria-label={`${title}，第 ${page} 页`}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          cameByKey.current =
            event.target === event.currentTarget && event.currentTarget.matches(':focus-visible');
        }}
        onBlur={() => {
          cameByKey.current = false;
        }}
      >
        {error ? (
          <div className="tb-pdf-note">
            <ErrorState error={error} onRetry={() => setAttempt(attempt + 1)} />
            {downloadHref && <Button href={downloadHref}>下载原件</Button>}
          </div>
        ) : pdf && room.width > 0 ? (
          <PageView
            pdf={pdf}
            page={page}
            marks={marks}
            zoom={zoom}
            rotation={rotation}
            room={room}
            onScale={setScale}
          />
        ) : (
          <div className="tb-pdf-note">
            <LoadingState label="正在打开文件" rows={8} />
          </div>
        )}
      </div>
    </section>
  );
}
