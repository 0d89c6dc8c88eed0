export interface TreeNode {
  readonly id: string;
  readonly name: string;
  readonly children: readonly TreeNode[];
}

export interface TreeRow {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** Rows that name their parents as a tree, in the order given; a row whose parent is not among them stands at the top. */
export function treeOf(rows: readonly TreeRow[]): TreeNode[] {
  const ids = new Set(rows.map(({ id }) => id));
  const below = Map.groupBy(rows, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : ''));
  const grow = (parent: string): TreeNode[] =>
    (below.get(parent) ?? []).map(({ id, name }) => ({ id, name, children: grow(id) }));
  return grow('');
}
