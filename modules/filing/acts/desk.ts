import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { isRegistrarOf } from '#modules/identity/index.ts';
import { courtSettings } from '#modules/reference/index.ts';
import { changed } from '../events.ts';
import { courtFiling } from '../policy.ts';
import { refuseFiling } from '../refusals.ts';
import { FILING_STATES } from '../states.ts';
import { addRecord, findFiling, updateFiling } from '../store.ts';
import type { FilingRow } from '../tables.ts';

type Input = { courtId: string; filingId: string };
export type Claimed = { filingId: string; version: number; claimedBy: string | null };

/** Takes a filing to work on (领取). Taking one's own again is no fault. */
export function claim(context: ActContext, input: Input): Promise<Claimed | Refusal> {
  return move(context, input, 'claim', (unit, filing) => {
    if (unit.actor.kind !== 'staff' || !unit.actor.roles.includes('registrar'))
      return refuseAccess('access.forbidden');
    if (filing.claimed_by && filing.claimed_by !== unit.actor.id) return taken(filing);
    return { id: unit.actor.id, name: unit.actor.name };
  });
}

/** Puts a filing back (释放): who holds it, or the president or administrator. */
export function release(context: ActContext, input: Input): Promise<Claimed | Refusal> {
  return move(context, input, 'release', (unit, filing) => {
    const mine = filing.claimed_by === unit.actor.id;
    return mine || leads(unit)
      ? null
      : filing.claimed_by
        ? taken(filing)
        : refuseFiling('filing.not-claimed');
  });
}

/** Gives a filing to a registrar of the court (分派): by the president or administrator, or by its holder. */
export function assign(context: ActContext, input: Input & { staffId: string }): Promise<Claimed | Refusal> {
  return move(context, input, 'assign', async (unit, filing) => {
    if (!leads(unit) && filing.claimed_by !== unit.actor.id) return refuseAccess('access.forbidden');
    const registrar = await isRegistrarOf(unit.tx, input.courtId, input.staffId);
    return registrar ?? refuseFiling('filing.staff-unknown');
  });
}

const leads = (unit: Unit) =>
  unit.actor.roles.includes('president') || unit.actor.roles.includes('court-admin');
const taken = (filing: FilingRow) =>
  refuseFiling('filing.claimed', { params: { name: filing.claimed_name ?? '其他人员' } });

type Holder = { id: string; name: string } | null;

function move(
  context: ActContext,
  input: Input & { staffId?: string },
  verb: 'claim' | 'release' | 'assign',
  decide: (unit: Unit, filing: FilingRow) => Holder | Refusal | Promise<Holder | Refusal>,
): Promise<Claimed | Refusal> {
  const subject = { type: 'filing', id: input.filingId, courtId: input.courtId };
  return act(context, { name: `filing.${verb}`, subject, request: input }, async (unit) => {
    const filing = courtFiling(unit.actor, await findFiling(unit.tx, input.courtId, input.filingId, true));
    if (isRefusal(filing)) return filing;
    if (FILING_STATES[filing.state].awaits === 'nobody')
      return refuseFiling('filing.state', {
        params: { state: FILING_STATES[filing.state].name, act: '领取或者分派' },
      });
    const { settings } = await courtSettings(unit.tx, filing.court_id);
    if (settings.ownSystem && verb !== 'release' && unit.actor.via !== 'system')
      return refuseFiling('filing.own-system');
    const holder = await decide(unit, filing);
    if (isRefusal(holder)) return holder;
    const next = await updateFiling(unit.tx, filing, {
      claimed_by: holder?.id ?? null,
      claimed_name: holder?.name ?? null,
      claimed_at: holder ? unit.now : null,
    });
    await addRecord(unit.tx, next, verb, unit.actor, unit.now, { to: holder?.name ?? null });
    await unit.audit({
      subject: { type: 'filing', id: filing.id },
      courtId: filing.court_id,
      change: { claimedBy: [filing.claimed_by, holder?.id ?? null] },
    });
    await unit.emit(changed(next, verb));
    return { filingId: next.id, version: next.version, claimedBy: holder?.id ?? null };
  });
}
