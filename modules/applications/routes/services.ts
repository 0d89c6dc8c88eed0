import { z } from 'zod';
import { anyone, only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { menuOf, serviceOn } from '../menu.ts';
import { groundQuery } from '../terms.ts';
import { menuView, serviceView } from '../views.ts';

const open = anyone('办事指南人人可以查阅');
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
    route({
      method: 'GET',
      path: '/api/guide/services',
      name: 'application.guide-list',
      summary: '办事指南：可以向法院申请的全部事项',
      who: open,
      audit: { none: '公开的办事指南' },
      pace: 'read',
      output: menuView,
      handle: ({ context }) => menuOf(context.db, deps, '', {}, context.clock.now()),
    }),
    route({
      method: 'GET',
      path: '/api/guide/services/:id',
      name: 'application.guide',
      summary: '办事指南：一个事项由谁、何时、怎样申请，期限和结果',
      who: open,
      audit: { none: '公开的办事指南' },
      pace: 'read',
      params: z.object({ id: z.string().max(60) }),
      output: serviceView,
      handle: ({ context, params }) => serviceOn(context.db, deps, '', params.id, {}, context.clock.now()),
    }),
  ];
}
