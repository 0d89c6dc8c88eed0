import { checkLawyerLicence } from '#law/identities/index.ts';
import { ticked } from './boxes.ts';
import type { AgentDraft, Reading } from './draft.ts';
import { found, foundText, type Span } from './ink.ts';
import { isPersonName } from './names.ts';
import { isNothing, phoneIn } from './party-fields.ts';
import type { Piece } from './pieces.ts';

const KIN =
  '父亲|母亲|父母|父|母|儿子|女儿|子|女|配偶|丈夫|妻子|夫|妻|哥哥|弟弟|姐姐|妹妹|兄长|兄|弟|姐|妹|祖父|祖母|外祖父|外祖母|爷爷|奶奶|外公|外婆|叔叔|伯父|舅舅|姑姑|侄子|近亲属|员工|职工|法务|工作人员|同事|父子|母子|父女|母女|夫妻|兄弟|姐妹|姐弟|兄妹';
const RELATION = new RegExp(
  `^(?:系|为|是)?(?:本案)?(?:原告|被告|第三人|该公司|公司|其|[\\u4e00-\\u9fff]{2,4})?(?:[一二三\\d])?(?:之|的)?(${KIN})(?:关系)?$`,
);
const FIRM =
  /^(?:均?[系为]|(?:现)?(?:执业于|就职于))?((?:[\u4e00-\u9fff]|\([\u4e00-\u9fff]{2,6}\))*(?:律师事务所|法律服务所|法律援助中心|律师事务))(?:的)?(?:专职|兼职|执业|实习)?(律师|法律工作者|基层法律服务工作者)?/;

/** Names in one piece: 王某、李某; brackets with relation or authority aside. */
export function namesIn(reading: Reading, span: Span): { span: Span; note?: Span }[] {
  const text = reading.ink.text.slice(span.start, span.end);
  const out: { span: Span; note?: Span }[] = [];
  for (const match of text.matchAll(/([^、/()]+)(?:\(([^)]*)\)?)?/g)) {
    const raw = match[1] ?? '';
    const name = raw.trim().replace(/(?:实习)?律师$/, '');
    if (!isPersonName(name)) continue;
    const start = span.start + match.index + raw.indexOf(name);
    const note = match[2] === undefined ? undefined : span.start + match.index + raw.length + 1;
    out.push({
      span: { start, end: start + name.length },
      ...(note === undefined ? {} : { note: { start: note, end: note + (match[2] ?? '').length } }),
    });
  }
  return out;
}

/** Adds an agent to the party being read. */
export function addAgent(
  reading: Reading,
  kind: AgentDraft['kind'],
  span: Span | undefined,
  note?: Span,
): AgentDraft {
  const agent: AgentDraft = { kind, ...(span ? { name: foundText(reading.ink, span, 0.93) } : {}) };
  reading.party?.agents.push(agent);
  reading.people.push(agent);
  if (note) takeNote(reading, agent, note);
  return agent;
}

function takeNote(reading: Reading, agent: AgentDraft, note: Span): void {
  const text = reading.ink.text.slice(note.start, note.end);
  if (!takeRelation(reading, agent, note)) takeAuthority(reading, [agent], note, text);
}

function takeRelation(reading: Reading, agent: AgentDraft, span: Span): boolean {
  const text = reading.ink.text.slice(span.start, span.end);
  const match = RELATION.exec(text);
  if (match?.[1] === undefined) return false;
  const start = span.start + text.lastIndexOf(match[1]);
  agent.relation ??= foundText(reading.ink, { start, end: start + match[1].length }, 0.9);
  return true;
}

