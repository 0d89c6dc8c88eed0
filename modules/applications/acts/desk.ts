import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { staffOf } from '#modules/identity/index.ts';
import { DECIDER_NAMES, decides, rolesFor } from '../deciders.ts';
import type { ApplicationDeps } from '../deps.ts';
import { changed } from '../events.ts';
import { notFound } from '../policy.ts';
import { refuseApplication } from '../refusals.ts';
import { addRecord, findApplication, type Ref, updateApplication } from '../store.ts';
import type { ApplicationRow } from '../tables.ts';

export type Held = { id: string; version: number; assignedTo: { id: string; name: string } | null };

/** Takes an application to work on (领取): by somebody who may decide it. Taking one's own again is no fault. */
export function claimApplication(
  context: ActContext,
  deps: ApplicationDeps,
  ref: Ref,
): Promise<Held | Refusal> {
  return hold(context, ref, 'claim', async (unit, row) => {
    if (row.assigned_to !== null && row.assigned_to !== unit.actor.id)
      return refuseApplication('application.assigned', { params: { name: row.assigned_name ?? '其他人员' } });
    const facts = await factsOf(unit, deps, row);
    if (isRefusal(facts)) return facts;
    const self = { id: unit.actor.id, name: unit.actor.name, roles: unit.actor.roles };
    return decides(self, row.decider_role, facts, null) ? self : notDecider(row);
  });
}

/** Gives it to a member of staff who may decide it (分派): by the president, the administrator or whoever holds it. */
export function assignApplication(
  context: ActContext,
  deps: ApplicationDeps,
  ref: Ref,
  staffId: string,
): Promise<Held | Refusal> {
  return hold(context, ref, 'assign', async (unit, row) => {
    if (!leads(unit) && row.assigned_to !== unit.actor.id) return refuseAccess('access.forbidden');
    const person = (await staffOf(unit.tx, row.court_id)).find(({ id }) => id === staffId);
    const may = person?.roles.some((role) => rolesFor(row.decider_role).includes(role)) ?? false;
    return person && may ? person : refuseApplication('application.staff-unknown');
  });
}

const leads = ({ actor }: Unit) => actor.roles.includes('president') || actor.roles.includes('court-admin');
const notDecider = (row: ApplicationRow) =>
  refuseApplication('application.not-decider', {
    params: { who: DECIDER_NAMES[row.decider_role] ?? row.decider_role },
    article: row.decider_article,
  });

function factsOf(unit: Unit, deps: ApplicationDeps, row: ApplicationRow) {
  return deps.grounds.facts(
    unit.tx,
    {
      courtId: row.court_id,
      caseId: row.case_id,
      now: unit.now,
      staffId: unit.actor.id,
      partyIds: row.party_ids,
      askerId: row.asker_id,
    },
    deps.book,
  );
}

function hold(
  context: ActContext,
  ref: Ref,
  verb: 'claim' | 'assign',
  choose: (unit: Unit, row: ApplicationRow) => Promise<{ id: string; name: string } | Refusal>,
): Promise<Held | Refusal> {
  const subject = { type: 'application', id: ref.id, courtId: ref.courtId };
  return act(context, { name: `application.${verb}`, subject, request: ref }, async (unit) => {
    const row = await findApplication(unit.tx, ref, true);
    if (unit.actor.kind !== 'staff' || row?.court_id !== unit.actor.courtId) return notFound();
    if (row.awaits === 'nobody')
      return refuseApplication('application.state', { params: { state: '已结束', act: '领取或者分派' } });
    const holder = await choose(unit, row);
    if (isRefusal(holder)) return holder;
    const next = await updateApplication(unit.tx, row, {
      assigned_to: holder.id,
      assigned_name: holder.name,
    });
    await addRecord(unit.tx, ref, {
      act: verb,
      moves: false,
      actor: unit.actor,
      side: 'court',
      at: unit.now,
      data: { to: holder.name },
    });
    await unit.audit({
      subject: { type: 'application', id: row.id },
      courtId: row.court_id,
      change: { assignedTo: [row.assigned_to, holder.id] },
      law: row.decider_article ? [row.decider_article] : [],
    });
    await unit.emit(changed(next, verb, []));
    return { id: row.id, version: next.version, assignedTo: { id: holder.id, name: holder.name } };
  });
}
