import { checkIdentityNumber, creditCheckCharacter, identityCheckDigit } from '#law/identities/index.ts';
import type { ReadAgent, ReadParty } from '../terms.ts';

/** What a complaint of the corpus says, by construction. Absent means that the paper does not say it. */
export type GoldAgent = {
  kind: ReadAgent['kind'];
  name: string;
  firm?: string;
  licenceNo?: string;
  phone?: string;
  relation?: string;
  authority?: 'general' | 'special';
};
export type GoldParty = {
  role: ReadParty['role'];
  kind: ReadParty['kind'];
  name: string;
  sex?: 'male' | 'female';
  birthday?: string;
  ethnicity?: string;
  occupation?: string;
  paperKind?: string;
  paperNumber?: string;
  creditCode?: string;
  address?: string;
  phone?: string;
  legalRepresentative?: string;
  legalRepresentativeTitle?: string;
  agents: GoldAgent[];
};
export type GoldClaim = { text: string; amountFen?: number };
export type GoldEvidence = { name: string; purpose?: string; source?: string; pages?: number };
export type Gold = {
  title: string;
  court?: string;
  courtId?: string;
  causeId?: string;
  parties: GoldParty[];
  claims: GoldClaim[];
  facts?: string;
  grounds?: string;
  evidence: GoldEvidence[];
  signatory?: string;
  signedOn?: string;
};

/** An invented identity number whose check digit is right; odd sequence numbers are men's. */
export function identity(region: string, birthday: string, sequence: number): string {
  const first17 = `${region}${birthday.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + identityCheckDigit(first17);
}

/** An invented credit code whose check character is right. */
export function credit(kind: string, region: string, middle: string): string {
  const first17 = `${kind}${region}${middle}`;
  return first17 + creditCheckCharacter(first17);
}

type Role = ReadParty['role'];
const ROLES: Readonly<Record<string, Role>> = { 原: 'plaintiff', 被: 'defendant', 三: 'third-party' };

/** A natural person; sex and birthday follow from an identity number. */
export function person(role: '原' | '被' | '三', name: string, rest: Partial<GoldParty> = {}): GoldParty {
  const facts = rest.paperNumber === undefined ? undefined : checkIdentityNumber(rest.paperNumber);
  return {
    role: ROLES[role] ?? 'plaintiff',
    kind: 'person',
    name,
    agents: [],
    ...(facts?.ok ? { sex: facts.sex, birthday: facts.birthday, paperKind: 'identity-card' } : {}),
    ...rest,
  };
}

/** An organisation. */
export function organisation(
  role: '原' | '被' | '三',
  name: string,
  rest: Partial<GoldParty> = {},
): GoldParty {
  return { role: ROLES[role] ?? 'plaintiff', kind: 'organisation', name, agents: [], ...rest };
}

/** A lawyer of a firm. */
export function lawyer(name: string, firm: string, rest: Partial<GoldAgent> = {}): GoldAgent {
  return { kind: 'lawyer', name, firm, ...rest };
}

/** A claim with its amount in yuan. */
export function claim(text: string, yuan?: number): GoldClaim {
  return { text, ...(yuan === undefined ? {} : { amountFen: Math.round(yuan * 100) }) };
}
