import type { ApplicationRow } from '../tables.ts';
import type { Bench } from './bench.ts';
import type { Named } from './kinds.ts';
import { outcomeOf } from './kinds.ts';

/** What an act changes of the row besides its state. */
export function changesOf(bench: Bench, named: Named, number: number | null): Partial<ApplicationRow> {
  const { unit } = bench;
  if (named.kind === 'correct') return number === null ? {} : { content_number: number };
  if (named.kind !== 'decide' && named.kind !== 'reviewed') return {};
  return {
    outcome: named.id,
    decided_at: unit.now,
    decided_by: unit.actor.id,
    decided_name: unit.actor.name,
  };
}

/** The articles on which the act stands, for the trail. */
export function lawOf({ service, row }: Pick<Bench, 'service' | 'row'>, named: Named): string[] {
  const outcome = outcomeOf(service, named);
  const review = named.kind === 'review' ? service.outcomes[named.id]?.review : undefined;
  return [
    ...(outcome ? [outcome.article.label] : []),
    ...(review ? [review.article.label] : []),
    ...(named.kind === 'decide' || named.kind === 'reviewed' ? [row.decider_article] : []),
    ...(named.kind === 'submit' ? [service.who.article.label] : []),
    ...(row.due_article && !outcome ? [row.due_article] : []),
  ].filter((label) => label !== '');
}
