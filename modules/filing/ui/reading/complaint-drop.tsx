import { CameraOutlined, FileTextOutlined } from '@ant-design/icons';
import { useId, useRef, useState } from 'react';
import { DisabledReason } from '#web/kit/buttons.tsx';
import '#web/kit/upload/upload.css';
import './reading.css';

/** What can be read. */
const ACCEPT = '.docx,.doc,.pdf,.jpg,.jpeg,.png,.tif,.tiff';

interface ComplaintDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly busy?: boolean;
  readonly whyNot?: string | undefined;
  readonly word?: string;
}

/** Takes a complaint to be read: dropped, chosen, or photographed on a phone. */
export function ComplaintDrop({
  onFiles,
  busy = false,
  whyNot,
  word = '上传起诉状，自动填写',
}: ComplaintDropProps) {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const hint = useId();
  function take(list: FileList | null): void {
    if (whyNot === undefined && !busy && list && list.length > 0) onFiles([...list]);
  }
  return (
    // Dropping is an extra beside the button, which does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="tbf-read-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <div className="tb-row">
        <DisabledReason
          type="primary"
          icon={<FileTextOutlined aria-hidden="true" />}
          loading={busy}
          whyNot={whyNot}
          aria-describedby={hint}
          onClick={() => files.current?.click()}
        >
          {word}
        </DisabledReason>
        {whyNot === undefined && (
          <DisabledReason
            className="tb-touch-only"
            icon={<CameraOutlined aria-hidden="true" />}
            onClick={() => camera.current?.click()}
          >
            拍照
          </DisabledReason>
        )}
        <span className="tb-faint tb-mouse-only">也可以把起诉状拖到这里</span>
      </div>
      <p id={hint} className="tb-faint">
        Word（.docx、.doc）、PDF、扫描件和照片都可以，一次识别一份起诉状；拍成几张照片的，请一次选中，按文件名顺序合成一份
        PDF。识别在本平台完成，不交给外部服务；识别出的内容逐项标明出处和把握程度，您确认后才填入。
      </p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        aria-label="起诉状：选择文件"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label="起诉状：拍照"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
