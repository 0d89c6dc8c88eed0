import { act, type ActContext, refuseWrite, type Unit } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { lockCase } from '#modules/cases/index.ts';
import { lawyerByLicence, mustBeAbleToLitigate } from '#modules/identity/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { Answers, Ground } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import { dropActDraft } from '../act-draft-store.ts';
import type { ApplicationDeps } from '../deps.ts';
import { draftOpen, setDraftState } from '../draft-store.ts';
import { draftsFor } from '../papers/words.ts';
import { notFound } from '../policy.ts';
import { refuseApplication } from '../refusals.ts';
import { addContent, type HandedIn, insertApplication, sidesOf } from '../store.ts';
import type { ApplicationRow } from '../tables.ts';
import type { SubmitInput } from '../terms.ts';
import type { SubmittedView } from '../views.ts';
import type { Bench } from './bench.ts';
import { lawOf } from './changes.ts';
import { courtsGround, isElsewhere, isFor, lawyersGround } from './grounds.ts';
import { kindOf } from './kinds.ts';
import { nameIn, newRow } from './new-row.ts';
import { doneView } from './perform.ts';
import { applicationFindings, filesNamed, handedIn, inWords, kept, refuseFor } from './say.ts';
import { effectsFor, settle } from './settle.ts';
import { namePartner } from './sides.ts';

const SUBMIT = kindOf('submit');

/**
 * Hands an application in. The same check as the lawyer saw decides; with a fault nothing is handed in and all faults are told. The case is
 * held meanwhile, so that the same application handed in twice at once is one.
 */
export function submitApplication(
  context: ActContext,
  deps: ApplicationDeps,
  input: SubmitInput,
): Promise<SubmittedView | Refusal> {
  const subject = { type: 'case', id: input.caseId ?? input.courtId, courtId: input.courtId };
  return act(context, { name: 'application.submit', subject, request: input }, (unit) =>
    submit(unit, deps, input),
  );
}

/** Hands in what a draft says; the draft is closed in the same act. */
export function submitDraft(
  context: ActContext,
  deps: ApplicationDeps,
  input: { draftId: string; version: number },
): Promise<SubmittedView | Refusal> {
  const subject = { type: 'draft', id: input.draftId };
  return act(context, { name: 'application.submit', subject, request: input }, async (unit) => {
    const draft = await draftOpen(unit.tx, deps.keys, unit.actor.id, input.draftId, true);
    if (isRefusal(draft)) return draft;
    if (draft.act !== 'submit') return notFound();
    if (draft.version !== input.version) return refuseWrite('write.version');
    const done = await submit(unit, deps, {
      service: draft.service,
      courtId: draft.courtId,
      ...(draft.caseId === null ? {} : { caseId: draft.caseId }),
      answers: draft.written.answers,
      materials: draft.written.materials,
    });
    if (isRefusal(done)) return done;
    await setDraftState(unit.tx, unit.actor.id, draft.id, 'submitted');
    return done;
  });
}

type Handing = Omit<SubmitInput, 'answers'> & { answers: Answers };

async function submit(unit: Unit, deps: ApplicationDeps, input: Handing): Promise<SubmittedView | Refusal> {
  const service = deps.book.find(input.service);
  if (!service) return refuseApplication('application.no-service');
  const court = service.life.opens === 'court';
  const asker = court ? staffOf(unit, input.courtId) : mustBeAbleToLitigate(unit.actor, unit.now);
  if (isRefusal(asker)) return asker;
  if (input.caseId) {
    const held = await lockCase(unit.tx, { courtId: input.courtId, caseId: input.caseId });
    if (isRefusal(held)) return held;
  }
  const ground = court
    ? await courtsGround(unit, deps, input)
    : await lawyersGround(unit, deps, asker.id, input);
  if (isRefusal(ground)) return ground;
  if (court && isElsewhere(unit.actor, ground)) return refuseApplication('application.own-system');
  if (!court && !isFor(service, ground)) return notFound();
  const handed = await handedIn(
    unit.tx,
    deps,
    asker.id,
    filesNamed(service.form, input.answers, input.materials),
  );
  const refusal = refuseFor(service, applicationFindings(service, ground, input.answers, handed));
  if (refusal) return refusal;
  const answers = kept(service.form, ground, input.answers);
  const row = newRow(unit, deps, { service, ground, answers, asker, court });
  if (await openTwin(unit, row))
    return refuseApplication('application.open-already', { article: service.who.article.label });
  const partner = await partnerOf(unit, service, answers, asker.id);
  if (partner && isRefusal(partner)) return partner;
  if (court && row.case_id !== null)
    await dropActDraft(unit.tx, { personId: unit.actor.id, subjectId: row.case_id, act: service.id });
  return handIn(unit, deps, { partner, service, ground, answers, row, files: handed.files, court });
}

