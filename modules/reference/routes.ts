import { z } from 'zod';
import { anyone, only } from '#kernel/access/who.ts';
import { act } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { refuseWrite } from '#kernel/acts/refusals.ts';
import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Clock } from '#kernel/clock.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { POWERS } from '#law/filing/index.ts';
import { toPlainDate } from '#law/time.ts';
import { causePath, causeTree, searchCauses } from './causes.ts';
import { courtSettingsSchema } from './court-settings.ts';
import { courtById, courtTree, provinces, searchCourts } from './courts.ts';
import { addCourtSettings, courtSettings, putCalendarOverride } from './setting-store.ts';
import { calendarOverrideSchema, causeSchema, courtLevelSchema, courtSchema } from './terms.ts';

const open = anyone('公开的参考数据');
const admin = only(['staff'], { roles: ['court-admin'], scope: 'desk' });
const desk = only(['staff'], {
  roles: ['court-admin', 'registrar', 'president', 'clerk', 'judge'],
  scope: 'desk',
});
const settingsView = z.object({ version: z.number().int(), settings: courtSettingsSchema });
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

export const referenceActs: ActDescriptions = {
  'reference.settings-changed': () => '修改本院设置',
  'reference.calendar-changed': () => '补录工作日历',
};

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
      summary: '按名称、拼音、首字母查找民事案由',
      who: open,
      audit: { none: '公开数据' },
      pace: 'read',
      query: z.object({
        q: z.string().max(60).default(''),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
      output: z.array(causeLine),
      handle: async ({ query }) => {
        const found = searchCauses(query.q, { limit: query.limit, on: today() });
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
      summary: '民事案由全表',
      who: open,
      audit: { none: '公开数据' },
      pace: 'read',
      output: z.array(treeRow),
      handle: async () => {
        const tree = causeTree(today());
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
    route({
      method: 'GET',
      path: '/api/desk/settings',
      name: 'desk.settings',
      summary: '本院设置',
      who: desk,
      audit: { none: '本院设置' },
      pace: 'read',
      output: settingsView,
      handle: async ({ context, actor }) => courtSettings(context.db, actor?.courtId ?? ''),
    }),
    route({
      method: 'PUT',
      path: '/api/desk/settings',
      name: 'desk.settings-change',
      summary: '修改本院设置',
      who: admin,
      audit: 'reference.settings-changed',
      pace: 'write',
      body: settingsView,
      output: settingsView,
      handle: ({ context, actor, body }) => {
        const courtId = actor?.courtId ?? '';
        return act(
          context,
          {
            name: 'reference.settings-changed',
            subject: { type: 'court', id: courtId, courtId },
            request: body,
          },
          async (unit) => {
            const before = await courtSettings(unit.tx, courtId);
            if (before.version !== body.version) return refuseWrite('write.version');
            await addCourtSettings(
              unit.tx,
              courtId,
              before.version + 1,
              body.settings,
              unit.actor.id,
              unit.now,
            );
            await unit.audit({
              subject: { type: 'court', id: courtId },
              courtId,
              change: {
                version: [before.version, before.version + 1],
                before: before.settings,
                after: body.settings,
              },
            });
            return { version: before.version + 1, settings: body.settings };
          },
        );
      },
    }),
    route({
      method: 'PUT',
      path: '/api/desk/calendar',
      name: 'desk.calendar-change',
      summary: '补录工作日历（国务院办公厅放假通知）',
      who: admin,
      audit: 'reference.calendar-changed',
      pace: 'write',
      body: calendarOverrideSchema,
      output: calendarOverrideSchema,
      handle: ({ context, body }) =>
        act(
          context,
          { name: 'reference.calendar-changed', subject: { type: 'calendar', id: body.date }, request: body },
          async (unit) => {
            await putCalendarOverride(unit.tx, body, unit.actor.id, unit.now);
            await unit.audit({
              subject: { type: 'calendar', id: body.date },
              change: { kind: body.kind, source: body.source },
            });
            return body;
          },
        ),
    }),
  ];
}
