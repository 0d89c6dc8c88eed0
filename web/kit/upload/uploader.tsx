import { CameraOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';
import { StateTag } from '../state-tag.tsx';
import { bytesText, limitsText, whyNotUploadable } from './limits.ts';
import type { UploadLimits } from './limits.ts';
import { useUploads } from './uploads.ts';
import type { UploadItem, UploadOptions } from './uploads.ts';
import './upload.css';

interface UploaderProps extends UploadOptions {
  /** What is asked for: 民事起诉状. */
  readonly label: string;
  readonly limits: UploadLimits;
  /** Files already there, counted against `limits.maxFiles`. */
  readonly present?: number;
  readonly whyNot?: string | undefined;
  /** The page says name and limits already; here they are for screen readers. */
  readonly quiet?: boolean;
}

function ItemState({ item }: { readonly item: UploadItem }) {
  const percent = item.size === 0 ? 0 : Math.floor((item.sent / item.size) * 100);
  switch (item.is) {
    case 'waiting':
      return <StateTag tone="neutral">等待上传</StateTag>;
    case 'sending':
      return (
        <span className="tb-row">
          <progress max={100} value={percent} aria-label={`${item.name}的上传进度`} />
          <span className="tb-figures">{percent}%</span>
        </span>
      );
    case 'done':
      return <StateTag tone="done">已上传</StateTag>;
    case 'interrupted':
      return <StateTag tone="near">中断</StateTag>;
    case 'refused':
      return <StateTag tone="stopped">没有收下</StateTag>;
  }
}

/**
 * Many files at once: chosen, dropped, pasted, or taken with the phone's camera; progress for each, resumable, and a file
 * that cannot be taken is named with the reason. Limits stand there before anything is chosen.
 */
export function Uploader({ label, limits, present = 0, whyNot, quiet, ...options }: UploaderProps) {
  const { items, add, retry, remove } = useUploads(options);
  // A page that is told of what has arrived shows it itself.
  const shown = options.onUploaded ? items.filter(({ is }) => is !== 'done') : items;
  const [bad, setBad] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const labelId = useId();
  const limitsId = useId();
  const accept = limits.extensions.join(',');
  const pictures = limits.extensions.some((extension) => ['.jpg', '.jpeg', '.png'].includes(extension));

  function take(list: FileList | null): void {
    if (whyNot !== undefined || !list) return;
    let count = present + items.filter(({ is }) => is !== 'refused' && is !== 'done').length;
    const faults: string[] = [];
    const good: File[] = [];
    for (const file of list) {
      const fault = whyNotUploadable(file, limits, count);
      if (fault === undefined) {
        good.push(file);
        count++;
      } else faults.push(fault);
    }
    setBad(faults);
    add(good);
  }
  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }
  function onPaste(event: ClipboardEvent): void {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files);
  }

  return (
    // Dropping and pasting are extras beside the button, which does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className="tb-uploader"
      data-over={over || undefined}
      aria-labelledby={labelId}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <div className="tb-row">
        <span id={labelId} className={quiet ? 'tb-sr' : 'tb-item-title'}>
          {label}
        </span>
        <Button
          icon={<UploadOutlined aria-hidden="true" />}
          onClick={() => files.current?.click()}
          disabled={whyNot !== undefined}
          aria-describedby={limitsId}
        >
          选择文件
        </Button>
        {pictures && (
          <Button
            className="tb-touch-only"
            icon={<CameraOutlined aria-hidden="true" />}
            onClick={() => camera.current?.click()}
            disabled={whyNot !== undefined}
          >
            拍照
          </Button>
        )}
        <span className="tb-faint tb-mouse-only">也可以拖到这里，或复制后粘贴</span>
      </div>
      <p id={limitsId} className={quiet && whyNot === undefined ? 'tb-sr' : 'tb-faint'}>
        {whyNot ?? `${limitsText(limits)}网络中断后会接着传。`}
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={`${label}：选择文件`}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      {pictures && (
        <input
          ref={camera}
          type="file"
          hidden
          accept="image/*"
          capture="environment"
          aria-label={`${label}：拍照`}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      )}
      {bad.length > 0 && (
        <div role="alert">
          <ul className="tb-upload-bad">
            {bad.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {shown.length > 0 && (
        <ul className="tb-list" aria-label={`${label}：上传中的文件`}>
          {shown.map((item) => (
            <li key={item.id} className="tb-upload-item">
              <span>
                {item.name} <span className="tb-faint">{bytesText(item.size)}</span>
              </span>
              <span className="tb-row">
                <ItemState item={item} />
                {item.is === 'interrupted' && (
                  <Button size="small" onClick={() => retry(item.id)}>
                    继续传
                  </Button>
                )}
                {item.is !== 'done' && (
                  <Button size="small" onClick={() => remove(item.id)} aria-label={`取消上传${item.name}`}>
                    取消
                  </Button>
                )}
              </span>
              {item.detail && (
                <output className={item.is === 'refused' ? 'tb-save-bad' : 'tb-save-warn'}>
                  {item.detail}
                </output>
              )}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
