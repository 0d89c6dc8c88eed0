import type { ReadComplaint, ReadParty } from '../terms.ts';
import { courtsNamed } from './courts.ts';
import { datesIn } from './dates.ts';
import { found, foundText, type Ink, type Span, trim } from './ink.ts';
import { paragraphs } from './sections.ts';

type Closing = Pick<ReadComplaint, 'court' | 'courtId' | 'signatory' | 'signedOn'>;

const COURT =
  /(?:^|[\s:,\t])((?:[\u4e00-\u9fff]|\([\u4e00-\u9fff]{2,4}\)){2,26}?(?:人民法院|海事法院|铁路运输法院|互联网法院|金融法院|知识产权法院|法院))(?=$|[\s:,。(\t])/;
const SIGNED =
  /(?:具状人|起诉人|具呈人|呈状人|原告人?|自诉人|申请人|签名|署名)(?:[一二三四\d])?[\s([]{0,2}(?:\s*\([^)]*\))*(?:签名|签字|盖章|签章|捺印|[/、或])*\s*(?:\([^)]*\))*\s*(?::|(?<=人) )\s*/g;
const BLANK = /[_＿\s]*\(?(?:签名|签字|盖章|签章|公章|捺印|手印|捺手印|[、/或及]|:)*\)?/;

/** Reads court, signatory and day from what follows 此致. */
export function closingOf(
  ink: Ink,
  section: Span,
  parties: readonly ReadParty[],
  near: boolean,
): { closing: Closing; warnings: string[] } {
  const closing: Closing = {};
  const warnings: string[] = [];
  const blocks = paragraphs(ink, section);
  let after = section.start;
  for (const block of blocks.slice(0, 4)) {
    const match = COURT.exec(ink.text.slice(block.start, block.end));
    if (match?.[1] === undefined) continue;
    const start = block.start + match.index + match[0].indexOf(match[1]);
    const span = trim(ink, { start, end: start + match[1].length });
    closing.court = foundText(ink, span, 0.95);
    after = span.end;
    const { courts, sure } = courtsNamed(closing.court.value, near);
    const [only] = courts;
    if (only && courts.length === 1) closing.courtId = found(ink, span, only.id, sure);
    else
      warnings.push(
        `法院“${closing.court.value}”${only ? '对应多个法院' : '未在法院名录中找到'}，请选择受理法院。`,
      );
    break;
  }
  const rest = { start: after, end: section.end };
  const days = datesIn(ink.text.slice(rest.start, rest.end));
  const day = days.at(-1);
  if (day) closing.signedOn = found(ink, { start: after + day.start, end: after + day.end }, day.date, 0.93);
  const signatory = signatoryIn(ink, rest, parties);
  if (signatory) closing.signatory = signatory;
  return { closing, warnings };
}

function signatoryIn(ink: Ink, rest: Span, parties: readonly ReadParty[]): Closing['signatory'] {
  const text = ink.text.slice(rest.start, rest.end);
  for (const match of text.matchAll(SIGNED)) {
    const from = match.index + match[0].length;
    const blank = BLANK.exec(text.slice(from));
    const start = from + (blank?.index === 0 ? blank[0].length : 0);
    const line = /^[^\n\t:]*/.exec(text.slice(start))?.[0] ?? '';
    const name = line
      .replace(/\s*\((?:签名|签字|盖章|签章|公章|捺印|手印).*$/, '')
      .replace(/(?:\s|^)(?:法定代表人|负责人|委托|代理|日期|二〇|\d{4}年).*$/, '');
    const span = trim(
      ink,
      { start: rest.start + start, end: rest.start + start + name.length },
      /[\s,;:。、_]/,
    );
    const words = ink.text.slice(span.start, span.end);
    if (words.length >= 2 && words.length <= 60 && !/^(?:签名|签字|盖章|年|月|日|\()/.test(words))
      return foundText(ink, span, 0.9);
  }
  // the name of a plaintiff on a line of its own
  for (const block of paragraphs(ink, rest)) {
    const span = trim(ink, block);
    const words = ink.text.slice(span.start, span.end).replace(/\s*\(.*$/, '');
    const hit = parties.find(
      (party) =>
        party.role === 'plaintiff' && party.name.where.quote.normalize('NFKC').replace(/\s/g, '') === words,
    );
    if (hit) return foundText(ink, { start: span.start, end: span.start + words.length }, 0.85);
  }
  return undefined;
}
