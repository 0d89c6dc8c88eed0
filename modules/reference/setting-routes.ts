import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { act, refuseWrite } from '#kernel/acts/index.ts';
import type { ActDescriptions } from '#kernel/audit/describe.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { courtSettingsSchema } from './court-settings.ts';
import { courtById } from './courts.ts';
import { refuseReference } from './refusals.ts';
import {
  addCourtSettings,
  calendarOverrides,
  courtSettings,
  currentCalendar,
  putCalendarOverride,
} from './setting-store.ts';
import { calendarOverrideSchema } from './terms.ts';

const admin = only(['staff'], { roles: ['court-admin'], scope: 'desk' });
const desk = only(['staff'], {
  roles: ['court-admin', 'registrar', 'president', 'clerk', 'judge'],
  scope: 'desk',
});
const settingsView = z.object({ version: z.number().int(), settings: courtSettingsSchema });
const calendarView = z.object({
  year: z.number().int(),
  /** Set when the year's official arrangement is not known. */
  warning: z.string().nullable(),
  overrides: z.array(calendarOverrideSchema),
  may: z.object({ can: z.boolean(), why: z.string().optional() }),
});

export const referenceActs: ActDescriptions = {
  'reference.settings-changed': () => '修改本院设置',
  'reference.calendar-changed': () => '补录工作日历',
};

/** The calendar counts deadlines of every court, so only the highest courts' administrators may add to it. */
const keepsCalendar = (courtId: string | undefined): boolean =>
  ['supreme', 'high'].includes(courtById(courtId ?? '')?.level ?? '');

/** What a court has set for itself, and the calendar of working days that all courts share. */
export function settingRoutes(): Route[] {
  return [
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
      method: 'GET',
      path: '/api/desk/calendar',
      name: 'desk.calendar',
      summary: '工作日历的补录情况',
      who: desk,
      audit: { none: '公开的放假安排' },
      pace: 'read',
      query: z.object({ year: z.coerce.number().int().min(2004).max(2100) }),
      output: calendarView,
      handle: async ({ context, actor, query: { year } }) => ({
        year,
        warning: (await currentCalendar(context.db)).warning(year) ?? null,
        overrides: await calendarOverrides(context.db, year),
        may: keepsCalendar(actor?.courtId)
          ? { can: true }
          : { can: false, why: refuseReference('reference.calendar-level').detail },
      }),
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
      handle: ({ context, actor, body }) =>
        act(
          context,
          { name: 'reference.calendar-changed', subject: { type: 'calendar', id: body.date }, request: body },
          async (unit) => {
            if (!keepsCalendar(actor?.courtId)) return refuseReference('reference.calendar-level');
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
