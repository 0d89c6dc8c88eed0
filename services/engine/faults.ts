import type { Citation } from '#law/citations.ts';
import type { Condition, Field, Paper, Service, Value } from './definition.ts';
import { machineOf, stepsFrom } from './life-cycle.ts';
import { machineFaults } from './machine.ts';
import { slotsOf } from './papers.ts';

/** What the host of a service knows: its stages, roles, deciders, lists to choose from, and words of its own for papers. */
export type Host = {
  readonly stages: readonly string[];
  readonly roles: readonly string[];
  readonly deciders: readonly string[];
  readonly sources: readonly string[];
  readonly words: readonly string[];
  readonly groups: readonly string[];
  /** Names under which fields are known without asking. */
  readonly known?: readonly string[];
};

type Any = Service<never, { readonly do: string }>;
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && ('answer' in value || 'decision' in value);

function formFaults(where: string, fields: readonly Field[], host: Host): string[] {
  const faults: string[] = [];
  fields.forEach((field, index) => {
    const at = `${where}.${field.id}`;
    if (!ID.test(field.id)) faults.push(`${at}: not an id`);
    if (fields.findIndex(({ id }) => id === field.id) !== index) faults.push(`${at}: twice`);
    const chooses = field.type === 'choice' || field.type === 'choices';
    if (chooses !== (field.choices !== undefined))
      faults.push(`${at}: choices belong to a field that chooses, and only there`);
    if (field.choices !== undefined && 'from' in field.choices && !host.sources.includes(field.choices.from))
      faults.push(`${at}: nothing is offered under ${field.choices.from}`);
    if (field.known !== undefined && host.known?.includes(field.known) !== true)
      faults.push(`${at}: the host does not know ${field.known}`);
    if (field.when) faults.push(...conditionFaults(at, field.when, fields.slice(0, index)));
  });
  return faults;
}

function conditionFaults(where: string, condition: Condition, fields: readonly Field[]): string[] {
  const field = fields.find(({ id }) => id === condition.field);
  if (field === undefined) return [`${where}: depends on ${condition.field}, which is not asked before`];
  const known =
    field.type === 'yes-no'
      ? ['yes', 'no']
      : field.choices !== undefined && !('from' in field.choices)
        ? field.choices.map(({ id }) => id)
        : undefined;
  if (known === undefined) return [`${where}: ${condition.field} has no fixed answers to depend on`];
  return [
    ...condition.is
      .filter((word) => !known.includes(word))
      .map((word) => `${where}: ${condition.field} is never ${word}`),
    ...(condition.and ? conditionFaults(where, condition.and, fields) : []),
  ];
}

function paperFaults(
  where: string,
  papers: readonly Paper[],
  form: readonly Field[],
  decision: readonly Field[],
  host: Host,
): string[] {
  const known = new Set([
    ...host.words,
    ...form.map(({ id }) => `answer.${id}`),
    ...decision.map(({ id }) => `decision.${id}`),
  ]);
  return papers.flatMap((paper) => [
    ...(ID.test(paper.id) ? [] : [`${where}.${paper.id}: not an id`]),
    ...(paper.text.length === 0 ? [`${where}.${paper.id}: says nothing`] : []),
    ...[paper.name, ...paper.text]
      .flatMap(slotsOf)
      .filter((slot) => !known.has(slot))
      .map((slot) => `${where}.${paper.id}: no word {${slot}}`),
    ...(paper.when ? conditionFaults(`${where}.${paper.id}`, paper.when, [...form, ...decision]) : []),
  ]);
}

function effectFaults(
  where: string,
  effects: readonly { readonly do: string; readonly when?: Condition }[],
  form: readonly Field[],
  decision: readonly Field[],
): string[] {
  const has = (fields: readonly Field[], id: string) => fields.some((field) => field.id === id);
  return effects.flatMap((effect) => {
    const parts: unknown[] = Object.values(effect);
    const condition = effect.when
      ? conditionFaults(`${where}.${effect.do}`, effect.when, [...form, ...decision])
      : [];
    const values = parts.filter(isValue).flatMap((value) => {
      if ('answer' in value && !has(form, value.answer))
        return [`${where}.${effect.do}: no answer ${value.answer}`];
      if ('decision' in value && !has(decision, value.decision))
        return [`${where}.${effect.do}: no word of the decision ${value.decision}`];
      return [];
    });
    return [...condition, ...values];
  });
}

