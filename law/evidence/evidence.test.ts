import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortLabel } from '../citations.ts';
import { addDays, plainDate } from '../time.ts';
import * as e from './index.ts';

const d = plainDate;

test('each request has its name and article and the same last day', () => {
  const table: [e.EvidenceRequest, string, string][] = [
    ['investigation', '申请调查取证', '民诉法解释第九十四条第二款'],
    ['extension', '申请延长举证期限', '民诉法解释第一百条第一款'],
    ['appraisal', '申请鉴定', '民诉法解释第一百二十一条第一款'],
    ['witness', '申请证人出庭', '民诉法解释第一百一十七条第一款'],
    ['preservation', '申请证据保全', '民诉法解释第九十八条第一款'],
    ['documentary-order', '申请责令提交书证', '民诉法解释第一百一十二条第一款'],
  ];
  assert.deepEqual(
    Object.keys(e.EVIDENCE_REQUESTS),
    table.map(([id]) => id),
  );
  for (const [id, name, article] of table) {
    const late = (askedOn: string) =>
      e.evidenceRequestLate(id, { periodEnds: d('2026-03-20'), askedOn: d(askedOn) });
    assert.equal(late('2026-03-20'), undefined);
    assert.equal(late('2026-03-21')?.text, `${name}应当在举证期限届满前提出，现已逾期。`);
    assert.equal(shortLabel(late('2026-03-21')!.article), article);
  }
});

test('an appraisal may also be asked within the time the court has set, and only it', () => {
  const ask = (request: e.EvidenceRequest, courtSetUntil: string) =>
    e.evidenceRequestLate(request, {
      periodEnds: d('2026-03-20'),
      askedOn: d('2026-03-25'),
      courtSetUntil: d(courtSetUntil),
    }) === undefined;
  assert.equal(ask('appraisal', '2026-03-25'), true);
  assert.equal(ask('appraisal', '2026-03-24'), false);
  assert.equal(ask('witness', '2026-03-31'), false);
  assert.equal(
    e.evidenceRequestLate('appraisal', {
      periodEnds: d('2026-03-20'),
      askedOn: d('2026-03-20'),
      courtSetUntil: d('2026-03-10'),
    }),
    undefined,
    'a shorter time set earlier takes nothing away',
  );
});

test('an extension moves everybody forward, nobody back', () => {
  const r = e.extendForAll(
    { 甲: d('2026-03-17'), 乙: d('2026-04-20'), 丙: d('2026-04-01') },
    d('2026-04-01'),
  );
  assert.deepEqual(r.periods, { 甲: '2026-04-01', 乙: '2026-04-20', 丙: '2026-04-01' });
  assert.deepEqual(r.moved, ['甲']);
  assert.equal(shortLabel(r.article), '民诉法解释第一百条第二款');
  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(d('2026-03-01'), n));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), day), day, (periods, until) => {
      const all = e.extendForAll(periods, until);
      for (const [party, before] of Object.entries(periods)) {
        const after = all.periods[party]!;
        assert.ok(after >= before && after >= until);
        assert.equal(all.moved.includes(party), after !== before);
      }
    }),
  );
});

test('an objection to jurisdiction: paused, then the days that were left', () => {
  const of = (objectedOn: string, rejectedOn?: string) => {
    const r = e.pausedByObjection({
      periodEnds: d('2026-03-20'),
      objectedOn: d(objectedOn),
      ...(rejectedOn === undefined ? {} : { rejectedOn: d(rejectedOn) }),
    });
    return [r.state, r.periodEnds];
  };
  assert.deepEqual(of('2026-03-12'), ['paused', undefined]);
  assert.deepEqual(of('2026-03-12', '2026-05-10'), ['resumed', '2026-05-18']);
  assert.deepEqual(of('2026-03-20'), ['paused', undefined]);
  assert.deepEqual(of('2026-03-20', '2026-05-10'), ['resumed', '2026-05-10']);
  assert.deepEqual(of('2026-03-21'), ['running', '2026-03-20']);
  assert.deepEqual(of('2026-03-21', '2026-05-10'), ['running', '2026-03-20']);
  const r = e.pausedByObjection({ periodEnds: d('2026-03-20'), objectedOn: d('2026-03-12') });
  assert.equal(shortLabel(r.article), '民事证据规定第五十五条第一项');
});
