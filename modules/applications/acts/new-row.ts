import { createHash } from 'node:crypto';
import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { LawyerActor } from '#modules/identity/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { type Answers, type Ground, nextState } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import { deciderOf, onlyDecider } from '../deciders.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { ApplicationRow } from '../tables.ts';
import { enter } from './enter.ts';

/** Who asks for what, on which ground. */
export type Asking = {
  service: CourtService;
  ground: Ground<CaseFacts>;
  answers: Answers;
  asker: { id: string; name: string } | LawyerActor;
  court: boolean;
};

/** Whom the court asks: the parties that its form names, else all of them. */
function addressed({ service, ground, answers }: Asking): readonly string[] {
  const field = service.form.find(
    ({ choices }) => choices !== undefined && 'from' in choices && /parties|opponents/.test(choices.from),
  );
  const named = field && answers[field.id];
  if (typeof named === 'string') return [named];
  return typeof named === 'object' ? named : ground.facts.parties.map(({ id }) => id);
}

/** The first of these fields in which a name is written. */
export const nameIn = (answers: Answers, ...fields: string[]) =>
  fields.map((field) => answers[field]).find((one): one is string => typeof one === 'string' && one !== '');

/** The application as it begins: who asks, who stands against, who decides, what is awaited first. */
export function newRow(unit: Unit, deps: ApplicationDeps, asking: Asking): ApplicationRow {
  const { service, ground, answers, asker, court } = asking;
  const { facts } = ground;
  const machine = deps.book.machine(service);
  const state = nextState(machine, undefined, 'submit');
  if (state === undefined) throw new Error(`${service.id}: submit leads nowhere`);
  const partyIds = court ? addressed(asking) : facts.mine.partyIds;
  const names = (own: boolean) =>
    facts.parties
      .filter(({ id }) => partyIds.includes(id) === own)
      .map(({ name }) => name)
      .join('、');
  // whoever is not yet confirmed in the case is not told who is in it
  const outside = !court && facts.caseId !== null && partyIds.length === 0;
  const partyNames = names(true) || (nameIn(answers, 'client', 'party-name') ?? asker.name);
  const others = facts.caseId === null ? (nameIn(answers, 'respondent') ?? '') : outside ? '' : names(false);
  const decider = deciderOf(service, answers);
  const judge = onlyDecider(decider.role, facts);
  const lawyer = 'lawyer' in asker ? asker.lawyer : undefined;
  const about = outside ? (facts.caseNumber ?? '') : facts.title || partyNames;
  const title = `${service.name}：${about}`.slice(0, 200);
  return {
    court_id: facts.courtId,
    id: newId(),
    service: service.id,
    definition: service.version,
    case_id: facts.caseId,
    case_number: facts.caseNumber,
    title,
    search_text: [title, facts.caseNumber, partyNames, others, asker.name]
      .filter(Boolean)
      .join(' ')
      .toLowerCase(),
    stage: facts.stage,
    version: 1,
    content_number: 1,
    opened_by: court ? 'court' : 'applicant',
    asker_id: asker.id,
    asker_name: asker.name,
    asker_firm: lawyer?.firm.name ?? '',
    asker_licence: lawyer?.licenceNo ?? '',
    party_ids: partyIds,
    party_names: partyNames,
    opponent_names: others,
    single: !(service.many ?? false),
    asker_key: partyIds.length > 0 ? keyOf(partyIds) : asker.id,
    decider_role: decider.role,
    decider_article: decider.article.label,
    assigned_to: judge?.id ?? null,
    assigned_name: judge?.name ?? null,
    secret: service.secretUntil !== undefined,
    outcome: null,
    decided_at: null,
    decided_by: null,
    decided_name: null,
    bill_id: null,
    submitted_at: unit.now,
    changed_at: unit.now,
    ...enter(unit, { service, machine, answers, facts }, state),
  };
}

/** One key for the same parties; of many it is their digest, for an index takes no more than some two thousand letters. */
function keyOf(partyIds: readonly string[]): string {
  const all = partyIds.toSorted().join(',');
  return all.length <= 500 ? all : createHash('sha256').update(all).digest('hex');
}
