import { cite } from '#law/citations.ts';
import {
  bare,
  capacityByAge,
  checkIdentityNumber,
  checkPaper,
  checkTelephone,
} from '#law/identities/index.ts';
import { parsePlainDate, type PlainDate } from '#law/time.ts';
import { type Finding, PARTY_ROLES, type Party } from '../../terms.ts';
import { finding } from './finding.ts';
import { checkGuardian } from './guardian.ts';
import { checkOrganisation, PARTY_ITEMS } from './organisation.ts';

/** What 民诉法 第一百二十二、一百二十四条 ask of the parties. */
export function checkParties(parties: readonly Party[], today: PlainDate): Finding[] {
  const found: Finding[] = [];
  for (const role of ['plaintiff', 'defendant'] as const)
    if (!parties.some((party) => party.role === role))
      found.push(
        finding(
          'fault',
          'parties',
          `no-${role}`,
          `还没有${PARTY_ROLES[role]}。`,
          `请添加至少一名${PARTY_ROLES[role]}。`,
          role === 'plaintiff' ? cite('CPL', '122(一)') : cite('CPL', '122(二)'),
        ),
      );
  return [...found, ...parties.flatMap((party) => checkParty(party, today)), ...checkDoubles(parties)];
}

function checkParty(party: Party, today: PlainDate): Finding[] {
  const article = PARTY_ITEMS[party.role];
  const label = party.name.trim() || PARTY_ROLES[party.role];
  const at = (field: string) => `parties.${party.id}.${field}`;
  const fault = (field: string, code: string, what: string, mend: string) =>
    finding('fault', at(field), code, what, mend, article);
  const found: Finding[] = [];
  if (party.name.trim() === '')
    found.push(
      fault(
        'name',
        'name-missing',
        `${PARTY_ROLES[party.role]}没有填写${party.kind === 'person' ? '姓名' : '名称'}。`,
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
    ...(party.kind === 'person' ? checkPerson(party, label, today) : checkOrganisation(party, label)),
  ];
}

function checkPerson(party: Party, label: string, today: PlainDate): Finding[] {
  const article = PARTY_ITEMS[party.role];
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
          '请填写原告的有效身份证件号码。',
          cite('REG', '6(一)'),
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
          cite('CPI', '209'),
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
  else if (birthday && capacityByAge(birthday, today) !== 'full') found.push(...checkGuardian(party, label));
  return found;
}

/** One person on both sides of one suit is a slip of the pen far more often than anything else. */
function checkDoubles(parties: readonly Party[]): Finding[] {
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
        cite('CPL', '122(二)'),
      ),
    ];
  });
}
