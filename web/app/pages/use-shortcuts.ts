import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NavigationView, Shortcut } from '#modules/workbench/shortcuts-terms.ts';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { SHORTCUTS_KEY } from '../shell/start-counts.ts';

const WRITE_AFTER_MS = 300;
type Arrangement = { readonly version: number; readonly shortcuts: readonly Shortcut[] };

/** The lawyer's own navigation; changes show at once and are saved one after the other. */
export function useShortcuts(enabled: boolean) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: SHORTCUTS_KEY,
    queryFn: ({ signal }) => get<NavigationView>('/api/me/shortcuts', undefined, signal),
    enabled,
  });
  const arrange = useWrite<Arrangement, { readonly version: number }>({
    send: (body, key) => request('PUT', '/api/me/shortcuts', { body, key }),
  });
  const counting = useWrite<boolean, unknown>({
    send: (on, key) => request('PUT', '/api/me/shortcuts/counting', { body: { on }, key }),
    invalidates: [SHORTCUTS_KEY],
  });
  const forget = useWrite<undefined, unknown>({
    send: (_, key) => request('DELETE', '/api/me/shortcuts/counts', { key }),
    invalidates: [SHORTCUTS_KEY],
  });

  const [list, setList] = useState<readonly Shortcut[]>();
  const wanted = useRef<readonly Shortcut[]>(undefined);
  const saving = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { runAsync } = arrange;

  const save = useCallback(async () => {
    if (saving.current) return;
    saving.current = true;
    try {
      while (wanted.current !== undefined) {
        const shortcuts = wanted.current;
        const version = client.getQueryData<NavigationView>(SHORTCUTS_KEY)?.version ?? 0;
        const saved = await runAsync({ version, shortcuts });
        client.setQueryData<NavigationView>(
          SHORTCUTS_KEY,
          (before) => before && { ...before, shortcuts: [...shortcuts], version: saved.version },
        );
        if (wanted.current === shortcuts) wanted.current = undefined;
      }
    } catch {
      // the problem is shown; what stands on the server counts
      wanted.current = undefined;
      setList(undefined);
      await client.invalidateQueries({ queryKey: SHORTCUTS_KEY });
    } finally {
      saving.current = false;
    }
  }, [client, runAsync]);
  const put = useCallback(
    (next: readonly Shortcut[]) => {
      wanted.current = next;
      setList(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), WRITE_AFTER_MS);
    },
    [save],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (wanted.current !== undefined) void save();
    },
    [save],
  );
  return {
    query,
    shortcuts: list ?? query.data?.shortcuts ?? [],
    put,
    counting,
    forget,
    problem: arrange.problem ?? counting.problem ?? forget.problem,
  };
}
