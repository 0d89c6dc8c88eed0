import assert from 'node:assert/strict';
import { it } from 'node:test';
import { COURT_NAMES, ROLE_NAMES, STAFF } from './court-sign-on/people.ts';
import { LAWYERS } from './lawyer-identity/people.ts';

/** GB 11643-1999 */
const idIsValid = (id: string): boolean => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, i) => all + weight * Number(id[i]), 0);
  return id.length === 18 && id[17] === '10X98765432'[sum % 11];
};

/** GB 32100-2015 */
const creditCodeIsValid = (code: string): boolean => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i += 1, weight = (weight * 3) % 31)
    sum += weight * alphabet.indexOf(code[i] ?? '');
  return code.length === 18 && code[17] === alphabet[(31 - (sum % 31)) % 31];
};

const CATEGORY_DIGIT = { 'full-time': '1', 'part-time': '2', public: '6', company: '7', 'legal-aid': '8' };

it('gives every lawyer numbers that agree with each other and with their check digits', () => {
  for (const lawyer of LAWYERS) {
    const worker = lawyer.licence_category === 'legal-worker';
    // a legal worker's licence has a series of its own
    assert.match(lawyer.licence_no, worker ? /^3\d{16}$/ : /^1\d{16}$/, lawyer.name);
    assert.equal(worker, lawyer.practice_areas !== undefined, lawyer.name);
    if (lawyer.licence_category !== 'legal-worker')
      assert.equal(lawyer.licence_no[9], CATEGORY_DIGIT[lawyer.licence_category], lawyer.name);
    assert.ok(idIsValid(lawyer.id_number), lawyer.name);
    const isMan = Number(lawyer.id_number[16]) % 2 === 1;
    if (!worker) assert.equal(lawyer.licence_no[10], isMan ? '0' : '1', lawyer.name);
    const code = lawyer.firm_credit_code ?? lawyer.unit_credit_code ?? '';
    assert.ok(creditCodeIsValid(code), `${lawyer.name} ${code}`);
    assert.match(lawyer.phone_number, /^1990000\d{4}$/);
    const ofUnit = lawyer.licence_category === 'public' || lawyer.licence_category === 'company';
    assert.equal(lawyer.unit_name !== undefined, ofUnit, lawyer.name);
    assert.equal(lawyer.licence_state === 'suspended', lawyer.suspended_until !== undefined, lawyer.name);
  }
});

it('repeats no number and leaves no category, state or role without a person', () => {
  for (const field of ['sub', 'name', 'licence_no', 'phone_number', 'id_number'] as const)
    assert.equal(new Set(LAWYERS.map((lawyer) => lawyer[field])).size, LAWYERS.length, field);
  assert.equal(new Set(STAFF.map((person) => person.sub)).size, STAFF.length);
  for (const category of Object.keys(CATEGORY_DIGIT))
    assert.ok(
      LAWYERS.some((lawyer) => lawyer.licence_category === category),
      category,
    );
  assert.ok(LAWYERS.some((lawyer) => !lawyer.live_face));
  for (const court of Object.keys(COURT_NAMES))
    for (const role of Object.keys(ROLE_NAMES))
      assert.ok(
        STAFF.some((person) => person.court_id === court && person.roles.some((own) => own === role)),
        `${court} ${role}`,
      );
});
