import type { PartyLine } from '#law/identities/index.ts';
import type { PleadingParty } from '../../terms.ts';

/** Whether pasted text is more than a name: a whole line of a pleading. */
export const looksLikeLine = (text: string): boolean =>
  /[，,；;\t\n]/.test(text.trim()) && text.trim().length >= 8;

/** What a line tells of a party; what it does not say stays as it was. */
export function partOfLine(line: PartyLine): Partial<PleadingParty> {
  const occupation = [line.employer, line.occupation].filter(Boolean).join(' ');
  return {
    kind: line.kind === 'organisation' ? 'organisation' : 'person',
    ...(line.name && { name: line.name }),
    ...(line.address && { address: line.address }),
    ...(line.phone && { phone: line.phone }),
    ...(line.sex && { sex: line.sex }),
    ...(line.birthday && { birthday: line.birthday }),
    ...(line.ethnicGroup && { ethnicity: line.ethnicGroup }),
    ...(occupation && { occupation }),
    ...(line.paper && { paperNumber: line.paper.number }),
    ...(line.creditCode && { creditCode: line.creditCode }),
    ...(line.representative && { legalRepresentative: line.representative.name }),
    ...(line.representative?.position && { legalRepresentativeTitle: line.representative.position }),
  };
}
