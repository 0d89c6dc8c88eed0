import { useNow } from '#web/kit/clock.ts';
import { Go } from '#web/kit/link.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import { useLatestNotices } from './unread.ts';
import type { Notice } from './unread.ts';

/** One message in a list: unread ones say so in a word for those who listen and a mark for those who see. */
export function NoticeLine({ notice, onOpen }: { readonly notice: Notice; readonly onOpen?: () => void }) {
  const now = useNow();
  return (
    <div className="tb-item">
      <span className={notice.readAt === null ? 'tb-item-title' : undefined}>
        {notice.readAt === null && <span className="tb-unread">未读</span>}
        {notice.href ? (
          <Go href={notice.href} {...(onOpen && { onClick: onOpen })}>
            {notice.title}
          </Go>
        ) : (
          notice.title
        )}
      </span>
      <time dateTime={notice.at} className="tb-faint">
        {whenText(notice.at, now)}
      </time>
      {notice.text && <span className="tb-faint">{notice.text}</span>}
    </div>
  );
}

export function LatestNotices({ allHref }: { readonly allHref: string }) {
  const latest = useLatestNotices();
  return (
    <div className="tb-stack">
      <Loaded query={latest}>
        {(page) =>
          page.rows.length === 0 ? (
            <EmptyState title="没有消息">法院的决定、送达和期限提醒会出现在这里。</EmptyState>
          ) : (
            <ul className="tb-list">
              {page.rows.map((notice) => (
                <li key={notice.id}>
                  <NoticeLine notice={notice} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Go href={allHref}>全部消息</Go>
    </div>
  );
}
