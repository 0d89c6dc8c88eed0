import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newFieldKeys, parseFieldKeys } from '#kernel/crypto/field.ts';
import { maskContent, openContent, partyIndex, sealContent } from './personal.ts';
import { aComplaint } from './testing.ts';
import { type FilingContent, filingContent } from './terms.ts';

const keys = parseFieldKeys(newFieldKeys());
const base = aComplaint({ name: '测试律师', licenceNo: '14101201510123456', firm: { name: '某所' } });
const digits = fc.string({
  unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'),
  minLength: 8,
  maxLength: 20,
});

/** The complaint with these numbers of a party and her guardian. */
const withNumbers = (
  paper: string,
  phone: string,
  guardianPaper: string,
  guardianPhone: string,
): FilingContent => ({
  ...base,
  parties: [
    {
      ...base.parties[0]!,
      paperNumber: paper,
      phone,
      guardian: filingContent.shape.parties
        .unwrap()
        .element.shape.guardian.unwrap()
        .parse({ name: '赵父', paperNumber: guardianPaper, phone: guardianPhone }),
    },
    base.parties[1]!,
  ],
});

test('what is stored opens to what was typed, and holds no number in clear', () => {
  fc.assert(
    fc.property(digits, digits, digits, digits, (...numbers) => {
      const content = withNumbers(...numbers);
      const sealed = JSON.stringify(sealContent(keys, 'row-1', content));
      for (const number of numbers) assert.ok(!sealed.includes(number));
      assert.deepEqual(openContent(keys, 'row-1', JSON.parse(sealed)), content);
      const masked = JSON.stringify(maskContent(content));
      for (const number of numbers) assert.ok(!masked.includes(number));
    }),
    { numRuns: 50 },
  );
});

test('a value moved to another filing, another party, another field, or opened with other keys does not open', () => {
  const sealed = sealContent(
    keys,
    'row-1',
    withNumbers('410102199003074511', '19900010001', '440524188001010014', '19900010002'),
  );
  const [plaintiff, defendant] = sealed.parties;
  assert.throws(() => openContent(keys, 'row-2', sealed));
  assert.throws(() =>
    openContent(keys, 'row-1', {
      ...sealed,
      parties: [plaintiff, { ...defendant, phone: plaintiff!.phone }],
    }),
  );
  assert.throws(() =>
    openContent(keys, 'row-1', {
      ...sealed,
      parties: [{ ...plaintiff, phone: plaintiff!.paperNumber }, defendant],
    }),
  );
  assert.throws(() =>
    openContent(keys, 'row-1', {
      ...sealed,
      parties: [{ ...plaintiff, phone: plaintiff!.guardian!.phone }, defendant],
    }),
  );
  assert.throws(() => openContent(parseFieldKeys(newFieldKeys()), 'row-1', sealed));
  assert.throws(() =>
    openContent(keys, 'row-1', { ...sealed, parties: [{ ...plaintiff, phone: '19900010001' }, defendant] }),
  );
});

test('the look-up of a party by number: blanks and small letters do not matter, the number does, and it is not in the index', () => {
  const [person, company] = base.parties;
  const index = partyIndex(keys, { ...person!, paperNumber: '11010519491231002X' });
  assert.ok(index);
  assert.equal(partyIndex(keys, { ...person!, paperNumber: ' 110105 19491231 002x' }), index);
  assert.notEqual(partyIndex(keys, { ...person!, paperNumber: '110105194912310021' }), index);
  assert.equal(partyIndex(keys, { ...person!, paperNumber: ' ' }), undefined);
  assert.ok(!partyIndex(keys, company!)!.includes(company!.creditCode));
});

test('short numbers are masked whole, long ones keep three and four', () => {
  const [one] = maskContent(withNumbers('1234', '19900010001', '', '')).parties;
  assert.equal(one?.paperNumber, '＊＊＊＊');
  assert.equal(one?.phone, '199＊＊＊＊0001');
});
