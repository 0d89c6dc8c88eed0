import { act, type ActContext, type Json, refuseWrite, type Unit } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { groundOf } from '#services/ground.ts';
import { dropActDraft } from '../act-draft-store.ts';
import { serviceOf } from '../book.ts';
import type { ApplicationDeps } from '../deps.ts';
import { draftsFor } from '../papers/words.ts';
import type { SignedPaper } from '../personal.ts';
import { absentOf, mayDo, notFound, sideIn } from '../policy.ts';
import { refuseApplication } from '../refusals.ts';
import {
  addContent,
  addRecord,
  contentsOf,
  findApplication,
  recordsOf,
  type Ref,
  sidesOf,
  updateApplication,
} from '../store.ts';
import type { ApplicationRow } from '../tables.ts';
import type { ActInput } from '../terms.ts';
import type { ActDone } from '../views.ts';
import { applicationIn, type Bench, courtWords } from './bench.ts';
import { formOf, kindOf, type Named } from './kinds.ts';
import {
  applicationFindings,
  filesNamed,
  handedIn,
  inWords,
  kept,
  lacks,
  lostFindings,
  refuseFor,
  sayingFindings,
} from './say.ts';
import { effectsFor, settle } from './settle.ts';
import { outstanding } from './sides.ts';
import { changed } from '../events.ts';
import { changesOf, lawOf } from './changes.ts';

/** What an act says when it says nothing. */
export const SILENT: Omit<ActInput, 'act' | 'version'> = {
  answers: {},
  materials: [],
  reasons: '',
  items: [],
  papers: [],
};

/** Reads everything an act works with, under the lock of the application's row. */
export async function benchOf(
  unit: Unit,
  deps: ApplicationDeps,
  ref: Ref,
  lock = true,
): Promise<Omit<Bench, 'side' | 'insteadOf'> | Refusal> {
  const row = await findApplication(unit.tx, ref, lock);
  if (!row) return notFound();
  const service = serviceOf(deps.book, row);
  const sides = await sidesOf(unit.tx, ref);
  // nothing more is read for somebody who may not even know that it exists
  const side = sideIn(unit.actor, row, sides);
  if (isRefusal(side)) return side;
  const place = { courtId: row.court_id, caseId: row.case_id, now: unit.now };
  const facts = await deps.grounds.facts(
    unit.tx,
    { ...place, staffId: unit.actor.id, partyIds: row.party_ids, askerId: row.asker_id },
    deps.book,
  );
  if (isRefusal(facts)) return facts;
  const contents = await contentsOf(unit.tx, deps.keys, ref);
  const records = await recordsOf(unit.tx, ref);
  return {
    unit,
    deps,
    row,
    service,
    machine: deps.book.machine(service),
    ground: groundOf(facts),
    facts,
    sides,
    contents,
    records,
    answers: applicationIn(contents)?.answers ?? {},
    court: courtWords(contents),
    measures: records.flatMap(({ data }) => (data['measures'] ?? []) as { id: string; kind: string }[]), // written by the effects alone
  };
}

/** Any act on an application: policy, version, what is said, the step of the machine, papers and effects, all in one transaction. */
export function perform(
  context: ActContext,
  deps: ApplicationDeps,
  ref: Ref,
  input: ActInput,
): Promise<ActDone | Refusal> {
  const subject = { type: 'application', id: ref.id, courtId: ref.courtId };
  return act(
    context,
    { name: auditName(input.act), subject, request: { ...ref, ...input } },
    async (unit) => {
      const done = await performIn(unit, deps, ref, input);
      return isRefusal(done) ? done : doneView(deps, done);
    },
  );
}

/** The same within an act that does more; without a `version` the application is taken as it now stands. */
export async function performIn(
  unit: Unit,
  deps: ApplicationDeps,
  ref: Ref,
  input: Omit<ActInput, 'version'> & { version?: number },
): Promise<ApplicationRow | Refusal> {
  const read = await benchOf(unit, deps, ref);
  if (isRefusal(read)) return read;
  const named = namedOr(input.act);
  const absent = await absentOf(unit.tx, unit.actor, unit.now);
  const may = mayDo({ ...read, actor: unit.actor, book: deps.book, act: input.act, now: unit.now, absent });
  if (isRefusal(may)) return may;
  if (!named) throw new Error(`an act of the machine without a kind: ${input.act}`);
  const { version = read.row.version } = input;
  if (may.side !== 'system' && read.row.version !== version) return refuseWrite('write.version');
  const bench: Bench = { ...read, ...may };
  const spoken = await speak(bench, named, { ...input, version });
  if (isRefusal(spoken)) return spoken;
  const done = await moveOn(bench, named, { ...input, version }, spoken);
  if (!isRefusal(done) && may.side !== 'system')
    await dropActDraft(unit.tx, { personId: unit.actor.id, subjectId: done.id, act: input.act });
  return done;
}

type Spoken = { number: number | null; words: Bench['answers']; papers: SignedPaper[] };

