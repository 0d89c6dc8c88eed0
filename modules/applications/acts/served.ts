import { act, type ActContext } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { instant, type Instant, toPlainDate } from '#law/time.ts';
import { startPeriod } from '#modules/cases/index.ts';
import { currentCalendar } from '#modules/reference/index.ts';
import { dueOf } from '#services/engine/index.ts';
import type { ApplicationDeps } from '../deps.ts';
import { periodOf } from '../effects/context.ts';
import { changed } from '../events.ts';
import { notFound } from '../policy.ts';
import { recordsOf, type Ref, updateApplication } from '../store.ts';
import type { Bench } from './bench.ts';
import { regimeOf } from './enter.ts';
import { benchOf } from './perform.ts';

type Reading = Omit<Bench, 'side'>;
type Waiting = { rule: string; partyId: string; documentId: string; length?: number };

/** A paper was served (送达生效): periods that run from it begin, and the time for asking for reconsideration counts from that day. */
export async function paperServed(
  context: ActContext,
  deps: ApplicationDeps,
  ref: Ref,
  paper: { documentId: string; at: string },
): Promise<void> {
  const subject = { type: 'application', id: ref.id, courtId: ref.courtId };
  const answer = await act(context, { name: 'application.served', subject }, async (unit) => {
    const bench = await benchOf(unit, deps, ref);
    if (isRefusal(bench)) return bench;
    const at = instant(paper.at);
    const begun = await startWaiting(bench, paper.documentId, at);
    if (isRefusal(begun)) return begun;
    const dueOn = await countFromService(bench, at);
    if (begun === 0 && dueOn === undefined) return notFound();
    await unit.audit({
      subject: { type: 'application', id: ref.id },
      courtId: ref.courtId,
      related: [{ type: 'document', id: paper.documentId }],
      change: { servedAt: paper.at, periods: begun, ...(dueOn === undefined ? {} : { dueOn }) },
    });
    return { id: ref.id };
  });
  if (isRefusal(answer) && answer.status !== 404) throw new Error(answer.refused);
}

/** The periods that wait for the service of this very paper; begun once, however often it is told. */
async function startWaiting(
  { unit, row }: Reading,
  documentId: string,
  at: Instant,
): Promise<number | Refusal> {
  if (row.case_id === null) return 0;
  const records = await recordsOf(unit.tx, { courtId: row.court_id, id: row.id });
  const waiting = records.flatMap(({ data }) => (data['periods'] ?? []) as Waiting[]); // written by the effects alone
  let begun = 0;
  for (const { rule, partyId, length } of waiting.filter((period) => period.documentId === documentId)) {
    const started = await startPeriod(
      unit,
      { courtId: row.court_id, caseId: row.case_id },
      {
        ...periodOf(rule),
        partyId,
        from: at,
        about: row.id,
        sourceId: documentId,
        ...(length === undefined ? {} : { length }),
      },
    );
    if (isRefusal(started) && started.status !== 409) return started;
    if (!isRefusal(started)) begun++;
  }
  return begun;
}

/** Five days from receipt mean receipt: the last service to come counts, and the time never becomes shorter. */
async function countFromService(bench: Reading, at: Instant): Promise<string | undefined> {
  const { unit, row, service, answers, facts, sides } = bench;
  if (row.clock !== 'ask-review' || row.due_at === null || at < (row.decided_at ?? at)) return undefined;
  const calendar = await currentCalendar(unit.tx);
  const due = dueOf(
    service,
    'ask-review',
    answers,
    { now: at, today: toPlainDate(at), calendar },
    regimeOf(facts.law),
  );
  if (due.dueAt <= row.due_at) return undefined;
  const next = await updateApplication(unit.tx, row, {
    clock_from: at,
    due_on: due.dueOn,
    due_at: due.dueAt,
    promised_at: due.promisedAt,
    reminded_at: null,
  });
  await unit.emit(changed(next, 'served', sides));
  return due.dueOn;
}
