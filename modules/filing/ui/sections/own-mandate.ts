import { POWERS, type PowerId } from '#law/filing/agents.ts';
import type { Me } from '#web/kit/api/me.ts';
import type { FilingContent, Mandate } from '../../terms.ts';
import { localId } from '../form/local-id.ts';

/** All powers in the order of the law's table. */
export const POWER_IDS = Object.keys(POWERS) as PowerId[]; // keys of the table

/** Powers of a general mandate (一般授权). */
export const GENERAL_POWERS = POWER_IDS.filter((power) => !POWERS[power].special);

/** The signed-in lawyer acting for a party, with the general powers; changed by hand to what the 授权委托书 says. */
export function ownMandate(me: Me | null | undefined, partyId: string): Mandate {
  return {
    id: localId('m'),
    partyId,
    agentName: me?.lawyer ? me.name : '',
    agentLicenceNo: me?.lawyer?.licenceNumber ?? '',
    agentFirm: me?.lawyer?.firm ?? '',
    authority: 'general',
    powers: [...GENERAL_POWERS],
  };
}

/** Prefills the own mandate once there is a plaintiff and nobody acts yet. */
export function withOwnMandate(content: FilingContent, me: Me | null | undefined): FilingContent {
  const plaintiff = content.parties.find((party) => party.role === 'plaintiff');
  if (content.mandates.length > 0 || !plaintiff || !me?.lawyer) return content;
  return { ...content, mandates: [ownMandate(me, plaintiff.id)] };
}
