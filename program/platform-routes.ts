import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { anyone } from '#kernel/access/who.ts';
import type { Db } from '#kernel/db/database.ts';
import { ANSWERED, type Route, route } from '#kernel/http/index.ts';
import { registry } from '#kernel/metrics.ts';
import { allRefusals } from '#kernel/refusals.ts';

const VERSION = String(
  (JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string })
    .version,
);

/** `sandbox`: where the demo's stand-ins for phone and cashier are; nothing but the demo has them. */
type PlatformDeps = {
  db: Db;
  demo: boolean;
  sandbox?: { wechatPay: string; sms: string } | undefined;
};

/** What operators and the page ask of the platform itself. */
export function platformRoutes({ db, demo, sandbox }: PlatformDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/healthz',
      name: 'platform.health',
      summary: '进程存活',
      who: anyone('探针，不含业务信息'),
      audit: { none: '探针' },
      pace: 'callback',
      output: z.object({ ok: z.literal(true) }),
      handle: async () => ({ ok: true as const }),
    }),
    route({
      method: 'GET',
      path: '/readyz',
      name: 'platform.ready',
      summary: '可以提供服务（数据库可用）',
      who: anyone('探针，不含业务信息'),
      audit: { none: '探针' },
      pace: 'callback',
      output: 'raw',
      handle: async ({ reply }) => {
        const ready = await sql`select 1`.execute(db).then(
          () => true,
          () => false,
        );
        reply.code(ready ? 200 : 503).send({ ready });
        return ANSWERED;
      },
    }),
    route({
      method: 'GET',
      path: '/metrics',
      name: 'platform.metrics',
      summary: 'Prometheus 指标',
      who: anyone('仅有按路由、事项名称汇总的数字；生产环境由反向代理限制来源'),
      audit: { none: '指标' },
      pace: 'callback',
      output: 'raw',
      handle: async ({ reply }) => {
        reply.header('content-type', registry.contentType).send(await registry.metrics());
        return ANSWERED;
      },
    }),
    route({
      method: 'GET',
      path: '/api/meta',
      name: 'platform.meta',
      summary: '平台版本；演示环境另有模拟的付款页、短信收件箱地址',
      who: anyone('公开信息'),
      audit: { none: '公开信息' },
      pace: 'read',
      output: z.object({
        name: z.string(),
        version: z.string(),
        demo: z.boolean(),
        sandbox: z.object({ wechatPay: z.url(), sms: z.url() }).optional(),
      }),
      handle: async () => ({ name: '通办', version: VERSION, demo, ...(demo && sandbox ? { sandbox } : {}) }),
    }),
    route({
      method: 'GET',
      path: '/api/refusals',
      name: 'platform.refusals',
      summary: '全部拒绝事由及其法律依据',
      who: anyone('公开信息'),
      audit: { none: '公开信息' },
      pace: 'read',
      output: z.array(
        z.object({
          code: z.string(),
          status: z.number().int(),
          title: z.string(),
          detail: z.string().nullable(),
          article: z.string().nullable(),
        }),
      ),
      handle: async () =>
        [...allRefusals()].map(([code, line]) => ({
          code,
          status: line.status,
          title: line.title,
          detail: typeof line.detail === 'string' ? line.detail : null,
          article: line.article ?? null,
        })),
    }),
  ];
}
