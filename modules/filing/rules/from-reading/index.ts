import type { PlainDate } from '#law/time.ts';
import type { ReadComplaint } from '#modules/reading/terms.ts';
import type { ProposalView } from '../../proposals.ts';
import type { FilingContent } from '../../terms.ts';
import { storyOf } from '../story.ts';
import { type Collector, collector, likeness, pairUp } from './collect.ts';
import type { OwnLawyer } from './mandates.ts';
import { proposeParties } from './parties.ts';

/** What the proposal needs to know beyond document and draft. */
export type ProposalFacts = {
  readingId: string;
  today: PlainDate;
  lawyer: OwnLawyer | undefined;
  courtName(id: string): string | undefined;
  causeName(id: string): string | undefined;
};

/** Texts this alike are the same claim or piece of evidence, written differently. */
const ALIKE = 0.6;

/**
 * What a complaint that was read proposes for a draft, field by field, each with its place and how sure it is, beside what the draft says
 * now. Ids of new members follow from the reading, so that the same reading proposes the same.
 */
export function proposalOf(
  complaint: ReadComplaint,
  content: FilingContent,
  facts: ProposalFacts,
): ProposalView {
  const into = collector();
  const prefix = `r${facts.readingId.replaceAll('-', '').slice(-8)}`;
  proposeCourtAndCause(into, complaint, content, facts);
  const notes = proposeParties(into, complaint.parties, content, { ...facts, prefix });
  proposeClaims(into, complaint, content, prefix);
  proposeFacts(into, complaint, content);
  proposeEvidence(into, complaint, content, prefix);
  return {
    readingId: facts.readingId,
    groups: into.groups,
    proposals: into.proposals,
    same: into.same(),
    warnings: complaint.warnings,
    notes,
  };
}

function proposeCourtAndCause(
  into: Collector,
  complaint: ReadComplaint,
  content: FilingContent,
  facts: ProposalFacts,
): void {
  const one = (
    field: 'courtId' | 'causeId',
    kind: 'court' | 'cause',
    label: string,
    nameOf: (id: string) => string | undefined,
  ) => {
    const said = complaint[kind];
    const known = complaint[field];
    const name = known && nameOf(known.value);
    const found = name ? known : said && { ...said, value: '' };
    const current = content[field];
    const shown = name ?? said?.value;
    const currentShown = current ? nameOf(current) : undefined;
    into.group({ id: field, section: kind, title: label })({
      path: field,
      label,
      kind,
      found,
      current,
      ...(shown ? { shown } : {}),
      ...(currentShown ? { currentShown } : {}),
      ...(name ? {} : { note: `起诉状写作“${said?.value ?? ''}”，没有找到同名的${label}，请搜索选择。` }),
    });
  };
  one('courtId', 'court', '受理法院', facts.courtName);
  one('causeId', 'cause', '案由', facts.causeName);
}

function proposeClaims(
  into: Collector,
  { claims }: ReadComplaint,
  content: FilingContent,
  prefix: string,
): void {
  const pairs = pairUp(
    claims,
    content.claims,
    (read, claim) => (claim.text.trim() === '' ? ALIKE : likeness(read.text.value, claim.text)),
    ALIKE,
  );
  for (const [index, read] of claims.entries()) {
    const known = pairs[index];
    const id = known?.id ?? `${prefix}c${index}`;
    const offer = into.group({
      id: `claims.${id}`,
      section: 'claims',
      title: `请求 ${index + 1}`,
      ...(known ? {} : { seed: {} }),
    });
    offer({
      path: `claims.${id}.text`,
      label: '内容',
      kind: 'long',
      found: read.text,
      current: known?.text,
      most: 2_000,
    });
    offer({
      path: `claims.${id}.amountFen`,
      label: '金额',
      kind: 'amount',
      found: read.amountFen,
      current: known?.amountFen,
    });
  }
}

function proposeFacts(into: Collector, complaint: ReadComplaint, content: FilingContent): void {
  const offer = into.group({ id: 'facts', section: 'facts', title: '事实与理由' });
  const parted = partedStory(complaint);
  offer({
    path: 'facts',
    label: '事实',
    kind: 'long',
    found: parted.facts,
    current: content.facts,
    most: 50_000,
  });
  offer({
    path: 'grounds',
    label: '理由',
    kind: 'long',
    found: parted.grounds,
    current: content.grounds,
    most: 20_000,
    ...(parted.note ? { note: parted.note } : {}),
  });
}

/** Most complaints write 事实与理由 in one piece; the form asks for them one by one. */
function partedStory({
  facts,
  grounds,
}: ReadComplaint): Pick<ReadComplaint, 'facts' | 'grounds'> & { note?: string } {
  if (!facts || grounds) return { facts, grounds };
  const story = storyOf(facts.value);
  if (story.facts === '' || story.grounds === '') return { facts };
  const part = (value: string, sure: number) => ({
    value,
    sure: Math.min(facts.sure, sure),
    where: { ...facts.where, quote: value },
  });
  return {
    facts: part(story.facts, 1),
    grounds: part(story.grounds, 0.9),
    note: '起诉状没有分写事实和理由，这里按文意分开。',
  };
}

function proposeEvidence(
  into: Collector,
  { evidence }: ReadComplaint,
  content: FilingContent,
  prefix: string,
): void {
  const pairs = pairUp(
    evidence,
    content.evidence,
    (read, item) => (item.name.trim() === '' ? ALIKE : likeness(read.name.value, item.name)),
    ALIKE,
  );
  for (const [index, read] of evidence.entries()) {
    const known = pairs[index];
    const id = known?.id ?? `${prefix}e${index}`;
    const offer = into.group({
      id: `evidence.${id}`,
      section: 'evidence',
      title: `证据 ${index + 1}`,
      ...(known ? {} : { seed: {} }),
    });
    const text = (field: 'name' | 'purpose' | 'source', label: string, most: number) =>
      offer({
        path: `evidence.${id}.${field}`,
        label,
        kind: 'text',
        found: read[field],
        current: known?.[field],
        most,
      });
    text('name', '名称', 200);
    text('purpose', '证明目的', 1_000);
    text('source', '来源', 200);
    offer({
      path: `evidence.${id}.pages`,
      label: '页数',
      kind: 'count',
      found: read.pages,
      current: known?.pages,
    });
  }
}

export { applyProposal, undoProposal } from './apply.ts';
