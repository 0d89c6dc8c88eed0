import { useQuery } from '@tanstack/react-query';
import { get } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { useLiveRefresh } from '#web/kit/live-notice.tsx';

/** A message to the person signed in, as `GET /api/notices` lists them. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly at: string;
  readonly href?: string;
  readonly readAt: string | null;
}

export interface NoticePage {
  readonly rows: readonly Notice[];
  readonly next?: string;
  readonly unread: number;
}

export const NOTICES_KEY = ['notices'] as const;
const LATEST_KEY = [...NOTICES_KEY, 'latest'] as const;
const REFRESHES = [LATEST_KEY] as const;

/** The latest notices and how many are unread; kept fresh quietly, for a count moves nothing. */
export function useLatestNotices() {
  const signedIn = Boolean(useMe().data);
  useLiveRefresh(['notice'], REFRESHES);
  return useQuery({
    queryKey: LATEST_KEY,
    queryFn: ({ signal }) => get<NoticePage>('/api/notices', { limit: 8 }, signal),
    enabled: signedIn,
  });
}

export function useUnread(): number {
  return useLatestNotices().data?.unread ?? 0;
}
