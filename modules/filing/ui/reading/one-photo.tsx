import { Button } from 'antd';
import { useRef } from 'react';

interface OnePhotoProps {
  readonly name: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A complaint rarely is one photograph: says that only this one was read, and takes all of them. */
export function OnePhoto({ name, onFiles }: OnePhotoProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="tbf-note tbf-read-one">
      <span>只识别了“{name}”这一张照片。还有其他页的，请一次选中全部照片，合成一份后替换这一张。</span>
      <Button size="small" onClick={() => input.current?.click()}>
        选择全部照片
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".jpg,.jpeg,.png"
        aria-label="起诉状：选择全部照片"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
