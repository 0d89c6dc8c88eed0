import { headingOf, type Part } from './headings.ts';
import type { Ink, Span } from './ink.ts';
import { roleAt } from './roles.ts';

/** A part of the complaint without its heading; `heading` is where the heading stands. */
export type Section = Span & { part: Part | 'head'; heading: Span };

/** Paragraphs of a span, empty ones left out. */
export function paragraphs(ink: Ink, { start, end }: Span): Span[] {
  const out: Span[] = [];
  for (let at = start; at < end; ) {
    const feed = ink.text.indexOf('\n', at);
    const stop = feed < 0 || feed > end ? end : feed;
    if (ink.text.slice(at, stop).trim() !== '') out.push({ start: at, end: stop });
    at = stop + 1;
  }
  return out;
}

const ORDER: readonly (Part | 'head')[] = [
  'head',
  'parties',
  'claims',
  'facts',
  'grounds',
  'evidence',
  'closing',
  'annex',
];
const SENTENCE_CLAIMS =
  /(?:请求|恳请|要求|请)(?:贵院|人民法院|法院|贵法院|法庭)?(?:依法)?(?:判令|判决|判如所请|裁判)(?:被告|如下)?[:]\s*/;

/** Cuts the document at its headings. What precedes the first is the head, with the title and usually the parties. */
export function sectionsOf(ink: Ink): Section[] {
  const out: Section[] = [{ part: 'head', start: 0, end: ink.text.length, heading: { start: 0, end: 0 } }];
  for (const { start, end } of paragraphs(ink, { start: 0, end: ink.text.length })) {
    const line = ink.text.slice(start, end);
    const heading = headingOf(line) ?? headingInside(line, out.at(-1)?.part) ?? courtAlone(line);
    const last = out.at(-1);
    if (!heading || !last) {
      // after a one-line part (案由) parties may go on
      if (last?.part === 'cause' && start > last.start && roleAt(line))
        open(out, 'parties', start, start, ink);
      continue;
    }
    if (!admits(out, heading.part)) continue;
    open(out, heading.part, start, start + heading.length, ink);
  }
  return out;
}

function open(out: Section[], part: Section['part'], at: number, start: number, ink: Ink): void {
  const last = out.at(-1);
  if (last) last.end = at;
  out.push({ part, start, end: ink.text.length, heading: { start: at, end: start } });
}

/** A court on a line of its own closes the text, whether 此致 was read before it or not. */
function courtAlone(line: string): { part: Part; length: number } | undefined {
  return /^[\u4e00-\u9fff()]{4,24}法院\s*:?$/.test(line.trim()) ? { part: 'closing', length: 0 } : undefined;
}

/** A row of a form whose second cell is the heading. */
function headingInside(
  line: string,
  now: Section['part'] | undefined,
): { part: Part; length: number } | undefined {
  const tab = line.indexOf('\t');
  if (tab < 0 || tab > 6 || now === 'evidence') return undefined;
  const inner = headingOf(line.slice(tab + 1));
  return inner && (inner.part === 'claims' || inner.part === 'facts')
    ? { part: inner.part, length: tab + 1 + inner.length }
    : undefined;
}

/** Headings may come in any order, but words in running text are not headings again. */
function admits(out: readonly Section[], part: Part): boolean {
  const now = out.at(-1)?.part ?? 'head';
  const seen = (p: Section['part']) => out.some((section) => section.part === p);
  if (now === 'annex') return part === 'evidence' && !seen('evidence');
  if (now === 'closing') return part === 'annex' || (part === 'evidence' && !seen('evidence'));
  if (part === 'closing') return seen('claims') || seen('facts') || ORDER.indexOf(now) >= 2;
  if (part === 'annex') return seen('facts') || seen('claims');
  if (part === 'grounds') return seen('facts') && !seen('grounds');
  if (part === 'evidence') return !seen('evidence') && (seen('facts') || seen('claims'));
  if (part === 'aside') return ORDER.indexOf(now) < 2 || now === 'claims';
  return !seen(part);
}

/** 「……为此，请求判令：1……」 in running text, where no heading announces claims: the span after the words. */
export function claimsInText(ink: Ink, within: Span): Section | undefined {
  const match = SENTENCE_CLAIMS.exec(ink.text.slice(within.start, within.end));
  if (!match) return undefined;
  const at = within.start + match.index;
  return {
    part: 'claims',
    start: at + match[0].length,
    end: within.end,
    heading: { start: at, end: at + match[0].length },
  };
}
