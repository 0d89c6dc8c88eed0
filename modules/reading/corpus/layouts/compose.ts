import { courtByName } from '#modules/reference/index.ts';
import type { ReadDocument, ReadLine } from '../../terms.ts';
import type { Complaint } from '../complaint.ts';
import type { Gold, GoldEvidence } from '../gold.ts';
import { claimLines, evidenceLines, heading } from './body-lines.ts';
import { causeIdOf } from './cause-ids.ts';
import { partyLines } from './party-lines.ts';
import { dayOf } from './words.ts';

const FULL = /[0-9A-Za-z]/g;
const wideOf = (text: string) =>
  text.replace(FULL, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** The paragraphs of a complaint in its layout; a paragraph with tabs is a row of a table. */
export function paragraphsOf(complaint: Complaint): string[] {
  const { style } = complaint;
  const bracket = style.causeLine === 'bracket' ? [`（${complaint.cause}）`] : [];
  const cause = style.causeLine === true ? [`案由：${complaint.cause}`] : [];
  const facts =
    style.party === 'form'
      ? complaint.facts.map((text, i) => `${i + 1}.事实${i + 1}\t${text}`)
      : complaint.facts;
  const grounds = complaint.grounds ? [heading(style, '理由'), ...complaint.grounds] : [];
  const court = style.court === 'one-line' ? [`此致 ${complaint.court}`] : ['此致', complaint.court];
  const lines = [
    ...(style.header === undefined ? [] : [style.header]),
    style.title,
    ...bracket,
    ...(style.party === 'form' ? ['当事人信息'] : []),
    ...partyLines(complaint.parties, style),
    ...cause,
    ...claimLines(complaint),
    heading(style, style.headings[1]),
    ...facts,
    ...grounds,
    ...evidenceLines(complaint),
    ...court,
    `${style.signed ?? '具状人：'}${complaint.signatory}`,
    dayOf(complaint.signedOn, style.date),
    ...(style.annex ? ['附：1.本起诉状副本一份', '2.证据复印件一套'] : []),
  ];
  const set = style.wide ? lines.map(wideOf) : lines;
  return style.letterspaced
    ? set.map((line) => (line.includes('\t') ? line : Array.from(line).join(' ')))
    : set;
}

/** What a complaint says after its layout: what the layout does not print is not expected. */
export function goldOf(complaint: Complaint): Gold {
  const { style } = complaint;
  const id = courtByName(complaint.court)?.id;
  const evidence =
    style.evidence === undefined
      ? []
      : complaint.evidence.map(
          (one): GoldEvidence => (style.evidence === 'inline' ? { name: one.name } : one),
        );
  const formFacts = (text: string, i: number) => `${i + 1}.事实${i + 1}：${text}`;
  const formLabels = ['主要请求', '其他给付', '违约责任', '其他请求', '补充请求', '费用'];
  const parties = complaint.parties.map((party) => {
    const agents = party.agents.map((agent) => {
      const { licenceNo, ...rest } = agent;
      return style.party === 'form' || licenceNo === undefined ? rest : agent;
    });
    if (style.party === 'grid') {
      const { occupation: _unprinted, ...rest } = party;
      return { ...rest, agents };
    }
    return { ...party, agents };
  });
  return {
    title: style.title.replaceAll(/\s/g, ''),
    court: complaint.court,
    ...(id === undefined ? {} : { courtId: id }),
    causeId: causeIdOf(complaint.cause),
    parties,
    claims: complaint.claims.map((one, i) =>
      style.party === 'form' ? { ...one, text: `${formLabels[i] ?? ''}：${one.text}` } : one,
    ),
    facts: (style.party === 'form' ? complaint.facts.map(formFacts) : complaint.facts).join('\n'),
    ...(complaint.grounds ? { grounds: complaint.grounds.join('\n') } : {}),
    evidence,
    signatory: complaint.signatory,
    signedOn: complaint.signedOn,
  };
}

/** The document as an extraction would give it: paragraphs of a Word file, or lines cut to a width over pages with head and foot. */
export function documentOf(complaint: Complaint): ReadDocument {
  const { wrap, page = 36, header } = complaint.style;
  const paragraphs = paragraphsOf(complaint);
  if (wrap === undefined)
    return { source: 'docx', pages: 1, lines: paragraphs.map((text) => ({ page: 1, text })) };
  const cut = paragraphs.flatMap((text) => (text.includes('\t') ? [text] : wrapped(text, wrap)));
  const lines: ReadLine[] = [];
  const pages = Math.ceil(cut.length / page);
  cut.forEach((text, i) => {
    const no = Math.floor(i / page) + 1;
    if (i % page === 0 && i > 0 && header !== undefined) lines.push({ page: no, text: header });
    lines.push({ page: no, text });
    if (i % page === page - 1 || i === cut.length - 1)
      lines.push({ page: no, text: `第 ${no} 页 共 ${pages} 页` });
  });
  return { source: 'pdf', pages, lines };
}

/** Cuts a paragraph as a page does: two characters in, so many Chinese characters a line, words broken anywhere. */
function wrapped(text: string, width: number): string[] {
  const out: string[] = [];
  let line = /^(?:此致|.{2,20}法院$|.*起诉)/.test(text) ? '' : '　　';
  let used = line.length;
  for (const char of text) {
    const wide = /[\x20-\x7e]/.test(char) ? 0.5 : 1;
    // punctuation hangs rather than beginning a line
    if (used + wide > width && !/[，。；、：）]/.test(char)) {
      out.push(line);
      [line, used] = ['', 0];
    }
    line += char;
    used += wide;
  }
  return [...out, line];
}
