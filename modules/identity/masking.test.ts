import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskIdNumber, maskName, maskPhone } from './masking.ts';

test('shows of a number only what its owner needs to recognise it', () => {
  assert.equal(maskIdNumber('410102198203129025'), '410102********9025');
  assert.equal(maskIdNumber('E12345678'), 'E*******8');
  assert.equal(maskPhone('19900000001'), '199****0001');
  assert.equal(maskPhone('+8619900000001'), '+86199****0001');
  assert.equal(maskPhone('12368'), '1***8');
  assert.equal(maskPhone(''), '');
});

test('shows of a name the first character, and the last of a longer one', () => {
  assert.equal(maskName('林知行'), '林*行');
  assert.equal(maskName('立远'), '立*');
  assert.equal(maskName('立'), '*');
  assert.equal(maskName(''), '');
});

test('never shows a whole number or name, and keeps its length', () => {
  const masks = [maskIdNumber, maskPhone, maskName];
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 30 }),
      fc.constantFrom(...masks),
      (text, mask) => {
        const shown = mask(text);
        assert.equal(Array.from(shown).length, Array.from(text).length);
        assert.ok(shown.includes('*'));
      },
    ),
  );
});
