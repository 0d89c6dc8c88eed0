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
  readonly address?: string;
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
  return (
    <Section title="登录设备">
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
                    {session.address && `，${session.address}`}
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
