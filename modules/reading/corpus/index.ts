import { courtByName } from '#modules/reference/index.ts';
import type { ReadDocument } from '../terms.ts';
import { FAMILY } from './cases/family.ts';
import { HOMES } from './cases/homes.ts';
import { INJURIES } from './cases/injuries.ts';
import { LENDING } from './cases/lending.ts';
import { TRADE } from './cases/trade.ts';
import { VARIOUS } from './cases/various.ts';
import type { Complaint } from './complaint.ts';
import type { Gold } from './gold.ts';
import { HELD_FIRST } from './held-out/first.ts';
import { HELD_SECOND } from './held-out/second.ts';
import { HELD_THIRD } from './held-out/third.ts';
import { FIRST } from './individual/first.ts';
import { FOURTH } from './individual/fourth.ts';
import { SECOND } from './individual/second.ts';
import { THIRD } from './individual/third.ts';
import type { Individual } from './individual.ts';
import { documentOf, goldOf, paragraphsOf } from './layouts/compose.ts';

/** One complaint of the corpus: its lines as an extraction gives them, its paragraphs for a file, and what it says. */
export type Sample = {
  id: string;
  document: ReadDocument;
  paragraphs: string[];
  gold: Gold;
};

function ofComplaint(complaint: Complaint): Sample {
  return {
    id: complaint.id,
    document: documentOf(complaint),
    paragraphs: paragraphsOf(complaint),
    gold: goldOf(complaint),
  };
}

/** Paragraphs of a text that was written in the lines of a page: full lines go on in the next, the foot of a page is left out. */
function unwrapped(text: string): string[] {
  const out: string[] = [];
  let full = false;
  for (const line of text.split(/[\n\f]/)) {
    if (/^- \d+ -$|诉讼文书/.test(line)) continue;
    const width = Array.from(line).reduce((sum, char) => sum + (char < '\u0080' ? 0.5 : 1), 0);
    if (full) out.push((out.pop() ?? '') + line);
    else out.push(line);
    full = width > 26;
  }
  return out;
}

function ofIndividual({ id, source, text, gold }: Individual): Sample {
  const lines = text
    .split('\f')
    .flatMap((page, i) => page.split('\n').map((line) => ({ page: i + 1, text: line })));
  const court = gold.court === undefined ? undefined : courtByName(gold.court)?.id;
  return {
    id,
    document: { source, pages: text.split('\f').length, lines },
    paragraphs: source === 'pdf' ? unwrapped(text) : text.replaceAll('\f', '\n').split('\n'),
    gold: { ...(court === undefined ? {} : { courtId: court }), ...gold },
  };
}

/** Complaints written by content and layout; the rules were improved on these. */
export const GENERATED: readonly Sample[] = [
  ...LENDING,
  ...FAMILY,
  ...TRADE,
  ...INJURIES,
  ...HOMES,
  ...VARIOUS,
].map(ofComplaint);
/** Complaints written one by one; measured once, then the rules were improved on these too. */
export const INDIVIDUAL: readonly Sample[] = [...FIRST, ...SECOND, ...THIRD, ...FOURTH].map(ofIndividual);
/** Written one by one before the rules were improved on the others; no rule was changed after they were measured on these. */
export const HELD_OUT: readonly Sample[] = [...HELD_FIRST, ...HELD_SECOND, ...HELD_THIRD].map(ofIndividual);
