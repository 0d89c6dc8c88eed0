import { z } from 'zod';
import { anyone } from '#kernel/access/who.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import type { Clock } from '#kernel/clock.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { POWERS } from '#law/filing/index.ts';
import { toPlainDate } from '#law/time.ts';
import { causePath, causeTree, searchCauses } from './causes.ts';
import { courtById, courtTree, provinces, searchCourts } from './courts.ts';
import { settingRoutes } from './setting-routes.ts';
import { causeListSchema, causeSchema, courtLevelSchema, courtSchema } from './terms.ts';

const open = anyone('公开的参考数据');
const causeLine = causeSchema.extend({ path: z.array(z.object({ id: z.string(), name: z.string() })) });
// A tree of unlimited depth is described as rows with parents, which every client can build
const treeRow = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  level: z.string(),
  leaf: z.boolean(),
});

type TreeNode<T> = T & { children: TreeNode<T>[] };
const flat = <T>(nodes: readonly TreeNode<T>[]): TreeNode<T>[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

/** Courts, causes and what a court has set for itself. */
export function referenceRoutes(clock: Clock): Route[] {
  const today = () => toPlainDate(clock.now() as string as Parameters<typeof toPlainDate>[0]); // kernel and law brand instants separately
  return [
    route({
      method: 'GET',
      path: '/api/courts',
      name: 'reference.courts',
      summary: '按名称、拼音、首字母查找法院',
      who: open,
      audit: { none: '公开数据' },
      pace: 'read',
      query: z.object({
        q: z.string().max(60).default(''),
        limit: z.coerce.number().int().min(1).max(50).default(20),
        province: z.string().max(20).optional(),
        level: courtLevelSchema.optional(),
      }),
      output: z.array(courtSchema),
      handle: async ({ query }) =>
        searchCourts(query.q, {
          limit: query.limit,
          ...(query.province ? { province: query.province } : {}),
          ...(query.level ? { level: query.level } : {}),
        }),
    }),
    route({
      method: 'GET',
      path: '/api/courts/provinces',
      name: 'reference.provinces',
      summary: '省、自治区、直辖市',
      who: open,
      audit: { none: '公开数据' },
      pace: 'read',
      output: z.array(z.object({ name: z.string(), highCourtId: z.string(), courts: z.number().int() })),
      handle: async () => provinces(),
    }),
    route({
      method: 'GET',
      path: '/api/courts/tree',
      name: 'reference.court-tree',
      summary: '一省法院',
      who: open,
      audit: { none: '公开数据' },
      pace: 'read',
      query: z.object({ province: z.string().max(20) }),
      output: z.array(treeRow),
      handle: async ({ query }) =>
        flat(courtTree(query.province)).map((court) => ({
          id: court.id,
          name: court.name,
          parentId: court.parentId,
          level: court.level,
          leaf: court.children.length === 0,
        })),
    }),
    route({
      method: 'GET',
      path: '/api/courts/:id',
      name: 'reference.court',
      summary: '法院',
      who: open,
      audit: { none: '公开数据' },
      pace: 'read',
      params: z.object({ id: z.string().length(3) }),
      output: courtSchema,
      handle: async ({ params }) => courtById(params.id) ?? refuseAccess('access.not-found'),
    }),
    route({
      method: 'GET',
      path: '/api/causes',
      name: 'reference.causes',
      summary: '按名称、拼音、首字母查找案由、罪名',
      who: open,
      audit: { none: '公开数据' },
      pace: 'read',
      query: z.object({
        q: z.string().max(60).default(''),
        limit: z.coerce.number().int().min(1).max(50).default(20),
        list: causeListSchema.default('civil'),
      }),
      output: z.array(causeLine),
      handle: async ({ query }) => {
        const found = searchCauses(query.q, { limit: query.limit, list: query.list, on: today() });
        return Array.isArray(found)
          ? found.map((cause) => ({
              ...cause,
              path: causePath(cause.id).map(({ id, name }) => ({ id, name })),
            }))
          : [];
      },
    }),
    route({
      method: 'GET',
      path: '/api/causes/tree',
      name: 'reference.cause-tree',
      summary: '案由、罪名全表',
      who: open,
      audit: { none: '公开数据' },
      pace: 'read',
      query: z.object({ list: causeListSchema.default('civil') }),
      output: z.array(treeRow),
      handle: async ({ query }) => {
        const tree = causeTree(today(), query.list);
        return Array.isArray(tree)
          ? flat(tree).map((cause) => ({
              id: cause.id,
              name: cause.name,
              parentId: cause.parentId,
              level: String(cause.level),
              leaf: cause.leaf,
            }))
          : [];
      },
    }),
    route({
      method: 'GET',
      path: '/api/guide/powers',
      name: 'reference.powers',
      summary: '授权委托书中的各项权限',
      who: open,
      audit: { none: '法律规定' },
      pace: 'read',
      output: z.array(
        z.object({ id: z.string(), name: z.string(), special: z.boolean(), article: z.string() }),
      ),
      handle: async () =>
        Object.entries(POWERS).map(([id, power]) => ({
          id,
          name: power.name,
          special: power.special,
          article: power.article.label,
        })),
    }),
    ...settingRoutes(),
  ];
}
