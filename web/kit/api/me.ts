import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from './client.ts';
import { ProblemError } from './problem.ts';
import { sessionRestored } from './session.ts';

/** Who is signed in, as `GET /api/me` says it. */
export interface Me {
  readonly id: string;
  readonly kind: 'lawyer' | 'staff';
  readonly name: string;
  readonly lawyer?: {
    readonly licenceNumber: string;
    readonly category: string;
    readonly categoryName: string;
    readonly firm: string;
    readonly state: string;
    readonly stateName: string;
    /** Level of verification and when it was done; null when it has not been. */
    readonly level: string | null;
    readonly levelName: string | null;
    readonly verifiedAt: string | null;
    readonly verifiedBy: 'self' | 'counter' | null;
    /** Masked; in full only on `POST /api/me/reveal`, which leaves a trace. */
    readonly phone: string;
    readonly idNumber: string;
    /** The own unit of a 公职/公司律师. */
    readonly unit: { readonly name: string; readonly creditCode: string } | null;
    readonly canLitigate: boolean;
    readonly whyNot?: string;
  };
  readonly staff?: {
    readonly courtId: string;
    readonly courtName: string;
    readonly roles: readonly string[];
    readonly roleNames: readonly string[];
  };
}

export const ME_KEY = ['me'] as const;

const isUnauthorised = (error: unknown) => error instanceof ProblemError && error.problem.status === 401;

/**
 * The person signed in; `null` for a visitor. When the sign-in ends while a page is open the person stays known (as an
 * error beside the old data), so that the page and what is typed on it remain.
 */
export function useMe() {
  const client = useQueryClient();
  return useQuery({
    queryKey: ME_KEY,
    staleTime: 60_000,
    retry: (count, error) => count < 2 && !isUnauthorised(error),
    queryFn: async ({ signal }): Promise<Me | null> => {
      const before = client.getQueryData<Me | null>(ME_KEY);
      try {
        const me = await get<Me>('/api/me', undefined, signal);
        sessionRestored();
        if (before && before.id !== me.id) location.reload(); // someone else signed in: nothing of the first may stay
        return me;
      } catch (error) {
        if (isUnauthorised(error) && !before) return null;
        throw error;
      }
    },
  });
}
