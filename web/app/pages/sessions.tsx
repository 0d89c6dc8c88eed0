import { useQuery } from '@tanstack/react-query';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { useNow } from '#web/kit/clock.ts';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';

/** A sign-in of mine, as `GET /api/me/sessions` lists it. */
interface Session {
  readonly id: string;
  readonly device: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

const KEY = ['me', 'sessions'] as const;

/** Where I am signed in; each can be ended. */
export function Sessions() {
  const now = useNow();
  const sessions = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) =>
      get<{ readonly rows: readonly Session[] }>('/api/me/sessions', undefined, signal),
  });
  const end = useWrite<string, unknown>({
    send: (id, key) => request('DELETE', `/api/me/sessions/${id}`, { key }),
    invalidates: [KEY],
  });
  const endOthers = useWrite<undefined, unknown>({
    send: (_, key) => request('POST', '/api/me/sessions/revoke-others', { key }),
    invalidates: [KEY],
  });
  const others = (sessions.data?.rows.length ?? 0) > 1;
  return (
    <Section
      title="登录设备"
      aside={
        others && (
          <ConfirmButton
            size="small"
            question="让其他设备全部退出登录？"
            consequence="除本机外的设备将立即退出。"
            confirmWord="全部退出"
            onConfirm={() => endOthers.run(undefined)}
          >
            其他设备全部退出
          </ConfirmButton>
        )
      }
    >
      {endOthers.problem && <ProblemAlert problem={endOthers.problem} />}
      {end.problem && <ProblemAlert problem={end.problem} />}
      <Loaded query={sessions}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title="没有登录记录" />
          ) : (
            <ul className="tb-list">
              {rows.map((session) => (
                <li key={session.id} className="tb-item">
                  <span>
                    {session.device} {session.current && <StateTag tone="active">本机</StateTag>}
                  </span>
                  {session.current ? (
                    <span />
                  ) : (
                    <ConfirmButton
                      size="small"
                      question="让这台设备退出登录？"
                      consequence={`${session.device} 将立即退出。那里尚未保存的内容仍留在那台设备上。`}
                      confirmWord="让它退出"
                      onConfirm={() => end.run(session.id)}
                    >
                      退出
                    </ConfirmButton>
                  )}
                  <span className="tb-faint">
                    {whenText(session.startedAt, now)} 登录，最近使用 {whenText(session.lastSeenAt, now)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
