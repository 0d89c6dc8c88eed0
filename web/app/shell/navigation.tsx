import {
  AppstoreOutlined,
  BellOutlined,
  FolderOutlined,
  FormOutlined,
  HomeOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '#web/kit/api/me.ts';
import { Go } from '#web/kit/link.tsx';
import type { NavEntry, PageDef, Portal } from '#web/kit/pages.ts';
import { pages } from '../routes.ts';
import { useUnread } from './unread.ts';

const ICONS: Readonly<Record<string, ReactNode>> = {
  首页: <HomeOutlined />,
  案件: <FolderOutlined />,
  办理: <FormOutlined />,
  消息: <BellOutlined />,
  我的: <UserOutlined />,
};

type NavPage = PageDef & { readonly nav: NavEntry };

function entries(portal: Portal, me: Me): readonly NavPage[] {
  return pages
    .filter(
      (page): page is NavPage =>
        (page.portal === portal || page.portal === 'public') && page.nav !== undefined,
    )
    .filter((page) => !page.roles || page.roles.some((role) => me.staff?.roles.includes(role)))
    .toSorted((a, b) => a.nav.order - b.nav.order);
}

/** The entry the present path lies under: the longest that begins it. */
function currentEntry(path: string, list: readonly NavPage[]): string | undefined {
  return list
    .map((page) => page.path)
    .filter(
      (entry) => path === entry || (entry !== '/' && entry !== '/court' && path.startsWith(`${entry}/`)),
    )
    .toSorted((a, b) => b.length - a.length)[0];
}

interface NavProps {
  readonly me: Me;
  readonly portal: Portal;
}

function Entries({ me, portal, phone }: NavProps & { readonly phone: boolean }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const unread = useUnread();
  const list = entries(portal, me);
  const current = currentEntry(path, list);
  return (
    <ul>
      {list
        .filter((page) => !phone || page.nav.phone)
        .map((page) => (
          <li key={page.path}>
            <Go href={page.path} {...(page.path === current && { 'aria-current': 'page' as const })}>
              <span className="tb-nav-icon" aria-hidden="true">
                {page.nav.icon ?? ICONS[page.nav.label] ?? <AppstoreOutlined />}
              </span>
              <span>{page.nav.label}</span>
              {page.nav.label === '消息' && unread > 0 && (
                <span className="tb-count">
                  {unread > 99 ? '99+' : unread}
                  <span className="tb-sr">条未读</span>
                </span>
              )}
            </Go>
          </li>
        ))}
    </ul>
  );
}

/** Navigation at the left on a desk. */
export function SideNav(props: NavProps) {
  return (
    <nav className="tb-side" aria-label="主导航">
      <Entries {...props} phone={false} />
    </nav>
  );
}

/** Navigation at the thumb on a phone. */
export function BottomBar(props: NavProps) {
  return (
    <nav className="tb-bottom" aria-label="底部导航">
      <Entries {...props} phone />
    </nav>
  );
}
