import type { Json } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Effect } from '#services/effects.ts';
import { type Answers, effectsOf, nextState } from '#services/engine/index.ts';
import { closeBill } from '#modules/payments/index.ts';
import { arranged, carryOut } from '../effects/index.ts';
import { changed } from '../events.ts';
import { type Issued, issuePapers } from '../papers/issue.ts';
import type { SignedPaper } from '../personal.ts';
import { addRecord, updateApplication } from '../store.ts';
import type { ApplicationRow } from '../tables.ts';
import type { Bench } from './bench.ts';
import { enter } from './enter.ts';
import { kindOf, partOf } from './kinds.ts';
import { refreshSides } from './sides.ts';

/** One act on its way through: what was said, and what follows from it. */
export type Move = {
  act: string;
  /** Words of the court in this act. */
  words: Answers;
  effects: readonly Effect[];
  papers: readonly SignedPaper[];
  /** Changes of the row that the act itself brings. */
  changes: Partial<ApplicationRow>;
  record: Record<string, Json | undefined>;
  law: readonly string[];
};

/**
 * The second half of every act, the same for all: a case is opened where the act opens one, the row enters its new state with its clock, the other
 * side sees what it now may, papers are issued, the other effects are carried out, and everything is recorded and told.
 */
export async function settle(
  bench: Bench,
  move: Move,
  from: string | undefined,
): Promise<ApplicationRow | Refusal> {
  const { unit, deps, service, machine } = bench;
  const state = nextState(machine, from, move.act);
  if (state === undefined) throw new Error(`${service.id}: ${move.act} from ${from ?? 'nothing'}`);
  const court = { ...bench.court, ...move.words };
  const undone = UNDECIDED.has(state) ? (service.undone ?? []) : [];
  const { before, after } = arranged(effectsOf([...move.effects, ...undone], bench.answers, court));
  const opened = await carryOut(bench, before, court);
  if (isRefusal(opened)) return opened;
  const entered = enter(unit, { service, machine, answers: bench.answers, facts: bench.facts }, state);
  const shown = bench.row.secret && revealed(bench, move.act);
  let row = await updateApplication(unit.tx, bench.row, {
    ...move.changes,
    ...opened.changes,
    ...entered,
    ...(shown ? { secret: false } : {}),
    changed_at: unit.now,
  });
  const sides = await refreshSides(unit.tx, deps, {
    row,
    service,
    facts: bench.facts,
    sides: bench.sides,
    now: unit.now,
  });
  const now: Bench = { ...bench, row, sides };
  const issued = [...(shown ? await withheld(now) : []), ...(await issuePapers(now, move.papers))];
  const done = await carryOut(now, after, court, issued);
  if (isRefusal(done)) return done;
  const dropped = UNDECIDED.has(state) ? await dropBill(now) : undefined;
  // the fee came in at the last moment: what is paid does not lapse, it goes on as soon as the money is told here
  if (dropped && move.act === 'pay-late' && dropped.refused !== 'payments.closed') return dropped;
  if (Object.keys(done.changes).length > 0) row = await updateApplication(unit.tx, row, done.changes);
  await addRecord(
    unit.tx,
    { courtId: row.court_id, id: row.id },
    {
      act: move.act,
      moves: true,
      actor: unit.actor,
      side: bench.side,
      at: unit.now,
      insteadOf: bench.insteadOf,
      data: {
        ...move.record,
        ...opened.kept,
        ...done.kept,
        ...(issued.length > 0
          ? { papers: issued.map(({ paper, documentId }) => ({ paper, documentId })) }
          : {}),
        ...(row.due_on === null ? {} : { dueOn: row.due_on }),
      },
    },
  );
  await unit.audit({
    subject: { type: 'application', id: row.id },
    courtId: row.court_id,
    related: related(row, issued),
    change: {
      act: move.act,
      state: [from ?? null, row.state],
      service: service.id,
      ...(row.due_on === null ? {} : { dueOn: row.due_on }),
      ...(move.effects.length > 0 ? { effects: [...before, ...after].map((effect) => effect.do) } : {}),
      ...(bench.insteadOf === undefined ? {} : { insteadOf: bench.insteadOf }),
    },
    law: [...new Set(move.law)],
  });
  await unit.emit(changed(row, move.act, sides));
  return row;
}

/** Ends without a decision: what the submission has done is taken back, and nothing is to be paid any more. */
const UNDECIDED = new Set(['withdrawn', 'lapsed', 'declined']);

/** A bill that was paid stays (its refusal is the answer): what is to go back of it is asked for by itself. */
async function dropBill({ unit, row }: Bench): Promise<Refusal | undefined> {
  if (row.bill_id === null) return undefined;
  const asked = { courtId: row.court_id, billId: row.bill_id, why: '申请已经终结' };
  const closed = await closeBill(unit, asked);
  return isRefusal(closed) ? closed : undefined;
}

function related(row: ApplicationRow, issued: readonly Issued[]) {
  return [
    ...(row.case_id === null ? [] : [{ type: 'case', id: row.case_id }]),
    ...issued.map(({ documentId }) => ({ type: 'document', id: documentId })),
  ];
}

/** What was hidden is shown once the step has been done for which it was hidden. */
const revealed = ({ service }: Bench, act: string) => {
  const named = kindOf(act);
  return named.kind === 'step' && named.id === service.secretUntil;
};

/** Papers for the other side that were signed while the application was hidden: they go out now, to those who did not get them then. */
async function withheld(bench: Bench): Promise<Issued[]> {
  const papers = bench.contents.flatMap(({ papers: signed }) => signed);
  return issuePapers(
    bench,
    papers.filter(({ to }) => to === 'opponents' || to === 'all'),
    ({ side }) => side === 'opponent',
  );
}

/** The effects of an act, as the definition has them. A review that comes to the same result changes nothing that stands. */
export function effectsFor(bench: Pick<Bench, 'service' | 'row'>, act: string): readonly Effect[] {
  const named = kindOf(act);
  if (named.kind === 'submit') return bench.service.submitted ?? [];
  // undecided: whatever the submission did is taken back
  if (['withdraw', 'decline', 'pay-late', 'confirm-late'].includes(act)) return bench.service.undone ?? [];
  if (named.kind === 'reviewed' && bench.row.outcome === named.id && !bench.service.outcomes[named.id]?.anew)
    return [];
  return partOf(bench.service, named)?.effects ?? [];
}
