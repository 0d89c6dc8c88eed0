import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useNow } from '#web/kit/clock.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { keepDraft } from '#web/kit/drafts.ts';
import { Go, useGo } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import type { PleadingRow } from '../terms.ts';
import { keys } from './api.ts';

/** 我的文书: the last saved first; what was deleted can be brought back at once. */
export function OwnPleadings() {
  const go = useGo();
  const now = useNow();
  const [deleted, setDeleted] = useState<PleadingRow>();
  const remove = useWrite<PleadingRow, unknown>({
    send: (row, key) => request('DELETE', `/api/pleadings/${row.id}`, { key }),
    invalidates: [keys.list],
    onDone: (_, row) => {
      keepDraft(`pleading.${row.id}`, undefined);
      setDeleted(row);
    },
  });
  const restore = useWrite<PleadingRow, unknown>({
    send: (row, key) => request('POST', `/api/pleadings/${row.id}/restore`, { key }),
    invalidates: [keys.list],
    onDone: () => setDeleted(undefined),
  });
  const copy = useWrite<PleadingRow, { readonly id: string }>({
    send: (row, key) => request('POST', `/api/pleadings/${row.id}/copy`, { key }),
    invalidates: [keys.list],
    onDone: ({ id }) => go(`/pleadings/${id}`),
  });
  const problem = remove.problem ?? restore.problem ?? copy.problem;
  return (
    <Section title="我的文书" aside="随填随存，只有您能看到">
      {problem && <ProblemAlert problem={problem} />}
      {deleted && (
        <output className="tbw-undo">
          已删除“{deleted.title}”。
          <Button size="small" loading={restore.busy} onClick={() => restore.run(deleted)}>
            撤销
          </Button>
        </output>
      )}
      <CursorList<PleadingRow>
        queryKey={keys.list}
        path="/api/pleadings"
        query={{ limit: 8 }}
        label="我的文书"
        rowKey={(row) => row.id}
        renderRow={(row) => (
          <div className="tb-item">
            <Go href={`/pleadings/${row.id}`} className="tb-item-title">
              {row.title}
            </Go>
            <span className="tb-row">
              <time dateTime={row.savedAt} className="tb-faint">
                保存于{whenText(row.savedAt, now)}
              </time>
              <Button
                size="small"
                type="text"
                onClick={() => copy.run(row)}
                aria-label={`复制：${row.title}`}
              >
                复制
              </Button>
              <Button
                size="small"
                type="text"
                onClick={() => remove.run(row)}
                aria-label={`删除：${row.title}`}
              >
                删除
              </Button>
            </span>
          </div>
        )}
        empty={<EmptyState title="还没有文书">从下面的样式中选一种，点“填写”。</EmptyState>}
      />
    </Section>
  );
}
