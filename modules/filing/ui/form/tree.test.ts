import assert from 'node:assert/strict';
import { test } from 'node:test';
import { treeOf } from './tree.ts';

test('rows become a tree; those of an absent parent stand at the top', () => {
  const tree = treeOf([
    { id: 'A', name: '高级', parentId: '000' },
    { id: 'B', name: '中级', parentId: 'A' },
    { id: 'C', name: '基层', parentId: 'B' },
    { id: 'D', name: '另一中级', parentId: 'A' },
  ]);
  assert.deepEqual(tree, [
    {
      id: 'A',
      name: '高级',
      children: [
        { id: 'B', name: '中级', children: [{ id: 'C', name: '基层', children: [] }] },
        { id: 'D', name: '另一中级', children: [] },
      ],
    },
  ]);
});
