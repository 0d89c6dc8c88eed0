import { Button } from 'antd';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { Tone } from '#web/kit/state-tag.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import { IMPORT_STATES, type ImportView } from '../terms.ts';

const TONES: Readonly<Record<ImportView['state'], Tone>> = {
  receiving: 'waiting',
  queued: 'waiting',
  running: 'active',
  done: 'done',
  failed: 'near',
  cancelled: 'stopped',
};
const SOURCES = { upload: '页面上传', command: '命令行', setting: '设置 LAW_LIBRARY' } as const;

interface ImportLineProps {
  readonly row: ImportView;
  readonly may: boolean;
  readonly onCancelled: () => void;
}

/** One import: how far it is, what it brought, what was wrong in which file. */
export function ImportLine({ row, may, onCancelled }: ImportLineProps) {
  const cancel = useWrite<undefined, ImportView>({
    send: (_, key) => request('POST', `/api/desk/law-imports/${row.id}/cancel`, { body: {}, key }),
    onDone: onCancelled,
  });
  const going = row.state === 'running' || row.state === 'queued' || row.state === 'receiving';
  const share = row.totalBytes === 0 ? 0 : Math.floor((row.doneBytes / row.totalBytes) * 100);
  return (
    <div className="tbl-import">
      <div className="tb-row">
        <StateTag tone={TONES[row.state]}>{IMPORT_STATES[row.state]}</StateTag>
        <span className="tb-item-title">{nameOf(row)}</span>
        <span className="tb-faint">
          {dateTimeText(row.begunAt)}，{row.by}，{SOURCES[row.source]}
        </span>
        {going && may && (
          <Button size="small" loading={cancel.busy} onClick={() => cancel.run(undefined)}>
            取消<span className="tb-sr">{nameOf(row)}的导入</span>
          </Button>
        )}
      </div>
      {row.state === 'running' && <progress max={100} value={share} aria-label={`导入进度 ${share}%`} />}
      {(row.laws > 0 || !going) && (
        <p className="tb-faint">
          法律 {row.laws} 部，条文 {row.articles} 条：新文本 {row.added}，日期或者效力更新 {row.renewed}，未变{' '}
          {row.unchanged}
          {row.faults.length > 0 &&
            `，有误 ${row.faults.length}${row.faults.length >= 100 ? ' 处以上' : ' 处'}`}
        </p>
      )}
      {row.faults.length > 0 && (
        <details>
          <summary>有误之处</summary>
          <ul>
            {row.faults.map((fault) => (
              <li key={`${fault.file} ${fault.line} ${fault.what}`}>
                {fault.file}
                {fault.line !== null && ` 第 ${fault.line} 行`}：{fault.what}
              </li>
            ))}
          </ul>
        </details>
      )}
      {cancel.problem && <ProblemAlert problem={cancel.problem} />}
    </div>
  );
}

function nameOf({ files }: ImportView): string {
  const [first] = files;
  if (!first) return '法律文本';
  return files.length === 1 ? first.name : `${first.name} 等 ${files.length} 个文件`;
}
