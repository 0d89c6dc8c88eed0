import { checkIdentityNumber } from '#law/identities/index.ts';
import type { ReadAgent, ReadParty } from '../terms.ts';
import { ticked } from './boxes.ts';
import { begin, type PartyDraft, type Reading } from './draft.ts';
import { foundText, type Ink, type Span, spotOf } from './ink.ts';
import { isOrganisationName, isPersonName } from './names.ts';
import { goOnWithAddress, isNothing, takeLabelled, takeUnlabelled } from './party-fields.ts';
import { addAgent, namesIn, takeOfPeople } from './people.ts';
import { type Piece, piecesOf, unbracketed } from './pieces.ts';
import { roleAt } from './roles.ts';
import { paragraphs } from './sections.ts';

const NOTE = /\((?:曾用名|又名|别名|以下简称|下称|简称|反诉|本诉|系|原名|身份证)[^)]*\)?/;
const TITLE =
  /^(?:系|任|为|该公司|该单位|公司|担任|职务为?)*((?:副?董事长|执行董事|常务|副?总经理|董事|经理|院长|主任|校长|厂长|行长|负责人|理事长|会长|所长|局长|区长|县长|市长|镇长|乡长|村主任|书记|主席|店长|园长|总裁|首席执行官|执行事务合伙人|经营者)(?:[兼及、](?:总经理|经理|董事|执行董事|法定代表人))*)$/;

/** Reads the block of the parties. */
export function partiesOf(ink: Ink, spans: readonly Span[]): { parties: ReadParty[]; warnings: string[] } {
  const reading: Reading = { ink, parties: [], party: undefined, context: 'party', people: [], warnings: [] };
  for (const span of spans)
    for (const paragraph of paragraphs(ink, span)) {
      const pieces = piecesOf(ink, paragraph);
      pieces.forEach((piece, i) => takePiece(reading, piece, pieces[i + 1], pieces.length === 1));
    }
  const parties = reading.parties.flatMap((draft) => {
    const party = finish(reading, draft);
    return party ? [party] : [];
  });
  return { parties: merge(parties), warnings: reading.warnings };
}

function takePiece(reading: Reading, piece: Piece, next: Piece | undefined, alone: boolean): void {
  const { ink } = reading;
  const words = ink.text.slice(piece.start, piece.end).trimStart();
  const start = piece.start + ink.text.slice(piece.start, piece.end).indexOf(words);
  if (takeContext(reading, piece)) return;
  const role =
    piece.label === undefined || alone
      ? (roleAt(words) ?? (alone ? roleAt(`${words.trim()}:`) : undefined))
      : undefined;
  if (role && (piece.opens !== 'piece' || role.firm)) {
    begin(reading, role.role, piece);
    takeNames(reading, { start: Math.min(piece.end, start + role.length), end: piece.end });
    return;
  }
  const { party } = reading;
  if (!party) return;
  if (returns(reading, party, piece)) reading.context = 'party';
  if (reading.context === 'agent' || reading.context === 'guardian') {
    takeOfPeople(reading, piece, next);
    return;
  }
  if (reading.context === 'representative' && takeRepresentative(reading, party, piece)) return;
  if (piece.label === 'name') {
    if (/名称|字号/.test(piece.labelText) && !/姓名/.test(piece.labelText))
      party.organised ||= !isNothing(piece.text);
    if (!party.name) takeNames(reading, piece.value);
    else if (!isNothing(piece.text)) {
      begin(reading, party.role, piece);
      takeNames(reading, piece.value);
    }
    return;
  }
  if (piece.label === 'title') {
    if (party.legalRepresentative && !party.legalRepresentativeTitle && !isNothing(piece.text))
      party.legalRepresentativeTitle = foundText(ink, piece.value, 0.9);
    return;
  }
  if (piece.label !== undefined && takeLabelled(reading, party, piece)) return;
  if (!party.name) {
    takeNames(reading, piece.value);
    if (reading.party?.name) return;
  }
  const another =
    isPersonName(piece.text) &&
    next !== undefined &&
    (/^(?:男|女)性?$/.test(next.text) || next.label === 'sex');
  if (another && party.name) {
    begin(reading, party.role, piece);
    takeNames(reading, piece.value);
    return;
  }
  if (takeUnlabelled(reading, party, piece)) return;
  goOnWithAddress(reading, party, piece);
}

