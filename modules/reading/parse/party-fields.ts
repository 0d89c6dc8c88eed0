import { bare, checkTelephone, ETHNIC_GROUPS, type PaperKind, PAPERS } from '#law/identities/index.ts';
import { ticked } from './boxes.ts';
import { datesIn } from './dates.ts';
import type { PartyDraft, Reading } from './draft.ts';
import { found, foundText, type Ink, shown, type Span, spotOf } from './ink.ts';
import type { Label } from './labels.ts';
import { readCreditCode, readIdentity, readPaper } from './papers.ts';
import type { Piece } from './pieces.ts';

const NOTHING = /^(?:不详|不明|无|未知|暂无|略|待查|\/|-+|_+|\.+|…+)?$/;
/** True where a value says that nothing is known. */
export const isNothing = (text: string): boolean => NOTHING.test(text.trim());

/** 男 or 女, alone or ticked. */
export function sexIn(text: string): 'male' | 'female' | undefined {
  const boxes = ticked(text, ['男', '女']);
  const word = boxes.length === 1 ? boxes[0] : /^(男|女)(?:性|$)/.exec(text)?.[1];
  return word === '男' ? 'male' : word === '女' ? 'female' : undefined;
}

/** 汉族 for 汉 and 汉族; undefined for anything else. */
export function ethnicityIn(text: string): string | undefined {
  return ETHNIC_GROUPS.find((group) => group === text || group === `${text}族`);
}

/** A telephone number in figures only, with its place; letters the recogniser reads for digits are mended. */
export function phoneIn(ink: Ink, span: Span): { number: string; span: Span; ok: boolean } | undefined {
  const text = ink.text.slice(span.start, span.end).replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
  const match =
    /(?:\+?86[- ]?)?1[3-9]\d[\d -]{8,10}(?!\d)|0\d{2,3}\)?[- ]{0,2}\d{7,8}|400[- ]?\d{3,4}[- ]?\d{3,4}|\d{7,11}/.exec(
      text,
    );
  if (!match) return undefined;
  const words = match[0].trimEnd();
  const place = { start: span.start + match.index, end: span.start + match.index + words.length };
  const checked = checkTelephone(words.replace(')', ''));
  return { number: checked.ok ? checked.number : bare(words), span: place, ok: checked.ok };
}

const RANK: Partial<Record<Label, number>> = { residence: 3, address: 2, domicile: 1 };
const PAPER_LABELS: Partial<Record<Label, PaperKind>> = {
  passport: 'passport',
  'hong-kong-macao': 'hong-kong-macao-permit',
  taiwan: 'taiwan-permit',
  'residence-permit': 'residence-permit',
  'permanent-residence': 'foreign-permanent-residence',
  'other-paper': 'other',
};

/** Sets the address unless one of higher rank stands there (经常居住地 before 住址 before 户籍地). */
export function setAddress(
  reading: Reading,
  party: PartyDraft,
  value: Span,
  rank: number,
  sure: number,
): void {
  const { ink } = reading;
  const text = ink.text.slice(value.start, value.end);
  if (isNothing(text) || rank <= party.addressRank || text.length < 2) return;
  const same = /^(?:同上|地址同上|同(?:第?[一二三\d])?(?:原告|被告).{0,6})$/.exec(text);
  if (same) {
    const earlier = reading.parties.at(reading.parties.indexOf(party) - 1)?.address;
    if (earlier && reading.parties.indexOf(party) > 0) party.address = found(ink, value, earlier.value, 0.7);
    return;
  }
  party.address = found(ink, value, shown(ink, value).replace(/\s+/g, ''), sure);
  party.addressRank = rank;
  party.addressSpan = value;
}

