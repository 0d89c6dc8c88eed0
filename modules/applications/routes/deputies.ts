import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { toPlainDate } from '#law/time.ts';
import { endDeputy, makeDeputy } from '../acts/deputies.ts';
import { deputyInput } from '../terms.ts';
import { deputyView } from '../views.ts';
import { courtOf, desk } from './desk.ts';

const idParams = z.object({ id: z.uuid() });
const leads = (actor: Actor) => actor.roles.includes('president') || actor.roles.includes('court-admin');

/** 代理审批: who stands in for whom. */
export function deputyRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/desk/deputies',
      name: 'desk.deputies',
      summary: '请假与代理',
      who: desk,
      audit: { none: '本院同事的代理安排' },
      pace: 'read',
      output: z.array(deputyView),
      handle: async ({ context }) => {
        const { actor } = context;
        const rows = await context.db
          .selectFrom('deputy')
          .selectAll()
          .where('court_id', '=', courtOf(actor))
          .where('until_on', '>=', toPlainDate(context.clock.now()))
          .orderBy('from_on')
          .orderBy('id')
          .limit(200)
          .execute();
        return rows.map((row) => ({
          id: row.id,
          absent: { id: row.absent_id, name: row.absent_name },
          deputy: { id: row.deputy_id, name: row.deputy_name },
          fromOn: row.from_on,
          untilOn: row.until_on,
          why: row.why,
          endedAt: row.ended_at,
          can: {
            end:
              row.ended_at === null && (leads(actor) || row.absent_id === actor.id)
                ? { can: true }
                : {
                    can: false,
                    why: row.ended_at === null ? '由请假人员本人、院长或者法院管理员结束。' : '已经结束。',
                  },
          },
        }));
      },
    }),
    route({
      method: 'POST',
      path: '/api/desk/deputies',
      name: 'desk.deputy-make',
      summary: '登记代理',
      who: desk,
      audit: 'application.deputy-made',
      pace: 'write',
      body: deputyInput,
      output: idParams,
      handle: ({ context, body }) => makeDeputy(context, body),
    }),
    route({
      method: 'DELETE',
      path: '/api/desk/deputies/:id',
      name: 'desk.deputy-end',
      summary: '结束代理',
      who: desk,
      audit: 'application.deputy-ended',
      pace: 'write',
      params: idParams,
      output: idParams,
      handle: ({ context, params }) => endDeputy(context, params.id),
    }),
  ];
}
