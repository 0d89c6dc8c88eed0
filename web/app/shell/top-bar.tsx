import { BellOutlined, QuestionCircleOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { useId, useState } from 'react';
import type { Me } from '#web/kit/api/me.ts';
import { Go } from '#web/kit/link.tsx';
import type { Portal } from '#web/kit/pages.ts';
import { AccountMenu } from './account-menu.tsx';
import { LatestNotices } from './latest-notices.tsx';
import { useUnread } from './unread.ts';

interface TopBarProps {
  readonly me: Me | null;
  readonly portal: Portal;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onKeys: () => void;
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

function Bell({ portal }: { readonly portal: Portal }) {
  const id = useId();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="tb-bar-button" popoverTarget={id}>
        <BellOutlined aria-hidden="true" />
        <span className="tb-sr">消息</span>
        {unread > 0 && (
          <span className="tb-count">
            {unread > 99 ? '99+' : unread}
            <span className="tb-sr">条未读</span>
          </span>
        )}
      </button>
      <dialog
        id={id}
        popover="auto"
        aria-label="最近消息"
        className="tb-popover tb-popover-end tb-bar-popover"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && <LatestNotices allHref={portal === 'court' ? '/court/notices' : '/notices'} />}
      </dialog>
    </>
  );
}

function Account({
  me,
  portal,
  onKeys,
}: {
  readonly me: Me;
  readonly portal: Portal;
  readonly onKeys: () => void;
}) {
  const id = useId();
  return (
    <>
      <button type="button" className="tb-bar-button tb-bar-me" popoverTarget={id}>
        <UserOutlined aria-hidden="true" />
        <span className="tb-bar-name">
          <span className="tb-sr">我的账户：</span>
          {me.name}
        </span>
      </button>
      <dialog
        id={id}
        popover="auto"
        aria-label="我的账户"
        className="tb-popover tb-popover-end tb-bar-popover"
      >
        <AccountMenu me={me} portal={portal} onKeys={onKeys} />
      </dialog>
    </>
  );
}

/** The bar at the top: who we are, search, messages, help, who you are. */
export function TopBar({ me, portal, onSearch, onHelp, onKeys }: TopBarProps) {
  return (
    <header className="tb-bar tb-no-print">
      <Go href={portal === 'court' ? '/court' : me ? '/' : '/sign-in'} className="tb-brand">
        <span className="tb-brand-mark">通办</span>
        <span className="tb-brand-words">
          {portal === 'court' ? (me?.staff?.courtName ?? '法院工作人员') : '律师一站式诉讼服务'}
        </span>
      </Go>
      {me && (
        <button type="button" className="tb-bar-search" onClick={onSearch} aria-keyshortcuts="Control+K">
          <SearchOutlined aria-hidden="true" />
          <span className="tb-bar-search-words">搜索案件、立案、法条、法院、案由</span>
          <kbd aria-hidden="true">{isMac() ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
      )}
      <div className="tb-bar-tools">
        {!me && (
          <>
            <Go href="/law" className="tb-bar-button tb-bar-link">
              查法条
            </Go>
            <Go href="/tools" className="tb-bar-button tb-bar-link">
              工具
            </Go>
            <Go href="/sign-in" className="tb-bar-button tb-bar-link">
              登录
            </Go>
          </>
        )}
        {me && <Bell portal={portal} />}
        <button type="button" className="tb-bar-button" onClick={onHelp} aria-label="帮助">
          <QuestionCircleOutlined aria-hidden="true" />
        </button>
        {me && <Account me={me} portal={portal} onKeys={onKeys} />}
      </div>
    </header>
  );
}
