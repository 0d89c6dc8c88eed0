import { Button } from 'antd';
import { StateTag } from '#web/kit/state-tag.tsx';
import { bytesText } from '#web/kit/upload/limits.ts';
import { useDesk } from '../draft/desk.ts';

/** What is on its way now, and what was not taken with the reason; nothing when all has arrived. */
export function UploadsPanel() {
  const { uploads } = useDesk();
  const going = uploads.items.filter((item) => item.is !== 'done');
  if (going.length + uploads.refused.length === 0) return null;
  return (
    <div className="tbf-group tb-stack">
      {uploads.refused.length > 0 && (
        <ul role="alert" className="tbf-refused">
          {uploads.refused.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {going.length > 0 && (
        <ul className="tb-list" aria-label="正在上传的文件">
          {going.map((item) => {
            const percent = item.size === 0 ? 0 : Math.floor((item.sent / item.size) * 100);
            return (
              <li key={item.id} className="tbf-file">
                <span className="tbf-file-name">
                  {item.name} <span className="tb-faint">{bytesText(item.size)}</span>
                </span>
                <span className="tb-row">
                  {item.is === 'sending' ? (
                    <>
                      <progress max={100} value={percent} aria-label={`${item.name}的上传进度`} />
                      <span className="tb-figures">{percent}%</span>
                    </>
                  ) : item.is === 'waiting' ? (
                    <StateTag tone="neutral">等待上传</StateTag>
                  ) : (
                    <StateTag tone={item.is === 'refused' ? 'overdue' : 'near'}>
                      {item.is === 'refused' ? '没有收下' : '中断'}
                    </StateTag>
                  )}
                  {item.is === 'interrupted' && (
                    <Button size="small" onClick={() => uploads.retry(item.id)}>
                      继续传
                    </Button>
                  )}
                  <Button
                    size="small"
                    type="text"
                    onClick={() => uploads.remove(item.id)}
                    aria-label={`取消：上传${item.name}`}
                  >
                    取消
                  </Button>
                </span>
                {item.detail && <output className="tbf-note tbf-note-fault">{item.detail}</output>}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** One line for the side list while one writes elsewhere. */
export function UploadsLine() {
  const { uploads } = useDesk();
  const going = uploads.items.filter(({ is }) => is === 'waiting' || is === 'sending');
  if (going.length === 0) return null;
  const size = going.reduce((sum, item) => sum + item.size, 0);
  const sent = going.reduce((sum, item) => sum + item.sent, 0);
  return (
    <p className="tb-faint">
      正在上传 {going.length} 个文件，{size === 0 ? 0 : Math.floor((sent / size) * 100)}%
    </p>
  );
}
