/** A short id for a member of a list in a draft; unique within the draft. */
export function localId(prefix: string): string {
  return `${prefix}${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;
}

/** The list with the member `id` changed. */
export function changed<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
): T[] {
  return list.map((member) => (member.id === id ? { ...member, ...change } : member));
}

/** The list with the member at `from` moved to stand at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const member = list[from];
  if (member === undefined || from === to || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, member);
}

/** The list with members of one group next to each other, groups in the order in which they first appear; those without a group stay where they are among them. */
export function groupedTogether<T extends { readonly group: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.flatMap((member) => {
    const group = member.group.trim();
    if (group === '') return [member];
    if (seen.has(group)) return [];
    seen.add(group);
    return list.filter((other) => other.group.trim() === group);
  });
}
