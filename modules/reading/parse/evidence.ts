import type { ReadEvidence } from '../terms.ts';
import { evidenceTable } from './evidence-table.ts';
import { found, foundText, type Ink, type Span, shown, trim } from './ink.ts';
import { numberedItems } from './numbering.ts';
import { pageCount } from './page-count.ts';
import { paragraphs } from './sections.ts';

const PURPOSE =
  /(?:[,;。:(\s]|^)(?:(?:拟|用于|用以|以|旨在|欲)?(?:证明(?:目的|内容|对象|事项|事实)?|待证事实|拟证(?:明)?事实|证实))(?:为|如下)?[:]?\s*/;
const SOURCE = /(?:[,;。:(\s]|^)(?:证据来源|来源|出处|来源于)[:]?\s*/;
const PAGES =
  /(?:[,;。:(\s]|^)(?:共|页数|页码)?[:]?\s*(?:第)?(\d{1,4})\s*(?:(?:-|~|—|–|至)\s*(\d{1,4}))?\s*页/;
const NUMBERED = /(?:^|\n|[。;]\s*)证据(?:材料)?\s*([一二三四五六七八九十]{1,3}|\d{1,3})\s*[:、.,\t\s]\s*/g;

function items(ink: Ink, section: Span): Span[] {
  const text = ink.text.slice(section.start, section.end);
  const marks = [...text.matchAll(NUMBERED)];
  if (marks.length > 0)
    return marks.map((mark, i) => ({
      start: section.start + mark.index + mark[0].length,
      end: section.start + (marks[i + 1]?.index ?? text.length),
    }));
  const numbered = numberedItems(ink, section);
  if (numbered) return numbered.items;
  return paragraphs(ink, section).flatMap((span) => {
    const words = ink.text.slice(span.start, span.end);
    if (/[:]$/.test(words.trim()) || /^(?:上述|以上|综上|原告|另附|详见|见|附)/.test(words)) return [];
    const parts = words.split(/[;]/);
    let at = span.start;
    return parts.map((part) => {
      const one = { start: at, end: at + part.length };
      at += part.length + 1;
      return one;
    });
  });
}

/** Reads the list of evidence, whether a table, numbered lines or 证据一…. */
export function evidenceOf(ink: Ink, section: Span): ReadEvidence[] {
  const table = evidenceTable(ink, section);
  if (table) return table;
  return items(ink, section).flatMap((span) => {
    const read = readItem(ink, span);
    return read ? [read] : [];
  });
}

function readItem(ink: Ink, whole: Span): ReadEvidence | undefined {
  const text = ink.text.slice(whole.start, whole.end);
  const marks = [
    { kind: 'purpose' as const, match: PURPOSE.exec(text) },
    { kind: 'source' as const, match: SOURCE.exec(text) },
    { kind: 'pages' as const, match: PAGES.exec(text) },
  ].flatMap(({ kind, match }) =>
    match ? [{ kind, at: match.index, from: match.index + match[0].length, match }] : [],
  );
  marks.sort((a, b) => a.at - b.at);
  const first = marks[0];
  const body = { start: whole.start, end: whole.start + (first?.at ?? firstBreak(text)) };
  const name = trimName(ink, body);
  if (name.end - name.start < 2 || name.end - name.start > 200) return undefined;
  const out: ReadEvidence = { name: foundText(ink, name, first ? 0.92 : 0.8) };
  marks.forEach((mark, i) => {
    const end = whole.start + (marks[i + 1]?.at ?? text.length);
    const span = trim(ink, { start: whole.start + mark.from, end }, /[\s,;。:()]/);
    if (mark.kind === 'pages') {
      const pages = pageCount(mark.match[1] ?? '', mark.match[2]);
      if (pages !== undefined)
        out.pages = found(ink, { start: whole.start + mark.at, end: whole.start + mark.from }, pages, 0.9);
    } else if (span.end > span.start)
      out[mark.kind] = { ...foundText(ink, span, 0.9), value: shown(ink, span).replace(/[\n\t]+/g, '') };
  });
  return out;
}

function firstBreak(text: string): number {
  const at = text.search(/\n/);
  return at < 0 ? text.length : at;
}

function trimName(ink: Ink, span: Span): Span {
  const out = trim(ink, span, /[\s,;。:、]/);
  const label = /^(?:证据)?名称[:]\s*/.exec(ink.text.slice(out.start, out.end));
  return { start: out.start + (label?.[0].length ?? 0), end: out.end };
}