/** 3号楼2单元 after a comma goes on with the address before it. */
export function goOnWithAddress(reading: Reading, party: PartyDraft, piece: Piece): void {
  const before = party.addressSpan;
  if (!before || piece.value.start - before.end > 3 || piece.value.end - before.start > 120) return;
  if (!/^[\dA-Z\u4e00-\u9fff-]{1,24}(?:号|楼|室|单元|层|栋|座|村|组|户|幢)(?:\([^)]*\))?$/.test(piece.text))
    return;
  const span = { start: before.start, end: piece.value.end };
  party.address = found(reading.ink, span, shown(reading.ink, span).replace(/\s+/g, ''), 0.88);
  party.addressSpan = span;
}

/** Sets the identity or other paper; warns of a number that fails its check. */
export function setPaper(reading: Reading, party: PartyDraft, value: Span, named?: PaperKind): boolean {
  const { ink } = reading;
  const text = ink.text.slice(value.start, value.end).replace(/\([^)]*$/, '');
  const credit = party.organised ? readCreditCode(text) : undefined;
  if (credit && credit.fault === undefined) return setCredit(reading, party, value);
  const identity =
    named === undefined || named === 'identity-card' || named === 'residence-permit'
      ? readIdentity(text)
      : undefined;
  const read = identity ?? readPaper(text, named);
  if (!read || party.paperNumber) return read !== undefined;
  party.paperNumber = found(ink, value, read.number, read.sure);
  party.paperKind = found(ink, value, read.kind, identity ? 0.98 : named ? 0.95 : 0.6);
  if (read.fault !== undefined)
    reading.warnings.push(
      `${spotOf(ink, value)}的${PAPERS[read.kind]}号码“${shown(ink, value)}”需要核对：${read.fault}`,
    );
  return true;
}

function setCredit(reading: Reading, party: PartyDraft, value: Span): boolean {
  const read = readCreditCode(reading.ink.text.slice(value.start, value.end));
  if (!read || party.creditCode) return read !== undefined;
  party.creditCode = found(reading.ink, value, read.number, read.sure);
  party.organised = true;
  if (read.fault !== undefined)
    reading.warnings.push(`${spotOf(reading.ink, value)}的统一社会信用代码需要核对：${read.fault}`);
  return true;
}

type Take = (reading: Reading, party: PartyDraft, piece: Piece, sure: number) => boolean;

/** What each label does with its value; true when the value belonged to it. */
const TAKE: Partial<Record<Label, Take>> = {
  sex: ({ ink }, party, { value, text }) => {
    const sex = sexIn(text);
    if (sex) party.sex ??= found(ink, value, sex, 0.95);
    return true;
  },
  birthday: (reading, party, { value, colon }) => takeBirthday(reading, party, value, 0.95) || colon,
  ethnicity: ({ ink }, party, { value, text }) => {
    const group = ethnicityIn(text);
    if (group !== undefined) party.ethnicity ??= found(ink, value, group, 0.95);
    return true;
  },
  occupation: ({ ink }, party, { value, text }, sure) => {
    if (!isNothing(text)) party.occupation = foundText(ink, value, sure);
    return true;
  },
  unit: ({ ink }, party, { value, text }) => {
    if (!isNothing(text)) party.unit = foundText(ink, value, 0.8);
    return true;
  },
  identity: (reading, party, { value }) => setPaper(reading, party, value, party.namedPaper),
  credit: (reading, party, { value, colon }) => setCredit(reading, party, value) || colon,
  phone: (reading, party, { value, colon }, sure) => takePhone(reading, party, value, sure) || colon,
  aside: (_reading, party, { labelText, text }) => {
    const kind = labelText.startsWith('证件') ? paperNamed(text) : undefined;
    if (kind !== undefined) party.namedPaper = kind;
    return true;
  },
  title: () => true,
  licence: () => true,
  authority: () => true,
  relation: () => true,
};

/** The paper that words name: 居民身份证, 港澳居民来往内地通行证, 护照. */
function paperNamed(text: string): PaperKind | undefined {
  const kinds = Object.entries(PAPERS) as [PaperKind, string][]; // keys of the table
  const whole = kinds.find(([, name]) => text.includes(name));
  if (whole) return whole[0];
  if (text.includes('身份证')) return 'identity-card';
  return text.length > 1 ? kinds.find(([, name]) => name.includes(text))?.[0] : undefined;
}

