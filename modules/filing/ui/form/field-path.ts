import type { FilingContent, Finding } from '../../terms.ts';

/** Where a field path of the check stands on the page: the element's id. */
export function fieldId(path: string): string {
  return `f-${path.replaceAll('.', '-')}`;
}

type Step = Record<string, unknown> | readonly unknown[];

const isStep = (value: unknown): value is Step => typeof value === 'object' && value !== null;

/** The value a path such as `parties.p1.name` points at (members of lists by their id); undefined when it points at nothing. */
export function valueAt(content: FilingContent, path: string): unknown {
  const [head = '', ...rest] = path.split('.');
  // materials.<kind>.<subject> names a place, not a member
  if (head === 'materials')
    return content.materials.filter(
      (material) => material.kind === rest[0] && material.subjectId === (rest[1] ?? ''),
    );
  let at: unknown = content[head as keyof FilingContent]; // an unknown head gives undefined
  for (const step of rest) {
    if (!isStep(at)) return undefined;
    at = Array.isArray(at)
      ? at.find((member: unknown) => isStep(member) && 'id' in member && member.id === step)
      : (at as Record<string, unknown>)[step]; // an object that is no list
  }
  return at;
}

/** Whether what a finding is about has been changed since the check saw it: then it is no longer held against the writer. */
export function isTouched(finding: Finding, checked: FilingContent, now: FilingContent): boolean {
  if (checked === now) return false;
  return JSON.stringify(valueAt(checked, finding.field)) !== JSON.stringify(valueAt(now, finding.field));
}

/** The field and those around it, from the narrowest: where to lead when the exact spot is not on the page. */
export function pathAndParents(path: string): string[] {
  const steps = path.split('.');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
}
