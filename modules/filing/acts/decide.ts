import { act, type ActContext, refuseWrite, type Unit } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { NON_ACCEPTANCE_GROUNDS } from '#law/filing/index.ts';
import { toPlainDate } from '#law/time.ts';
import { openCase } from '#modules/cases/index.ts';
import { createBill } from '#modules/payments/index.ts';
import { caseNumberCodeOf, courtById, courtSettings, currentCalendar } from '#modules/reference/index.ts';
import type { FilingDeps } from '../deps.ts';
import { changed } from '../events.ts';
import { feeOf, pathOfCause } from '../facts.ts';
import { acceptancePaper, evidencePaper, feePaper, refusalPaper, returnPaper } from '../papers/decisions.ts';
import { issuePaper } from '../papers/issue.ts';
import { courtFiling, registrarMay } from '../policy.ts';
import { inWholeYuan } from '../rules/fee.ts';
import { refuseFiling } from '../refusals.ts';
import { FILING_ACTS, type FilingAct } from '../states.ts';
import {
  addRecord,
  findFiling,
  getContent,
  listRecords,
  type StoredContent,
  updateFiling,
} from '../store.ts';
import type { FilingRow } from '../tables.ts';
import type { Decided } from './correct.ts';

/** `version` is that of the filing as the registrar saw it: what changed meanwhile is looked at again before it is decided. */
type Input = { courtId: string; filingId: string; version: number };
/** What every decision of the registrar begins with. */
type Bench = { unit: Unit; filing: FilingRow; content: StoredContent['content'] };

/** 登记立案 (民诉法 第一百二十六条): case number, bill, and the three papers to the plaintiff's lawyer, in one act. */
export function acceptFiling(
  context: ActContext,
  deps: FilingDeps,
  input: Input & { evidenceDays?: number | undefined },
): Promise<Decided | Refusal> {
  return decide(context, deps, 'accept', input, async ({ unit, filing, content }) => {
    const { settings } = await courtSettings(unit.tx, filing.court_id);
    const opened = await numbered(unit, filing);
    if (isRefusal(opened)) return opened;
    const path = pathOfCause(filing.cause_id, toPlainDate(unit.now), filing.kind);
    const exact = feeOf(content, path);
    const fee = exact && settings.roundToYuan ? inWholeYuan(exact) : exact;
    const { billId } = await createBill(unit, {
      courtId: filing.court_id,
      caseId: opened.caseId,
      caseNumber: opened.caseNumber,
      filingId: filing.id,
      payerId: filing.filer_id,
      payerName: content.parties.find((party) => party.role === 'plaintiff')?.name,
      kind: 'acceptance-fee',
      amountFen: fee?.total ?? 0,
      steps: fee?.steps ?? [],
      title: filing.title,
    });
    const next = await close(unit, filing, 'accepted', {
      case_id: opened.caseId,
      case_number: opened.caseNumber,
    });
    await addRecord(unit.tx, next, 'accept', unit.actor, unit.now, { caseNumber: opened.caseNumber });
    const calendar = await currentCalendar(unit.tx);
    const days = Math.max(input.evidenceDays ?? settings.evidencePeriodDays, 15);
    await issuePaper(
      unit,
      deps.keys,
      next,
      content,
      'acceptance-notice',
      acceptancePaper(next, content, opened, unit),
    );
    if (billId && fee)
      await issuePaper(
        unit,
        deps.keys,
        next,
        content,
        'fee-notice',
        feePaper(next, content, opened, { fee, billId, channels: settings.paymentChannels, calendar }, unit),
        { type: 'bill', id: billId },
      );
    await issuePaper(
      unit,
      deps.keys,
      next,
      content,
      'evidence-notice',
      evidencePaper(next, content, opened, days, unit),
    );
    await unit.audit({
      subject: { type: 'filing', id: filing.id },
      courtId: filing.court_id,
      related: [{ type: 'case', id: opened.caseId }, ...(billId ? [{ type: 'bill', id: billId }] : [])],
      change: { state: [filing.state, 'accepted'], caseNumber: opened.caseNumber, feeFen: fee?.total ?? 0 },
      law: [FILING_ACTS.accept.article],
    });
    return next;
  });
}

