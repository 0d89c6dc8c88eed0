import { RenderingCancelledException, TextLayer } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

/** How wide a page is shown: as wide as the pane, as high as the pane, or a multiple of its own size. */
export type Zoom = 'width' | 'page' | number;

/** A place to be pointed out: left, top, width and height in fractions of the page as it stands unturned. */
export interface Mark {
  readonly page: number;
  readonly box: readonly [number, number, number, number];
}

interface PageViewProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly marks?: readonly Mark[] | undefined;
  readonly zoom: Zoom;
  readonly rotation: number;
  /** Room of the pane in px. */
  readonly room: { readonly width: number; readonly height: number };
  readonly onScale: (scale: number) => void;
}

/** The most pixels of one canvas: beyond it a scan of a large drawing would exhaust a phone's memory. */
const MAX_PIXELS = 16_000_000;

/** One page: picture on a canvas, and over it its text, invisible, to be selected, searched and read aloud. */
export function PageView({ pdf, page, marks = [], zoom, rotation, room, onScale }: PageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<string>();

  useEffect(() => {
    let cancel = () => {};
    let live = true;
    async function draw(): Promise<void> {
      const content = await pdf.getPage(page);
      const natural = content.getViewport({ scale: 1, rotation: content.rotate + rotation });
      const css = 96 / 72;
      const fitWidth = (room.width - 2) / natural.width;
      const fitPage = Math.min(fitWidth, (room.height - 2) / natural.height);
      const scale = zoom === 'width' ? fitWidth : zoom === 'page' ? fitPage : zoom * css;
      const viewport = content.getViewport({ scale, rotation: content.rotate + rotation });
      const { current: sheet } = canvas;
      const { current: layer } = text;
      if (!live || !sheet || !layer || !frame.current) return;
      const density = Math.min(
        window.devicePixelRatio || 1,
        Math.sqrt(MAX_PIXELS / Math.max(1, viewport.width * viewport.height)),
      );
      sheet.width = Math.floor(viewport.width * density);
      sheet.height = Math.floor(viewport.height * density);
      frame.current.style.width = `${Math.floor(viewport.width)}px`;
      frame.current.style.height = `${Math.floor(viewport.height)}px`;
      frame.current.style.setProperty('--total-scale-factor', String(scale));
      onScale(scale / css);
      const task = content.render({ canvas: sheet, viewport, transform: [density, 0, 0, density, 0, 0] });
      layer.replaceChildren();
      const words = new TextLayer({
        textContentSource: content.streamTextContent(),
        container: layer,
        viewport,
      });
      cancel = () => {
        task.cancel();
        words.cancel();
      };
      await Promise.all([task.promise, words.render()]);
      if (live && page < pdf.numPages) await pdf.getPage(page + 1).then((next) => next.getOperatorList());
    }
    draw().then(
      () => live && setFault(undefined),
      (error: unknown) => {
        if (live && !(error instanceof RenderingCancelledException))
          setFault('这一页不能显示，请下载原件查看。');
      },
    );
    return () => {
      live = false;
      cancel();
    };
  }, [pdf, page, zoom, rotation, room.width, room.height, onScale]);

  return (
    <div ref={frame} className="tb-pdf-page" data-page={page}>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={text} className="tb-pdf-text" />
      {marks
        .filter((mark) => mark.page === page)
        .map(({ box }) => (
          <MarkBox key={box.join()} box={box} rotation={rotation} />
        ))}
      {fault && (
        <p role="alert" className="tb-save-bad">
          {fault}
        </p>
      )}
    </div>
  );
}

/** The box of a mark on the page however the reader has turned it; comes into sight by itself. */
function MarkBox({ box, rotation }: { readonly box: Mark['box']; readonly rotation: number }) {
  const ref = useRef<HTMLDivElement>(null);
  const [left, top, width, height] = box;
  const turned =
    {
      90: [1 - top - height, left, height, width],
      180: [1 - left - width, 1 - top - height, width, height],
      270: [top, 1 - left - width, height, width],
    }[rotation] ?? box;
  const place = turned.map((part) => `${part * 100}%`).join(' ');
  useEffect(() => {
    const mark = ref.current;
    if (!mark) return;
    const [x = '', y = '', wide = '', high = ''] = place.split(' ');
    Object.assign(mark.style, { left: x, top: y, width: wide, height: high });
    const pane = mark.closest('.tb-pdf-pane');
    if (!pane) return;
    const away = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTo({ top: pane.scrollTop + away - pane.clientHeight / 3 });
  }, [place]);
  return <div ref={ref} className="tb-pdf-mark" />;
}
