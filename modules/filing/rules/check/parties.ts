import { cite, type Citation } from '#law/citations.ts';
import { FILING_FACES, type FilingKind, roleName } from '#law/filing/index.ts';
import {
  bare,
  capacityByAge,
  checkIdentityNumber,
  checkPaper,
  checkTelephone,
} from '#law/identities/index.ts';
import { parsePlainDate, type PlainDate } from '#law/time.ts';
import type { FilingContent, Finding, Party } from '../../terms.ts';
import { ARTICLES } from './articles.ts';
import { finding } from './finding.ts';
import { checkGuardian } from './guardian.ts';
import { checkOrganisation } from './organisation.ts';

/** What the law asks of the parties: of a civil complaint 民诉法 第一百二十二、一百二十四条. */
export function checkParties({ kind, parties }: FilingContent, today: PlainDate): Finding[] {
  const { noPlaintiff, noDefendant } = ARTICLES[kind];
  const { roles } = FILING_FACES[kind];
  const found: Finding[] = [];
  for (const role of ['plaintiff', 'defendant'] as const)
    if (!parties.some((party) => party.role === role))
      found.push(
        finding(
          'fault',
          'parties',
          `no-${role}`,
          `还没有${roles[role]}。`,
          `请添加至少一名${roles[role]}。`,
          role === 'plaintiff' ? noPlaintiff : noDefendant,
        ),
      );
  return [
    ...found,
    ...parties.flatMap((party) => [...checkPlace(party, kind), ...checkParty(party, kind, today)]),
    ...checkDoubles(parties, noDefendant),
  ];
}

/** A party that this kind has no place for, or a person where the law has an authority on that side (行诉法 第二十六条；国家赔偿法 第二十一条). */
function checkPlace(party: Party, kind: FilingKind): Finding[] {
  const { roles, name } = FILING_FACES[kind];
  const at = `parties.${party.id}.role`;
  const label = party.name.trim() || roleName(kind, party.role);
  const article = ARTICLES[kind].parties[party.role];
  if (roles[party.role] === null)
    return [
      finding(
        'fault',
        at,
        'role-none',
        `${name}没有第三人，“${label}”不能这样列明。`,
        '请改为其他诉讼地位，或者删除。',
        article,
      ),
    ];
  const authority = (kind === 'administrative' || kind === 'compensation') && party.role === 'defendant';
  if (!authority || party.kind === 'organisation') return [];
  return [
    finding(
      'fault',
      `parties.${party.id}.kind`,
      'not-authority',
      `${roles.defendant}“${label}”是自然人。`,
      kind === 'administrative'
        ? '行政案件的被告是作出行为的行政机关或者法律、法规、规章授权的组织，请更正。'
        : '赔偿义务机关是国家机关，请更正。',
      kind === 'administrative' ? cite('ALL', '26') : cite('SCL', '21.1'),
    ),
  ];
}

function checkParty(party: Party, kind: FilingKind, today: PlainDate): Finding[] {
  const article = ARTICLES[kind].parties[party.role];
  const role = roleName(kind, party.role);
  const label = party.name.trim() || role;
  const at = (field: string) => `parties.${party.id}.${field}`;
  const fault = (field: string, code: string, what: string, mend: string) =>
    finding('fault', at(field), code, what, mend, article);
  const found: Finding[] = [];
  if (party.name.trim() === '')
    found.push(
      fault(
        'name',
        'name-missing',
        `${role}没有填写${party.kind === 'person' ? '姓名' : '名称'}。`,
        '请按身份证件或者营业执照填写。',
      ),
    );
  if (party.address.trim() === '')
    found.push(
      fault(
        'address',
        'address-missing',
        `${label}没有填写住所。`,
        '请填写住所地；自然人经常居住地与住所地不一致的，填写经常居住地。',
      ),
    );
  if (party.role === 'plaintiff' && party.phone.trim() === '')
    found.push(fault('phone', 'phone-missing', `${label}没有填写联系方式。`, '请填写手机或者固定电话。'));
  if (party.phone.trim() !== '') {
    const phone = checkTelephone(party.phone);
    if (!phone.ok) found.push(fault('phone', 'phone-wrong', `${label}：${phone.fault}`, '请核对电话号码。'));
  }
  return [
    ...found,
    ...(party.kind === 'person'
      ? checkPerson(party, label, kind, today)
      : checkOrganisation(party, label, kind)),
  ];
}

function checkPerson(party: Party, label: string, kind: FilingKind, today: PlainDate): Finding[] {
  const article = ARTICLES[kind].parties[party.role];
  const at = (field: string) => `parties.${party.id}.${field}`;
  const found: Finding[] = [];
  if (party.paperKind === 'unknown' || (party.role !== 'plaintiff' && bare(party.paperNumber) === '')) {
    if (party.role === 'plaintiff')
      found.push(
        finding(
          'fault',
          at('paperNumber'),
          'paper-missing',
          `${label}没有证件号码。`,
          `请填写${FILING_FACES[kind].roles.plaintiff}的有效身份证件号码。`,
          ARTICLES[kind].identity,
        ),
      );
    else
      found.push(
        finding(
          'warning',
          at('paperNumber'),
          'paper-unknown',
          `${label}的证件号码不详。`,
          '姓名、性别、住所等信息足以使其与他人相区别即可；提供号码有助于送达。',
          ARTICLES[kind].toldApart,
        ),
      );
  } else {
    const paper =
      party.paperKind === 'identity-card'
        ? checkIdentityNumber(party.paperNumber, today)
        : checkPaper(party.paperKind, party.paperNumber);
    if (!paper.ok)
      found.push(
        finding(
          'fault',
          at('paperNumber'),
          'paper-wrong',
          `${label}：${paper.fault}`,
          '请对照证件逐位核对。',
          article,
        ),
      );
  }
  if (party.role === 'plaintiff' && party.sex === '')
    found.push(finding('fault', at('sex'), 'sex-missing', `${label}没有填写性别。`, '请选择性别。', article));
  const birthday = parsePlainDate(party.birthday);
  if (party.role === 'plaintiff' && !birthday)
    found.push(
      finding(
        'fault',
        at('birthday'),
        'birthday-missing',
        `${label}没有填写出生日期。`,
        '请填写出生日期，格式如 1990-01-02。',
        article,
      ),
    );
  if (birthday && birthday > today)
    found.push(
      finding(
        'fault',
        at('birthday'),
        'birthday-future',
        `${label}的出生日期晚于今天。`,
        '请核对出生日期。',
        article,
      ),
    );
  else if (birthday && capacityByAge(birthday, today) !== 'full')
    found.push(...checkGuardian(party, label, ARTICLES[kind].guardian));
  return found;
}

/** One person on both sides of one suit is a slip of the pen far more often than anything else. */
function checkDoubles(parties: readonly Party[], article: Citation): Finding[] {
  const key = (party: Party) =>
    bare(party.kind === 'person' ? party.paperNumber : party.creditCode).toUpperCase();
  return parties.flatMap((party, index) => {
    const twin =
      key(party) === '' ? undefined : parties.slice(0, index).find((other) => key(other) === key(party));
    if (!twin) return [];
    const what = `“${party.name}”与“${twin.name}”的证件号码相同。`;
    return [
      finding(
        'fault',
        `parties.${party.id}.${party.kind === 'person' ? 'paperNumber' : 'creditCode'}`,
        'party-twice',
        what,
        '请删除重复的当事人，或者更正号码。',
        article,
      ),
    ];
  });
}
