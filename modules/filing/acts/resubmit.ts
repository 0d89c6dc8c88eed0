import type { Unit } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { LawyerActor } from '#modules/identity/index.ts';
import type { FilingDeps, OwnedFile } from '../deps.ts';
import type { Draft } from '../draft-store.ts';
import { changed } from '../events.ts';
import { lawyerMay, notFound } from '../policy.ts';
import { refuseFiling } from '../refusals.ts';
import { FILING_ACTS } from '../states.ts';
import { addRecord, findFiling, updateFiling } from '../store.ts';
import { clocksOf, keepContent, ofItsKind, type Submitted, summaryOf } from './submission.ts';

/** 提交补正: the next content of the same filing; the court's seven days begin anew (在线诉讼规则 第九条). */
export async function resubmit(
  unit: Unit,
  deps: FilingDeps,
  lawyer: LawyerActor,
  draft: Draft,
  files: readonly OwnedFile[],
): Promise<Submitted | Refusal> {
  const { corrects } = draft;
  const content = ofItsKind(draft.content);
  if (!corrects) return notFound();
  const filing = await findFiling(unit.tx, corrects.courtId, corrects.filingId, true);
  if (!filing) return notFound();
  const may = lawyerMay(lawyer, filing, 'resubmit', unit.now);
  if (isRefusal(may)) return may;
  if (content.courtId !== filing.court_id) return refuseFiling('filing.court-fixed');
  if (content.kind !== filing.kind) return refuseFiling('filing.kind-fixed');
  const clocks = await clocksOf(unit, filing.court_id, filing.kind);
  const number = filing.content_number + 1;
  const late = filing.state === 'correction-lapsed';
  const next = await updateFiling(unit.tx, filing, {
    ...summaryOf(content, unit, filing.receipt_no),
    ...clocks,
    state: 'resubmitted',
    content_number: number,
    escalated_at: null,
  });
  await keepContent(unit, deps, next, content, files);
  await addRecord(unit.tx, next, 'resubmit', unit.actor, unit.now, {
    number,
    dueOn: clocks.due_on,
    ...(late ? { late: true } : {}),
  });
  await unit.audit({
    subject: { type: 'filing', id: filing.id },
    courtId: filing.court_id,
    related: [{ type: 'draft', id: draft.id }],
    change: {
      state: [filing.state, 'resubmitted'],
      contentNumber: [filing.content_number, number],
      dueOn: clocks.due_on,
      late,
    },
    law: [FILING_ACTS.resubmit.article],
  });
  await unit.emit(changed(next, 'resubmit'));
  return {
    courtId: next.court_id,
    filingId: next.id,
    receiptNo: next.receipt_no,
    submittedAt: unit.now,
    dueOn: clocks.due_on,
    state: 'resubmitted',
  };
}
