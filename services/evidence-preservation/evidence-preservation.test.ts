import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { type Answers, definitionFaults, papersOf } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { EVIDENCE_PRESERVATION } from './service.ts';

const plain = plainCase();
const check = (over: Answers = {}, facts: CaseFacts = plain, papers: readonly string[] = EXAMPLE.materials) =>
  found(EVIDENCE_PRESERVATION, facts, { ...EXAMPLE.answers(facts), ...over }, papers);

test('a sound definition; civil and administrative cases, not others', () => {
  assert.deepEqual(definitionFaults(EVIDENCE_PRESERVATION, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.deepEqual(check({}, plainCase({ law: 'administrative' })), []);
  assert.deepEqual(check({}, plainCase({ law: 'criminal' })), ['refuse civil-or-administrative']);
});

test('in time to the last day of the period; after it the court decides by itself (EVR 25)', () => {
  const evidenceUntil = plainDate('2026-03-02');
  assert.deepEqual(check({}, plainCase({ evidenceUntil })), []);
  const over = plainCase({ evidenceUntil: plainDate('2026-03-01'), stage: 'S3' });
  assert.deepEqual(check({}, over), ['warn stage', 'warn late']);
  assert.deepEqual(check({}, plainCase({ stage: 'S4' })), ['refuse stage']);
  assert.deepEqual(check({}, plainCase({ stage: 'S0' })), ['refuse stage']);
});

test('security is asked for where it may do harm (EVR 26)', () => {
  assert.deepEqual(check({ harmful: true }), ['refuse missing security']);
  assert.deepEqual(check({ harmful: true, security: 'none' }), ['warn security']);
  assert.deepEqual(
    check({ harmful: true, security: 'guarantor', 'security-amount': 1, 'security-by': '保证人' }),
    ['refuse material security'],
  );
});

test('the ruling stands on the law of the case', () => {
  const papers = EVIDENCE_PRESERVATION.outcomes['allow']?.papers ?? [];
  const text = (law: string) =>
    papersOf({ papers }, { law }, {})
      .flatMap((paper) => paper.text)
      .join('');
  assert.match(text('civil'), /民事诉讼法》第八十四条/u);
  assert.match(text('administrative'), /行政诉讼法》第四十二条/u);
});
