import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { menuOf, serviceOn } from '../menu.ts';
import { groundQuery } from '../terms.ts';
import { menuView, serviceView } from '../views.ts';

const reads = only(['lawyer'], { scope: 'applications.read' });

/** The menu and the guide, made from the definitions. */
export function serviceRoutes(deps: ApplicationDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/services',
      name: 'application.menu',
      summary: '办理事项：在本案中哪些可以申请，不能申请的说明理由和依据',
      who: reads,
      audit: { none: '只读菜单' },
      pace: 'read',
      query: groundQuery,
      output: menuView,
      handle: ({ context, query }) => menuOf(context.db, deps, context.actor.id, query, context.clock.now()),
    }),
    route({
      method: 'GET',
      path: '/api/services/:id',
      name: 'application.service',
      summary: '一个事项：由谁、何时、怎样申请，表单、材料、期限和结果',
      who: reads,
      audit: { none: '只读事项说明' },
      pace: 'read',
      params: z.object({ id: z.string().max(60) }),
      query: groundQuery,
      output: serviceView,
      handle: ({ context, params, query }) =>
        serviceOn(context.db, deps, context.actor.id, params.id, query, context.clock.now()),
    }),
  ];
}
