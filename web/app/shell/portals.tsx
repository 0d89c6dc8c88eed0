import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useMe } from '#web/kit/api/me.ts';
import type { Me } from '#web/kit/api/me.ts';
import { signInHref } from '#web/kit/api/session.ts';
import { Go } from '#web/kit/link.tsx';
import { connectLive, onEveryLive } from '#web/kit/live.ts';
import { Page } from '#web/kit/page.tsx';
import { ErrorState, LoadingState, NoRight } from '#web/kit/states.tsx';
import { Shell } from './shell.tsx';
import { useStartCounts } from './start-counts.ts';

/** Lets in whoever is signed in for this side of the house; sends visitors to the sign-in page and back. */
function Guarded({
  kind,
  children,
}: {
  readonly kind: Me['kind'];
  readonly children: (me: Me) => ReactNode;
}) {
  const me = useMe();
  const visitor = me.data === null;
  const signedIn = me.data !== undefined && me.data !== null;
  useEffect(() => {
    if (visitor) location.replace(signInHref());
  }, [visitor]);
  useEffect(() => (signedIn ? connectLive() : undefined), [signedIn]);
  // What was read before the news is old: the page shown stays still, the next one to show it reads it anew.
  const client = useQueryClient();
  useEffect(() => onEveryLive(() => void client.invalidateQueries({ refetchType: 'none' })), [client]);
  if (me.error && !me.data)
    return (
      <div className="tb-page tb-page-reading">
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      </div>
    );
  if (!me.data) return <LoadingState label="正在打开" />;
  if (me.data.kind !== kind) return <OtherSide me={me.data} />;
  return children(me.data);
}

function OtherSide({ me }: { readonly me: Me }) {
  const [words, href] =
    me.kind === 'lawyer' ? ['这里是法院工作人员的页面。', '/'] : ['这里是律师的页面。', '/court'];
  return (
    <Shell me={me} portal={me.kind === 'lawyer' ? 'lawyer' : 'court'}>
      <Page title="这一页不属于您的身份" width="reading">
        <NoRight action={<Go href={href}>回到您的首页</Go>}>
          {words}您现在以“{me.name}”的身份登录。
        </NoRight>
      </Page>
    </Shell>
  );
}

export function LawyerShell() {
  useStartCounts(useMe().data?.kind === 'lawyer');
  return (
    <Guarded kind="lawyer">
      {(me) => (
        <Shell me={me} portal="lawyer">
          <Outlet />
        </Shell>
      )}
    </Guarded>
  );
}

export function CourtShell() {
  return (
    <Guarded kind="staff">
      {(me) => (
        <Shell me={me} portal="court">
          <Outlet />
        </Shell>
      )}
    </Guarded>
  );
}

/** Pages anyone may read; who is signed in keeps the own navigation round them. */
export function PublicShell({ children }: { readonly children?: ReactNode }) {
  const me = useMe();
  const onSignIn = useRouterState({ select: (state) => state.location.pathname === '/sign-in' });
  const person = onSignIn ? null : (me.data ?? null);
  useStartCounts(person?.kind === 'lawyer');
  const portal = person === null ? 'public' : person.kind === 'lawyer' ? 'lawyer' : 'court';
  return (
    <Shell me={person} portal={portal}>
      {children ?? <Outlet />}
    </Shell>
  );
}
