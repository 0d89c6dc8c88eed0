import {
  bare,
  checkCreditCode,
  checkIdentityNumber,
  checkPaper,
  checkTelephone,
} from '#law/identities/index.ts';
import { parsePlainDate, type PlainDate } from '#law/time.ts';
import type { Found, ReadAgent, ReadParty } from '#modules/reading/terms.ts';
import { type FilingContent, PAPER_KINDS, type PaperKind, type Party, PARTY_ROLES } from '../../terms.ts';
import { type Collector, pairUp } from './collect.ts';
import { isOwn, type OwnLawyer, proposeMandate } from './mandates.ts';

const SEXES: [string, string][] = [
  ['male', '男'],
  ['female', '女'],
];
const PAPER_OPTIONS = Object.entries(PAPER_KINDS) as [string, string][]; // entries of the table

/** Parties, their statutory agents, and the signed-in lawyer's own mandate; others who act are told as notes. */
export function proposeParties(
  into: Collector,
  read: readonly ReadParty[],
  content: FilingContent,
  facts: { prefix: string; today: PlainDate; lawyer: OwnLawyer | undefined },
): string[] {
  const pairs = pairUp(read, content.parties, sameParty, 0.5);
  return read.flatMap((party, index) => {
    const known = pairs[index];
    const id = known?.id ?? `${facts.prefix}p${index}`;
    proposeParty(into, party, known, id, facts.today);
    return party.agents.flatMap((agent, at) => {
      if (agent.kind === 'guardian') return proposeGuardian(into, agent, party, known, id);
      if (isOwn(agent, facts.lawyer))
        return proposeMandate(into, agent, content, { ...facts, id, name: party.name.value, at });
      return [
        `起诉状写明${party.name.value}的代理人${agent.name.value}${agent.firm ? `（${agent.firm.value}）` : ''}。需要的，请在“委托代理”中添加。`,
      ];
    });
  });
}

function sameParty(read: ReadParty, party: Party): number {
  if (read.role !== party.role) return 0;
  const number = (text: string | undefined) => bare(text ?? '').toUpperCase();
  const numbers = [number(read.paperNumber?.value), number(read.creditCode?.value)].filter(Boolean);
  if (numbers.includes(number(party.paperNumber)) || numbers.includes(number(party.creditCode))) return 1;
  if (party.name.trim() === '') return 0.5; // a card that was opened and left empty
  return party.name.replace(/\s/g, '') === read.name.value.replace(/\s/g, '') ? 0.9 : 0;
}

const groupOf = (party: ReadParty, known: Party | undefined, id: string) => ({
  id: `parties.${id}`,
  section: 'parties' as const,
  title: `${PARTY_ROLES[party.role]} ${known?.name.trim() || party.name.value}`,
  ...(known ? {} : { seed: { role: party.role, kind: party.kind } }),
});

function proposeParty(
  into: Collector,
  read: ReadParty,
  known: Party | undefined,
  id: string,
  today: PlainDate,
): void {
  const offer = into.group(groupOf(read, known, id));
  const text = (
    field: Exclude<keyof Party, 'guardian'>,
    label: string,
    found: Found<string> | undefined,
    most: number,
    fault?: string,
  ) =>
    offer({
      path: `parties.${id}.${field}`,
      label,
      kind: 'text',
      found,
      current: known?.[field],
      most,
      fault,
    });
  text('name', read.kind === 'person' ? '姓名' : '名称', read.name, 200);
  if (known && known.kind !== read.kind && known.name.trim() === '')
    offer({
      path: `parties.${id}.kind`,
      label: '类型',
      kind: 'choice',
      options: [
        ['person', '自然人'],
        ['organisation', '法人或者非法人组织'],
      ],
      found: { ...read.name, value: read.kind },
      current: known.kind,
    });
  if (read.kind === 'person') proposePerson(offer, read, known, id, today);
  else {
    const code = read.creditCode && checkCreditCode(read.creditCode.value);
    text('creditCode', '统一社会信用代码', read.creditCode, 30, code && !code.ok ? code.fault : undefined);
    text('legalRepresentative', '法定代表人（负责人）', read.legalRepresentative, 100);
    text('legalRepresentativeTitle', '职务', read.legalRepresentativeTitle, 50);
  }
  text('address', '住所', read.address, 300);
  const phone = read.phone && checkTelephone(read.phone.value);
  text('phone', '联系电话', read.phone, 30, phone && !phone.ok ? phone.fault : undefined);
}

function proposePerson(
  offer: ReturnType<Collector['group']>,
  read: ReadParty,
  known: Party | undefined,
  id: string,
  today: PlainDate,
): void {
  const at = (field: string) => `parties.${id}.${field}`;
  offer({
    path: at('sex'),
    label: '性别',
    kind: 'choice',
    options: SEXES,
    found: read.sex,
    current: known?.sex,
  });
  const day = read.birthday && parsePlainDate(read.birthday.value);
  offer({
    path: at('birthday'),
    label: '出生日期',
    kind: 'text',
    found: read.birthday,
    current: known?.birthday,
    most: 10,
    fault: read.birthday && !day ? '出生日期应当写作 1990-01-02。' : undefined,
  });
  const plain = (field: 'ethnicity' | 'occupation', label: string, most: number) =>
    offer({ path: at(field), label, kind: 'text', found: read[field], current: known?.[field], most });
  plain('ethnicity', '民族', 30);
  plain('occupation', '职业或者工作单位', 100);
  const kind = paperKindOf(read.paperKind?.value);
  // an identity card is what the form begins with: only another paper needs saying
  if (kind && (kind !== 'identity-card' || (known && known.paperKind !== kind)))
    offer({
      path: at('paperKind'),
      label: '证件种类',
      kind: 'choice',
      options: PAPER_OPTIONS,
      found: read.paperKind && { ...read.paperKind, value: kind },
      current: known?.paperNumber ? known.paperKind : null,
    });
  const checked =
    read.paperNumber && kind !== 'unknown'
      ? kind === undefined || kind === 'identity-card'
        ? checkIdentityNumber(read.paperNumber.value, today)
        : checkPaper(kind, read.paperNumber.value)
      : undefined;
  offer({
    path: at('paperNumber'),
    label: '证件号码',
    kind: 'text',
    found: read.paperNumber,
    current: known?.paperNumber,
    most: 40,
    fault: checked && !checked.ok ? checked.fault : undefined,
  });
}

/** The reader names the paper by its kind or by its name. */
function paperKindOf(said: string | undefined): PaperKind | undefined {
  if (said === undefined) return undefined;
  if (Object.hasOwn(PAPER_KINDS, said)) return said as PaperKind; // a key of the table
  return (Object.keys(PAPER_KINDS) as PaperKind[]).find((kind) => PAPER_KINDS[kind] === said); // keys of the table
}

function proposeGuardian(
  into: Collector,
  agent: ReadAgent,
  party: ReadParty,
  known: Party | undefined,
  id: string,
): string[] {
  const offer = into.group(
    into.groups.find((group) => group.id === `parties.${id}`) ?? groupOf(party, known, id),
  );
  const text = (
    field: 'name' | 'relation' | 'phone',
    label: string,
    found: Found<string> | undefined,
    most: number,
  ) =>
    offer({
      path: `parties.${id}.guardian.${field}`,
      label,
      kind: 'text',
      found,
      current: known?.guardian?.[field],
      most,
    });
  text('name', '法定代理人姓名', agent.name, 100);
  text('relation', '与当事人的关系', agent.relation, 30);
  text('phone', '法定代理人电话', agent.phone, 30);
  return [];
}
