import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as f from './index.ts';

const facts: f.FilingFacts = { plaintiffs: [{ kind: 'natural-person' }], agents: ['lawyer'], online: true };
const requiredIds = (x: f.FilingFacts) => f.materialsFor(x).required.map((m) => m.id);

test('materials follow the facts', () => {
  assert.deepEqual(requiredIds(facts), [
    'complaint',
    'plaintiff-identity',
    'evidence',
    'power-of-attorney',
    'lawyer-licence',
    'firm-letter',
  ]);
  assert.ok(requiredIds({ ...facts, online: false }).includes('complaint-copies'));
  const company = requiredIds({ ...facts, plaintiffs: [{ kind: 'organisation' }], asksFeeRelief: true });
  assert.ok(
    company.includes('business-licence') &&
      company.includes('representative-certificate') &&
      company.includes('fee-relief'),
  );
  assert.ok(!company.includes('plaintiff-identity'));
  assert.ok(
    requiredIds({ ...facts, plaintiffs: [{ kind: 'natural-person', lacksCapacity: true }] }).includes(
      'guardian-proof',
    ),
  );
  assert.ok(requiredIds({ ...facts, agents: ['legal-worker'] }).includes('legal-worker-area'));
  assert.ok(!requiredIds({ ...facts, agents: [] }).includes('power-of-attorney'));
});

test('§2.15-4: the service address form is offered and never required', () => {
  for (const agents of [[], ['lawyer'], ['legal-worker', 'close-relative']] as const)
    for (const online of [true, false])
      for (const kind of ['natural-person', 'organisation'] as const) {
        const m = f.materialsFor({ plaintiffs: [{ kind }], agents, online });
        assert.ok(!m.required.some((x) => x.id === 'service-address'));
        assert.ok(m.optional.some((x) => x.id === 'service-address'));
      }
});

test('§2.15-5: three defendants, three copies; online one file for three recipients', () => {
  assert.deepEqual(f.copiesNeeded({ otherParties: 3, online: false }), { copies: 3, recipients: 3 });
  assert.deepEqual(f.copiesNeeded({ otherParties: 3, online: true }), { copies: 0, recipients: 3 });
});

test('§2.15-6: 全权代理 gives no special power', () => {
  assert.match(f.powerMissing('withdraw', [], true)?.text ?? '', /全权代理/);
  assert.equal(f.powerMissing('hearing', [], true), undefined);
  assert.equal(f.powerMissing('withdraw', ['withdraw']), undefined);
  assert.ok(f.powerMissing('appeal', ['hearing', 'withdraw']));
  assert.equal(f.powerMissing('withdraw', ['withdraw'], true)?.article.label.includes('第八十九条'), true);
});

test('§2.15-7/8: a third agent and a lawyer on both sides are refused, one firm on both sides warns', () => {
  const a = (party: string, side: f.Appointment['side'], agent: string, firm = 'x') => ({
    party,
    side,
    agent,
    firm,
  });
  const rules = (list: f.Appointment[]) => f.checkAppointments(list).map((r) => r.rule);
  assert.deepEqual(rules([a('p', 'plaintiff', '1'), a('p', 'plaintiff', '2')]), []);
  assert.deepEqual(rules([a('p', 'plaintiff', '1'), a('p', 'plaintiff', '2'), a('p', 'plaintiff', '3')]), [
    'too-many-agents',
  ]);
  assert.deepEqual(rules([a('p', 'plaintiff', '1'), a('q', 'defendant', '1')]), ['both-sides']);
  assert.deepEqual(rules([a('p', 'plaintiff', '1'), a('q', 'defendant', '2')]), ['same-firm']);
  assert.deepEqual(rules([a('p', 'plaintiff', '1', 'x'), a('q', 'defendant', '2', 'y')]), []);
});

test('§2.15-11: a grassroots worker without a party in the area warns', () => {
  assert.ok(f.legalWorkerWarning(false));
  assert.equal(f.legalWorkerWarning(true), undefined);
});

test('§2.15-3: a second correction with a new item is raised late', () => {
  assert.deepEqual(f.itemsRaisedLate(['evidence'], ['evidence', 'firm-letter']), ['firm-letter']);
  assert.deepEqual(f.itemsRaisedLate(['evidence'], ['evidence']), []);
  assert.deepEqual(f.itemsRaisedLate(['complaint'], ['claims-unclear'], ['claims-unclear']), []);
});

test('tables have unique ids, and §2.15-47 has its four grounds', () => {
  for (const table of [
    f.MATERIALS,
    f.COMPLAINT_ITEMS,
    f.NON_ACCEPTANCE_GROUNDS,
    f.ACCEPTANCE_CONDITIONS,
    f.ORIGINAL_REQUIRED_GROUNDS,
  ]) {
    const ids = table.map((r) => r.id as string);
    assert.equal(new Set(ids).size, ids.length);
  }
  assert.equal(f.ORIGINAL_REQUIRED_GROUNDS.length, 4);
  assert.equal(f.ACCEPTANCE_CONDITIONS.length, 4);
});
