import { useQuery } from '@tanstack/react-query';
import { get } from '#web/kit/api/client.ts';
import type { CourtSettings } from '../terms.ts';

export const SETTINGS_KEY = ['desk-settings'] as const;

/** What this court has decided for itself. */
export function useCourtSettings() {
  return useQuery({
    queryKey: SETTINGS_KEY,
    queryFn: ({ signal }) =>
      get<{ version: number; settings: CourtSettings }>('/api/desk/settings', undefined, signal),
    staleTime: 5 * 60_000,
  });
}
