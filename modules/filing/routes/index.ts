import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Route } from '#kernel/http/index.ts';
import type { FilingDeps } from '../deps.ts';
import { claimRoutes } from './claims.ts';
import { deskRoutes } from './desk.ts';
import { draftRoutes } from './drafts.ts';
import { guideRoutes } from './guide.ts';
import { materialRoutes } from './files.ts';
import { lawyerRoutes } from './lawyer.ts';
import { paperRoutes } from './papers.ts';
import { partyRoutes } from './parties.ts';
import { pleadingRoutes } from './pleadings.ts';

/** Every route of the filing room. `words` tell the trail of filings and of what they lead to. */
export function filingRoutes(deps: FilingDeps, words: ActDescriptions): Route[] {
  return [
    ...draftRoutes(deps),
    ...claimRoutes(deps),
    ...lawyerRoutes(deps),
    ...paperRoutes(deps, words),
    ...partyRoutes(deps),
    ...pleadingRoutes(deps),
    ...materialRoutes(deps),
    ...deskRoutes(deps),
    ...guideRoutes(),
  ];
}
