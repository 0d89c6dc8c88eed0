import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '#kernel/time.ts';
import type { PlainDate } from '#law/time.ts';
import { causePath } from '#modules/reference/index.ts';
import type { StoredContent } from '../store.ts';
import { aComplaint } from '../testing.ts';
import { emptyContent, type FilingContent, filingContent } from '../terms.ts';
import { changedFields } from './changes.ts';
import { amountClaimed, estimateFee, inWholeYuan } from './fee.ts';
import { valueAt, visibleBefore } from './second-notice.ts';
import { fingerprintOf, searchTextOf, titleOf } from './summary.ts';

const AGENT = { name: '测试律师', licenceNo: '14101201510123456', firm: { name: '河南示例明道律师事务所' } };

// ── the fee by cause (诉讼费用交纳办法 第十三条)

const CAUSES = {
  loan: '9181',
  divorce: '9015',
  labour: '9468',
  personnel: '9478',
  reputation: '9006',
  trademark: '9395',
  custody: '9036',
};
const feeOf = (causeId: string, ...claims: (number | null)[]) =>
  estimateFee(
    filingContent.parse({
      claims: claims.map((amountFen, index) => ({ id: `c${index}`, text: '请求', amountFen })),
    }),
    causePath(causeId),
  );

const yuan = (amount: number) => Math.round(amount * 100);
/** Claimed → fee, in yuan (domain.md §3.6: P, D, R, H and the composite ones). */
const VECTORS: [keyof typeof CAUSES, (number | null)[], number, number?][] = [
  ['loan', [0.01], 50, 25],
  ['loan', [8_000], 50, 25],
  ['loan', [9_999.99], 50],
  ['loan', [10_000.01], 50],
  ['loan', [50_000], 1_050],
  ['loan', [100_000], 2_300, 1_150],
  ['loan', [123_456.78], 2_769.14, 1_384.57],
  ['loan', [150_000], 3_300],
  ['loan', [200_001], 4_300.02],
  ['loan', [300_000], 5_800],
  ['loan', [500_001], 8_800.01],
  ['loan', [1_000_000], 13_800],
  ['loan', [1_500_000], 18_300],
  ['loan', [2_000_001], 22_800.01],
  ['loan', [5_000_000], 46_800],
  ['loan', [8_000_000], 67_800],
  ['loan', [10_000_001], 81_800.01],
  ['loan', [20_000_000], 141_800],
  ['loan', [50_000_000], 291_800],
  ['loan', [500_000_000], 2_541_800],
  ['loan', [60_000, 40_000], 2_300],
  ['loan', [30_000, null], 550],
  ['divorce', [null], 50],
  ['divorce', [200_000, null], 50],
  ['divorce', [500_000, null], 1_550],
  ['reputation', [null], 100],
  ['reputation', [50_001], 100.01],
  ['reputation', [100_000], 600],
  ['reputation', [1_000_000], 5_100],
  ['labour', [null], 10, 5],
  ['labour', [300_000], 10, 5],
  ['personnel', [20_000], 10],
  ['trademark', [100_000], 2_300],
  ['trademark', [null], 500],
  ['custody', [null], 50],
];

for (const [cause, claims, fee, half] of VECTORS)
  test(`${cause} ${claims.join(' + ')} → ${fee}${half === undefined ? '' : `, half ${half}`}`, () => {
    const estimate = feeOf(CAUSES[cause], ...claims.map((claim) => (claim === null ? null : yuan(claim))));
    assert.equal(estimate.total, yuan(fee));
    if (half !== undefined) assert.equal(estimate.halved, yuan(half));
    assert.ok(
      estimate.steps.length > 0 && estimate.steps.every((step) => step.article.includes('诉讼费用交纳办法')),
    );
  });

test('a fee that the province sets shows its range and begins with the least', () => {
  for (const cause of [CAUSES.divorce, CAUSES.reputation, CAUSES.custody, CAUSES.trademark]) {
    const estimate = feeOf(cause, null);
    assert.ok(
      estimate.range && estimate.range.min === estimate.total && estimate.range.max > estimate.range.min,
    );
  }
});

