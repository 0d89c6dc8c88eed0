import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { useWrite } from '#web/kit/api/write.ts';
import { DueDate } from '#web/kit/due-date.tsx';
import { useLiveRefresh } from '#web/kit/live-notice.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import type { ThreadView } from '../terms.ts';
import { close, type Door, keys, markRead, post, readOne } from './api.ts';
import { Composer } from './composer.tsx';
import { Messages } from './messages.tsx';
import { ThreadStateTag } from './state.tsx';
import './contact.css';

const TOPICS = ['contact'] as const;
const ALL = [keys.all] as const;

/** A thread with what may be done in it, for either side. Opening it here is reading it. */
export function Thread({
  door,
  children,
}: {
  readonly door: Door;
  readonly children?: (thread: ThreadView) => ReactNode;
}) {
  const thread = useQuery({ queryKey: keys.one(door), queryFn: ({ signal }) => readOne(door, signal) });
  useLiveRefresh(TOPICS, ALL);
  const client = useQueryClient();
  const unread = thread.data?.unread ?? 0;
  useEffect(() => {
    // only what stands before somebody's eyes is read
    if (unread === 0 || document.visibilityState !== 'visible') return;
    void markRead(door).then(
      () => client.invalidateQueries({ queryKey: keys.all }),
      () => undefined, // it is marked with the next look
    );
  }, [door, unread, client]);
  return (
    <Loaded query={thread} rows={6}>
      {(view) => (
        <div className="tb-stack">
          <div className="tb-row">
            <ThreadStateTag state={view.state} />
            {view.dueAt && <DueDate at={view.dueAt} name="法院承诺答复" compact />}
            <span className="tb-faint">
              {view.handlerName ? `答复人：${view.handlerName}` : '尚未分派答复人'}
              {view.escalated && '，逾期未答复，已上报院长'}
            </span>
            {children?.(view)}
          </div>
          <Messages door={door} messages={view.messages} />
          {view.state === 'closed' ? (
            <p className="tb-faint">本次联系已办结，记录长期保存。如还有事，请重新发起联系。</p>
          ) : (
            <Composer
              draftId={`contact.${view.id}`}
              label={door.side === 'lawyer' ? '继续留言' : '答复律师'}
              sendWord={door.side === 'lawyer' ? '发送' : '答复'}
              whyNot={view.can.write.can ? undefined : view.can.write.why}
              send={async (message, key) => {
                await post(door, message, key);
                await client.invalidateQueries({ queryKey: keys.all });
              }}
            />
          )}
          {view.state === 'answered' && <Close door={door} />}
          {door.side === 'lawyer' && view.state === 'waiting' && <p className="tb-faint">{view.promise}</p>}
        </div>
      )}
    </Loaded>
  );
}

function Close({ door }: { readonly door: Door }) {
  const write = useWrite({ send: (_: null, key) => close(door, key), invalidates: ALL });
  return (
    <div>
      <ConfirmButton
        question="办结本次联系？"
        consequence="办结后双方不再留言，记录长期保存。如还有事，可以重新发起联系。"
        confirmWord="办结"
        loading={write.busy}
        onConfirm={() => write.run(null)}
      >
        办结
      </ConfirmButton>
      {write.problem && <ProblemAlert problem={write.problem} />}
    </div>
  );
}
