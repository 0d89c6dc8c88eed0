import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '#web/kit/dialog.tsx';
import { PdfViewer } from '#web/kit/pdf-viewer.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { bytesText } from '#web/kit/upload/limits.ts';
import type { FileView } from '../api.ts';

/** Where a file stands on its way to being usable. */
export function FileState({ file }: { readonly file: FileView | undefined }) {
  if (!file) return <StateTag tone="waiting">正在读取</StateTag>;
  if (file.state === 'refused') return <StateTag tone="overdue">不能使用</StateTag>;
  if (file.state !== 'ready') return <StateTag tone="waiting">正在检查</StateTag>;
  if (file.view === 'pending') return <StateTag tone="waiting">已通过，正在生成预览</StateTag>;
  return <StateTag tone="done">已通过检查</StateTag>;
}

interface PreviewProps {
  readonly file: FileView;
  /** Address of the file without its last part. */
  readonly base: string;
  readonly onClose: () => void;
}

function Preview({ file, base, onClose }: PreviewProps) {
  const type = file.mediaType ?? '';
  return (
    <Dialog open onClose={onClose} title={file.name}>
      <div className="tbf-preview">
        {type.startsWith('audio/') ? (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recording handed in as evidence has none
          <audio controls src={`${base}/original`} aria-label={file.name} />
        ) : type.startsWith('video/') ? (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recording handed in as evidence has none
          <video controls src={`${base}/original`} aria-label={file.name} />
        ) : (
          <PdfViewer url={`${base}/view`} title={file.name} downloadHref={`${base}/original`} />
        )}
      </div>
    </Dialog>
  );
}

/** Opens a file in the page; where there is no view of it, offers the original. */
export function PreviewButton({ file, base }: { readonly file: FileView; readonly base: string }) {
  const [open, setOpen] = useState(false);
  const playable = /^(audio|video)\//.test(file.mediaType ?? '');
  if (file.state !== 'ready') return null;
  if (!playable && file.view !== 'ready')
    return file.view === 'pending' ? null : (
      <a href={`${base}/original`} download={file.name}>
        下载原件
      </a>
    );
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`查看：${file.name}`}>
        查看
      </Button>
      {open && <Preview file={file} base={base} onClose={() => setOpen(false)} />}
    </>
  );
}

interface FileRowProps {
  readonly file: FileView | undefined;
  readonly base: string;
  readonly children?: ReactNode;
}

/** A file in a list: name, size, pages, state, and what is wrong with it in a sentence. */
export function FileRow({ file, base, children }: FileRowProps) {
  return (
    <li className="tbf-file">
      <span className="tbf-file-name">
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
        {file && <PreviewButton file={file} base={base} />}
        {children}
      </span>
      {file?.state === 'refused' && (
        <p className="tbf-note tbf-note-fault">
          “{file.name}”：{file.why ?? '未通过检查，请更换文件后重新上传。'}
        </p>
      )}
    </li>
  );
}
