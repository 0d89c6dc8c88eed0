import { act, type ActContext, refuseWrite, type Unit } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { FILING_FACES, GROUNDS_OF } from '#law/filing/index.ts';
import { type Instant, toPlainDate } from '#law/time.ts';
import { type NewCase, openCase } from '#modules/cases/index.ts';
import { createBill } from '#modules/payments/index.ts';
import { caseNumberCodeOf, courtById, courtSettings, currentCalendar } from '#modules/reference/index.ts';
import { serveBy } from '../clocks.ts';
import type { FilingDeps } from '../deps.ts';
import { changed } from '../events.ts';
import { feeOf, pathOfCause } from '../facts.ts';
import { acceptancePaper, evidencePaper, feePaper, returnPaper } from '../papers/decisions.ts';
import { issuePaper } from '../papers/issue.ts';
import { refusalPaper } from '../papers/refusal.ts';
import { courtFiling, registrarMay } from '../policy.ts';
import { caseMandatesOf, casePartiesOf, caseTypeOf } from '../rules/case-of.ts';
import { inWholeYuan } from '../rules/fee.ts';
import { refuseFiling } from '../refusals.ts';
import { actArticleOf, FILING_ACTS, type FilingAct } from '../states.ts';
import {
  addRecord,
  findFiling,
  getContent,
  listRecords,
  type StoredContent,
  updateFiling,
} from '../store.ts';
import type { FilingRow } from '../tables.ts';
import type { FilingContent } from '../terms.ts';
import type { Decided } from './correct.ts';

/** `version` is that of the filing as the registrar saw it: what changed meanwhile is looked at again before it is decided. */
type Input = { courtId: string; filingId: string; version: number };
/** What every decision of the registrar begins with. */
type Bench = { unit: Unit; filing: FilingRow; content: StoredContent['content']; receivedAt: Instant };

/** 登记立案 (民诉法 第一百二十六条 and its like): case number, bill where the kind has one, and the papers to the filer, in one act. */
export function acceptFiling(
  context: ActContext,
  deps: FilingDeps,
  input: Input & { evidenceDays?: number | undefined; caseSeq?: number | undefined },
): Promise<Decided | Refusal> {
  return decide(context, deps, 'accept', input, async ({ unit, filing, content, receivedAt }) => {
    const { settings } = await courtSettings(unit.tx, filing.court_id);
    const face = FILING_FACES[filing.kind];
    const calendar = await currentCalendar(unit.tx);
    const path = pathOfCause(filing.cause_id, toPlainDate(unit.now), filing.kind);
    const exact = feeOf(content, path);
    const fee = exact && settings.roundToYuan ? inWholeYuan(exact) : exact;
    // an enforcement shows its fee and is never billed before; a prosecution and a compensation have none
    const feeFen = face.fee.prepaid ? (fee?.total ?? 0) : 0;
    const days = Math.max(input.evidenceDays ?? settings.evidencePeriodDays, 15);
    const opened = await openFor(unit, filing, content, {
      feeFen,
      receivedOn: toPlainDate(receivedAt),
      seq: input.caseSeq,
      ...(face.acceptance.evidenceNotice ? { evidenceDays: days } : {}),
    });
    if (isRefusal(opened)) return opened;
    const { billId } = await createBill(unit, {
      courtId: filing.court_id,
      caseId: opened.caseId,
      caseNumber: opened.caseNumber,
      filingId: filing.id,
      payerId: filing.filer_id,
      payerName: content.parties.find((party) => party.role === 'plaintiff')?.name,
      kind: 'acceptance-fee',
      amountFen: feeFen,
      steps: fee?.steps ?? [],
      title: filing.title,
    });
    const next = await close(unit, filing, 'accepted', {
      case_id: opened.caseId,
      case_number: opened.caseNumber,
      serve_by: serveBy(filing.kind, unit.now, 'accepted', calendar),
    });
    await addRecord(unit.tx, next, 'accept', unit.actor, unit.now, { caseNumber: opened.caseNumber });
    await issuePaper(
      unit,
      deps.keys,
      next,
      content,
      'acceptance-notice',
      acceptancePaper(next, content, opened, billId !== null, unit),
    );
    if (billId && fee)
      await issuePaper(
        unit,
        deps.keys,
        next,
        content,
        'fee-notice',
        feePaper(next, content, opened, { fee, billId, channels: settings.paymentChannels, calendar }, unit),
        { about: { type: 'bill', id: billId } },
      );
    if (face.acceptance.evidenceNotice)
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
      change: { state: [filing.state, 'accepted'], caseNumber: opened.caseNumber, feeFen },
      law: [actArticleOf('accept', filing.kind)],
    });
    return next;
  });
}

/** 裁定不予受理, 裁定不予立案, 决定不予受理: only on a ground of the kind's list, with reasons, and with what may be done against it. */
export function refuseFilingByRuling(
  context: ActContext,
  deps: FilingDeps,
  input: Input & { groundId: string; reasons: string },
): Promise<Decided | Refusal> {
  return decide(context, deps, 'refuse', input, async ({ unit, filing, content }) => {
    const { refusal } = FILING_FACES[filing.kind];
    const ground = GROUNDS_OF[filing.kind].find((line) => line.id === input.groundId);
    if (!ground) return refuseFiling('filing.ground', { params: { name: refusal.name } });
    const opened = await openFor(unit, filing, content, { feeFen: 0, notAccepted: true });
    if (isRefusal(opened)) return opened;
    const next = await close(unit, filing, 'not-accepted', {
      case_id: opened.caseId,
      case_number: opened.caseNumber,
      ground_id: ground.id,
      serve_by: serveBy(filing.kind, unit.now, 'refused', await currentCalendar(unit.tx)),
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
      { title: refusal.paper },
    );
    await unit.audit({
      subject: { type: 'filing', id: filing.id },
      courtId: filing.court_id,
      related: [{ type: 'case', id: opened.caseId }],
      change: { state: [filing.state, 'not-accepted'], ground: ground.id, how: refusal.name },
      law: [actArticleOf('refuse', filing.kind), ground.article.label],
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
    const { content, submittedAt } = await getContent(
      unit.tx,
      deps.keys,
      filing.court_id,
      filing.id,
      filing.content_number,
    );
    const next = await work({ unit, filing, content, receivedAt: submittedAt });
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
    notice_due_on: null,
    decided_at: unit.now,
    decided_by: unit.actor.id,
  });
}

/** Opens the case of a filing under the next number of its court and type, with parties and mandates. What is not accepted bears a number too. */
async function openFor(
  unit: Unit,
  filing: FilingRow,
  content: FilingContent,
  more: Pick<NewCase, 'feeFen' | 'evidenceDays' | 'notAccepted' | 'receivedOn' | 'seq'>,
) {
  const court = courtById(filing.court_id);
  const { settings } = await courtSettings(unit.tx, filing.court_id);
  const courtCode = court ? caseNumberCodeOf(court, settings) : undefined;
  if (!courtCode) return refuseFiling('filing.no-court-code');
  return openCase(unit, {
    courtId: filing.court_id,
    courtCode,
    type: caseTypeOf(content),
    title: filing.title,
    causeId: filing.cause_id,
    causeName: filing.cause_name,
    filingId: filing.id,
    amountFen: filing.amount_fen,
    parties: casePartiesOf(content),
    mandates: caseMandatesOf(content, filing),
    filedBy: filing.filer_id,
    ...more,
  });
}