function takePhone(reading: Reading, party: PartyDraft, value: Span, sure: number): boolean {
  const { ink } = reading;
  const phone = phoneIn(ink, value);
  if (!phone) return false;
  party.phone ??= found(ink, phone.span, phone.number, phone.ok ? sure : 0.5);
  if (!phone.ok) reading.warnings.push(`${spotOf(ink, value)}的联系电话“${shown(ink, value)}”需要核对。`);
  return true;
}

/** Takes a labelled value into the party; true when it belonged there. */
export function takeLabelled(reading: Reading, party: PartyDraft, piece: Piece): boolean {
  if (piece.label === undefined) return false;
  const sure = piece.colon ? 0.95 : 0.88;
  const rank = RANK[piece.label];
  if (rank !== undefined) {
    setAddress(reading, party, piece.value, rank, sure);
    return true;
  }
  const paper = PAPER_LABELS[piece.label];
  if (paper !== undefined) return setPaper(reading, party, piece.value, paper);
  return TAKE[piece.label]?.(reading, party, piece, sure) ?? false;
}

/** Takes a birthday that stands at the beginning of a value. */
export function takeBirthday(reading: Reading, party: PartyDraft, value: Span, sure: number): boolean {
  const [day] = datesIn(reading.ink.text.slice(value.start, value.end));
  if (!day || day.start > 4) return false;
  const span = { start: value.start + day.start, end: value.start + day.end };
  party.birthday ??= found(reading.ink, span, day.date, sure);
  return true;
}

/** Takes a piece without label by its form; true when it was understood. */
export function takeUnlabelled(reading: Reading, party: PartyDraft, piece: Piece): boolean {
  const { ink } = reading;
  const { value, text } = piece;
  const sex = sexIn(text);
  if (sex && text.length <= 6) {
    party.sex ??= found(ink, value, sex, 0.93);
    return true;
  }
  const group = ethnicityIn(text);
  if (group) {
    party.ethnicity ??= found(ink, value, group, 0.93);
    return true;
  }
  if (
    /^[^a-z]{6,18}$/.test(text) &&
    /(?:出生|生|日)$|^[\d.\-/]+$/.test(text) &&
    takeBirthday(reading, party, value, 0.93)
  )
    return true;
  if (/^\d{1,3}周?岁$/.test(text)) return true;
  if (/^[\dXxOolI×]{17,19}$/.test(text.replace(/\s/g, '')))
    return party.organised ? setCredit(reading, party, value) : setPaper(reading, party, value);
  if (/^[\dA-Z]{18}$/.test(text)) return setCredit(reading, party, value);
  if (/^(?:\+?86)?1[3-9][\d -]{9,12}$/.test(text)) {
    const phone = phoneIn(ink, value);
    if (phone && !party.phone) party.phone = found(ink, phone.span, phone.number, 0.85);
    return true;
  }
  if (
    /^[^,]{0,12}(?:省|市|自治区|县|区).{2,}(?:路|街|村|镇|乡|号|室|组|道|巷|大厦|小区)/.test(text) &&
    party.name
  ) {
    setAddress(reading, party, value, 1, 0.65);
    return true;
  }
  const job =
    /^(?:系|现为|为|职业为?)?((?:[\u4e00-\u9fff]{2,20}(?:员工|职工|教师|职员|工作人员|工人|医生))|农民|务农|工人|职工|职员|教师|医生|护士|会计|司机|驾驶员|个体户|个体工商户|个体经营者?|个体|无业|无固定职业|自由职业者?|退休(?:人员|职工|工人|干部|教师)?|学生|公务员|工程师|务工(?:人员)?|待业|经商|厨师|设计师|程序员|店主|保洁员|快递员|[\u4e00-\u9fff]{1,4}员)$/.exec(
      text,
    );
  if (job?.[1] !== undefined && party.name) {
    party.occupation ??= foundText(ink, { start: value.end - job[1].length, end: value.end }, 0.8);
    return true;
  }
  return false;
}