/** 裁定不予受理 (民诉法 第一百二十六条): only on a ground of the list, with reasons, by a ruling that can be appealed. */
export function refuseFilingByRuling(
  context: ActContext,
  deps: FilingDeps,
  input: Input & { groundId: string; reasons: string },
): Promise<Decided | Refusal> {
  return decide(context, deps, 'refuse', input, async ({ unit, filing, content }) => {
    const ground = NON_ACCEPTANCE_GROUNDS.find((line) => line.id === input.groundId);
    if (!ground) return refuseFiling('filing.ground');
    const opened = await numbered(unit, filing);
    if (isRefusal(opened)) return opened;
    const next = await close(unit, filing, 'not-accepted', {
      case_id: opened.caseId,
      case_number: opened.caseNumber,
      ground_id: ground.id,
    });
    await addRecord(unit.tx, next, 'refuse', unit.actor, unit.now, {
      groundId: ground.id,
      reason: input.reasons,
      caseNumber: opened.caseNumber,
    });
    await issuePaper(
      unit,
      deps.keys,
      next,
      content,
      'non-acceptance-ruling',
      refusalPaper(next, content, opened, { ground, reasons: input.reasons }, unit),
    );
    await unit.audit({
      subject: { type: 'filing', id: filing.id },
      courtId: filing.court_id,
      related: [{ type: 'case', id: opened.caseId }],
      change: { state: [filing.state, 'not-accepted'], ground: ground.id },
      law: [FILING_ACTS.refuse.article, ground.article.label],
    });
    return next;
  });
}

/** 退回并记录在册 (登记立案规定 第七条): not corrected in time and not insisted upon. */
export function returnFiling(
  context: ActContext,
  deps: FilingDeps,
  input: Input & { reason: string },
): Promise<Decided | Refusal> {
  return decide(context, deps, 'return', input, async ({ unit, filing, content }) => {
    const records = await listRecords(unit.tx, filing.court_id, filing.id);
    const next = await close(unit, filing, 'returned', {});
    await addRecord(unit.tx, next, 'return', unit.actor, unit.now, { reason: input.reason });
    await issuePaper(
      unit,
      deps.keys,
      next,
      content,
      'return-notice',
      returnPaper(next, content, records, unit),
    );
    await unit.audit({
      subject: { type: 'filing', id: filing.id },
      courtId: filing.court_id,
      change: { state: [filing.state, 'returned'] },
      law: [FILING_ACTS.return.article],
    });
    return next;
  });
}

function decide(
  context: ActContext,
  deps: FilingDeps,
  verb: FilingAct,
  input: Input,
  work: (bench: Bench) => Promise<FilingRow | Refusal>,
): Promise<Decided | Refusal> {
  const subject = { type: 'filing', id: input.filingId, courtId: input.courtId };
  return act(context, { name: `filing.${verb}`, subject, request: input }, async (unit) => {
    const filing = courtFiling(unit.actor, await findFiling(unit.tx, input.courtId, input.filingId, true));
    if (isRefusal(filing)) return filing;
    const registrar = registrarMay(unit.actor, filing, verb);
    if (isRefusal(registrar)) return registrar;
    if (filing.version !== input.version) return refuseWrite('write.version');
    const { content } = await getContent(
      unit.tx,
      deps.keys,
      filing.court_id,
      filing.id,
      filing.content_number,
    );
    const next = await work({ unit, filing, content });
    if (isRefusal(next)) return next;
    await unit.emit(changed(next, verb));
    return {
      filingId: next.id,
      state: next.state,
      version: next.version,
      ...(next.case_number ? { caseNumber: next.case_number } : {}),
    };
  });
}

function close(
  unit: Unit,
  filing: FilingRow,
  state: FilingRow['state'],
  extra: Partial<FilingRow>,
): Promise<FilingRow> {
  return updateFiling(unit.tx, filing, {
    ...extra,
    state,
    due_on: null,
    due_at: null,
    promised_on: null,
    decided_at: unit.now,
    decided_by: unit.actor.id,
  });
}

/** The next 民初 number of the court. A ruling of non-acceptance bears one too. */
async function numbered(unit: Unit, filing: FilingRow) {
  const court = courtById(filing.court_id);
  const { settings } = await courtSettings(unit.tx, filing.court_id);
  const courtCode = court ? caseNumberCodeOf(court, settings) : undefined;
  if (!courtCode) return refuseFiling('filing.no-court-code');
  return openCase(unit, {
    courtId: filing.court_id,
    courtCode,
    type: '民初',
    title: filing.title,
    causeId: filing.cause_id,
    causeName: filing.cause_name,
    filingId: filing.id,
    amountFen: filing.amount_fen,
  });
}
