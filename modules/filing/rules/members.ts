import type { Claim, Evidence, Mandate, Party, PartyRole } from '../terms.ts';

/** Members of a draft's lists with nothing in them yet: what the schemas' defaults say, for places that do without the schemas. */
export const emptyParty = (
  id: string,
  role: PartyRole = 'defendant',
  kind: Party['kind'] = 'person',
): Party => ({
  id,
  role,
  kind,
  name: '',
  address: '',
  phone: '',
  paperKind: 'identity-card',
  paperNumber: '',
  sex: '',
  birthday: '',
  ethnicity: '',
  occupation: '',
  creditCode: '',
  legalRepresentative: '',
  legalRepresentativeTitle: '',
});

/** Nobody yet acts for a minor or a person without full capacity. */
export const emptyGuardian = (): NonNullable<Party['guardian']> => ({
  name: '',
  relation: '',
  paperKind: 'identity-card',
  paperNumber: '',
  phone: '',
});

export const emptyClaim = (id: string): Claim => ({ id, text: '', amountFen: null });

export const emptyEvidence = (id: string): Evidence => ({
  id,
  name: '',
  purpose: '',
  source: '',
  copy: 'copy',
  group: '',
  pages: null,
});

export const emptyMandate = (id: string): Mandate => ({
  id,
  partyId: '',
  agentName: '',
  agentLicenceNo: '',
  agentFirm: '',
  authority: 'general',
  powers: [],
});
