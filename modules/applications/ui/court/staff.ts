import { useQuery } from '@tanstack/react-query';
import { get } from '#web/kit/api/client.ts';

/** Somebody of the own court. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Everybody of the own court, to be assigned or to stand in. */
export function useColleagues() {
  return useQuery({
    queryKey: ['desk-staff'],
    staleTime: 300_000,
    queryFn: ({ signal }) => get<readonly Colleague[]>('/api/desk/staff', undefined, signal),
  });
}
