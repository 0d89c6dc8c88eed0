import type { Route } from '#kernel/http/index.ts';
import type { CasesRoomDeps } from '../deps.ts';
import { deskCaseRoutes } from './desk.ts';
import { lawyerCaseRoutes } from './lawyer.ts';

/** Every route of this room. */
export function casesRoutes(deps: CasesRoomDeps): Route[] {
  return [...lawyerCaseRoutes(deps), ...deskCaseRoutes(deps)];
}
