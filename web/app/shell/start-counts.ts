import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { apiFetch } from '#web/kit/api/client.ts';
import type { NavigationView } from '#modules/workbench/shortcuts-terms.ts';
import { pages } from '../routes.ts';

export const SHORTCUTS_KEY = ['shortcuts'] as const;

const opened = new Map<string, number>();
const starts = new Set(pages.filter((page) => page.start !== undefined).map((page) => page.path));

/** Sends what has gathered, once, as the page is left; what is lost is only a number. */
function report(): void {
  if (document.visibilityState !== 'hidden' || opened.size === 0) return;
  const body = JSON.stringify({
    opened: [...opened].slice(0, 20).map(([href, times]) => ({ href, times: Math.min(times, 50) })),
  });
  opened.clear();
  const request = new Request(new URL('/api/me/opened', location.origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: true,
  });
  void apiFetch(request).catch(() => undefined);
}

/** Counts how often what can be begun is opened, for the suggestions; nothing when the lawyer has switched it off. */
export function useStartCounts(enabled: boolean): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled || path === undefined || !starts.has(path)) return;
    if (client.getQueryData<NavigationView>(SHORTCUTS_KEY)?.counting === false) return;
    opened.set(path, (opened.get(path) ?? 0) + 1);
  }, [enabled, path, client]);
  useEffect(() => {
    if (!enabled) return;
    document.addEventListener('visibilitychange', report);
    return () => document.removeEventListener('visibilitychange', report);
  }, [enabled]);
}
