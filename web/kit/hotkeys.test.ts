import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysApart, pressedKeys } from './hotkeys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => pressedKeys({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('Shift is told of keys that write nothing, and is in the character of the others', () => {
  assert.equal(press(' '), 'Space');
  assert.equal(press(' ', { shiftKey: true }), 'Shift+Space');
  assert.equal(press('Enter', { shiftKey: true }), 'Shift+Enter');
  assert.equal(press('?', { shiftKey: true }), '?');
  assert.equal(press('J', { shiftKey: true }), 'j');
});

test('⌘ counts as Ctrl; what is held stands in one order', () => {
  assert.equal(press('k', { metaKey: true }), 'Ctrl+k');
  assert.equal(press('Enter', { ctrlKey: true, altKey: true, shiftKey: true }), 'Ctrl+Alt+Shift+Enter');
});

test('the help draws each key by itself, the plus key too', () => {
  assert.deepEqual(keysApart('Shift+Space'), ['Shift', 'Space']);
  assert.deepEqual(keysApart('Ctrl++'), ['Ctrl', '+']);
  assert.deepEqual(keysApart('+'), ['+']);
});
