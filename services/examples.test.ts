import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseFacts } from './case-facts.ts';
import {
  answersAsked,
  checkApplication,
  draftOf,
  formFindings,
  outcomesOpen,
  papersOf,
  withKnown,
  wordsOf,
} from './engine/index.ts';
import type { Example } from './engine/example.ts';
import { groundOf } from './ground.ts';
import { PAPER_WORDS } from './host.ts';
import { SERVICES } from './registry.ts';
import { plainCase } from './testing.ts';

const hostWords = Object.fromEntries(PAPER_WORDS.map((word) => [word, `〈${word}〉`]));

for (const service of SERVICES) {
  const [basis] = service.articles;
  assert.ok(basis);
  const loaded = (await import(`./${service.id}/example.ts`)) as { EXAMPLE: Example<CaseFacts> }; // the house rule of these folders
  const example = loaded.EXAMPLE;
  const facts = example.ground?.(plainCase()) ?? plainCase();
  // the court stands on no side
  const groundFor = (on: CaseFacts) =>
    service.life.opens === 'court' ? { ...groundOf(on), roles: ['court'] } : groundOf(on);
  const ground = groundFor(facts);
  const refusals = (on: CaseFacts, answers = example.answers(on), materials = example.materials) =>
    checkApplication(service, groundFor(on), { answers, materials }).filter(
      ({ weight }) => weight === 'refuse',
    );

  test(`${service.id}: its example can be handed in`, () => {
    assert.deepEqual(refusals(facts), []);
  });

  test(`${service.id}: what must be refused is refused by the rule that must`, () => {
    for (const { rule, ground: change, answers } of example.refused ?? []) {
      const on = change?.(facts) ?? facts;
      assert.ok(
        refusals(on, answers?.(on)).some((finding) => finding.rule === rule),
        rule,
      );
    }
  });

  test(`${service.id}: each outcome has its words and its papers, without a gap`, () => {
    const answers = answersAsked(service.form, withKnown(service.form, example.answers(facts), ground.known));
    const words = { ...hostWords, ...wordsOf('answer', service.form, answers, ground.offered) };
    if (service.answer)
      assert.deepEqual(
        formFindings(service.answer, example.response?.(facts) ?? {}, ground.offered, basis),
        [],
      );
    const open = outcomesOpen(service, answers);
    for (const [id, outcome] of Object.entries(service.outcomes).filter(([name]) => open.includes(name))) {
      const decision = example.decisions?.[id]?.(facts) ?? {};
      const form = outcome.form ?? [];
      assert.deepEqual(formFindings(form, decision, ground.offered, basis), [], id);
      const all = { ...words, ...wordsOf('decision', form, decision, ground.offered) };
      for (const paper of papersOf(outcome, answers, decision)) {
        const text = draftOf(paper, all).paragraphs.join('');
        assert.doesNotMatch(text, /[{}]|undefined|。。|，，|：：|，。/u, `${id} ${paper.id}`);
      }
    }
  });
}
