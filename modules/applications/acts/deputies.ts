import { act, type ActContext } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { plainDate, toPlainDate } from '#law/time.ts';
import { staffOf } from '#modules/identity/index.ts';
import { notFound } from '../policy.ts';
import { refuseApplication } from '../refusals.ts';

export type NewDeputy = { absentId: string; deputyId: string; fromOn: string; untilOn: string; why: string };

/**
 * Somebody is away and another decides in the meantime (代理审批). Entered by the person who is away, the president or the administrator; the
 * deputy must hold a role by which the absent person decides. What is decided so names both.
 */
export function makeDeputy(context: ActContext, input: NewDeputy): Promise<{ id: string } | Refusal> {
  const id = newId();
  return act(
    context,
    { name: 'application.deputy-made', subject: { type: 'deputy', id }, request: input },
    async (unit) => {
      const { actor } = unit;
      if (actor.kind !== 'staff') return refuseAccess('access.forbidden');
      const leads = actor.roles.includes('president') || actor.roles.includes('court-admin');
      if (!leads && actor.id !== input.absentId) return refuseAccess('access.forbidden');
      const no = (why: string) => refuseApplication('application.deputy', { params: { why } });
      const fromOn = plainDate(input.fromOn);
      const untilOn = plainDate(input.untilOn);
      if (untilOn < fromOn || untilOn < toPlainDate(unit.now))
        return no('代理的结束日期应当在开始日期和今天之后。');
      if (input.absentId === input.deputyId) return no('请假人员不能由本人代理。');
      const staff = await staffOf(unit.tx, actor.courtId);
      const absent = staff.find((one) => one.id === input.absentId);
      const deputy = staff.find((one) => one.id === input.deputyId);
      if (!absent || !deputy) return no('没有找到该人员，请从本院人员中选择。');
      const fit =
        absent.roles.some((role) => deputy.roles.includes(role)) || deputy.roles.includes('president');
      if (!fit && !deputy.roles.includes('judge')) return no('代理人没有相应的职务，不能代为决定。');
      const overlap = await unit.tx
        .selectFrom('deputy')
        .select('id')
        .where('court_id', '=', actor.courtId)
        .where('absent_id', '=', absent.id)
        .where('ended_at', 'is', null)
        .where('from_on', '<=', untilOn)
        .where('until_on', '>=', fromOn)
        .executeTakeFirst();
      if (overlap) return no('这段时间已经登记了代理，请先结束原来的代理。');
      await unit.tx
        .insertInto('deputy')
        .values({
          court_id: actor.courtId,
          id,
          absent_id: absent.id,
          absent_name: absent.name,
          deputy_id: deputy.id,
          deputy_name: deputy.name,
          from_on: fromOn,
          until_on: untilOn,
          why: input.why,
          made_by: actor.id,
          made_at: unit.now,
          ended_at: null,
        })
        .execute();
      await unit.audit({
        subject: { type: 'deputy', id },
        courtId: actor.courtId,
        change: { absent: absent.name, deputy: deputy.name, from: fromOn, until: untilOn },
      });
      return { id };
    },
  );
}

/** The absent person is back, or somebody else is to stand in. */
export function endDeputy(context: ActContext, id: string): Promise<{ id: string } | Refusal> {
  return act(
    context,
    { name: 'application.deputy-ended', subject: { type: 'deputy', id }, request: { id } },
    async (unit) => {
      const { actor } = unit;
      if (actor.kind !== 'staff') return refuseAccess('access.forbidden');
      const row = await unit.tx
        .selectFrom('deputy')
        .selectAll()
        .where('court_id', '=', actor.courtId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return notFound();
      const leads = actor.roles.includes('president') || actor.roles.includes('court-admin');
      if (!leads && actor.id !== row.absent_id) return refuseAccess('access.forbidden');
      if (row.ended_at)
        return refuseApplication('application.deputy', { params: { why: '这一代理已经结束。' } });
      await unit.tx
        .updateTable('deputy')
        .set({ ended_at: unit.now })
        .where('court_id', '=', actor.courtId)
        .where('id', '=', id)
        .execute();
      await unit.audit({ subject: { type: 'deputy', id }, courtId: actor.courtId, change: { ended: true } });
      return { id };
    },
  );
}
