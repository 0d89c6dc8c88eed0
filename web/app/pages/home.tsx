import { useQuery } from '@tanstack/react-query';
import { get } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { useNow } from '#web/kit/clock.ts';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { Tone } from '#web/kit/state-tag.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateText, whenText } from '#web/kit/time-text.ts';
import { Shortcuts } from './shortcuts.tsx';

/** Something this person must do, with its time and article. */
interface Todo {
  readonly id: string;
  readonly act: string;
  readonly title: string;
  readonly number?: string;
  readonly place?: string;
  readonly href: string;
  readonly due?: { readonly at: string; readonly article?: string };
}

/** Something that has come since last time. */
interface Fresh {
  readonly id: string;
  readonly title: string;
  readonly place?: string;
  readonly at: string;
  readonly href: string;
  readonly state?: { readonly tone: Tone; readonly word: string };
}

interface HomeAnswer {
  readonly todo: readonly Todo[];
  readonly fresh: readonly Fresh[];
  readonly drafts?: readonly Fresh[];
  /** Applications that await this person; a lawyer's are counted up to a hundred. */
  readonly applications?: { readonly mine: number; readonly overdue: number };
}

const HOME_KEY = ['home'] as const;
const REFRESHES = [HOME_KEY] as const;
const TOPICS = ['filing', 'case', 'payment', 'delivery', 'application'] as const;

function TodoLine({ todo }: { readonly todo: Todo }) {
  return (
    <div className="tb-todo">
      <div>
        <span className="tb-todo-act">{todo.act}</span>{' '}
        <Go href={todo.href} className="tb-item-title">
          {todo.title}
        </Go>
        <div className="tb-faint">
          {todo.number && <span className="tb-number">{todo.number} </span>}
          {todo.place}
        </div>
      </div>
      {todo.due && (
        <div className="tb-todo-due">
          <DueDate at={todo.due.at} compact />
          {todo.due.article && <ArticleRef>{todo.due.article}</ArticleRef>}
        </div>
      )}
    </div>
  );
}

function FreshLine({ fresh }: { readonly fresh: Fresh }) {
  const now = useNow();
  return (
    <div className="tb-item">
      <span className="tb-row">
        {fresh.state && <StateTag tone={fresh.state.tone}>{fresh.state.word}</StateTag>}
        <Go href={fresh.href}>{fresh.title}</Go>
      </span>
      <time dateTime={fresh.at} className="tb-faint">
        {whenText(fresh.at, now)}
      </time>
      {fresh.place && <span className="tb-faint">{fresh.place}</span>}
    </div>
  );
}

interface AwaitedProps {
  readonly court: boolean;
  readonly applications: NonNullable<HomeAnswer['applications']>;
}

const MOST_COUNTED = 100;

/** How many applications await this person, how many of them are late, and the way to all of them. */
function Awaited({ court, applications: { mine, overdue } }: AwaitedProps) {
  if (mine === 0) return null;
  const all = court ? '/court/applications' : '/applications';
  const count = court || mine < MOST_COUNTED ? `${mine}` : `${MOST_COUNTED} 多`;
  return (
    <p className="tb-awaited">
      {court ? '等您决定、办理的申请' : '等您处理的申请'}共 {count} 件
      {overdue > 0 && (
        <>
          ，其中 <StateTag tone="overdue">{`${overdue} 件已经超过期限`}</StateTag>
        </>
      )}
      。<Go href={all}>{court ? '去办理申请' : '查看全部申请'}</Go>
    </p>
  );
}

/** Home is today: what must be done by due time, what has come, what is often begun. */
export function Home() {
  const court = useMe().data?.kind === 'staff';
  const now = useNow();
  const home = useQuery({
    queryKey: HOME_KEY,
    queryFn: ({ signal }) => get<HomeAnswer>('/api/home', undefined, signal),
  });
  const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'long', timeZone: 'Asia/Shanghai' }).format(
    now,
  );
  return (
    <Page title="今天" number={`${dateText(now.toISOString())} ${weekday}`}>
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <div className="tb-home">
        <div className="tb-stack">
          <Section
            title="要办"
            aside={home.data && home.data.todo.length > 0 && `${home.data.todo.length} 件，按到期先后`}
          >
            <Loaded query={home}>
              {({ todo }) =>
                todo.length === 0 ? (
                  <EmptyState title="眼下没有要办的事">
                    {court
                      ? '等待您审查的立案、等待您决定的申请会按法定期限先后排在这里，并写明依据。'
                      : '补正、交费、答复申请、签收文书等有期限的事会按到期先后排在这里，并写明依据。'}
                  </EmptyState>
                ) : (
                  <ul className="tb-list">
                    {todo.map((each) => (
                      <li key={each.id}>
                        <TodoLine todo={each} />
                      </li>
                    ))}
                  </ul>
                )
              }
            </Loaded>
            {home.data?.applications && <Awaited court={court} applications={home.data.applications} />}
          </Section>
          {home.data?.drafts && home.data.drafts.length > 0 && (
            <Section title="未提交的草稿">
              <ul className="tb-list">
                {home.data.drafts.map((each) => (
                  <li key={each.id}>
                    <FreshLine fresh={each} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <div className="tb-stack">
          <Section title="新到">
            <Loaded query={home}>
              {({ fresh }) =>
                fresh.length === 0 ? (
                  <EmptyState title="上次之后没有新的文书和决定">
                    法院发来的文书、决定一到就列在这里。
                  </EmptyState>
                ) : (
                  <ul className="tb-list">
                    {fresh.map((each) => (
                      <li key={each.id}>
                        <FreshLine fresh={each} />
                      </li>
                    ))}
                  </ul>
                )
              }
            </Loaded>
          </Section>
          {!court && <Shortcuts place="home" />}
        </div>
      </div>
    </Page>
  );
}
