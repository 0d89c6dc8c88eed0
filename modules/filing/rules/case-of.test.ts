import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { POWERS, type PowerId } from '#law/filing/index.ts';
import { aComplaint } from '../testing.ts';
import { aFilingOf } from '../testing-kinds.ts';
import { emptyContent, type FilingContent, type Mandate } from '../terms.ts';
import { caseMandatesOf, casePartiesOf, caseTypeOf } from './case-of.ts';
import { type CausePath, estimateFee } from './fee.ts';

const AGENT = { name: '测试律师', licenceNo: '14101201510123456', firm: { name: '河南示例明道律师事务所' } };
const FILER = { filer_id: 'f1', filer_name: AGENT.name, filer_licence: AGENT.licenceNo };

test('the case takes its type, its roles and the filer’s mandate from the filing', () => {
  assert.equal(caseTypeOf(aComplaint(AGENT)), '民初');
  assert.equal(caseTypeOf(aFilingOf('administrative', AGENT)), '行初');
  assert.equal(caseTypeOf(emptyContent('compensation')), '法赔');
  assert.deepEqual(
    casePartiesOf(aFilingOf('private-prosecution', AGENT)).map(({ role, name }) => `${role} ${name}`),
    ['prosecutor 赵示例', 'accused 钱样本'],
  );
  const [mandate, ...more] = caseMandatesOf(aFilingOf('enforcement', AGENT), FILER);
  assert.deepEqual(more, []);
  assert.deepEqual(
    [mandate?.lawyer.id, mandate?.special, mandate?.matters],
    ['f1', true, ['file', 'apply-enforcement', 'enforcement-settle', 'receive-money']],
  );
});

test('an agent of two parties has one mandate with what both have granted; nobody else is taken for the filer', () => {
  const base = aComplaint(AGENT);
  const [own] = base.mandates;
  const second = { ...base.parties[0]!, id: 'p2', name: '周示例' };
  const both: FilingContent = {
    ...base,
    parties: [...base.parties, second],
    mandates: [
      own!,
      { ...own!, id: 'm2', partyId: 'p2', authority: 'general', powers: ['file', 'hearing'] },
      { ...own!, id: 'm3', agentName: '第二律师', agentLicenceNo: '14101201010654321' },
    ],
  };
  const [mine, other] = caseMandatesOf(both, FILER);
  assert.deepEqual(
    [mine?.partyIds, mine?.special, mine?.matters],
    [['p1', 'p2'], false, ['file', 'hearing']],
  );
  assert.deepEqual([other?.lawyer.id, other?.partyIds], [null, ['p1']]);
  const older = caseMandatesOf(both, { ...FILER, filer_licence: '' });
  assert.deepEqual(
    older.map(({ lawyer }) => lawyer.id),
    ['f1', null],
  );
});

test('whatever the mandates say: one for each licence, of known parties and known powers, special only with a special power', () => {
  const party = fc.constantFrom('p1', 'd1', 'gone');
  const powers = fc.subarray(['file', 'settle', 'withdraw', 'nonsense', '__proto__']);
  const licence = fc.constantFrom('14101201510123456', '14101201010654321', '');
  const authority = fc.constantFrom('general' as const, 'special' as const);
  const mandates = fc.array(fc.record({ party, powers, licence, authority }), { maxLength: 6 });
  const base = aComplaint(AGENT);
  fc.assert(
    fc.property(mandates, (list) => {
      const content = {
        ...base,
        mandates: list.map(
          (one, index): Mandate => ({
            ...base.mandates[0]!,
            id: `m${index}`,
            partyId: one.party,
            agentLicenceNo: one.licence,
            authority: one.authority,
            powers: one.powers,
          }),
        ),
      };
      const made = caseMandatesOf(content, FILER);
      assert.equal(new Set(made.map(({ lawyer }) => lawyer.licenceNo)).size, made.length);
      for (const { partyIds, matters, special, lawyer } of made) {
        assert.ok(lawyer.licenceNo !== '' && partyIds.length > 0);
        assert.ok(partyIds.every((id) => base.parties.some((one) => one.id === id)));
        assert.ok(matters.every((power) => Object.hasOwn(POWERS, power)));
        if (special && partyIds.length === 1)
          assert.ok(matters.some((power) => POWERS[power as PowerId].special));
      }
    }),
  );
});

test('the fee of each kind: fixed, by the scale and not prepaid, or none', () => {
  const path = (...names: string[]): CausePath =>
    names.map((name, index) => ({ id: String(index), name, level: index + 1 }));
  const fee = (content: FilingContent, ...names: string[]) => {
    const { total, halved, basis } = estimateFee(content, path(...names));
    return [total, halved, basis];
  };
  const suit = aFilingOf('administrative', AGENT);
  assert.deepEqual(fee(suit, '行政处罚', '罚款').slice(0, 2), [5_000, 2_500]);
  assert.deepEqual(fee(suit, '行政处罚', '商标侵权处罚')[0], 10_000);
  assert.deepEqual(fee(suit, '行政赔偿'), [0, 0, '不交纳诉讼费用']);
  const enforcement = aFilingOf('enforcement', AGENT);
  assert.deepEqual(fee(enforcement, '民事'), [140_000, 140_000, '申请执行费，不预交，执行后由被执行人负担']);
  const deed = { ...enforcement, claims: [{ id: 'c1', text: '交付房屋', amountFen: null }] };
  assert.deepEqual(estimateFee(deed, path('民事')).range, { min: 5_000, max: 50_000 });
  assert.deepEqual(fee(aFilingOf('private-prosecution', AGENT)), [0, 0, '不交纳诉讼费用']);
  assert.deepEqual(fee(aFilingOf('compensation', AGENT)), [0, 0, '不交纳诉讼费用']);
});
