import { act, type ActContext } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { refuseIdentity } from './refusals.ts';
import { announceLicence } from './sign-in.ts';
import type { Licence } from './terms.ts';

/**
 * Takes over a licence's new state from the lawyers' register (全国律师综合管理信息系统). It holds from the lawyer's next request on: the row is
 * read afresh each time. Coming back to 执业 restores the licence, not a verification made before.
 */
export async function applyLicenceState(
  context: ActContext,
  change: { licenceNo: string; state: Licence; suspendedUntil?: string },
): Promise<{ lawyerId: string } | Refusal> {
  const spec = {
    name: 'identity.licence-changed',
    subject: { type: 'licence', id: change.licenceNo },
    request: change,
  };
  return act(context, spec, async (unit) => {
    const before = await unit.tx
      .selectFrom('lawyer')
      .select(['lawyer_id', 'licence_state', 'verification_level', 'verified_at', 'verified_by'])
      .where('licence_no', '=', change.licenceNo)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return refuseIdentity('identity.licence-unknown');
    const restored = before.licence_state !== 'practising' && change.state === 'practising';
    await unit.tx
      .updateTable('lawyer')
      .set({
        licence_state: change.state,
        suspended_until: change.suspendedUntil ?? null,
        ...(restored ? { verification_level: 'none', verified_at: null } : {}),
        updated_at: unit.now,
      })
      .where('lawyer_id', '=', before.lawyer_id)
      .execute();
    await announceLicence(unit, before.lawyer_id, {
      before,
      now: { ...before, licence_state: change.state },
    });
    await unit.audit({
      subject: { type: 'lawyer', id: before.lawyer_id },
      related: [{ type: 'licence', id: change.licenceNo }],
      change: { licenceState: [before.licence_state, change.state] },
      law: ['法发〔2021〕3号第十六条'],
    });
    return { lawyerId: before.lawyer_id };
  });
}
