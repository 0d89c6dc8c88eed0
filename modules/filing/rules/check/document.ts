import { cite } from '#law/citations.ts';
import type { Proposal, ProposalView } from '../../proposals.ts';
import type { Finding } from '../../terms.ts';
import { likeness } from '../from-reading/collect.ts';
import { finding } from './finding.ts';

/** More than this many differences mean another complaint: one word says it. */
const MOST = 12;
/** Long texts differ in their line ends and marks; only another story is worth a word. */
const SAME_STORY = 0.6;
const LOOKED_AT = new Set(['court', 'cause', 'parties', 'claims', 'facts']);

const short = (value: string | number) => {
  const text = String(value);
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
};
const yuan = (value: string | number) => `${(Number(value) / 100).toFixed(2)} 元`;

/**
 * The complaint that was uploaded says something else than the form: the court reads both. Compared with what was read with certainty,
 * by the same eyes that fill the form from it (rules/from-reading).
 */
export function checkAgainstDocument(document: ProposalView | undefined): Finding[] {
  if (!document) return [];
  const sections = new Map(document.groups.map((group) => [group.id, group]));
  const differences = document.proposals.flatMap((one): Finding[] => {
    const group = sections.get(one.group);
    if (!group || !LOOKED_AT.has(group.section) || one.sure === 'doubt' || isSameStory(one)) return [];
    if (one.current === null) return missing(one, group.seed !== undefined, group.section, group.title);
    const [now, said] =
      one.kind === 'amount'
        ? [yuan(one.current), yuan(one.value)]
        : [one.currentShown ?? short(one.current), one.shown ?? short(one.value)];
    const words =
      one.kind === 'long' ? one.label : `${group.title}${one.label === group.title ? '' : `的${one.label}`}`;
    const what =
      one.kind === 'long'
        ? `与上传的起诉状不一致：${group.title}${one.label === '内容' ? '' : `的${one.label}`}不同。`
        : `与上传的起诉状不一致：${words}，这里是“${now}”，起诉状是“${said}”。`;
    return [differs(one.path, what)];
  });
  if (differences.length <= MOST) return differences;
  return [
    ...differences.slice(0, MOST),
    differs('materials.complaint', `与上传的起诉状不一致：另有 ${differences.length - MOST} 处。`),
  ];
}

const isSameStory = ({ kind, value, current }: Proposal) =>
  kind === 'long' &&
  typeof value === 'string' &&
  typeof current === 'string' &&
  likeness(value.slice(0, 3_000), current.slice(0, 3_000)) >= SAME_STORY;

/** Something the document has and the form has not: a whole party or claim counts once, by what names it. */
function missing(one: Proposal, isNew: boolean, section: string, title: string): Finding[] {
  const naming = one.path.endsWith('.name') || one.path.endsWith('.text');
  if (!isNew || !naming) return [];
  const name = section === 'claims' ? short(one.value) : title;
  return [differs(section, `与上传的起诉状不一致：起诉状中的“${name}”没有填入。`)];
}

const differs = (field: string, what: string): Finding =>
  finding(
    'warning',
    field,
    'document-differs',
    what,
    '请核对以哪一份为准，改正表单，或者更换上传的起诉状。法院以您提交的内容审查。',
    cite('CPL', '124'),
  );