/** Labels that turn to the person who represents, guards or acts. */
function takeContext(reading: Reading, piece: Piece): boolean {
  const { ink, party } = reading;
  const { label, value, text } = piece;
  if (!party || (label !== 'representative' && label !== 'guardian' && label !== 'agent')) return false;
  if (!piece.colon && piece.opens === 'piece' && label !== 'representative') return false;
  if (label === 'representative') {
    if (reading.context === 'agent' && piece.opens === 'piece') return false;
    reading.context = 'representative';
    party.organised ||= !isNothing(text);
    const [name] = namesIn(reading, value);
    if (name && !party.legalRepresentative) {
      party.legalRepresentative = foundText(ink, name.span, piece.colon ? 0.95 : 0.85);
      if (name.note) takeTitle(reading, party, name.note);
      const word = /^(?:主要负责人|负责人|经营者|执行事务合伙人|投资人)/.exec(piece.labelText)?.[0];
      const at = ink.text.indexOf(piece.labelText, piece.start);
      if (word && !/法定/.test(piece.labelText) && !party.legalRepresentativeTitle)
        party.legalRepresentativeTitle = foundText(ink, { start: at, end: at + word.length }, 0.7);
    }
    return true;
  }
  reading.people = [];
  reading.context = label;
  const names = namesIn(reading, value);
  const kind = label === 'guardian' ? 'guardian' : 'other';
  for (const name of names) addAgent(reading, kind, name.span, name.note);
  const none = ticked(text, ['无']).length > 0 || isNothing(text.replace(/[□☐☑\s]/g, ''));
  if (names.length === 0 && !(none && text !== '')) addAgent(reading, kind, undefined);
  const shared = /(?:以上|上述|上列|共同|[二两三四五六七八九\d](?:位|名|个)?(?:原告|被告|第三人))/.test(
    piece.labelText,
  );
  if (shared)
    for (const other of reading.parties)
      if (other !== party && other.role === party.role) other.agents.push(...reading.people);
  return true;
}

/** A new line with a label that the party still lacks turns back from its representative or guardian to the party itself. */
function returns(reading: Reading, party: PartyDraft, piece: Piece): boolean {
  if (piece.opens !== 'line' || (reading.context !== 'guardian' && reading.context !== 'representative'))
    return false;
  const { label } = piece;
  if (label === 'address' || label === 'residence' || label === 'domicile') return party.addressRank === 0;
  if (label === 'phone') return !party.phone;
  if (label === 'credit') return !party.creditCode;
  return label === 'identity' && !party.paperNumber && reading.context === 'guardian';
}

function takeTitle(reading: Reading, party: PartyDraft, span: Span): boolean {
  const match = TITLE.exec(reading.ink.text.slice(span.start, span.end));
  if (match?.[1] === undefined) return false;
  party.legalRepresentativeTitle = foundText(
    reading.ink,
    { start: span.end - match[1].length, end: span.end },
    0.9,
  );
  return true;
}

