import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { Portal } from '#web/kit/pages.ts';
import { pages } from './routes.ts';
import { NotFound, PageFault } from './shell/fallbacks.tsx';
import { CourtShell, LawyerShell, PublicShell } from './shell/portals.tsx';

function LostPage() {
  return (
    <PublicShell>
      <NotFound />
    </PublicShell>
  );
}

const rootRoute = createRootRoute({ notFoundComponent: LostPage });

const portals = {
  lawyer: createRoute({ getParentRoute: () => rootRoute, id: 'lawyer', component: LawyerShell }),
  court: createRoute({ getParentRoute: () => rootRoute, id: 'court', component: CourtShell }),
  public: createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicShell }),
} as const satisfies Record<Portal, unknown>;

function routesOf(portal: Portal) {
  return pages
    .filter((page) => page.portal === portal)
    .map((page) =>
      createRoute({
        getParentRoute: () => portals[portal],
        path: page.path,
        component: lazyRouteComponent(async () => ({ default: await page.load() })),
      }),
    );
}

const routeTree = rootRoute.addChildren([
  portals.lawyer.addChildren(routesOf('lawyer')),
  portals.court.addChildren(routesOf('court')),
  portals.public.addChildren(routesOf('public')),
]);

/** Query strings are plain text on our pages: no JSON inside addresses that people share. */
const parseSearch = (search: string): Record<string, unknown> =>
  Object.fromEntries(new URLSearchParams(search));
function stringifySearch(values: Record<string, unknown>): string {
  const given = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== ''
      ? [[name, value]]
      : typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [],
  );
  const text = new URLSearchParams(given).toString();
  return text === '' ? '' : `?${text}`;
}

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: LostPage,
  defaultPendingMs: 300,
});
