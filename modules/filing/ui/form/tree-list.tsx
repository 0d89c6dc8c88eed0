import { useState } from 'react';
import type { TreeNode } from './tree.ts';

interface TreeListProps {
  readonly nodes: readonly TreeNode[];
  readonly chosen: string;
  readonly onChoose: (node: TreeNode) => void;
  readonly label: string;
}

function Branch({
  node,
  chosen,
  onChoose,
}: Omit<TreeListProps, 'nodes' | 'label'> & { readonly node: TreeNode }) {
  const [open, setOpen] = useState(false);
  const { children } = node;
  const choose = (
    <button
      type="button"
      className="tbf-tree-choose"
      aria-pressed={node.id === chosen}
      onClick={() => onChoose(node)}
    >
      {node.name}
    </button>
  );
  if (children.length === 0) return <li className="tbf-tree-leaf">{choose}</li>;
  return (
    <li>
      <div className="tbf-tree-row">
        <button
          type="button"
          className="tbf-tree-open"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          aria-label={`${open ? '收起' : '展开'}：${node.name}`}
        >
          {open ? '−' : '+'}
        </button>
        {choose}
      </div>
      {open && (
        <ul>
          {children.map((child) => (
            <Branch key={child.id} node={child} chosen={chosen} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A directory to open level by level and choose from at any level. */
export function TreeList({ nodes, chosen, onChoose, label }: TreeListProps) {
  return (
    <ul className="tbf-tree" aria-label={label}>
      {nodes.map((node) => (
        <Branch key={node.id} node={node} chosen={chosen} onChoose={onChoose} />
      ))}
    </ul>
  );
}
