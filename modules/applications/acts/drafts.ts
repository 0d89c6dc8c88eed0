import { act, type ActContext, refuseWrite } from '#kernel/acts/index.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { mustBeAbleToLitigate } from '#modules/identity/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { type Answers, type Ground, withKnown } from '#services/engine/index.ts';
import { groundOf } from '#services/ground.ts';
import type { CourtService } from '#services/service.ts';
import { serviceOf } from '../book.ts';
import type { ApplicationDeps } from '../deps.ts';
import {
  type Draft,
  draftOpen,
  findDraft,
  insertDraft,
  sameDraft,
  setDraftState,
  updateDraft,
} from '../draft-store.ts';
import type { Written } from '../personal.ts';
import { notFound, sideIn } from '../policy.ts';
import { refuseApplication } from '../refusals.ts';
import { contentsOf, findApplication, recordsOf, sidesOf } from '../store.ts';
import type { DraftContent } from '../terms.ts';
import { applicationIn } from './bench.ts';
import { formOf, kindOf, type Named } from './kinds.ts';
import { isFor, lawyersGround } from './grounds.ts';

export type NewDraft =
  | { service: string; courtId: string; caseId?: string | undefined }
  | { courtId: string; applicationId: string; act: string };

/** Begins a draft, or gives the one that was begun before: nothing typed is lost by beginning again. */
export function createDraft(
  context: ActContext,
  deps: ApplicationDeps,
  input: NewDraft,
): Promise<{ draftId: string } | Refusal> {
  const id = newId();
  const subject = { type: 'draft', id };
  return act(context, { name: 'application.draft-created', subject, request: input }, async (unit) => {
    const lawyer = mustBeAbleToLitigate(unit.actor, unit.now);
    if (isRefusal(lawyer)) return lawyer;
    const made =
      'applicationId' in input
        ? await laterAct(unit, deps, lawyer.id, input)
        : await firstAct(unit, deps, lawyer.id, input);
    if (isRefusal(made)) return made;
    const before = await sameDraft(unit.tx, deps.keys, lawyer.id, made);
    if (!before) await insertDraft(unit.tx, deps.keys, lawyer.id, { ...made, id, savedAt: unit.now });
    const draftId = before?.id ?? id;
    await unit.audit({
      subject: { type: 'draft', id: draftId },
      related: made.caseId === null ? [] : [{ type: 'case', id: made.caseId }],
      change: { service: made.service, act: made.act },
    });
    return { draftId };
  });
}

type Unit = Parameters<typeof lawyersGround>[0] & { actor: ActContext['actor'] };
type Fresh = Omit<Draft, 'id' | 'version' | 'state' | 'savedAt'>;

async function firstAct(
  unit: Unit,
  deps: ApplicationDeps,
  lawyerId: string,
  input: { service: string; courtId: string; caseId?: string | undefined },
): Promise<Fresh | Refusal> {
  const service = deps.book.find(input.service);
  if (service?.life.opens !== 'applicant') return refuseApplication('application.no-service');
  const ground = await lawyersGround(unit, deps, lawyerId, input);
  if (isRefusal(ground)) return ground;
  if (!isFor(service, ground)) return notFound();
  return {
    service: service.id,
    act: 'submit',
    courtId: input.courtId,
    caseId: input.caseId ?? null,
    applicationId: null,
    title: `${service.name}${ground.facts.caseNumber ? ` ${ground.facts.caseNumber}` : ''}`,
    written: { answers: {}, materials: [] },
  };
}

