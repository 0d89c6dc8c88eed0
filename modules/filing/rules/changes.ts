import { MATTER_FIELDS } from '../matters.ts';
import type { StoredContent } from '../store.ts';
import type { FilingContent } from '../terms.ts';
import { valueAt } from './second-notice.ts';

type Member = { id: string } & Record<string, unknown>;

/** Field paths whose value differs between two submissions, so that a second look sees what is new. Lists are compared member by member. */
export function changedFields(before: StoredContent, after: StoredContent): string[] {
  const hashes = new Map(
    [...before.materials, ...after.materials].map((material) => [material.fileId, material.sha256]),
  );
  const differs = (path: string) =>
    valueAt(before.content, path, hashes) !== valueAt(after.content, path, hashes);
  return pathsOf(before.content, after.content).filter(differs);
}

function pathsOf(before: FilingContent, after: FilingContent): string[] {
  const plain = ['courtId', 'causeId', 'facts', 'grounds', 'jurisdiction', 'service'];
  const lists = (['parties', 'claims', 'evidence', 'mandates'] as const).flatMap((list) =>
    membersOf(list, [...before[list], ...after[list]]),
  );
  const slots = [...before.materials, ...after.materials].map((material) =>
    ['materials', material.kind, material.subjectId].filter(Boolean).join('.'),
  );
  return [...new Set([...plain, ...ownPaths(before, after), ...lists, ...slots])];
}

/** The own part of a kind, field by field; property clues one by one. */
function ownPaths(before: FilingContent, after: FilingContent): string[] {
  const { kind } = after;
  if (kind === 'civil') return [];
  const part = MATTER_FIELDS[kind];
  const names = new Set([...Object.keys(before[part] ?? {}), ...Object.keys(after[part] ?? {})]);
  const clues = [...(before.enforcement?.clues ?? []), ...(after.enforcement?.clues ?? [])];
  return [...names].flatMap((name) =>
    name === 'clues' ? membersOf(`${part}.clues`, clues) : [`${part}.${name}`],
  );
}

function membersOf(list: string, members: readonly Member[]): string[] {
  return members.flatMap((member) =>
    Object.keys(member).flatMap((field) => (field === 'id' ? [] : [`${list}.${member.id}.${field}`])),
  );
}
