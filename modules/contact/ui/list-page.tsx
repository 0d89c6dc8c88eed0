import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useNow } from '#web/kit/clock.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go, useGo } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import { THREAD_STATES, type ThreadRow, type ThreadState } from '../terms.ts';
import { keys } from './api.ts';
import { ThreadStateTag } from './state.tsx';
import './contact.css';

const STATES = Object.keys(THREAD_STATES) as ThreadState[]; // keys of the table
const TOPICS = ['contact'] as const;
const REFRESHES = [keys.list] as const;

/** 联系法官: the lawyer's threads across courts. */
export function ContactPage() {
  const search: { readonly state?: string; readonly about?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = useGo();
  const now = useNow();
  const state = STATES.find((each) => each === search.state);
  return (
    <Page
      title="联系法官"
      actions={
        <Button type="primary" onClick={() => go('/contact/new')}>
          发起联系
        </Button>
      }
    >
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <Section
        title="联系记录"
        aside={
          <label>
            状态{' '}
            <select
              value={state ?? ''}
              onChange={(event) =>
                void navigate({
                  to: '/contact',
                  search: { ...search, state: event.target.value },
                  replace: true,
                })
              }
            >
              <option value="">全部</option>
              {STATES.map((each) => (
                <option key={each} value={each}>
                  {THREAD_STATES[each].name}
                </option>
              ))}
            </select>
          </label>
        }
      >
        <CursorList<ThreadRow>
          queryKey={keys.list}
          path="/api/contact/threads"
          query={{ ...(state && { state }), ...(search.about && { about: search.about }) }}
          label="联系记录"
          rowKey={(row) => row.id}
          renderRow={(row) => (
            <div className="ct-line">
              <div>
                <Go href={`/contact/${row.courtId}/${row.id}`} className={row.unread > 0 ? 'ct-unread' : ''}>
                  {row.subject}
                  {row.unread > 0 && `（${row.unread}条未读答复）`}
                </Go>
                <div className="tb-faint">
                  {row.courtName}　<span className="tb-number">{row.number}</span>
                </div>
              </div>
              <ThreadStateTag state={row.state} />
              {row.dueAt ? (
                <DueDate at={row.dueAt} compact />
              ) : (
                <span className="tb-faint">{whenText(row.lastAt, now)}</span>
              )}
            </div>
          )}
          empty={
            <EmptyState
              title={state ? '没有符合条件的联系记录' : '还没有联系过法官'}
              action={<Button onClick={() => go('/contact/new')}>发起联系</Button>}
            >
              对代理的案件有疑问，可以用文字或者语音联系承办法官，法院在承诺期限内答复，全程留痕。
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}
