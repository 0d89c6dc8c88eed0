import { POWERS, type PowerId, powersOf } from '#law/filing/agents.ts';
import type { FilingKind } from '#law/filing/guide-facts.ts';
import type { Me } from '#web/kit/api/me.ts';
import type { FilingContent, Mandate } from '../../terms.ts';
import { localId } from '../form/local-id.ts';

/** Powers of a general mandate (一般授权) in this kind of filing. */
export const generalPowers = (kind: FilingKind): PowerId[] =>
  powersOf(kind).filter((power) => !POWERS[power].special);

/** The signed-in lawyer acting for a party, with the general powers; changed by hand to what the 授权委托书 says. */
export function ownMandate(kind: FilingKind, me: Me | null | undefined, partyId: string): Mandate {
  return {
    id: localId('m'),
    partyId,
    ...(me?.lawyer?.category === 'legal-worker' ? { agentKind: 'legal-worker' as const } : {}),
    agentName: me?.lawyer ? me.name : '',
    agentLicenceNo: me?.lawyer?.licenceNumber ?? '',
    agentFirm: me?.lawyer?.firm ?? '',
    authority: 'general',
    powers: generalPowers(kind),
  };
}

/** Prefills the own mandate once there is someone who files and nobody acts yet. */
export function withOwnMandate(content: FilingContent, me: Me | null | undefined): FilingContent {
  const plaintiff = content.parties.find((party) => party.role === 'plaintiff');
  if (content.mandates.length > 0 || !plaintiff || !me?.lawyer) return content;
  return { ...content, mandates: [ownMandate(content.kind, me, plaintiff.id)] };
}
