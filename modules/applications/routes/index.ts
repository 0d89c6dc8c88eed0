import type { Route } from '#kernel/http/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { deputyRoutes } from './deputies.ts';
import { deskCaseRoutes } from './desk-case.ts';
import { deskRoutes } from './desk.ts';
import { draftRoutes } from './drafts.ts';
import { fileRoutes } from './files.ts';
import { findCaseRoutes } from './find-case.ts';
import { lawyerRoutes } from './lawyer.ts';
import { serviceRoutes } from './services.ts';

/** Every route of the room: a handful for all services. */
export function applicationRoutes(deps: ApplicationDeps): Route[] {
  return [
    ...serviceRoutes(deps),
    ...findCaseRoutes(),
    ...draftRoutes(deps),
    ...lawyerRoutes(deps),
    ...deskRoutes(deps),
    ...deskCaseRoutes(deps),
    ...deputyRoutes(),
    ...fileRoutes(deps),
  ];
}
