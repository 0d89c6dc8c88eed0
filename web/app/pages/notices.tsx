import { Button } from 'antd';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { NoticeLine } from '../shell/latest-notices.tsx';
import { NOTICES_KEY, useUnread } from '../shell/unread.ts';
import type { Notice } from '../shell/unread.ts';

const TOPICS = ['notice'] as const;
const REFRESHES = [NOTICES_KEY] as const;

/** All messages; opening one marks it read. */
export function Notices() {
  const unread = useUnread();
  const mark = useWrite<readonly string[] | 'all', unknown>({
    send: (ids, key) =>
      request('POST', '/api/notices/read', { body: ids === 'all' ? { all: true } : { ids }, key }),
    invalidates: REFRESHES,
  });
  return (
    <Page
      title="消息"
      actions={
        unread > 0 && (
          <Button onClick={() => mark.run('all')} loading={mark.busy}>
            {`全部标为已读（${unread}）`}
          </Button>
        )
      }
    >
      <LiveNotice topics={TOPICS} refreshes={REFRESHES}>
        有新消息，点击刷新
      </LiveNotice>
      {mark.problem && <ProblemAlert problem={mark.problem} />}
      <Section title="全部消息">
        <CursorList<Notice>
          queryKey={NOTICES_KEY}
          path="/api/notices"
          label="消息"
          rowKey={(notice) => notice.id}
          renderRow={(notice) => (
            <NoticeLine
              notice={notice}
              onOpen={() => {
                if (notice.readAt === null) mark.run([notice.id]);
              }}
            />
          )}
          empty={
            <EmptyState title="没有消息">
              法院的决定、送达和期限提醒会出现在这里，同时以短信提醒您。
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}
