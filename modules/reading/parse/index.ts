import type { ReadComplaint, ReadDocument } from '../terms.ts';
import { causeOf } from './cause.ts';
import { claimsOf } from './claims.ts';
import { closingOf } from './closing.ts';
import { evidenceOf } from './evidence.ts';
import { foundText, type Ink, inkOf, shown, type Span, trim } from './ink.ts';
import { partiesOf } from './parties.ts';
import { claimsInText, paragraphs, type Section, sectionsOf } from './sections.ts';

const TITLE =
  /^[【《\s]*((?:民事|行政|刑事|仲裁)?(?!.*(?:副本|附本))[\u4e00-\u9fff、]{0,14}(?:起诉状|起诉书|诉状|自诉状|反诉状|诉讼状)|民事状)(?:\([^)]*\))?[】》\s]*$/;
const FORM_NOTES = /^(?:说明|特别提示|★|☆|注[:意]|填表说明|为了方便您|起诉时需向|本表|相关内容请|具体)/;

/** Reads a complaint (起诉状) from its lines by rules alone. Never throws; what is not found is absent. */
export function parseComplaint(document: ReadDocument): ReadComplaint {
  const ink = inkOf(document);
  const sections = withClaims(ink, sectionsOf(ink));
  const of = (part: Section['part']) => sections.filter((section) => section.part === part);
  const head = of('head')[0] ?? { start: 0, end: 0 };
  const title = titleOf(ink, head);
  const { parties, warnings } = partiesOf(ink, [
    ...of('head'),
    ...of('parties'),
    ...of('cause').map(afterFirstLine(ink)),
  ]);
  const claims = claimsOf(ink, of('claims')[0] ?? { start: 0, end: 0 });
  const [facts, grounds] = [textOf(ink, of('facts')), textOf(ink, of('grounds'))];
  const closingSpan = of('closing')[0] ?? lastLines(ink, sections);
  const { closing, warnings: closingWarnings } = closingOf(
    ink,
    closingSpan,
    parties,
    document.source === 'ocr',
  );
  const evidence = of('evidence').flatMap((section) => evidenceOf(ink, section));
  const cause = causeOf(
    ink,
    of('cause')[0],
    { start: head.start, end: Math.min(head.end, head.start + 400) },
    [...of('claims'), ...of('facts')],
  );
  return {
    ...(title ? { title } : {}),
    ...closing,
    ...cause,
    parties,
    claims: claims.claims,
    ...(facts ? { facts } : {}),
    ...(grounds ? { grounds } : {}),
    evidence,
    warnings: [...warnings, ...claims.warnings, ...closingWarnings],
  };
}

function withClaims(ink: Ink, sections: Section[]): Section[] {
  if (sections.some((section) => section.part === 'claims')) return sections;
  for (const section of sections) {
    if (section.part !== 'facts' && section.part !== 'head' && section.part !== 'grounds') continue;
    const claims = claimsInText(ink, section);
    if (!claims) continue;
    section.end = claims.heading.start;
    return [...sections, claims];
  }
  return sections;
}

function titleOf(ink: Ink, head: Span): ReadComplaint['title'] {
  for (const block of paragraphs(ink, head).slice(0, 12)) {
    const match = TITLE.exec(ink.text.slice(block.start, block.end));
    if (match?.[1] === undefined) continue;
    const start = block.start + match[0].indexOf(match[1]);
    return foundText(ink, { start, end: start + match[1].length }, 0.97);
  }
  return undefined;
}

const afterFirstLine =
  (ink: Ink) =>
  (section: Section): Span => {
    const feed = ink.text.indexOf('\n', section.start);
    return { start: feed < 0 || feed > section.end ? section.end : feed, end: section.end };
  };

/** Without 此致, court and signature are looked for in the last lines. */
function lastLines(ink: Ink, sections: readonly Section[]): Span {
  const last = sections.findLast((section) => section.part !== 'annex' && section.part !== 'evidence') ?? {
    start: 0,
    end: 0,
  };
  const blocks = paragraphs(ink, last);
  return { start: blocks.at(-6)?.start ?? last.start, end: last.end };
}

/** A long text by paragraphs; a form's cells are parted by colons. */
function textOf(ink: Ink, sections: readonly Section[]): ReadComplaint['facts'] {
  const [section] = sections;
  if (!section) return undefined;
  const blocks = paragraphs(ink, section).filter(
    ({ start, end }) => !FORM_NOTES.test(ink.text.slice(start, end)),
  );
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return undefined;
  const value = blocks.map((block) => shown(ink, trim(ink, block, /[\s]/)).replace(/\t+/g, '：')).join('\n');
  return { ...foundText(ink, { start: first.start, end: last.end }, 0.93), value };
}
