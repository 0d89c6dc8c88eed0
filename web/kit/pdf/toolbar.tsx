import {
  LeftOutlined,
  RightOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { findPage } from './find.ts';
import type { Zoom } from './page-view.tsx';
import { printPdf } from './print.ts';

interface ToolbarProps {
  readonly pdf: PDFDocumentProxy | undefined;
  readonly page: number;
  readonly count: number;
  readonly scale: number;
  readonly fit: Zoom;
  readonly onPage: (page: number) => void;
  readonly onLarger: () => void;
  readonly onSmaller: () => void;
  readonly onFit: () => void;
  readonly onRotate: () => void;
  readonly downloadHref?: string;
}

/** Page, zoom, turn, find, print: words or plain signs, each with a name. */
export function Toolbar(props: ToolbarProps) {
  const { pdf, page, count, scale, fit, onPage, onLarger, onSmaller, onFit, onRotate, downloadHref } = props;
  const pageId = useId();
  const findId = useId();
  const [words, setWords] = useState('');
  const [note, setNote] = useState('');

  async function find(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!pdf || words.trim() === '') return;
    setNote('正在查找');
    const found = await findPage(pdf, words, page);
    setNote(found === undefined ? `没有找到“${words}”` : `在第 ${found} 页`);
    if (found !== undefined) onPage(found);
  }
  async function print(): Promise<void> {
    if (!pdf) return;
    await printPdf(pdf, (number) => setNote(`正在准备打印，第 ${number} 页`));
    setNote('');
  }

  return (
    <div className="tb-pdf-bar tb-no-print" role="toolbar" aria-label="文件查看工具">
      <button type="button" onClick={() => onPage(page - 1)} disabled={page <= 1} aria-label="上一页">
        <LeftOutlined aria-hidden="true" />
      </button>
      <span className="tb-pdf-count">
        <label htmlFor={pageId} className="tb-sr">
          页码
        </label>
        <input
          id={pageId}
          key={page}
          inputMode="numeric"
          defaultValue={page}
          onBlur={(event) => onPage(Number(event.target.value) || page)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onPage(Number(event.currentTarget.value) || page);
          }}
        />
        <span className="tb-figures">/ {count || '…'}</span>
      </span>
      <button type="button" onClick={() => onPage(page + 1)} disabled={page >= count} aria-label="下一页">
        <RightOutlined aria-hidden="true" />
      </button>
      <button type="button" onClick={onSmaller} aria-label="缩小">
        <ZoomOutOutlined aria-hidden="true" />
      </button>
      <span className="tb-figures tb-pdf-scale">{Math.round(scale * 100)}%</span>
      <button type="button" onClick={onLarger} aria-label="放大">
        <ZoomInOutlined aria-hidden="true" />
      </button>
      <button type="button" onClick={onFit}>
        {fit === 'width' ? '整页' : '适宽'}
      </button>
      <button type="button" onClick={onRotate} aria-label="顺时针旋转">
        <RotateRightOutlined aria-hidden="true" />
      </button>
      <search>
        <form className="tb-pdf-find" onSubmit={(event) => void find(event)}>
          <label htmlFor={findId} className="tb-sr">
            在文件中查找
          </label>
          <input
            id={findId}
            type="search"
            placeholder="查找"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </form>
      </search>
      <button type="button" onClick={() => void print()} disabled={!pdf}>
        打印
      </button>
      {downloadHref && <a href={downloadHref}>下载</a>}
      <output className="tb-faint">{note}</output>
    </div>
  );
}
