import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { DESK_QUEUES, type DeskQueue, type DeskThreadRow, type ThreadView } from '../terms.ts';
import { courtDoor, keys } from './api.ts';
import { ThreadStateTag } from './state.tsx';
import { Thread } from './thread.tsx';
import './contact.css';

const QUEUES = Object.keys(DESK_QUEUES) as DeskQueue[]; // keys of the table
const TOPICS = ['contact'] as const;
const REFRESHES = [keys.desk] as const;
interface Counts {
  readonly waiting: number;
  readonly mine: number;
  readonly overdue: number;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}
const useCounts = () =>
  useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => get<Counts>('/api/desk/contact/counts', undefined, signal),
  }).data;

/** 律师联系: what waits for an answer, by due time, and the thread beside it. */
export function CourtContact() {
  const { threadId }: { readonly threadId?: string } = useParams({ strict: false });
  const [queue, setQueue] = useState<DeskQueue>('waiting');
  const counts = useCounts();
  const door = useMemo(() => (threadId ? courtDoor(threadId) : undefined), [threadId]);
  const figure = (id: DeskQueue) => (id === 'all' || !counts ? '' : ` ${counts[id]}`);
  return (
    <Page title="律师联系" {...(threadId && { crumbs: [{ label: '律师联系', href: '/court/contact' }] })}>
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <div className="ct-panes" data-open={threadId !== undefined}>
        <Section title="联系列表">
          <div className="tb-stack">
            <label>
              显示{' '}
              <select
                value={queue}
                onChange={(event) => setQueue(QUEUES.find((id) => id === event.target.value) ?? 'waiting')}
              >
                {QUEUES.map((id) => (
                  <option key={id} value={id}>
                    {DESK_QUEUES[id]}
                    {figure(id)}
                  </option>
                ))}
              </select>
            </label>
            <CursorList<DeskThreadRow>
              key={queue}
              queryKey={keys.desk}
              path="/api/desk/contact"
              query={{ queue }}
              label="律师联系"
              rowKey={(row) => row.id}
              renderRow={(row) => <Line row={row} chosen={row.id === threadId} />}
              empty={<EmptyState title="没有律师联系">律师发来的留言会按答复期限列在这里。</EmptyState>}
            />
          </div>
        </Section>
        {door ? (
          <Section title="联系内容">
            <Thread door={door}>
              {(thread) => <Assign thread={thread} colleagues={counts?.colleagues ?? []} />}
            </Thread>
          </Section>
        ) : (
          <Section title="联系内容">
            <EmptyState title="请从列表中选择">打开即为已读，律师能看到阅读时间。</EmptyState>
          </Section>
        )}
      </div>
    </Page>
  );
}

function Line({ row, chosen }: { readonly row: DeskThreadRow; readonly chosen: boolean }) {
  return (
    <div>
      <Go
        href={`/court/contact/${row.id}`}
        className={row.unread > 0 ? 'ct-unread' : ''}
        {...(chosen && { 'aria-current': 'true' as const })}
      >
        {row.subject}
      </Go>
      <div className="tb-faint">
        {row.lawyerName}律师　<span className="tb-number">{row.number}</span>
      </div>
      <div className="tb-row">
        {row.dueAt ? <DueDate at={row.dueAt} compact /> : <ThreadStateTag state={row.state} />}
        {row.unread > 0 && <span>{row.unread}条未读</span>}
        <span className="tb-faint">{row.handlerName ?? '未分派'}</span>
      </div>
    </div>
  );
}

function Assign({
  thread,
  colleagues,
}: {
  readonly thread: ThreadView;
  readonly colleagues: Counts['colleagues'];
}) {
  const write = useWrite({
    send: (handlerId: string, key) =>
      request<unknown>('POST', `/api/desk/contact/${thread.id}/assign`, {
        body: { handlerId, version: thread.version },
        key,
      }),
    invalidates: [keys.all],
  });
  if (thread.state === 'closed') return null;
  return (
    <span className="tb-row">
      <label>
        转交{' '}
        <select
          value=""
          disabled={write.busy}
          onChange={(event) => event.target.value !== '' && write.run(event.target.value)}
        >
          <option value="">选择本院人员</option>
          {colleagues
            .filter(({ id }) => id !== thread.handlerId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {write.problem && <ProblemAlert problem={write.problem} />}
    </span>
  );
}