function takeAuthority(reading: Reading, agents: readonly AgentDraft[], span: Span, text: string): boolean {
  const boxes = ticked(text, ['一般授权', '特别授权', '一般代理', '特别代理']);
  const word =
    boxes.length > 0
      ? boxes[0]
      : /[□☐☑]/.test(text)
        ? undefined
        : /(特别授权|特别代理|一般授权|一般代理|全权代理|全权委托)/.exec(text)?.[1];
  if (word === undefined) return false;
  for (const agent of agents)
    agent.authority ??= found(
      reading.ink,
      span,
      word.startsWith('特别') ? 'special' : 'general',
      word.startsWith('全权') ? 0.6 : 0.95,
    );
  return true;
}

/** Takes a piece into the agents or the guardian being read; true when it was understood. */
export function takeOfPeople(reading: Reading, piece: Piece, next: Piece | undefined): boolean {
  const { ink, people } = reading;
  const last = people.at(-1);
  const { value, text, label } = piece;
  if (label === 'name' || (label === undefined && last !== undefined && !last.name)) {
    const names = namesIn(reading, value);
    const [first, ...more] = names;
    if (first) {
      if (last && !last.name) last.name = foundText(ink, first.span, 0.93);
      else addAgent(reading, last?.kind ?? 'other', first.span, first.note);
      for (const one of more) addAgent(reading, last?.kind ?? 'other', one.span, one.note);
      return true;
    }
    if (label === 'name') return true;
  }
  if (!last) return label !== undefined;
  // 电话139……（一般代理）
  if (label === 'phone' || label === 'licence') takeAuthority(reading, people, value, text);
  if (label === 'unit' || label === undefined) {
    const firm = FIRM.exec(text);
    const name = firm?.[1];
    if (name !== undefined && name.length > 4) {
      const start = value.start + text.indexOf(name);
      const kind = /法律服务所/.test(name) || /法律工作者/.test(firm?.[2] ?? '') ? 'legal-worker' : 'lawyer';
      for (const agent of people) {
        if (agent.firm) continue;
        agent.firm = foundText(ink, { start, end: start + name.length }, 0.93);
        if (agent.kind !== 'guardian') agent.kind = kind;
      }
      takeAuthority(reading, people, value, text);
      return true;
    }
  }
  if (label === 'phone' || (label === undefined && /^1[3-9][\d -]{9,12}$/.test(text))) {
    const phone = phoneIn(ink, value);
    const whose =
      people.length > 1 && people.every((agent) => !agent.phone)
        ? people.find((agent) => agent.firm && !agent.phone)
        : last;
    if (phone && whose && !whose.phone)
      whose.phone = found(ink, phone.span, phone.number, phone.ok ? 0.93 : 0.5);
    return true;
  }
  if (label === 'licence') {
    const number = text.replace(/[^\d]/g, '');
    if (number.length >= 10)
      last.licenceNo ??= found(ink, value, number, checkLawyerLicence(number).ok ? 0.95 : 0.5);
    return true;
  }
  if (label === 'authority' || label === undefined) {
    const span = label === 'authority' ? value : { start: piece.start, end: piece.end };
    if (
      takeAuthority(
        reading,
        people,
        label === 'authority' ? value : value,
        ink.text.slice(span.start, span.end),
      )
    )
      return true;
  }
  if (label === 'relation' && !isNothing(text)) {
    last.relation ??= foundText(ink, value, 0.9);
    return true;
  }
  if (label === undefined && takeRelation(reading, last, value)) return true;
  if (label === undefined && /^(?:实习)?律师$|^法律工作者$/.test(text)) {
    for (const agent of people)
      if (agent.kind === 'other') agent.kind = text.endsWith('律师') ? 'lawyer' : 'legal-worker';
    return true;
  }
  const follows =
    next !== undefined && (FIRM.test(next.text) || next.label === 'unit' || /^(?:男|女)$/.test(next.text));
  if (label === undefined && follows && last.name) {
    const names = namesIn(reading, value);
    if (names.length > 0) {
      // a second agent of the same sentence: what follows is about this one
      reading.people = [];
      for (const one of names) addAgent(reading, last.kind, one.span, one.note);
      return true;
    }
  }
  return label !== undefined;
}
