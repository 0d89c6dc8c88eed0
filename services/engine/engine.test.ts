import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { cite } from '#law/citations.ts';
import { instant, plainDate } from '#law/time.ts';
import type { Answers, Service } from './definition.ts';
import * as e from './index.ts';
import { atTheCounter, LIBRARY, LIBRARY_CARD, type LibraryEffect, type Reader } from './library-card.ts';

const card = LIBRARY_CARD;
const child: Answers = { kind: 'child', school: '示例小学', deposit: 50_00, express: false };
const rules = (ground: e.Ground<Reader>, answers: Answers, materials = ['photo', 'consent']) =>
  e
    .checkApplication(card, ground, { answers, materials })
    .map(({ rule, field, weight }) => `${weight} ${rule}${field === undefined ? '' : ` ${field}`}`);

test('a sound form at the right hour passes', () => {
  assert.deepEqual(rules(atTheCounter({ age: 9 }), child), []);
  assert.deepEqual(rules(atTheCounter(), { kind: 'adult', deposit: 0, express: true }, ['photo']), [
    'warn rush',
  ]);
});

test('everything wrong is said at once', () => {
  const found = rules(
    { ...atTheCounter({ age: 15, owes: 2 }, 'sunday'), roles: ['guest'] },
    { kind: 'child', school: '', deposit: -1 },
    [],
  );
  assert.deepEqual(found, [
    'refuse who',
    'refuse stage',
    'refuse debt',
    'refuse missing school',
    'refuse answer deposit',
    'refuse missing express',
    'refuse material photo',
    'refuse material consent',
    'refuse age kind',
  ]);
  assert.deepEqual(
    rules(atTheCounter({}, 'saturday'), { kind: 'adult', deposit: 0, express: false }, ['photo']),
    ['warn stage'],
  );
});

test('a question that no longer stands is neither asked nor handed in', () => {
  const answers = { ...child, kind: 'adult' };
  assert.ok(!e.askedFields(card.form, answers).some(({ id }) => id === 'school'));
  assert.equal(e.answersAsked(card.form, answers)['school'], undefined);
  assert.equal(e.answersAsked(card.form, child)['school'], '示例小学');
});

test('no answer of another shape gets through', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...card.form),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
      (field, answer) => {
        const fault = e.answerFault(field, answer, atTheCounter().offered);
        if (fault !== undefined) return assert.match(fault, new RegExp(`^“${field.label}”.+。$`, 'u'));
        const kind = typeof answer;
        const right = {
          text: 'string',
          long: 'string',
          date: 'string',
          moment: 'string',
          choice: 'string',
          money: 'number',
          number: 'number',
          'yes-no': 'boolean',
          choices: 'object',
          files: 'object',
        };
        assert.equal(kind, right[field.type]);
      },
    ),
  );
});

test('clocks: the first line that holds; a promise never reaches beyond the law', () => {
  const counting = {
    now: instant('2026-03-02T02:25:00.000Z'),
    today: plainDate('2026-03-02'),
    calendar: CHINA_CALENDAR,
  };
  const quick = e.dueOf(card, 'decide', { express: true }, counting);
  assert.equal(quick.dueAt, '2026-03-04T03:00:00.000Z');
  assert.ok(quick.promisedAt < quick.dueAt);
  const usual = e.dueOf(card, 'decide', { express: false }, counting);
  assert.deepEqual([usual.dueOn, usual.article], ['2026-03-05', cite('CPL', '13').label]);
  assert.equal(
    e.dueOf(card, 'decide', { express: false }, counting, 'civil', { decide: { length: 1, unit: 'year' } })
      .promisedAt,
    usual.dueAt,
  );
  assert.equal(e.dueOf(card, 'pay', {}, counting).article, undefined);
  assert.throws(() => e.dueOf({ ...card, clocks: {} }, 'pay', {}, counting), /no clock pay/);
});

test('drafts of papers: words filled in, a paragraph without its word falls away', () => {
  const outcome = card.outcomes['granted'];
  const [paper] = outcome ? e.papersOf(outcome, {}, {}) : [];
  assert.ok(paper && outcome);
  const words = {
    applicant: '读者甲',
    ...e.wordsOf('answer', card.form, child, {}),
    ...e.wordsOf('decision', outcome.form ?? [], { books: 5 }, {}),
  };
  assert.deepEqual(e.draftOf(paper, words).paragraphs, ['读者甲可借5册。', '就读学校：示例小学。']);
  assert.deepEqual(e.draftOf(paper, { ...words, 'answer.school': '' }).paragraphs, ['读者甲可借5册。']);
  assert.equal(e.valueOf({ decision: 'books' }, {}, { books: 5 }), 5);
  assert.equal(e.valueOf({ answer: 'kind' }, child, {}), 'child');
  assert.equal(e.valueOf({ is: 7 }, {}, {}), 7);
});

