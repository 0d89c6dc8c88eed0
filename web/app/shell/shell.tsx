import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { Me } from '#web/kit/api/me.ts';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import type { Portal } from '#web/kit/pages.ts';
import { pages } from '../routes.ts';
import { BottomBar, SideNav } from './navigation.tsx';
import { SessionBanner } from './session-banner.tsx';
import './shell.css';
import { TopBar } from './top-bar.tsx';

const SearchPalette = lazy(() =>
  import('./search.tsx').then((module) => ({ default: module.SearchPalette })),
);
const HelpDrawer = lazy(() => import('./help-drawer.tsx').then((module) => ({ default: module.HelpDrawer })));
const KeyboardHelp = lazy(() =>
  import('#web/kit/keyboard-help.tsx').then((module) => ({ default: module.KeyboardHelp })),
);

type Overlay = 'search' | 'help' | 'keys' | undefined;

interface ShellProps {
  readonly me: Me | null;
  readonly portal: Portal;
  readonly children: ReactNode;
}

/** After going to another page the reading starts at its heading, for eyes and for screen readers. */
function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (path === undefined) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const heading = document.querySelector<HTMLElement>('main h1');
    (heading ?? document.getElementById('main'))?.focus({ preventScroll: true });
  }, [path]);
}

/** Whether the page shown wants the room for its own panes. */
function usePanes(): boolean {
  const path = useRouterState({ select: (state): string | undefined => state.matches.at(-1)?.fullPath });
  return pages.some((page) => page.panes === true && page.path === path);
}

/** The frame of every page: top bar, navigation, content, and what lies over it. */
export function Shell({ me, portal, children }: ShellProps) {
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);
  const panes = usePanes();
  useFocusOnNavigation();
  useHotkeys('随处可用', [
    ...(me ? [{ keys: 'Ctrl+k', label: '搜索', run: () => setOverlay('search'), whileTyping: true }] : []),
    { keys: '?', label: '显示快捷键', run: () => setOverlay('keys') },
    { keys: 'F1', label: '本页帮助', run: () => setOverlay('help') },
  ]);
  return (
    <div className={me ? 'tb-shell tb-shell-in' : 'tb-shell'} data-panes={panes || undefined}>
      <a className="tb-skip" href="#main">
        跳到正文
      </a>
      <TopBar
        me={me}
        portal={portal}
        onSearch={() => setOverlay('search')}
        onHelp={() => setOverlay('help')}
        onKeys={() => setOverlay('keys')}
      />
      {me && <SideNav me={me} portal={portal} />}
      <main id="main" tabIndex={-1}>
        <SessionBanner signedIn={me !== null} />
        {children}
      </main>
      {me && <BottomBar me={me} portal={portal} />}
      <Suspense fallback={null}>
        {overlay === 'search' && <SearchPalette onClose={close} portal={portal} />}
        {overlay === 'help' && <HelpDrawer onClose={close} />}
        {overlay === 'keys' && <KeyboardHelp open onClose={close} />}
      </Suspense>
    </div>
  );
}
