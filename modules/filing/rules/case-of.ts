import type { FilingKind, PowerId } from '#law/filing/index.ts';
import { POWERS } from '#law/filing/index.ts';
import { bare } from '#law/identities/index.ts';
import type { NewCase, NewMandate, NewParty } from '#modules/cases/index.ts';
import type { FilingRow } from '../tables.ts';
import type { FilingContent, PartyRole } from '../terms.ts';

/** The type of case that comes of a filing (类型代字, 案号规定 第五条). */
export function caseTypeOf(content: FilingContent): NewCase['type'] {
  switch (content.kind) {
    case 'civil':
      return '民初';
    case 'administrative':
      return '行初';
    case 'private-prosecution':
      return '刑初';
    case 'enforcement':
      return content.enforcement?.resumes ? '执恢' : '执';
    case 'compensation':
      return content.compensation?.path === 'committee' ? '委赔' : '法赔';
  }
}

/** What a party becomes in the case (诉讼地位). */
const CASE_ROLES: Readonly<Record<FilingKind, Record<PartyRole, NewParty['role']>>> = {
  civil: { plaintiff: 'plaintiff', defendant: 'defendant', 'third-party': 'third-party' },
  administrative: { plaintiff: 'plaintiff', defendant: 'defendant', 'third-party': 'third-party' },
  'private-prosecution': { plaintiff: 'prosecutor', defendant: 'accused', 'third-party': 'third-party' },
  enforcement: { plaintiff: 'creditor', defendant: 'debtor', 'third-party': 'third-party' },
  // 复议机关 takes part beside the liable organ
  compensation: { plaintiff: 'claimant', defendant: 'agency', 'third-party': 'agency' },
};

/** The parties as the case begins with them; ids are kept, so that the mandates still point to them. */
export function casePartiesOf(content: FilingContent): NewParty[] {
  return content.parties.map(({ id, role, kind, name }) => ({
    id,
    name: name.trim(),
    role: CASE_ROLES[content.kind][role],
    kind,
  }));
}

/**
 * The mandates shown with the filing: one for each agent, with the parties he acts for. The filer is known here; others may link the case
 * later by their licence.
 */
export function caseMandatesOf(
  content: FilingContent,
  filing: Pick<FilingRow, 'filer_id' | 'filer_name' | 'filer_licence'>,
): NewMandate[] {
  // a filing from before the licence was kept is known by the filer's name
  const isFiler = (licence: string, name: string) =>
    filing.filer_licence === '' ? name === filing.filer_name : licence === filing.filer_licence;
  const known = new Set(content.parties.map(({ id }) => id));
  const byAgent = new Map<string, NewMandate>();
  for (const mandate of content.mandates) {
    const licence = bare(mandate.agentLicenceNo);
    if (!known.has(mandate.partyId) || licence === '') continue;
    const before = byAgent.get(licence);
    const matters = mandate.powers.filter(isPower);
    const special = mandate.authority === 'special' && matters.some((power) => POWERS[power].special);
    byAgent.set(licence, {
      lawyer: {
        id: isFiler(licence, mandate.agentName.trim()) ? filing.filer_id : null,
        name: mandate.agentName.trim(),
        licenceNo: licence,
        firm: mandate.agentFirm.trim(),
      },
      partyIds: [...(before?.partyIds ?? []), mandate.partyId],
      // of two mandates of one agent only what both grant holds for all his parties
      special: before ? before.special && special : special,
      matters: before ? before.matters.filter((power) => (matters as string[]).includes(power)) : matters,
      source: 'filing',
    });
  }
  return [...byAgent.values()];
}

const isPower = (power: string): power is PowerId => Object.hasOwn(POWERS, power);
