import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortLabel } from '../citations.ts';
import * as s from './index.ts';

/** The table of the domain, written once more by hand: a = allowed, c = conditional, . = no. */
const TABLE: Record<s.StagedService, string> = {
  mediation: 'aaaaa.ac.',
  confirmation: 'a........',
  preservation: 'aaaaaaac.',
  'evidence-preservation': 'aaac..c..',
  fees: '.ac..ac..',
  refund: '..aaaaaaa',
  'jurisdiction-objection': '..a....a.',
  recusal: '..aa..aa.',
  investigation: '..a...cc.',
  'extend-evidence': '..a...c..',
  appraisal: 'c.ac..cc.',
  witness: '..a...c..',
  adjournment: '..aa..ac.',
  withdrawal: '.aaac.aa.',
  'verify-representation': '.aaaaaaac',
  'file-reading': '..aaaaaaa',
  'online-hearing': '..aa..ac.',
  avoidance: '..aa..aa.',
  'contact-judge': '.caaaaaac',
  'submit-material': '.aacc.aa.',
};
const services = Object.keys(TABLE) as s.StagedService[];
const LETTER = { allowed: 'a', conditional: 'c', no: '.' };

test('every cell of the table', () => {
  assert.deepEqual(Object.keys(s.SERVICE_STAGES), services);
  for (const service of services)
    assert.equal(
      s.STAGE_IDS.map((stage) => LETTER[s.serviceAt(service, stage).state]).join(''),
      TABLE[service],
      service,
    );
});

test('nine stages in order', () => {
  assert.deepEqual(s.STAGE_IDS, ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8']);
  for (const name of Object.values(s.STAGES)) assert.ok(name.length >= 2);
  assert.equal(s.isStage('S0'), true);
  assert.equal(s.isStage('S9'), false);
  assert.equal(s.isStage('toString'), false);
});

test('a condition is said with its own article, the rest with the article of the service', () => {
  const at = (service: s.StagedService, stage: s.StageId) => shortLabel(s.serviceAt(service, stage).article);
  assert.equal(at('preservation', 'S0'), '民事诉讼法第一百零四条第一款');
  assert.equal(at('preservation', 'S2'), '民事诉讼法第一百零三条第一款');
  assert.equal(at('preservation', 'S5'), '民诉法解释第一百六十一条');
  assert.equal(at('preservation', 'S7'), '民诉法解释第一百六十三条');
  assert.equal(at('withdrawal', 'S4'), '民诉法解释第二百三十八条第二款');
  assert.equal(at('withdrawal', 'S6'), '民事诉讼法第一百八十条');
  assert.equal(at('appraisal', 'S0'), '在线调解规则第二十六条第一款');
  assert.equal(at('appraisal', 'S2'), '民诉法解释第一百二十一条第一款');
  assert.equal(at('jurisdiction-objection', 'S7'), '执行程序解释第三条第一款');
  assert.equal(at('submit-material', 'S3'), '民诉法解释第一百零一条第一款');
  assert.equal(s.serviceAt('recusal', 'S0').text, '本阶段不能申请回避');
  assert.equal(s.serviceAt('recusal', 'S2').text, '本阶段可以申请回避');
  assert.match(s.serviceAt('withdrawal', 'S4').text, /被告不同意/);
});

test('each condition has a sentence of its own, and every sentence says something', () => {
  for (const service of services)
    for (const stage of s.STAGE_IDS) {
      const r = s.serviceAt(service, stage);
      assert.ok(r.text.length >= 5 && r.article.label.startsWith('《'), `${service} ${stage}`);
      if (r.state === 'conditional') assert.doesNotMatch(r.text, /^本阶段/, `${service} ${stage}`);
      if (r.state === 'no') assert.match(r.text, /^本阶段不能.{2,}/);
    }
});

test('what is open at a stage: the unconditional first', () => {
  assert.deepEqual(s.servicesAt('S0'), [
    'mediation',
    'confirmation',
    'preservation',
    'evidence-preservation',
    'appraisal',
  ]);
  assert.deepEqual(s.servicesAt('S8'), ['refund', 'file-reading', 'verify-representation', 'contact-judge']);
  assert.deepEqual(s.servicesAt('S5'), [
    'preservation',
    'fees',
    'refund',
    'verify-representation',
    'file-reading',
    'contact-judge',
  ]);
});

test('the stage of a case is told by the furthest thing that has happened', () => {
  assert.equal(s.stageOf({}), 'S0');
  assert.equal(s.stageOf({ filed: true }), 'S1');
  const accepted = { filed: true, accepted: true };
  assert.equal(s.stageOf(accepted), 'S2');
  assert.equal(s.stageOf({ ...accepted, evidencePeriodOver: true }), 'S3');
  assert.equal(s.stageOf({ filed: true, evidencePeriodOver: true }), 'S1');
  const debated = { ...accepted, evidencePeriodOver: true, debateClosed: true };
  assert.equal(s.stageOf(debated), 'S4');
  const judged = { ...debated, judgmentGiven: true };
  assert.equal(s.stageOf(judged), 'S5');
  assert.equal(s.stageOf({ ...judged, appealed: true }), 'S6');
  assert.equal(s.stageOf({ ...judged, effective: true }), 'S8');
  assert.equal(s.stageOf({ ...judged, appealed: true, effective: true }), 'S8');
  assert.equal(s.stageOf({ ...judged, effective: true, enforcement: true }), 'S7');
  assert.equal(s.stageOf({ ...judged, effective: true, enforcement: true, archived: true }), 'S8');
  const b = fc.boolean();
  const facts = fc.record({
    filed: b,
    accepted: b,
    evidencePeriodOver: b,
    debateClosed: b,
    judgmentGiven: b,
    appealed: b,
  });
  fc.assert(fc.property(facts, (f) => assert.ok(s.stageOf({ ...f, judgmentGiven: true }) >= s.stageOf(f))));
});
