import { parsePartyLine, type PartyLine } from '#law/identities/party-line.ts';
import { checkIdentityNumber, checkResidencePermit } from '#law/identities/identity-number.ts';
import type { Party, PartyRole } from '../../terms.ts';
import { localId } from '../form/local-id.ts';
import type { Face } from '../kinds/face.ts';

/** A party with nothing written yet. */
export function emptyParty(role: PartyRole, kind: Party['kind'] = 'person'): Party {
  return {
    id: localId('p'),
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
  };
}

const ROLES: Readonly<Record<string, PartyRole>> = {
  原告: 'plaintiff',
  自诉人: 'plaintiff',
  申请执行人: 'plaintiff',
  赔偿请求人: 'plaintiff',
  被告: 'defendant',
  被告人: 'defendant',
  被执行人: 'defendant',
  赔偿义务机关: 'defendant',
  第三人: 'third-party',
  复议机关: 'third-party',
};

/** 原告, 自诉人, 申请执行人 … as a role; other words (申请人 …) are of no kind of filing. */
export const roleOf = (word: string | undefined): PartyRole | undefined =>
  word ? ROLES[word.trim()] : undefined;

/** What was pasted as a party, and what a person should still look at. */
export interface PastedParty {
  readonly party: Party;
  /** Pieces that no rule understood: nothing pasted is lost. */
  readonly rest: readonly string[];
  readonly warnings: readonly string[];
}

/** Fields read from a line, put over those of a party: what the line does not say stays. */
export function fillFromLine(party: Party, line: PartyLine): Party {
  const given: Partial<Party> = {
    kind: line.kind === 'organisation' ? 'organisation' : 'person',
    ...(line.name && { name: line.name }),
    ...(line.address && { address: line.address }),
    ...(line.phone && { phone: line.phone }),
    ...(line.sex && { sex: line.sex }),
    ...(line.birthday && { birthday: line.birthday }),
    ...(line.ethnicGroup && { ethnicity: line.ethnicGroup }),
    ...((line.occupation ?? line.employer) && {
      occupation: [line.employer, line.occupation].filter(Boolean).join(' '),
    }),
    ...(line.paper && { paperKind: line.paper.kind, paperNumber: line.paper.number }),
    ...(line.creditCode && { creditCode: line.creditCode }),
    ...(line.representative && { legalRepresentative: line.representative.name }),
    ...(line.representative?.position && { legalRepresentativeTitle: line.representative.position }),
  };
  return { ...party, ...given };
}

/** What a party of this role most likely is in this kind of filing. */
export function firstKind(face: Face, role: PartyRole): Party['kind'] {
  if (face.isOrgan(role)) return 'organisation';
  return face.kind !== 'private-prosecution' && role === 'defendant' ? 'organisation' : 'person';
}

/** A pasted authority of the state is an organisation, whatever its line looks like. */
export const asOrgan = (face: Face, read: PastedParty): PastedParty =>
  face.isOrgan(read.party.role) ? { ...read, party: { ...read.party, kind: 'organisation' } } : read;

/** 「原告：张某，男，汉族，1990年1月2日出生，住…」 as a party; `fallback` where the line names no role. */
export function partyFromLine(text: string, fallback: PartyRole): PastedParty {
  const line = parsePartyLine(text);
  const party = fillFromLine(emptyParty(roleOf(line.role) ?? fallback), line);
  return { party, rest: line.rest, warnings: line.warnings };
}

/** Whether pasted text is more than a name: a whole line of a pleading. */
export function looksLikePartyLine(text: string): boolean {
  return /[，,；;\t\n]/.test(text.trim()) && text.trim().length >= 8;
}

/** What an identity number or residence permit tells, as fields; nothing when it is none. */
export function fieldsFromPaper(kind: Party['paperKind'], number: string): Partial<Party> {
  const read =
    kind === 'identity-card'
      ? checkIdentityNumber(number)
      : kind === 'residence-permit'
        ? checkResidencePermit(number)
        : undefined;
  return read?.ok ? { sex: read.sex, birthday: read.birthday } : {};
}

/** 19900102, 1990.1.2, 1990年1月2日 → 1990-01-02; anything else stays as typed. */
export function tidyDate(typed: string): string {
  const found = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(typed.trim());
  if (!found || (/^\d+$/.test(typed.trim()) && typed.trim().length !== 8)) return typed.trim();
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
