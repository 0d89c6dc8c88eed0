import { parsePlainDate, toParts } from '#law/time.ts';
import { FILING_KINDS, type FilingKind, roleName } from '#law/filing/index.ts';
import { PAPER_KINDS, type FilingContent, type Party, type PartyRole } from '../terms.ts';

/** 女，1988年1月1日出生，汉族，住…: a party's particulars in one sentence, as court papers write them. Numbers only where asked for. */
export function particularsOf(party: Party, withNumbers: boolean): string {
  const parts =
    party.kind === 'person' ? personParts(party, withNumbers) : organisationParts(party, withNumbers);
  return parts.filter(Boolean).join('，');
}

function personParts(party: Party, withNumbers: boolean): string[] {
  const birthday = parsePlainDate(party.birthday);
  const born = birthday ? toParts(birthday) : undefined;
  return [
    party.sex === 'male' ? '男' : party.sex === 'female' ? '女' : '',
    born ? `${born.year}年${born.month}月${born.day}日出生` : '',
    party.ethnicity,
    party.occupation,
    party.address ? `住${party.address}` : '',
    withNumbers && party.paperNumber ? `${PAPER_KINDS[party.paperKind]}号码${party.paperNumber}` : '',
    withNumbers && party.phone ? `联系电话${party.phone}` : '',
    party.guardian?.name
      ? `法定代理人${party.guardian.name}${party.guardian.relation ? `（${party.guardian.relation}）` : ''}`
      : '',
  ];
}

function organisationParts(party: Party, withNumbers: boolean): string[] {
  return [
    party.address ? `住所地${party.address}` : '',
    party.creditCode ? `统一社会信用代码${party.creditCode}` : '',
    party.legalRepresentative
      ? `法定代表人：${party.legalRepresentative}${party.legalRepresentativeTitle ? `，${party.legalRepresentativeTitle}` : ''}`
      : '',
    withNumbers && party.phone ? `联系电话${party.phone}` : '',
  ];
}

/** 原告委托诉讼代理人, 申请执行人委托代理人 …: as what the lawyer receives papers of this kind. */
export const agentTitle = (kind: FilingKind): string =>
  `${roleName(kind, 'plaintiff')}委托${kind === 'enforcement' || kind === 'compensation' ? '' : '诉讼'}代理人`;

/** 民事一审立案, 申请执行立案 …: the matter as papers name it. */
export const kindTitle = (kind: FilingKind): string => `${FILING_KINDS[kind]}立案`;

export const namesOf = (content: FilingContent, role: PartyRole): string[] =>
  content.parties.filter((party) => party.role === role).map((party) => party.name);

/** The parties of a paper, plaintiffs first. */
export function paperParties(
  content: FilingContent,
  withNumbers: boolean,
  nameOf: (role: PartyRole) => string = (role) => roleName(content.kind, role),
) {
  return (['plaintiff', 'defendant', 'third-party'] as const).flatMap((role) =>
    content.parties
      .filter((party) => party.role === role)
      .map((party) => ({
        role: nameOf(role),
        name: party.name,
        particulars: particularsOf(party, withNumbers),
      })),
  );
}