/** Checks what is said and keeps it. */
async function speak(bench: Bench, named: Named, input: ActInput): Promise<Spoken | Refusal> {
  const { unit, deps, service, ground } = bench;
  const lack = lacks(bench, named, input);
  if (lack) return lack;
  const fields = formOf(service, named);
  const handed = await handedIn(
    unit.tx,
    deps,
    unit.actor.id,
    filesNamed(fields, input.answers, input.materials),
  );
  const refusal = refuseFor(
    service,
    named.kind === 'correct'
      ? applicationFindings(service, ground, input.answers, handed).filter(
          ({ rule }) => rule !== 'stage' && rule !== 'who',
        )
      : [...sayingFindings(bench, named, input), ...lostFindings(handed.lost, service.who.article)],
  );
  if (refusal) return refusal;
  const words = kept(fields, ground, input.answers);
  const papers = signed(bench, input, words);
  if (isRefusal(papers)) return papers;
  const silent =
    Object.keys(words).length === 0 &&
    input.reasons === '' &&
    papers.length === 0 &&
    handed.files.length === 0;
  if (silent) return { number: null, words, papers };
  const number = await addContent(
    unit.tx,
    deps.keys,
    { courtId: bench.row.court_id, id: bench.row.id, act: input.act, by: unit.actor.id, now: unit.now },
    { answers: words, words: inWords(fields, ground, words), reasons: input.reasons, papers },
    handed.files,
  );
  return { number, words, papers };
}

/** The papers of the act: as drafted, with what the judge has edited in their place. */
function signed(bench: Bench, input: ActInput, words: Bench['answers']): SignedPaper[] | Refusal {
  const drafts = draftsFor(bench, input.act, words, input.reasons);
  const stray = input.papers.find(({ id }) => !drafts.some((draft) => draft.id === id));
  if (stray) return refuseApplication('application.paper', { params: { id: stray.id } });
  return drafts.map((draft) => {
    const edited = input.papers.find(({ id }) => id === draft.id);
    return edited ? { ...draft, paragraphs: [...edited.paragraphs] } : draft;
  });
}

async function moveOn(
  bench: Bench,
  named: Named,
  input: ActInput,
  { number, words, papers }: Spoken,
): Promise<ApplicationRow | Refusal> {
  const record: Record<string, Json | undefined> = {
    ...(number === null ? {} : { content: number }),
    ...(named.kind === 'require-correction' ? { items: input.items, note: input.reasons } : {}),
    ...(named.kind === 'withdraw' || named.kind === 'decline' ? { reasons: input.reasons } : {}),
  };
  if ((named.kind === 'respond' || named.kind === 'confirm') && bench.side === 'opponent') {
    const waiting = await oneOfSeveral(bench, input.act, record);
    if (waiting) return waiting;
  }
  const corrected: Bench = named.kind === 'correct' ? { ...bench, answers: words } : bench;
  return settle(
    corrected,
    {
      act: input.act,
      words: bench.side === 'court' ? words : {},
      effects: effectsFor(bench, input.act),
      papers,
      changes: changesOf(corrected, named, number),
      record,
      law: lawOf(bench, named),
    },
    bench.row.state,
  ).then((row) => (isRefusal(row) ? row : upheld(corrected, named, row)));
}

/** Several parties on the other side: each answers for itself, and the application goes on when the last has. */
async function oneOfSeveral(
  bench: Bench,
  name: string,
  record: Record<string, Json | undefined>,
): Promise<ApplicationRow | Refusal | undefined> {
  const { unit, row } = bench;
  const ref = { courtId: row.court_id, id: row.id };
  const answered = (await recordsOf(unit.tx, ref))
    .filter((one) => one.act === name)
    .map((one) => one.actor_id);
  if (answered.includes(unit.actor.id)) return refuseApplication('application.answered');
  if (!outstanding(bench.sides, [...answered, unit.actor.id])) return undefined;
  const next = await updateApplication(unit.tx, row, { changed_at: unit.now });
  await addRecord(unit.tx, ref, {
    act: name,
    moves: false,
    actor: unit.actor,
    side: 'opponent',
    at: unit.now,
    data: record,
  });
  await unit.audit({
    subject: { type: 'application', id: row.id },
    courtId: row.court_id,
    related: row.case_id === null ? [] : [{ type: 'case', id: row.case_id }],
    change: { act: name, state: [row.state, row.state] },
    law: lawOf(bench, kindOf(name)),
  });
  await unit.emit(changed(next, name, bench.sides));
  return next;
}

/** A review that upholds does nothing anew: steps that were done stay done, and the application is over. */
async function upheld(bench: Bench, named: Named, row: ApplicationRow): Promise<ApplicationRow | Refusal> {
  if (named.kind !== 'reviewed' || bench.row.outcome !== named.id || !row.state.startsWith('again:'))
    return row;
  const step = row.state.slice('again:'.length);
  const next = await settle(
    { ...bench, row, side: 'system' },
    {
      act: `redo:${step}`,
      words: {},
      effects: [],
      papers: [],
      changes: {},
      record: { upheld: true },
      law: [],
    },
    row.state,
  );
  return isRefusal(next) ? next : upheld(bench, named, next);
}

export function doneView(deps: ApplicationDeps, row: ApplicationRow): ActDone {
  const service = serviceOf(deps.book, row);
  return {
    courtId: row.court_id,
    id: row.id,
    state: row.state,
    stateName: deps.book.machine(service).states[row.state]?.name ?? row.state,
    version: row.version,
  };
}

function namedOr(name: string): Named | undefined {
  try {
    return kindOf(name);
  } catch {
    return undefined; // an act that no machine has: refused by the policy in its own words
  }
}

/** The audit name of an act; one for each kind, so that trails have words for all of them. */
export const auditName = (name: string): string => `application.${namedOr(name)?.kind ?? 'unknown'}`;
