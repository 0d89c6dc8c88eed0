import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../dialog.tsx';
import { PdfViewer } from '../pdf-viewer.tsx';
import { StateTag } from '../state-tag.tsx';
import { bytesText } from './limits.ts';
import './upload.css';
import type { FileInfo } from './use-files.ts';

function FileState({ file }: { readonly file: FileInfo | undefined }) {
  if (!file) return <StateTag tone="waiting">正在读取</StateTag>;
  if (file.state === 'refused') return <StateTag tone="stopped">不能使用</StateTag>;
  if (file.state !== 'ready') return <StateTag tone="waiting">正在检查</StateTag>;
  if (file.view === 'pending') return <StateTag tone="waiting">正在生成预览</StateTag>;
  return null;
}

/** The file itself in the page: as pages, as sound or film, or to be downloaded. */
export function FileBody({ file, base }: { readonly file: FileInfo; readonly base: string }) {
  const sort = file.mediaType?.split('/')[0];
  if (sort === 'audio')
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recording handed in has none
    return <audio controls preload="metadata" src={`${base}/original`} aria-label={file.name} />;
  if (sort === 'video')
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recording handed in has none
    return <video controls preload="metadata" src={`${base}/original`} aria-label={file.name} />;
  if (file.view === 'ready')
    return <PdfViewer url={`${base}/view`} title={file.name} downloadHref={`${base}/original`} />;
  return (
    <p>
      {file.why ?? '这种格式不能在页面上显示。'}
      <a href={`${base}/original`} download={file.name}>
        下载原件
      </a>
    </p>
  );
}

interface FileRowProps {
  readonly file: FileInfo | undefined;
  /** Address of the file without its last part. */
  readonly base: string;
  readonly children?: ReactNode;
}

/** A file in a list: name, size, pages, where it stands, and what is wrong with it; opened in the page. */
export function FileRow({ file, base, children }: FileRowProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className="tb-file">
      <span>
        {file?.name ?? '文件'}{' '}
        {file && (
          <span className="tb-faint">
            {bytesText(file.size)}
            {file.pages !== null && `，${file.pages} 页`}
          </span>
        )}
      </span>
      <span className="tb-row">
        <FileState file={file} />
        {file?.state === 'ready' && file.view !== 'pending' && (
          <Button size="small" onClick={() => setOpen(true)} aria-label={`查看：${file.name}`}>
            查看
          </Button>
        )}
        {children}
      </span>
      {file?.state === 'refused' && (
        <p className="tb-file-fault">{file.why ?? '未通过检查，请更换文件后重新上传。'}</p>
      )}
      {open && file && (
        <Dialog open onClose={() => setOpen(false)} title={file.name}>
          <div className="tb-file-preview">
            <FileBody file={file} base={base} />
          </div>
        </Dialog>
      )}
    </li>
  );
}
