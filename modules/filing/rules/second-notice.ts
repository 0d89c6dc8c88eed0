import type { CorrectionItem, FilingContent, Material } from '../terms.ts';

/**
 * 一次性告知 (登记立案规定 第七条；法发〔2021〕3号 第八条): all defects are told at once. A later notice may name only what the correction itself
 * brought in. `items` of a later notice that were visible before are returned: with any of these the notice is refused.
 */
export function visibleBefore(
  items: readonly CorrectionItem[],
  before: FilingContent,
  after: FilingContent,
  hashes: ReadonlyMap<string, string>,
): CorrectionItem[] {
  return items.filter((item) => valueAt(before, item.field, hashes) === valueAt(after, item.field, hashes));
}

/**
 * What stands at a field path, as comparable text. A path into a list is by the member's id (`parties.p1.phone`); materials are compared by
 * the bytes of their files (`materials.identity.p1` is the set of files of that kind for that subject), so that a file uploaded again
 * unchanged is no change.
 */
export function valueAt(content: FilingContent, field: string, hashes: ReadonlyMap<string, string>): string {
  const [head = '', ...rest] = field.split('.');
  if (head === 'materials') return materialsAt(content.materials, rest, hashes);
  const value = rest.reduce<unknown>(step, (content as Record<string, unknown>)[head]);
  return JSON.stringify(value ?? null);
}

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((member: { id?: unknown }) => member.id === key);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function materialsAt(
  materials: readonly Material[],
  [kind, subjectId]: readonly string[],
  hashes: ReadonlyMap<string, string>,
): string {
  return materials
    .filter(
      (material) =>
        (kind === undefined || material.kind === kind) &&
        (subjectId === undefined || material.subjectId === subjectId),
    )
    .map((material) => hashes.get(material.fileId) ?? material.fileId)
    .toSorted()
    .join(' ');
}
