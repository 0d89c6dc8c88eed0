import { CameraOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import { useRef } from 'react';
import '#web/kit/upload/upload.css';
import { useDesk } from '../draft/desk.ts';
import type { Destination } from './use-draft-uploads.ts';

interface UploadButtonProps {
  readonly id?: string;
  /** What is uploaded, for those who listen. */
  readonly what: string;
  readonly word?: string;
  readonly to?: Destination;
  readonly size?: ButtonProps['size'];
  readonly primary?: boolean;
  readonly onFiles?: (files: readonly File[]) => void;
}

/** Chooses files (on a phone also from the camera) for one place, or for wherever their names say. */
export function UploadButton({
  id,
  what,
  word = '上传',
  to,
  size = 'small',
  primary,
  onFiles,
}: UploadButtonProps) {
  const { uploads } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  function chosen(list: FileList | null): void {
    if (!list) return;
    const files = [...list];
    if (onFiles) onFiles(files);
    else uploads.take(files, to);
  }
  return (
    <>
      <Button
        {...(id && { id })}
        size={size}
        type={primary ? 'primary' : 'default'}
        icon={<UploadOutlined aria-hidden="true" />}
        onClick={() => input.current?.click()}
        aria-label={word === '上传' ? `上传：${what}` : word}
      >
        {word}
      </Button>
      <Button
        className="tb-touch-only"
        size={size}
        icon={<CameraOutlined aria-hidden="true" />}
        onClick={() => camera.current?.click()}
        aria-label={`拍照：${what}`}
      >
        拍照
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={`${what}：选择文件`}
        accept={uploads.limits?.extensions.join(',')}
        onChange={(event) => {
          chosen(event.target.files);
          event.target.value = '';
        }}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={`${what}：拍照`}
        onChange={(event) => {
          chosen(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}