test('any claims: whole 分, the steps add up to the fee, half is never more, and more money never costs less', () => {
  const money = fc.array(fc.option(fc.integer({ min: 0, max: 10_000_000_000_000 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(CAUSES)),
      money,
      fc.integer({ min: 1, max: 1_000_000 }),
      (cause, claims, more) => {
        const estimate = feeOf(cause, ...claims);
        assert.ok(
          Number.isSafeInteger(estimate.total) && estimate.total > 0 && Number.isSafeInteger(estimate.halved),
        );
        assert.ok(estimate.halved <= estimate.total && estimate.halved * 2 >= estimate.total - 1); // each is rounded by itself
        assert.equal(
          estimate.steps.reduce((sum, step) => sum + step.amount, 0),
          estimate.total,
        );
        if (
          amountClaimed(
            filingContent.parse({ claims: claims.map((amountFen, i) => ({ id: `${i}`, amountFen })) }),
          ) > 0 ||
          cause !== CAUSES.trademark
        )
          assert.ok(feeOf(cause, ...claims, more).total >= estimate.total);
      },
    ),
  );
});

// ── one notice for everything (登记立案规定 第七条)

const FIELDS = [
  'facts',
  'grounds',
  'causeId',
  'jurisdiction',
  'parties.p1.name',
  'parties.p1.phone',
  'parties.d1.address',
  'claims.c1.text',
  'claims.c1.amountFen',
  'evidence.e1.source',
  'mandates.m1.agentName',
  'materials.evidence.e1',
  'materials.complaint',
  'materials.service-address',
] as const;

/** The content with other text (or another file) at each of the fields named. */
function edited(content: FilingContent, fields: ReadonlySet<string>): FilingContent {
  const next = structuredClone(content);
  for (const field of fields) {
    const [head = '', member, key = ''] = field.split('.');
    if (head === 'materials') {
      next.materials = next.materials.filter((one) => one.kind !== member || one.subjectId !== key);
      next.materials.push({
        id: `new-${field}`,
        kind: member ?? '',
        subjectId: key,
        fileId: crypto.randomUUID(),
      });
    } else {
      const rest = next as Record<string, unknown>;
      const list = rest[head] as ({ id: string } & Record<string, unknown>)[]; // a list where the path names a member
      const [at, name] = member === undefined ? [rest, head] : [list.find(({ id }) => id === member), key];
      if (at) at[name] = name === 'amountFen' ? Number(at[name]) + 1 : `${String(at[name])}改`;
    }
  }
  return next;
}

const item = (field: string) => ({ field, what: '不清楚', mend: '', article: '' });
const stored = (content: FilingContent): StoredContent => ({
  number: 1,
  content,
  materials: content.materials.map(({ fileId, kind, subjectId }) => ({
    fileId,
    kind,
    subjectId,
    name: 'a.pdf',
    size: 1,
    sha256: fileId,
    sm3: fileId,
  })),
  submittedAt: '2026-03-02T00:00:00.000Z' as Instant,
});

test('whatever the lawyer corrects: what stands as before may not be asked again, what she changed may; changedFields names the same', () => {
  const before = aComplaint(AGENT);
  fc.assert(
    fc.property(fc.subarray([...FIELDS]), fc.subarray([...FIELDS]), (changes, asked) => {
      const after = edited(before, new Set(changes));
      const again = visibleBefore(asked.map(item), before, after, new Map()).map((one) => one.field);
      assert.deepEqual(
        again,
        asked.filter((field) => !changes.includes(field)),
      );
      assert.deepEqual(new Set(changedFields(stored(before), stored(after))), new Set(changes));
    }),
  );
});

test('the same bytes uploaded again are no change; a list in another order is none; a whole section is judged by what is in it', () => {
  const before = aComplaint(AGENT);
  const again = structuredClone(before);
  const [, , proof] = again.materials;
  const fileId = crypto.randomUUID();
  const hashes = new Map([
    [proof!.fileId, 'same'],
    [fileId, 'same'],
  ]);
  proof!.fileId = fileId;
  again.materials.reverse();
  assert.equal(
    visibleBefore([item('materials.evidence.e1'), item('materials')], before, again, hashes).length,
    2,
  );
  const changed = edited(before, new Set(['parties.d1.address']));
  assert.equal(visibleBefore([item('parties.d1'), item('parties')], before, changed, hashes).length, 0);
  assert.equal(
    visibleBefore([item('parties.p1'), item('claims'), item('mandates')], before, changed, hashes).length,
    3,
  );
});

test('a field that is nowhere, a member that never was, an inherited name: never new, so never a reason for a second notice', () => {
  const [before, after] = [aComplaint(AGENT), edited(aComplaint(AGENT), new Set(FIELDS))];
  for (const field of [
    'nowhere',
    'parties.p9.name',
    'parties.p1.nowhere',
    'facts.length',
    'constructor',
    '__proto__',
    'parties.constructor',
    'materials.nothing.p1',
  ])
    assert.equal(visibleBefore([item(field)], before, after, new Map()).length, 1, field);
  assert.equal(typeof valueAt(emptyContent(), 'a.b.c.d', new Map()), 'string');
});

test('a party that the correction added, or took away, is new', () => {
  const before = aComplaint(AGENT);
  const added = {
    ...before,
    parties: [...before.parties, { ...before.parties[1]!, id: 'd2', name: '另一被告' }],
  };
  assert.equal(
    visibleBefore([item('parties.d2.address'), item('parties.d2')], before, added, new Map()).length,
    0,
  );
  assert.ok(changedFields(stored(before), stored(added)).includes('parties.d2.name'));
  assert.ok(changedFields(stored(added), stored(before)).includes('parties.d2.name'));
});

// ── names and look-up

test('titles as a court names a case', () => {
  const named = (plaintiffs: string[], defendants: string[]) =>
    filingContent.parse({
      parties: [
        ...plaintiffs.map((name, i) => ({ id: `p${i}`, role: 'plaintiff', name })),
        ...defendants.map((name, i) => ({ id: `d${i}`, role: 'defendant', name })),
      ],
    });
  assert.equal(titleOf(named(['张三'], ['李四']), '民间借贷纠纷'), '张三与李四民间借贷纠纷');
  assert.equal(titleOf(named(['张三', '王五'], ['李四']), '离婚纠纷'), '张三、王五与李四离婚纠纷');
  assert.equal(titleOf(named(['张三'], ['甲', '乙', '丙']), '合同纠纷'), '张三与甲、乙等3人合同纠纷');
  assert.equal(titleOf(named(['', ' '], ['李四']), ''), '李四');
  assert.equal(titleOf(emptyContent(), ''), '未命名的起诉状');
});

test('the fingerprint of a duplicate: the order of parties and spaces do not matter; party, side, cause, court and amount do', () => {
  const one = aComplaint(AGENT);
  const same = (other: FilingContent) => fingerprintOf(one).equals(fingerprintOf(other));
  assert.ok(
    same({
      ...structuredClone(one),
      parties: structuredClone(one).parties.toReversed(),
      facts: '另一种写法',
    }),
  );
  assert.ok(same(edited(one, new Set(['grounds', 'parties.p1.phone']))));
  assert.ok(same({ ...one, parties: one.parties.map((party) => ({ ...party, name: ` ${party.name} ` })) }));
  for (const field of ['parties.p1.name', 'claims.c1.amountFen', 'causeId'])
    assert.ok(!same(edited(one, new Set([field]))), field);
  assert.ok(!same({ ...one, courtId: 'G12' }));
  assert.ok(
    !same({ ...one, parties: one.parties.map((party) => ({ ...party, role: 'third-party' as const })) }),
  );
});

test('the search finds title, receipt number and every party, whatever the case of letters', () => {
  const text = searchTextOf(
    { ...aComplaint(AGENT), parties: [{ ...aComplaint(AGENT).parties[0]!, name: 'ACME 公司' }] },
    '标题',
    'SJG13A',
  );
  for (const part of ['acme 公司', '标题', 'sjg13a']) assert.ok(text.includes(part));
});

test('fees and checks know the day: a cause of the list of 2026 is unknown to a filing of 2025', async () => {
  const { pathOfCause } = await import('../facts.ts');
  assert.deepEqual(pathOfCause(CAUSES.loan, '2025-12-31' as PlainDate), []);
  assert.equal(pathOfCause(CAUSES.loan, '2026-01-01' as PlainDate).length, 4);
});

test('a court that takes whole 元 rounds half up and shows the difference as a step', () => {
  const fee = (total: number) =>
    inWholeYuan({
      total,
      halved: total,
      basis: '',
      steps: [{ label: 'x', rate: '', amount: total, article: 'y' }],
      notes: [],
    });
  for (const [from, to] of [
    [430_002, 430_000],
    [430_050, 430_100],
    [5_000, 5_000],
  ] as const) {
    const whole = fee(from);
    assert.equal(whole.total, to);
    assert.equal(
      whole.steps.reduce((sum, step) => sum + step.amount, 0),
      to,
    );
  }
});
