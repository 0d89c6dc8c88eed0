import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changes } from './diff.ts';

test('a change reads as what went and what came', () => {
  assert.deepEqual(changes('期限为七日。', '期限为十五日，从次日起。'), [
    { kind: 'same', text: '期限为' },
    { kind: 'gone', text: '七日' },
    { kind: 'new', text: '十五日，从次日起' },
    { kind: 'same', text: '。' },
  ]);
  assert.deepEqual(changes('一', '一'), [{ kind: 'same', text: '一' }]);
  assert.deepEqual(changes('', '新'), [{ kind: 'new', text: '新' }]);
});

test('what is same and gone is the old text, what is same and new is the new one', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', '。'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = changes(before, after);
      const of = (...kinds: string[]) =>
        parts
          .filter(({ kind }) => kinds.includes(kind))
          .map((part) => part.text)
          .join('');
      assert.equal(of('same', 'gone'), before);
      assert.equal(of('same', 'new'), after);
    }),
  );
  const long = '示例文字，'.repeat(1_000);
  assert.equal(changes(long, `${long}末尾。`).at(-1)?.text, '末尾。');
});
