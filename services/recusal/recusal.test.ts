import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { LawOfCase } from '../law-of-case.ts';
import { dueOf, effectsOf, holds, outcomesOpen } from '../engine/index.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { RECUSAL } from './service.ts';

const staff: CaseFacts['staff'] = [
  { id: 'judge-1', name: '审一', role: 'presiding', paused: false },
  { id: 'clerk-1', name: '书一', role: 'clerk', paused: false },
];
const HELD = {
  id: 'h',
  startsAt: plainCase().now,
  endsAt: plainCase().now,
  place: '一庭',
  state: 'held',
} as const;
const civil = {
  whose: 'judge',
  person: 'judge-1',
  ground: 'interest',
  facts: '其兄长现任被告财务负责人。',
  learnt: 'before',
};
const criminal = { ...civil, 'ground-criminal': 'interest' };

test('at the start of the trial it is open to every party, without proof', () => {
  assert.deepEqual(found(RECUSAL, plainCase({ staff }), civil, []), []);
  assert.deepEqual(
    found(
      RECUSAL,
      plainCase({
        staff,
        mine: { partyIds: ['party-2'], role: 'defendant', powers: { special: false, matters: [] } },
      }),
      civil,
      [],
    ),
    [],
  );
});

test('after the debate is closed it is refused (CPL 48; ALI 74)', () => {
  assert.deepEqual(found(RECUSAL, plainCase({ staff, debateClosed: true }), civil, []), [
    'refuse late-civil',
  ]);
  assert.deepEqual(
    found(RECUSAL, plainCase({ staff, debateClosed: true, law: 'administrative' }), civil, []),
    ['refuse late-administrative'],
  );
});

test('once a hearing was held only a ground learnt later counts, and its day is said', () => {
  const facts = plainCase({ staff, stage: 'S3', hearings: [HELD] });
  assert.ok(found(RECUSAL, facts, civil, []).includes('refuse after-start'));
  const learnt = { ...civil, learnt: 'after', 'learnt-on': '2026-03-01' };
  assert.deepEqual(
    found(RECUSAL, facts, learnt, []).filter((line) => line.startsWith('refuse')),
    [],
  );
  assert.ok(found(RECUSAL, facts, { ...learnt, 'learnt-on': '2026-03-03' }, []).includes('refuse learnt-on'));
});

test('a criminal ground of article 28 needs proof (CrI 33), one of article 27 does not', () => {
  const facts = plainCase({ staff, law: 'criminal' });
  assert.deepEqual(found(RECUSAL, facts, criminal, []), []);
  const gifts = { ...criminal, 'ground-criminal': 'gifts' };
  assert.deepEqual(found(RECUSAL, facts, gifts, []), ['refuse material proof']);
  assert.deepEqual(found(RECUSAL, facts, gifts, ['proof']), []);
});

test('who decides goes by rank (CPL 49; CrI 38)', () => {
  const decider = (law: LawOfCase, whose: string) =>
    RECUSAL.decider.find(({ when }) => holds(when, { law, whose }))?.role;
  assert.equal(decider('civil', 'president'), 'judicial-committee');
  assert.equal(decider('civil', 'judge'), 'president');
  assert.equal(decider('civil', 'staff'), 'presiding-judge');
  assert.equal(decider('administrative', 'other'), 'presiding-judge');
  assert.equal(decider('criminal', 'staff'), 'president');
  assert.equal(decider('criminal', 'president'), 'judicial-committee');
  assert.deepEqual(found(RECUSAL, plainCase({ staff }), { ...civil, whose: 'staff' }, []), ['refuse person']);
});

test('three days by law in civil and administrative cases, three days promised in criminal ones', () => {
  const { now, calendar } = plainCase();
  const due = (law: LawOfCase) =>
    dueOf(RECUSAL, 'decide', { law }, { now, today: plainDate('2026-03-02'), calendar });
  assert.equal(due('civil').dueOn, '2026-03-05');
  assert.match(due('civil').article ?? '', /民事诉讼法》第五十条/u);
  assert.match(due('administrative').article ?? '', /第七十四条第三款/u);
  assert.equal(due('criminal').article, undefined);
});

test('the person pauses at once and goes on after a refusal; whoever is not staff of the case is not touched', () => {
  const submitted = (whose: string) => effectsOf(RECUSAL.submitted ?? [], { whose }, {}).map((e) => e.do);
  assert.deepEqual(submitted('judge'), ['pause-staff']);
  assert.deepEqual(submitted('other'), []);
  const refused = RECUSAL.outcomes['refused'];
  assert.deepEqual(
    effectsOf(refused?.effects ?? [], { whose: 'judge' }, {}).map((e) => e.do),
    ['unpause-staff', 'add-node'],
  );
});

test('several at once, of those whom the same person decides on; who is asked already is not asked again', () => {
  const two = plainCase({
    staff: [...staff, { id: 'judge-2', name: '审二', role: 'judge', paused: false }],
  });
  const both = { ...civil, person: ['judge-1', 'judge-2'] };
  assert.deepEqual(found(RECUSAL, two, both, []), []);
  assert.deepEqual(found(RECUSAL, two, { ...both, person: ['judge-1', 'clerk-1'] }, []), ['refuse person']);
  const asked = plainCase({
    staff: staff.map((one) => ({ ...one, paused: one.id === 'judge-1' })),
    earlier: [
      {
        id: 'a',
        service: 'recusal',
        state: 'deciding',
        outcome: null,
        open: true,
        mine: true,
        submittedOn: plainDate('2026-03-01'),
      },
    ],
  });
  assert.deepEqual(found(RECUSAL, asked, civil, []), ['refuse asked-already']);
  assert.deepEqual(found(RECUSAL, asked, { ...civil, whose: 'staff', person: ['clerk-1'] }, []), []);
});

test('of several some: whoever is granted leaves, the others go on, and about them reconsideration may be asked', () => {
  const two = plainCase({ staff: [...staff, { id: 'judge-2', name: '审二', role: 'judge', paused: true }] });
  const both = { ...civil, person: ['judge-1', 'judge-2'] };
  const words = (persons: string[]) => foundAtCourt(RECUSAL, two, both, 'decide:partly', { persons });
  assert.deepEqual(words(['judge-2']), []);
  assert.deepEqual(words(['judge-1', 'judge-2']), ['refuse partly']);
  assert.deepEqual(words(['clerk-1']), ['refuse partly']);
  const { effects = [], review, anew } = RECUSAL.outcomes['partly'] ?? {};
  assert.deepEqual(
    effectsOf(effects, { whose: 'judge' }, {}).map((e) => e.do),
    ['replace-staff', 'unpause-staff', 'add-node'],
  );
  assert.deepEqual([review?.by, anew], ['applicant', true]);
});

test('a refusal is reviewed once; what is plainly no ground is dismissed without review in criminal cases only', () => {
  assert.equal(RECUSAL.outcomes['refused']?.review?.by, 'applicant');
  assert.equal(RECUSAL.outcomes['dismissed']?.review, undefined);
  assert.deepEqual(outcomesOpen(RECUSAL, { law: 'civil' }), ['granted', 'refused']);
  assert.deepEqual(outcomesOpen(RECUSAL, { law: 'civil', whose: 'judge' }), ['granted', 'refused', 'partly']);
  assert.deepEqual(outcomesOpen(RECUSAL, { law: 'criminal' }), ['granted', 'refused', 'dismissed']);
});
