import { ComplaintDrop } from './complaint-drop.tsx';

interface OnePhotoProps {
  readonly name: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A complaint rarely is one photograph: says that only this one was read, and takes all of them. */
export function OnePhoto({ name, onFiles }: OnePhotoProps) {
  return (
    <>
      <p className="tbf-note">
        只识别了“{name}”这一张照片。起诉状还有其他页的，请把全部照片一次选中，合成一份后替换这一张。
      </p>
      <ComplaintDrop word="选择全部照片" onFiles={onFiles} />
    </>
  );
}