async function laterAct(
  unit: Unit,
  deps: ApplicationDeps,
  lawyerId: string,
  input: { courtId: string; applicationId: string; act: string },
): Promise<Fresh | Refusal> {
  const ref = { courtId: input.courtId, id: input.applicationId };
  const row = await findApplication(unit.tx, ref);
  const side = sideIn(unit.actor, row, await sidesOf(unit.tx, ref));
  if (isRefusal(side)) return side;
  if (!row) return notFound();
  const service = serviceOf(deps.book, row);
  const line = deps.book.machine(service).acts[input.act];
  if (!line?.by.includes(side) || !line.from.includes(row.state))
    return refuseApplication('application.state', {
      params: { state: row.state, act: line?.name ?? input.act },
    });
  const last = input.act === 'correct' ? applicationIn(await contentsOf(unit.tx, deps.keys, ref)) : undefined;
  const own =
    last?.by === lawyerId ? last.materials.map(({ material, fileId }) => ({ material, fileId })) : [];
  return {
    service: service.id,
    act: input.act,
    courtId: row.court_id,
    caseId: row.case_id,
    applicationId: row.id,
    title: `${line.name}：${row.title}`,
    written: { answers: last?.answers ?? {}, materials: own },
  };
}

/**
 * Saves what was typed. Not a litigation act: it leaves no audit row and needs no key, because the version makes a repeat harmless, and a
 * suspended lawyer loses nothing. Answers 412 when another device saved first.
 */
export async function saveDraft(
  context: ActContext,
  deps: ApplicationDeps,
  input: { id: string; version: number; content: DraftContent },
): Promise<{ version: number; savedAt: string } | Refusal> {
  const at = context.clock.now() as Draft['savedAt']; // kernel and law brand instants separately
  const draft = await draftOpen(context.db, deps.keys, context.actor.id, input.id);
  if (isRefusal(draft)) return draft;
  const written: Written = { answers: input.content.answers, materials: input.content.materials };
  // The same content sent again (a retry whose answer was lost) is answered as saved.
  if (draft.version === input.version + 1 && JSON.stringify(draft.written) === JSON.stringify(written))
    return { version: draft.version, savedAt: draft.savedAt };
  const saved = await updateDraft(context.db, deps.keys, context.actor.id, { ...input, written, at });
  return saved ? { version: input.version + 1, savedAt: at } : refuseWrite('write.version');
}

/** Throws a draft away. */
export function discardDraft(
  context: ActContext,
  deps: ApplicationDeps,
  id: string,
): Promise<{ id: string } | Refusal> {
  const subject = { type: 'draft', id };
  return act(context, { name: 'application.draft-discarded', subject, request: { id } }, async (unit) => {
    const draft = await draftOpen(unit.tx, deps.keys, unit.actor.id, id, true);
    if (isRefusal(draft)) return draft;
    await setDraftState(unit.tx, unit.actor.id, id, 'discarded');
    await unit.audit({ subject: { type: 'draft', id }, change: { state: ['open', 'discarded'] } });
    return { id };
  });
}

/** A draft with the form it is of and the ground on which it is written. */
export type DraftOnGround = {
  draft: Draft;
  service: CourtService;
  named: Named;
  ground: Ground<CaseFacts>;
  answers: Answers;
  items: unknown;
};

export async function draftOnGround(
  context: Pick<ActContext, 'clock' | 'actor'> & { db: Db },
  deps: ApplicationDeps,
  id: string,
): Promise<DraftOnGround | Refusal> {
  const draft = await findDraft(context.db, deps.keys, context.actor.id, id);
  if (!draft || draft.state === 'discarded') return notFound();
  const service = serviceOf(deps.book, draft);
  const facts = await deps.grounds.facts(
    context.db,
    { courtId: draft.courtId, caseId: draft.caseId, now: context.clock.now(), lawyerId: context.actor.id },
    deps.book,
  );
  if (isRefusal(facts)) return facts;
  const ground = groundOf(facts);
  const named = kindOf(draft.act);
  const ref = { courtId: draft.courtId, id: draft.applicationId ?? '' };
  const records = draft.applicationId === null ? [] : await recordsOf(context.db, ref);
  return {
    draft,
    service,
    named,
    ground,
    answers: withKnown(formOf(service, named), draft.written.answers, ground.known),
    items: records.findLast(({ act: name }) => name === 'require-correction')?.data['items'],
  };
}
