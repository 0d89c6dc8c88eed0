import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '#web/kit/dialog.tsx';
import { PdfViewer } from '#web/kit/pdf-viewer.tsx';

interface OpenFileProps {
  readonly name: string;
  readonly title: string;
  readonly href: string;
}

const SOUND = /\.(mp3|wav|m4a|aac|ogg|webm)$/i;
const FILM = /\.(mp4|mov|avi|mkv)$/i;

/** Whether a file is shown as pages. */
export const isPaged = (name: string) => !SOUND.test(name) && !FILM.test(name);

/** A file of an application in the page, as far as it can be shown; the original can always be had. */
export function FileView({ name, title, href }: OpenFileProps) {
  if (SOUND.test(name))
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recording handed in has none
    return <audio controls preload="metadata" src={`${href}/original`} aria-label={title} />;
  if (FILM.test(name))
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recording handed in has none
    return <video controls preload="metadata" src={`${href}/original`} aria-label={title} />;
  return <PdfViewer url={`${href}/view`} title={`${title}（${name}）`} downloadHref={`${href}/original`} />;
}

/** Opens a file over the page. */
export function OpenFile({ name, title, href }: OpenFileProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={`查看：${title}`}>
        查看
      </Button>
      {open && (
        <Dialog open onClose={() => setOpen(false)} title={title}>
          <div className="tb-file-preview">
            <FileView name={name} title={title} href={href} />
          </div>
        </Dialog>
      )}
    </>
  );
}
