import { Button } from 'antd';
import { Uploader } from './uploader.tsx';
import { FileRow } from './file-row.tsx';
import { useLimits, useOwnFiles } from './use-files.ts';

interface FilesFieldProps {
  readonly label: string;
  readonly ids: readonly string[];
  /** The latest list is given, for several uploads may end at once. */
  readonly onChange: (change: (ids: readonly string[]) => readonly string[]) => void;
  /** The page says its name, and the limits once for several places. */
  readonly quiet?: boolean;
}

/** Files handed in at one place: chosen, dropped, pasted or photographed, each shown with where it stands. */
export function FilesField({ label, ids, onChange, quiet }: FilesFieldProps) {
  const limits = useLimits();
  const files = useOwnFiles(ids);
  return (
    <div className="tb-files">
      {ids.length > 0 && (
        <ul className="tb-list" aria-label={`${label}：已上传`}>
          {ids.map((id) => {
            const file = files.get(id);
            return (
              <FileRow key={id} file={file} base={`/api/files/${id}`}>
                <Button
                  size="small"
                  type="text"
                  onClick={() => onChange((before) => before.filter((each) => each !== id))}
                  aria-label={`移除：${file?.name ?? '文件'}`}
                >
                  移除
                </Button>
              </FileRow>
            );
          })}
        </ul>
      )}
      {limits && (
        <Uploader
          label={label}
          limits={limits}
          present={ids.length}
          {...(quiet && { quiet })}
          endpoint="/api/uploads"
          onUploaded={({ uploadId }) =>
            onChange((before) => (before.includes(uploadId) ? before : [...before, uploadId]))
          }
        />
      )}
    </div>
  );
}
