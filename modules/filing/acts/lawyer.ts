import { act, type ActContext, refuseWrite } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { currentCalendar } from '#modules/reference/index.ts';
import { decisionDue } from '../clocks.ts';
import type { FilingDeps } from '../deps.ts';
import { changed } from '../events.ts';
import { withdrawalPaper } from '../papers/decisions.ts';
import { issuePaper } from '../papers/issue.ts';
import { lawyerMay, ownFiling } from '../policy.ts';
import { actArticleOf } from '../states.ts';
import { addRecord, findFiling, getContent, updateFiling } from '../store.ts';
import type { Decided } from './correct.ts';

type Input = { courtId: string; filingId: string; version: number; reason: string };

/** 撤回: before the court has decided, the plaintiff disposes of the own suit (民诉法 第十三条). */
export function withdrawFiling(
  context: ActContext,
  deps: FilingDeps,
  input: Input,
): Promise<Decided | Refusal> {
  const subject = { type: 'filing', id: input.filingId, courtId: input.courtId };
  return act(context, { name: 'filing.withdraw', subject, request: input }, async (unit) => {
    const filing = ownFiling(unit.actor, await findFiling(unit.tx, input.courtId, input.filingId, true));
    if (isRefusal(filing)) return filing;
    const may = lawyerMay(unit.actor, filing, 'withdraw', unit.now);
    if (isRefusal(may)) return may;
    if (filing.version !== input.version) return refuseWrite('write.version');
    const next = await updateFiling(unit.tx, filing, {
      state: 'withdrawn',
      due_on: null,
      due_at: null,
      promised_on: null,
      notice_due_on: null,
      decided_at: unit.now,
      decided_by: may.id,
    });
    await addRecord(unit.tx, next, 'withdraw', unit.actor, unit.now, { reason: input.reason });
    const { content } = await getContent(
      unit.tx,
      deps.keys,
      filing.court_id,
      filing.id,
      filing.content_number,
    );
    await issuePaper(
      unit,
      deps.keys,
      next,
      content,
      'withdrawal-confirmation',
      withdrawalPaper(next, content, input.reason, unit),
    );
    await unit.audit({
      subject: { type: 'filing', id: filing.id },
      courtId: filing.court_id,
      change: { state: [filing.state, 'withdrawn'] },
      law: [actArticleOf('withdraw', filing.kind)],
    });
    await unit.emit(changed(next, 'withdraw'));
    return { filingId: next.id, state: next.state, version: next.version };
  });
}

/** 坚持起诉: the filer will not correct and asks for a ruling (登记立案规定 第七条); the court's seven days begin again. */
export function insistOnFiling(context: ActContext, input: Input): Promise<Decided | Refusal> {
  const subject = { type: 'filing', id: input.filingId, courtId: input.courtId };
  return act(context, { name: 'filing.insist', subject, request: input }, async (unit) => {
    const filing = ownFiling(unit.actor, await findFiling(unit.tx, input.courtId, input.filingId, true));
    if (isRefusal(filing)) return filing;
    const may = lawyerMay(unit.actor, filing, 'insist', unit.now);
    if (isRefusal(may)) return may;
    if (filing.version !== input.version) return refuseWrite('write.version');
    const due = decisionDue(filing.kind, unit.now, await currentCalendar(unit.tx));
    const next = await updateFiling(unit.tx, filing, {
      state: 'insisted',
      due_on: due.dueOn,
      due_at: due.dueAt,
      promised_on: null,
      escalated_at: null,
    });
    await addRecord(unit.tx, next, 'insist', unit.actor, unit.now, {
      reason: input.reason,
      dueOn: due.dueOn,
    });
    await unit.audit({
      subject: { type: 'filing', id: filing.id },
      courtId: filing.court_id,
      change: { state: [filing.state, 'insisted'], dueOn: due.dueOn },
      law: [actArticleOf('insist', filing.kind)],
    });
    await unit.emit(changed(next, 'insist'));
    return { filingId: next.id, state: next.state, version: next.version, dueOn: due.dueOn };
  });
}