test('answers in words', () => {
  const offered = atTheCounter().offered;
  const words = e.wordsOf(
    'answer',
    card.form,
    { ...child, branches: ['east', 'west'], from: '2026-03-02' },
    offered,
  );
  assert.deepEqual(words, {
    'answer.kind': '少儿证',
    'answer.school': '示例小学',
    'answer.deposit': '50.00元',
    'answer.branches': '东馆、西馆',
    'answer.express': '否',
    'answer.from': '2026年3月2日',
  });
});

test('a sound definition has no fault, and each fault of a broken one is said', () => {
  assert.deepEqual(e.definitionFaults(card, LIBRARY), []);
  type Card = Service<Reader, LibraryEffect>;
  const granted = card.outcomes['granted'];
  const refused = card.outcomes['refused'];
  assert.ok(granted && refused);
  const broken: [Partial<Card>, RegExp][] = [
    [{ id: 'Library Card' }, /not an id/],
    [{ version: 0 }, /version/],
    [{ articles: [] }, /no article/],
    [{ guide: [] }, /guide/],
    [{ group: 'nowhere' }, /knows no nowhere/],
    [{ who: { ...card.who, roles: [] } }, /nobody may ask/],
    [{ who: { ...card.who, roles: ['*'] } }, /knows no \*/],
    [{ stages: { ...card.stages, open: ['any'] } }, /knows no any/],
    [{ stages: { ...card.stages, open: [], conditional: [] } }, /open at no stage/],
    [{ outcomes: { granted } }, /two outcomes/],
    [{ outcomes: { ...card.outcomes, granted: { ...granted, next: 'fly' } } }, /no step fly/],
    [
      {
        outcomes: {
          granted: { ...granted, effects: [{ do: 'lend', books: { decision: 'weight' } }] },
          refused,
        },
      },
      /no word of the decision weight/,
    ],
    [{ submitted: [{ do: 'lend', books: { answer: 'weight' } }] }, /no answer weight/],
    [
      {
        outcomes: {
          granted,
          refused: {
            ...refused,
            papers: [{ id: 'x', form: 'notice', name: '通知', to: 'all', text: ['{nobody}'] }],
          },
        },
      },
      /no word \{nobody\}/,
    ],
    [{ decider: [] }, /deciders/],
    [{ decider: [{ role: 'king', article: card.who.article }] }, /knows no king/],
    [{ clocks: { ...card.clocks, decide: [] } }, /clock decide/],
    [
      { clocks: { ...card.clocks, 'step:dance': [{ promise: { length: 1, unit: 'day' } }] } },
      /nothing waits/,
    ],
    [{ steps: { ...card.steps, dance: { name: '舞', awaits: 'court', act: '舞' } } }, /no outcome leads/],
    [{ secretUntil: 'dance' }, /no step/],
    [{ form: [...card.form, { id: 'kind', label: '再问', type: 'text' }] }, /twice/],
    [{ form: [{ id: 'a', label: '甲', type: 'choice' }] }, /choices belong/],
    [{ form: [{ id: 'a', label: '甲', type: 'choice', choices: { from: 'moon' } }] }, /nothing is offered/],
    [
      { form: [{ id: 'a', label: '甲', type: 'text', when: { field: 'b', is: ['yes'] } }] },
      /not asked before/,
    ],
    [
      {
        materials: [{ id: 'm', name: '纸', article: card.who.article, when: { field: 'kind', is: ['dog'] } }],
      },
      /never dog/,
    ],
  ];
  for (const [change, fault] of broken) {
    const faults = e.definitionFaults({ ...card, ...change }, LIBRARY);
    assert.ok(
      faults.some((said) => fault.test(said)),
      `${fault}: ${faults.join('; ')}`,
    );
  }
  assert.match(e.definitionFaults(card, LIBRARY, () => false).join(), /no such article/);
});

test('a definition as text shows every one of its facts', () => {
  const text = e.listingOf(card);
  for (const word of [
    'library-card',
    '监护人同意书',
    '{decision.books}',
    'lend books=decision.books',
    '48小时',
    'redo:print',
    '满十四周岁',
  ])
    assert.ok(text.includes(word), word);
  assert.ok(!/undefined|\[object/u.test(text));
});
