import type { ActContext } from '#kernel/acts/index.ts';
import type { Db } from '#kernel/db/database.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { mustBeAbleToLitigate } from '#modules/identity/index.ts';
import { dueOf, nextState } from '#services/engine/index.ts';
import { draftOnGround, type DraftOnGround } from './acts/drafts.ts';
import { regimeOf } from './acts/enter.ts';
import { formOf } from './acts/kinds.ts';
import { applicationFindings, filesNamed, handedIn, kept, sayingFindings } from './acts/say.ts';
import type { ApplicationDeps } from './deps.ts';
import { fieldViews, findingViews, materialViews } from './field-view.ts';
import { plainAnswers } from './menu.ts';
import type { DraftView } from './views.ts';
import type { z } from 'zod';
import type { checkView } from './views.ts';

type Context = Pick<ActContext, 'clock' | 'actor'> & { db: Db };

/** A draft with the form it is of, what may be chosen, and its files. */
export async function viewDraft(
  context: Context,
  deps: ApplicationDeps,
  id: string,
): Promise<DraftView | Refusal> {
  const on = await draftOnGround(context, deps, id);
  if (isRefusal(on)) return on;
  const { draft, service, named, ground, answers, items } = on;
  const ids = draft.written.materials.map(({ fileId }) => fileId);
  const fields = fieldViews(formOf(service, named), ground.offered);
  const inFields = fields
    .filter(({ type }) => type === 'files')
    .flatMap(({ id: field }) => {
      const answer = draft.written.answers[field];
      return typeof answer === 'object' ? [...answer] : [];
    });
  const files = await deps.filesById(context.db, [...ids, ...inFields]);
  const whole = named.kind === 'submit' || named.kind === 'correct';
  return {
    id: draft.id,
    version: draft.version,
    title: draft.title,
    act: draft.act,
    actName: deps.book.machine(service).acts[draft.act]?.name ?? service.name,
    service: service.id,
    serviceName: service.name,
    courtId: draft.courtId,
    caseId: draft.caseId,
    caseNumber: ground.facts.caseNumber,
    applicationId: draft.applicationId,
    answers: plainAnswers(answers),
    materials: draft.written.materials,
    files: files
      .filter(({ ownerId }) => ownerId === context.actor.id)
      .map(({ id: file, name, size, state, why }) => ({ id: file, name, size, state, why })),
    form: fields,
    asked: whole ? materialViews(service.materials) : [],
    items: Array.isArray(items) ? (items as DraftView['items']) : [], // written by perform alone
    savedAt: draft.savedAt,
  };
}

/** The check before submitting: the very one that the submission obeys. */
export async function checkDraft(
  context: Context,
  deps: ApplicationDeps,
  id: string,
): Promise<z.input<typeof checkView> | Refusal> {
  const on = await draftOnGround(context, deps, id);
  if (isRefusal(on)) return on;
  const handed = await handedIn(
    context.db,
    deps,
    context.actor.id,
    filesNamed(formOf(on.service, on.named), on.draft.written.answers, on.draft.written.materials),
  );
  const may = mustBeAbleToLitigate(context.actor, context.clock.now());
  const findings =
    on.named.kind === 'submit' || on.named.kind === 'correct'
      ? applicationFindings(on.service, on.ground, on.draft.written.answers, handed).filter(
          ({ rule }) => on.named.kind === 'submit' || (rule !== 'stage' && rule !== 'who'),
        )
      : sayingFindings(on, on.named, {
          answers: plainAnswers(on.draft.written.answers),
          reasons: '',
          items: [],
        });
  return {
    findings: findingViews(findings),
    ready: !isRefusal(may) && findings.every(({ weight }) => weight === 'warn'),
    may: isRefusal(may)
      ? { can: false, why: may.detail, ...(may.article ? { article: may.article } : {}) }
      : { can: true },
    dueOn: dueIfNow(context, deps, on),
  };
}

/** When the court must have decided, were it submitted now; null where a payment or an answer comes before. */
function dueIfNow(context: Context, deps: ApplicationDeps, on: DraftOnGround): string | null {
  const { service, ground, draft } = on;
  const machine = deps.book.machine(service);
  const state = on.named.kind === 'submit' ? nextState(machine, undefined, 'submit') : undefined;
  if (state === undefined || machine.states[state]?.clock !== 'decide') return null;
  const now = context.clock.now() as typeof draft.savedAt; // kernel and law brand instants separately
  const counting = { now, today: toPlainDate(now), calendar: ground.facts.calendar };
  const answers = kept(service.form, ground, draft.written.answers);
  return dueOf(service, 'decide', answers, counting, regimeOf(ground.facts.law)).dueOn;
}
