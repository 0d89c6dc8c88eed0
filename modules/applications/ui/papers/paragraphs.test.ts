import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addedAfter, settled, without, written } from './paragraphs.ts';

test('a paper is written paragraph by paragraph; pasted lines become paragraphs of their own', () => {
  assert.deepEqual(written(['一', '二', '三'], 1, '二改'), ['一', '二改', '三']);
  assert.deepEqual(written(['一', '二'], 0, '甲\r\n乙'), ['甲', '乙', '二']);
  assert.deepEqual(addedAfter(['一', '二'], 0), ['一', '', '二']);
  assert.deepEqual(without(['一', '二'], 0), ['二']);
  assert.deepEqual(without(['一'], 0), ['']);
  assert.deepEqual(settled([' 一 ', '', '  ', '二']), ['一', '二']);
});
