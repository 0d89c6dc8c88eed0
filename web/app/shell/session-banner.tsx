import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ME_KEY } from '#web/kit/api/me.ts';
import { signInHref, useSessionExpired } from '#web/kit/api/session.ts';

/** When the sign-in ends while a page is open: says that nothing is lost, opens the sign-in beside, goes on by itself. */
export function SessionBanner({ signedIn }: { readonly signedIn: boolean }) {
  const expired = useSessionExpired();
  const client = useQueryClient();
  const shown = expired && signedIn;
  useEffect(() => {
    if (!shown) return;
    const look = () => {
      if (document.visibilityState === 'visible') void client.refetchQueries({ queryKey: ME_KEY });
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [shown, client]);
  if (!shown) return null;
  return (
    <div role="alert" className="tb-banner">
      <span>登录已到期。您填写的内容都在本页，没有丢失。</span>
      <a href={signInHref('/about?signed-in=1')} target="_blank" rel="noopener">
        在新页面重新登录
      </a>
      <span className="tb-faint">登录后回到这里即可继续。</span>
    </div>
  );
}