/** After 法定代表人: the title, a telephone for the party; particulars of that person are not the party's. */
function takeRepresentative(reading: Reading, party: PartyDraft, piece: Piece): boolean {
  const { label, value, text } = piece;
  if (label === 'name' && !party.legalRepresentative) {
    const [name] = namesIn(reading, value);
    if (name) party.legalRepresentative = foundText(reading.ink, name.span, 0.95);
    return true;
  }
  if (label === 'title') {
    if (!isNothing(text)) party.legalRepresentativeTitle = foundText(reading.ink, value, 0.95);
    return true;
  }
  if (label === undefined) {
    if (!party.legalRepresentative && isPersonName(text))
      party.legalRepresentative = foundText(reading.ink, value, 0.85);
    else if (party.legalRepresentative) takeTitle(reading, party, value);
    return true;
  }
  return (
    label === 'sex' ||
    label === 'birthday' ||
    label === 'ethnicity' ||
    label === 'identity' ||
    label === 'occupation'
  );
}

/** One name, or several parted by 、 when each can be a person's or an organisation's. */
function takeNames(reading: Reading, span: Span): void {
  const { ink } = reading;
  const whole = unbracketed(ink, span);
  const text = ink.text.slice(whole.start, whole.end);
  if (isNothing(text) || text.length > 80) return;
  const parts = text.split('、');
  const several = parts.length > 1 && parts.every((part) => isPersonName(part) || isOrganisationName(part));
  let at = whole.start;
  for (const part of several ? parts : [text]) {
    const place = nameSpan(ink, { start: at, end: at + part.length });
    at += part.length + 1;
    const name = ink.text.slice(place.start, place.end);
    if (name === '' || /^[\d\s_□☐]*$/.test(name)) continue;
    const party =
      reading.party?.name === undefined ? reading.party : begin(reading, reading.party.role, place);
    if (!party) continue;
    const organisation = isOrganisationName(name);
    party.organised ||= organisation;
    party.name = foundText(ink, place, organisation || isPersonName(name) ? 0.95 : 0.7);
  }
}

function nameSpan(ink: Ink, span: Span): Span {
  const text = ink.text.slice(span.start, span.end);
  const note = NOTE.exec(text);
  return unbracketed(ink, { start: span.start, end: note ? span.start + note.index : span.end });
}

function finish(reading: Reading, draft: PartyDraft): ReadParty | undefined {
  const { ink, warnings } = reading;
  const {
    role,
    at,
    agents,
    addressRank: _rank,
    addressSpan: _span,
    organised,
    namedPaper: _named,
    unit,
    name,
    ...rest
  } = draft;
  if (!name) return undefined;
  const personal = rest.sex ?? rest.birthday ?? rest.ethnicity;
  const kind =
    organised && !(personal && !rest.creditCode && !isOrganisationName(name.value))
      ? 'organisation'
      : 'person';
  const identity = rest.paperNumber ? checkIdentityNumber(rest.paperNumber.value) : undefined;
  if (kind === 'person' && rest.paperNumber && identity?.ok) {
    const { where, sure } = rest.paperNumber;
    if (rest.birthday && rest.birthday.value !== identity.birthday)
      warnings.push(`${spotOf(ink, at)}${name.value}的出生日期与身份证号码不一致，请核对。`);
    if (rest.sex && rest.sex.value !== identity.sex)
      warnings.push(`${spotOf(ink, at)}${name.value}的性别与身份证号码不一致，请核对。`);
    rest.birthday ??= { value: identity.birthday, sure: Math.min(sure, 0.95), where };
    rest.sex ??= { value: identity.sex, sure: Math.min(sure, 0.95), where };
  }
  if (kind === 'person' && unit && !rest.occupation) rest.occupation = unit;
  const acting = agents.flatMap((agent): ReadAgent[] => (agent.name ? [{ ...agent, name: agent.name }] : []));
  return { role, kind, name, ...rest, agents: acting };
}

/** A party named twice (in a table and again below) is one party. */
function merge(parties: readonly ReadParty[]): ReadParty[] {
  const out: ReadParty[] = [];
  for (const party of parties) {
    const i = out.findIndex((one) => one.role === party.role && one.name.value === party.name.value);
    const earlier = out[i];
    if (earlier) out[i] = { ...party, ...earlier, agents: [...earlier.agents, ...party.agents] };
    else out.push(party);
  }
  return out;
}
