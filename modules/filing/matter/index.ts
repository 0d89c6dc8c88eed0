import type { FilingKind } from '#law/filing/guide-facts.ts';
import { CLUE_KINDS, MATTER_FIELDS } from '../matters.ts';
import type { FilingContent } from '../terms.ts';
import { ADMINISTRATIVE_GROUPS } from './administrative.ts';
import { COMPENSATION_GROUPS } from './compensation.ts';
import { ENFORCEMENT_GROUPS } from './enforcement.ts';
import type { Matter, OwnKind, Question, QuestionGroup } from './field.ts';
import { PROSECUTION_GROUPS } from './prosecution.ts';

export type { Matter, MatterOf, OwnKind, Question, QuestionGroup } from './field.ts';

/** What each kind asks beside the common flow (案件要素). */
export const MATTER_GROUPS: Readonly<Record<OwnKind, readonly QuestionGroup[]>> = {
  administrative: ADMINISTRATIVE_GROUPS,
  'private-prosecution': PROSECUTION_GROUPS,
  enforcement: ENFORCEMENT_GROUPS,
  compensation: COMPENSATION_GROUPS,
};

/** The own part of a content and the field it stands in; undefined for a civil complaint. */
export function ownPart(
  content: FilingContent,
): { kind: OwnKind; field: string; matter: Matter } | undefined {
  if (content.kind === 'civil') return undefined;
  const field = MATTER_FIELDS[content.kind];
  return { kind: content.kind, field, matter: content[field] ?? {} };
}

/** The own part of a kind with nothing said yet. */
export function blankMatter(kind: OwnKind): Matter {
  const fields = MATTER_GROUPS[kind].flatMap((group) => group.fields);
  return {
    ...Object.fromEntries(fields.map(({ name, type }) => [name, type === 'flag' ? false : ''])),
    ...(kind === 'enforcement' && { clues: [] }),
  };
}

/** The questions that are asked on these answers. */
export function askedGroups(kind: OwnKind, matter: Matter): QuestionGroup[] {
  return MATTER_GROUPS[kind]
    .filter((group) => group.when?.(matter) ?? true)
    .map((group) => ({ ...group, fields: group.fields.filter((field) => field.when?.(matter) ?? true) }));
}

/** An answer in words; empty when there is none. A thing that does not hold says nothing. */
export function answerText(question: Question, value: unknown): string {
  if (question.type === 'flag') return value === true ? '是' : '';
  if (typeof value !== 'string') return '';
  return question.type === 'choice' ? (question.options?.[value] ?? '') : value;
}

/** A line of the own part as it is read: where it stands, what it is called, what it says. */
export type MatterLine = {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly long: boolean;
};
export type MatterPart = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly MatterLine[];
};

/** The own part to read: what was asked, and each property clue (财产线索). What was left open stays in, save flags that do not hold. */
export function matterParts(content: FilingContent): MatterPart[] {
  const own = ownPart(content);
  if (!own) return [];
  const parts = askedGroups(own.kind, own.matter).map(({ id, title, fields }) => ({
    id,
    title,
    lines: fields
      .filter((field) => field.type !== 'flag' || own.matter[field.name] === true)
      .map((field) => ({
        path: `${own.field}.${field.name}`,
        label: field.label,
        value: answerText(field, own.matter[field.name]),
        long: field.type === 'long',
      })),
  }));
  const clues = (content.kind === 'enforcement' && content.enforcement?.clues) || [];
  return [...parts, ...clueParts(content, clues)].filter(({ lines }) => lines.length > 0);
}

type Clue = NonNullable<FilingContent['enforcement']>['clues'][number];

function clueParts(content: FilingContent, clues: readonly Clue[]): MatterPart[] {
  return clues.map((clue, index) => {
    const at = (name: string) => `enforcement.clues.${clue.id}.${name}`;
    const owner = content.parties.find(({ id }) => id === clue.partyId)?.name ?? '';
    const line = (name: string, label: string, value: string, long = false) => ({
      path: at(name),
      label,
      value,
      long,
    });
    return {
      id: clue.id,
      title: `财产线索 ${index + 1}`,
      lines: [
        line('kind', '种类', clue.kind === '' ? '' : CLUE_KINDS[clue.kind]),
        line('what', '内容', clue.what, true),
        ...(clue.where === '' ? [] : [line('where', '所在地', clue.where)]),
        ...(owner === '' ? [] : [line('partyId', '属于', owner)]),
      ],
    };
  });
}

/** What a kind says of itself where one chooses it. */
export const PURPOSES: Readonly<Record<FilingKind, string>> = {
  civil: '因合同、侵权、婚姻家庭、劳动等民事纠纷起诉',
  administrative: '不服行政机关的行政行为，或者行政机关不履行法定职责',
  'private-prosecution': '告诉才处理的案件、有证据证明的轻微刑事案件，或者公安、检察机关不予追究的案件',
  enforcement: '对方没有履行生效的裁判、调解书、仲裁裁决或者公证债权文书',
  compensation: '司法机关及其工作人员行使职权侵犯人身权、财产权，请求国家赔偿',
};
