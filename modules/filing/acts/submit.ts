import { act, type ActContext, refuseWrite, type Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { recordConsent } from '#modules/delivery/index.ts';
import { type LawyerActor, mustBeAbleToLitigate } from '#modules/identity/index.ts';
import type { FilingDeps, OwnedFile } from '../deps.ts';
import { type Draft, findDraft, setDraftState } from '../draft-store.ts';
import { changed } from '../events.ts';
import { factsFor, filesOf } from '../facts.ts';
import { notFound } from '../policy.ts';
import { refuseFiling } from '../refusals.ts';
import { checkFiling } from '../rules/check/index.ts';
import { actArticleOf } from '../states.ts';
import { addRecord, findDuplicates, insertFiling } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import type { FilingContent } from '../terms.ts';
import { resubmit } from './resubmit.ts';
import { clocksOf, keepContent, ofItsKind, receiptNumber, type Submitted, summaryOf } from './submission.ts';

/**
 * Submits a complaint, or the correction of one; `hall` = at the counter of the court's hall (诉讼服务大厅), handled as fast as on the platform (民诉法 第一百二十三条；登记立案规定 第二、七条). The same check as the lawyer saw decides; with a
 * fault nothing is submitted and all faults are told. D01 starts with the receipt; a correction starts it anew (在线诉讼规则 第九条).
 */
export function submitDraft(
  context: ActContext,
  deps: FilingDeps,
  input: { draftId: string; version: number; hall?: boolean | undefined },
): Promise<Submitted | Refusal> {
  const subject = { type: 'draft', id: input.draftId };
  return act(context, { name: 'filing.submit', subject, request: input }, async (unit) => {
    const lawyer = mustBeAbleToLitigate(unit.actor, unit.now);
    if (isRefusal(lawyer)) return lawyer;
    const draft = await findDraft(unit.tx, deps.keys, lawyer.id, input.draftId, true);
    if (!draft) return notFound();
    if (draft.state !== 'open') return refuseFiling('filing.draft-closed');
    if (draft.version !== input.version) return refuseWrite('write.version');
    const files = await filesOf(unit.tx, deps, lawyer.id, draft.content);
    const faults = checkFiling(draft.content, factsFor(draft.content, files, lawyer, unit.now)).filter(
      (found) => found.level === 'fault',
    );
    if (faults.length > 0)
      return refuseFiling('filing.not-ready', {
        params: { count: faults.length },
        faults: faults.map((found) => ({
          field: found.field,
          detail: `${found.what}${found.mend}`,
          article: found.article,
        })),
      });
    const submitted = draft.corrects
      ? await resubmit(unit, deps, lawyer, draft, files)
      : await submitNew(unit, deps, lawyer, draft, { files, channel: input.hall ? 'hall' : 'online' });
    if (isRefusal(submitted)) return submitted;
    await setDraftState(unit.tx, lawyer.id, draft.id, 'open', 'submitted');
    return submitted;
  });
}

async function submitNew(
  unit: Unit,
  deps: FilingDeps,
  lawyer: LawyerActor,
  draft: Draft,
  { files, channel }: { files: readonly OwnedFile[]; channel: 'online' | 'hall' },
): Promise<Submitted | Refusal> {
  const content = ofItsKind(draft.content);
  const id = newId();
  const receiptNo = receiptNumber(content.courtId, toPlainDate(unit.now));
  const clocks = await clocksOf(unit, content.courtId, content.kind);
  const summary = summaryOf(content, unit, receiptNo);
  const twins = await findDuplicates(unit.tx, content.courtId, summary.fingerprint);
  const row: FilingRow = {
    court_id: content.courtId,
    id,
    receipt_no: receiptNo,
    state: 'submitted',
    version: 1,
    content_number: 1,
    draft_id: draft.id,
    filer_id: lawyer.id,
    filer_name: lawyer.name,
    filer_firm: lawyer.lawyer.firm.name,
    filer_licence: lawyer.lawyer.licenceNo,
    serve_by: null,
    ...summary,
    channel,
    submitted_at: unit.now,
    ...clocks,
    escalated_at: null,
    corrections: 0,
    second_notices: 0,
    claimed_by: null,
    claimed_name: null,
    claimed_at: null,
    decided_at: null,
    decided_by: null,
    case_id: null,
    case_number: null,
    ground_id: null,
  };
  await insertFiling(unit.tx, row);
  await keepContent(unit, deps, row, content, files);
  await addRecord(unit.tx, row, 'submit', unit.actor, unit.now, { number: 1, dueOn: clocks.due_on });
  if (content.service.consent)
    await recordConsent(unit, {
      courtId: row.court_id,
      filingId: id,
      lawyerId: lawyer.id,
      partyNames: plaintiffsOf(content),
      form: 'address-in-pleading',
      scope: content.service.scope,
    });
  await unit.audit({
    subject: { type: 'filing', id },
    courtId: row.court_id,
    related: [{ type: 'draft', id: draft.id }],
    change: {
      state: [null, 'submitted'],
      receiptNo,
      dueOn: clocks.due_on,
      materials: files.length,
      duplicates: twins.length,
    },
    law: [actArticleOf('submit', content.kind), '最高人民法院关于人民法院登记立案若干问题的规定第二条'],
  });
  await unit.emit(changed(row, 'submit'));
  return {
    courtId: row.court_id,
    filingId: id,
    receiptNo,
    submittedAt: unit.now,
    dueOn: clocks.due_on,
    state: 'submitted',
  };
}

const plaintiffsOf = (content: FilingContent) =>
  content.parties.filter((party) => party.role === 'plaintiff').map((party) => party.name);
