import type { Answers, Condition, Outcome, Paper, Step, Value } from './definition.ts';
import { holds } from './form.ts';

/** What a draft is filled with: {applicant}, {answer.ground} … in words. */
export type Words = Readonly<Record<string, string>>;

/** A name in curly brackets; with a question mark the paragraph falls away where the word is empty. */
const SLOT = /\{(\??)([a-zA-Z][a-zA-Z0-9.-]*)\}/gu;

/** The slots of a text, e.g. applicant, answer.ground. */
export function slotsOf(text: string): string[] {
  return [...text.matchAll(SLOT)].map((match) => match[2] ?? '');
}

/** One paragraph with its words; undefined when a word it depends on is empty. An unknown word stays as a gap to be filled in by hand. */
export function fill(text: string, words: Words): string | undefined {
  for (const [, optional, name] of text.matchAll(SLOT))
    if (optional === '?' && name !== undefined && (words[name] ?? '') === '') return undefined;
  // what people write ends with a full stop, and so does the sentence around it
  return text
    .replace(SLOT, (_slot, _optional: string, name: string) => words[name] ?? '')
    .replaceAll(/。(?=[。，；])/gu, '');
}

/** The draft of a paper (文书草稿): its paragraphs as the judge gets them to edit and sign. */
export function draftOf(paper: Paper, words: Words): { id: string; name: string; paragraphs: string[] } {
  return {
    id: paper.id,
    name: fill(paper.name, words) ?? paper.name,
    paragraphs: paper.text.map((text) => fill(text, words)).filter((text) => text !== undefined),
  };
}

/** The papers that an outcome or a step issues with these answers of the applicant and words of the decision. */
export function papersOf(
  of: Pick<Outcome<unknown> | Step<unknown>, 'papers'>,
  answers: Answers,
  decision: Answers,
): Paper[] {
  return (of.papers ?? []).filter((paper) => holds(paper.when, { ...answers, ...decision }));
}

/** The papers of an outcome that ends a review (复议决定). */
export function reviewPapersOf(outcome: Outcome<unknown>, answers: Answers, decision: Answers): Paper[] {
  return papersOf({ papers: outcome.reviewPapers ?? outcome.papers }, answers, decision);
}

/** The effects that follow: those whose condition holds over the answers and the words of the court. */
export function effectsOf<Effect extends { readonly when?: Condition }>(
  effects: readonly Effect[],
  answers: Answers,
  decision: Answers,
): Effect[] {
  return effects.filter((effect) => holds(effect.when, { ...answers, ...decision }));
}

/** The outcomes that are open to the court with these answers. */
export function outcomesOpen(
  service: { readonly outcomes: Readonly<Record<string, Outcome<unknown>>> },
  answers: Answers,
): string[] {
  return Object.keys(service.outcomes).filter((id) => holds(service.outcomes[id]?.when, answers));
}

/** What a value of an effect stands for. */
export function valueOf(value: Value, answers: Answers, decision: Answers): Answers[string] {
  if ('is' in value) return value.is;
  return 'answer' in value ? answers[value.answer] : decision[value.decision];
}