/** The other side's lawyer, where the application names her by her licence number because no case knows her. */
async function partnerOf(
  unit: Unit,
  { life }: CourtService,
  answers: Answers,
  askerId: string,
): Promise<{ id: string; name: string } | Refusal | undefined> {
  if (life.partner === undefined) return undefined;
  const licence = nameIn(answers, life.partner) ?? '';
  const found = await lawyerByLicence(unit.tx, licence);
  return found && found.id !== askerId
    ? found
    : refuseApplication('application.partner', { params: { licence } });
}

function staffOf({ actor }: Unit, courtId: string) {
  return actor.kind === 'staff' && actor.courtId === courtId ? actor : notFound();
}

/** The same, still undecided, of the same asker in the same case. */
async function openTwin(unit: Unit, row: ApplicationRow): Promise<boolean> {
  if (!row.single || row.case_id === null) return false;
  const twin = await unit.tx
    .selectFrom('application')
    .select('id')
    .where('court_id', '=', row.court_id)
    .where('case_id', '=', row.case_id)
    .where('service', '=', row.service)
    .where('asker_key', '=', row.asker_key)
    .where('single', '=', true)
    .where('awaits', '<>', 'nobody')
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  return twin !== undefined;
}

async function handIn(
  unit: Unit,
  deps: ApplicationDeps,
  on: {
    service: CourtService;
    ground: Ground<CaseFacts>;
    answers: Answers;
    row: ApplicationRow;
    files: HandedIn[];
    court: boolean;
    partner: { id: string; name: string } | undefined;
  },
): Promise<SubmittedView | Refusal> {
  const { service, ground, answers, row } = on;
  await insertApplication(unit.tx, row);
  await addContent(
    unit.tx,
    deps.keys,
    { courtId: row.court_id, id: row.id, act: 'submit', by: row.asker_id, now: unit.now },
    { answers, words: inWords(service.form, ground, answers), reasons: '', papers: [] },
    on.files,
  );
  if (on.partner) await namePartner(unit.tx, row, on.partner, unit.now);
  const bench: Bench = {
    unit,
    deps,
    row,
    service,
    machine: deps.book.machine(service),
    ground,
    facts: ground.facts,
    sides: on.partner ? await sidesOf(unit.tx, { courtId: row.court_id, id: row.id }) : [],
    contents: [],
    records: [],
    answers,
    court: {},
    measures: [],
    side: on.court ? 'court' : 'applicant',
  };
  const settled = await settle(
    bench,
    {
      act: 'submit',
      words: {},
      effects: effectsFor(bench, 'submit'),
      papers: draftsFor(bench, 'submit', {}, ''),
      changes: {},
      record: { content: 1 },
      law: lawOf(bench, SUBMIT),
    },
    undefined,
  );
  if (isRefusal(settled)) return settled;
  const next = await passFreePay({ ...bench, row: settled });
  if (isRefusal(next)) return next;
  return { ...doneView(deps, next), dueOn: next.due_on, billId: next.bill_id };
}

/** Where nothing is due nobody waits for a payment (诉讼费用交纳办法 第八条). */
export async function passFreePay(bench: Bench): Promise<ApplicationRow | Refusal> {
  if (bench.row.state !== 'paying' || bench.row.bill_id !== null) return bench.row;
  return settle(
    { ...bench, side: 'system' },
    { act: 'pay', words: {}, effects: [], papers: [], changes: {}, record: { free: true }, law: [] },
    'paying',
  );
}
