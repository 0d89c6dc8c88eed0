import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemActor } from '#kernel/access/actor.ts';
import { isRefusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import type { LawyerFacts } from './actors.ts';
import { mayActFor, mustBeAbleToLitigate, mustBeAbleToRead } from './policy.ts';
import { Licence, VerificationLevel } from './terms.ts';
import { aLawyer, aStaff } from './testing.ts';

const NOW = '2026-03-02T02:25:00.000Z' as Instant;
const codeOf = (value: unknown) => (isRefusal(value) ? value.refused : 'may');

test('the whole table: licence state × level of verification → may he act, may he look', () => {
  const acting: Record<string, string> = {
    transferring: 'identity.licence-transferring',
    suspended: 'identity.licence-suspended',
    cancelled: 'identity.licence-cancelled',
    revoked: 'identity.licence-revoked',
  };
  for (const licenceState of Licence.options)
    for (const level of VerificationLevel.options) {
      const actor = aLawyer({ licenceState, verification: { level, by: 'self' } });
      const expected = acting[licenceState] ?? (level === 'live-person' ? 'may' : 'identity.not-verified');
      assert.equal(codeOf(mustBeAbleToLitigate(actor, NOW)), expected, `${licenceState} ${level}`);
      const gone = licenceState === 'cancelled' || licenceState === 'revoked';
      assert.equal(codeOf(mustBeAbleToRead(actor)), gone ? acting[licenceState] : 'may', licenceState);
    }
});

test('nobody but a lawyer litigates', () => {
  for (const actor of [undefined, aStaff(), systemActor('期限')]) {
    assert.equal(codeOf(mustBeAbleToLitigate(actor, NOW)), 'identity.not-a-lawyer');
    assert.equal(codeOf(mustBeAbleToRead(actor)), 'identity.not-a-lawyer');
  }
});

test('the last day of a suspension still bars; the day after it asks for a fresh verification (Beijing days)', () => {
  const suspended = aLawyer({ licenceState: 'suspended', suspendedUntil: '2026-03-02' });
  const at = (moment: string) => codeOf(mustBeAbleToLitigate(suspended, moment as Instant));
  assert.equal(at('2026-03-02T15:59:59.999Z'), 'identity.licence-suspended');
  assert.equal(at('2026-03-02T16:00:00.000Z'), 'identity.licence-suspension-over');
});

test('every refusal names its article', () => {
  for (const licenceState of ['transferring', 'suspended', 'cancelled', 'revoked'] as const) {
    const refusal = mustBeAbleToLitigate(aLawyer({ licenceState }), NOW);
    assert.ok(isRefusal(refusal));
    assert.match(refusal.article ?? '', /律师法.*第十六条/);
  }
  const basic = mustBeAbleToLitigate(aLawyer({ verification: { level: 'basic', by: 'self' } }), NOW);
  assert.ok(isRefusal(basic));
  assert.match(basic.article ?? '', /一站式诉讼服务.*第二条/);
});

test('a 公职/公司律师 acts only for the own unit; everybody else for any client', () => {
  const unit = { name: '河南示例机电有限公司', creditCode: '91410100MA9000062Y' };
  const lawyer = (category: LawyerFacts['category']) =>
    aLawyer(category === 'public' || category === 'company' ? { category, unit } : { category });
  const foreign = { name: '示例商贸有限公司', creditCode: '91410100MA9000999X' };
  for (const category of ['public', 'company'] as const) {
    const actor = lawyer(category);
    assert.equal(mayActFor(actor, unit), undefined);
    assert.equal(mayActFor(actor, { name: '改了名字', creditCode: ' 91410100ma9000062y ' }), undefined);
    assert.equal(mayActFor(actor, { name: '河南示例机电 有限公司' }), undefined);
    assert.equal(codeOf(mayActFor(actor, foreign)), 'identity.not-own-unit');
    assert.equal(codeOf(mayActFor(actor, { ...foreign, name: unit.name })), 'identity.not-own-unit');
    const refusal = mayActFor(actor, { name: '张示例' });
    assert.match(refusal?.detail ?? '', /只能代理所在单位“河南示例机电有限公司”.*“张示例”/);
    assert.ok(refusal?.article);
  }
  for (const category of ['full-time', 'part-time'] as const)
    assert.equal(mayActFor(lawyer(category), foreign), undefined);
});

test('a 法律援助律师 acts only in cases assigned to him', () => {
  const actor = aLawyer({ category: 'legal-aid' });
  assert.equal(mayActFor(actor, { name: '张示例' }, { assignedByLegalAid: true }), undefined);
  assert.equal(
    codeOf(mayActFor(actor, { name: '张示例' }, { assignedByLegalAid: false })),
    'identity.not-assigned',
  );
});