function clockFaults(service: Any): string[] {
  const faults: string[] = [];
  const { states } = machineOf(service);
  const needed = new Set(Object.values(states).flatMap(({ clock }) => (clock === null ? [] : [clock])));
  for (const name of needed) {
    const clocks = service.clocks[name] ?? [];
    if (clocks.length === 0) faults.push(`clock ${name}: a state waits for it and it is not there`);
    else if (clocks.at(-1)?.when !== undefined) faults.push(`clock ${name}: its last line must hold always`);
    for (const { when } of clocks)
      if (when) faults.push(...conditionFaults(`clock ${name}`, when, service.form));
  }
  for (const name of Object.keys(service.clocks))
    if (!needed.has(name as keyof typeof service.clocks)) faults.push(`clock ${name}: nothing waits for it`);
  return faults;
}

/**
 * What is wrong with a definition, as sentences for its author; empty when nothing is. Checked at start, so that no application ever meets a
 * state that nobody can leave, a field that depends on nothing, a paper with a hole, an effect without a value.
 */
export function definitionFaults(
  service: Any,
  host: Host,
  known: (article: Citation) => boolean = () => true,
): string[] {
  const { form, outcomes, steps = {}, who, stages, decider, group } = service;
  const faults = machineFaults(machineOf(service));
  const lack = (what: string, words: readonly string[], all: readonly string[]) =>
    words.filter((word) => !all.includes(word)).map((word) => `${what}: the host knows no ${word}`);
  if (!ID.test(service.id)) faults.push('not an id');
  if (!Number.isInteger(service.version) || service.version < 1)
    faults.push('its version is a number from 1');
  if (service.articles.length === 0) faults.push('it stands on no article');
  if (service.guide.length === 0) faults.push('its guide says nothing');
  if (who.roles.length === 0) faults.push('nobody may ask');
  if (stages.open.length + stages.conditional.length === 0) faults.push('it is open at no stage');
  if (Object.keys(outcomes).length < 2) faults.push('a decision needs two outcomes');
  if (decider.at(-1)?.when !== undefined || decider.length === 0)
    faults.push('the last line of the deciders must hold always');
  faults.push(
    ...lack('group', [group], host.groups),
    ...lack('who', who.roles, host.roles),
    ...lack('stages', [...stages.open, ...stages.conditional], host.stages),
    ...lack(
      'decider',
      decider.map(({ role }) => role),
      host.deciders,
    ),
    ...formFaults('form', form, host),
    ...formFaults('answer', service.answer ?? [], host),
    ...service.materials.flatMap((m) => (m.when ? conditionFaults(`material ${m.id}`, m.when, form) : [])),
    ...decider.flatMap((d) => (d.when ? conditionFaults('decider', d.when, form) : [])),
    ...clockFaults(service),
    ...effectFaults('submitted', service.submitted ?? [], form, []),
    ...effectFaults('undone', service.undone ?? [], form, []),
    ...paperFaults('submitted', service.submissionPapers ?? [], form, [], host),
  );
  // what was said when it was decided is still known when a step is taken
  const said = [...Object.values(outcomes), ...Object.values(steps)].flatMap((part) => part.form ?? []);
  const used = new Set<string>();
  for (const [id, outcome] of Object.entries(outcomes)) {
    const decision = outcome.form ?? [];
    if (!ID.test(id)) faults.push(`outcome ${id}: not an id`);
    if (outcome.when) faults.push(...conditionFaults(`outcome ${id}`, outcome.when, form));
    for (const step of stepsFrom(service, outcome)) {
      used.add(step);
      if (!steps[step]) faults.push(`outcome ${id}: no step ${step}`);
    }
    faults.push(
      ...formFaults(`outcome ${id}`, decision, host),
      ...paperFaults(`outcome ${id}`, outcome.papers, form, decision, host),
      ...paperFaults(`outcome ${id} reviewed`, outcome.reviewPapers ?? [], form, decision, host),
      ...effectFaults(`outcome ${id}`, outcome.effects, form, decision),
    );
  }
  for (const [id, step] of Object.entries(steps)) {
    if (!used.has(id)) faults.push(`step ${id}: no outcome leads to it`);
    faults.push(
      ...formFaults(`step ${id}`, step.form ?? [], host),
      ...paperFaults(`step ${id}`, step.papers ?? [], form, said, host),
      ...effectFaults(`step ${id}`, step.effects ?? [], form, said),
      ...paperFaults(`end of ${id}`, step.end?.papers ?? [], form, said, host),
      ...effectFaults(`end of ${id}`, step.end?.effects ?? [], form, said),
    );
  }
  if (service.secretUntil !== undefined && !steps[service.secretUntil])
    faults.push(`secret until ${service.secretUntil}, which is no step`);
  for (const article of citedBy(service))
    if (!known(article)) faults.push(`${article.label}: no such article`);
  return faults;
}

/** Every article a definition names. */
export function citedBy(service: Any): Citation[] {
  const found: Citation[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('law' in value && 'article' in value && 'label' in value)
      found.push(value as Citation); // the three fields are a citation's own
    else Object.values(value).forEach(walk);
  };
  walk(service);
  return found;
}
