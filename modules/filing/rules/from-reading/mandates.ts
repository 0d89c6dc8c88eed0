import { POWERS, type PowerId } from '#law/filing/index.ts';
import { bare } from '#law/identities/index.ts';
import type { ReadAgent } from '#modules/reading/terms.ts';
import type { FilingContent } from '../../terms.ts';
import type { Collector } from './collect.ts';

/** The lawyer who is signed in: only her own mandate is proposed. */
export type OwnLawyer = { name: string; licenceNo: string; firm: string };

const ORDINARY = (Object.keys(POWERS) as PowerId[]).filter((power) => !POWERS[power].special); // keys of the table

/** Whether the agent is the lawyer who is signed in: by licence, else by name. */
export function isOwn(agent: ReadAgent, lawyer: OwnLawyer | undefined): boolean {
  if (!lawyer || (agent.kind !== 'lawyer' && agent.kind !== 'other')) return false;
  if (agent.licenceNo) return bare(agent.licenceNo.value) === bare(lawyer.licenceNo);
  return agent.name.value.replace(/\s/g, '') === lawyer.name.replace(/\s/g, '');
}

/** Her own mandate for the party, with the ordinary powers; special ones are ticked by hand from the 授权委托书. */
export function proposeMandate(
  into: Collector,
  agent: ReadAgent,
  content: FilingContent,
  of: { prefix: string; lawyer: OwnLawyer | undefined; id: string; name: string; at: number },
): string[] {
  const { lawyer } = of;
  if (!lawyer) return [];
  const known = content.mandates.find(
    (mandate) => mandate.partyId === of.id && bare(mandate.agentLicenceNo) === bare(lawyer.licenceNo),
  );
  const id = known?.id ?? `${of.prefix}m${of.id}${of.at}`.slice(0, 40);
  const offer = into.group({
    id: `mandates.${id}`,
    section: 'mandates',
    title: `${of.name}委托${lawyer.name}律师`,
    ...(known
      ? {}
      : {
          seed: {
            partyId: of.id,
            agentName: lawyer.name,
            agentLicenceNo: lawyer.licenceNo,
            agentFirm: lawyer.firm,
            powers: ORDINARY,
          },
        }),
  });
  const said = agent.authority ?? { ...agent.name, value: 'general' as const };
  offer({
    path: `mandates.${id}.authority`,
    label: '授权',
    kind: 'choice',
    options: [
      ['general', '一般授权'],
      ['special', '特别授权'],
    ],
    found: said,
    current: known?.authority,
    ...(said.value === 'special' ? { note: '特别授权的权限请对照授权委托书在“委托代理”中逐项勾选。' } : {}),
  });
  return [];
}
