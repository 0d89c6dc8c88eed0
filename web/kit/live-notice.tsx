import { ReloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { isOwnWriteRecent, onLive, useLiveNews } from './live.ts';

interface LiveNoticeProps {
  readonly topics: readonly string[];
  /** The thing shown; omit on a list. */
  readonly of?: string;
  /** What a click brings up to date. */
  readonly refreshes: readonly QueryKey[];
  readonly children?: string;
}

/** 「有更新，点击刷新」: what changed elsewhere announces itself and waits; nothing jumps under the hand. */
export function LiveNotice({ topics, of, refreshes, children = '有更新，点击刷新' }: LiveNoticeProps) {
  const client = useQueryClient();
  const refresh = useCallback(() => {
    for (const queryKey of refreshes) void client.invalidateQueries({ queryKey });
  }, [client, refreshes]);
  const { news, clear } = useLiveNews(topics, of, refresh);
  return (
    <output className="tb-live">
      {news > 0 && (
        <button
          type="button"
          className="tb-live-button"
          onClick={() => {
            clear();
            refresh();
          }}
        >
          <ReloadOutlined aria-hidden="true" /> {children}
        </button>
      )}
    </output>
  );
}

/** Refreshes queries by topic without asking: for counts and badges that move nothing. */
export function useLiveRefresh(topics: readonly string[], refreshes: readonly QueryKey[]): void {
  const client = useQueryClient();
  const joined = topics.join(' ');
  const keys = JSON.stringify(refreshes);
  useEffect(
    () =>
      onLive(joined.split(' '), () => {
        const parsed: QueryKey[] = JSON.parse(keys);
        const delay = isOwnWriteRecent() ? 0 : 300;
        setTimeout(() => {
          for (const queryKey of parsed) void client.invalidateQueries({ queryKey });
        }, delay);
      }),
    [client, joined, keys],
  );
}
