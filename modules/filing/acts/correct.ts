import { act, type ActContext, refuseWrite, type Unit } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { courtSettings, currentCalendar } from '#modules/reference/index.ts';
import { correctionDue } from '../clocks.ts';
import type { FilingDeps } from '../deps.ts';
import { changed } from '../events.ts';
import { issuePaper } from '../papers/issue.ts';
import { correctionPaper } from '../papers/decisions.ts';
import { courtFiling, registrarMay } from '../policy.ts';
import { refuseFiling } from '../refusals.ts';
import { visibleBefore } from '../rules/second-notice.ts';
import { FILING_ACTS } from '../states.ts';
import { addRecord, findFiling, getContent, updateFiling } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import type { CorrectionItem } from '../terms.ts';

export type NoticeInput = {
  courtId: string;
  filingId: string;
  version: number;
  items: CorrectionItem[];
  days: number;
  note: string;
};
export type Decided = {
  filingId: string;
  state: string;
  version: number;
  caseNumber?: string | undefined;
  dueOn?: string | undefined;
};

/** The shortest correction period a court may set here; the law leaves the length to the court (登记立案规定 第七条). */
const LEAST_DAYS = 3;
const MOST_DAYS = 30;

/**
 * 补正通知 (登记立案规定 第七条；在线诉讼规则 第九条): once, in writing, with everything. A second notice for what was visible at the first is refused;
 * one for what only the correction brought in is allowed and counted.
 */
export function requireCorrection(
  context: ActContext,
  deps: FilingDeps,
  input: NoticeInput,
): Promise<Decided | Refusal> {
  const subject = { type: 'filing', id: input.filingId, courtId: input.courtId };
  return act(context, { name: 'filing.require-correction', subject, request: input }, async (unit) => {
    const filing = courtFiling(unit.actor, await findFiling(unit.tx, input.courtId, input.filingId, true));
    if (isRefusal(filing)) return filing;
    const registrar = registrarMay(unit.actor, filing, 'require-correction');
    if (isRefusal(registrar)) return registrar;
    if (filing.version !== input.version) return refuseWrite('write.version');
    const { settings } = await courtSettings(unit.tx, filing.court_id);
    if (input.days < LEAST_DAYS || input.days > MOST_DAYS)
      return refuseFiling('filing.days', { params: { least: LEAST_DAYS, most: MOST_DAYS } });
    if (filing.corrections > 0) {
      const again = await visibleAtFirst(unit, deps, filing, input.items);
      if (again.length > 0)
        return refuseFiling('filing.second-notice', {
          params: { count: again.length },
          faults: again.map((item) => ({
            field: item.field,
            detail: `“${item.what}”在首次审查时已经存在。`,
            article: item.article,
          })),
        });
    }
    const due = correctionDue(unit.now, input.days, await currentCalendar(unit.tx));
    const next = await updateFiling(unit.tx, filing, {
      state: 'correction-required',
      due_on: due.dueOn,
      due_at: due.dueAt,
      promised_on: null,
      notice_due_on: null,
      corrections: filing.corrections + 1,
      second_notices: filing.second_notices + (filing.corrections > 0 ? 1 : 0),
    });
    // 国家赔偿法 第十二条: within five days; a notice that comes later is no less due, and its lateness stays on record
    const late = filing.notice_due_on !== null && toPlainDate(unit.now) > filing.notice_due_on;
    await addRecord(unit.tx, next, 'require-correction', unit.actor, unit.now, {
      items: input.items,
      ...(late ? { late: true } : {}),
      dueOn: due.dueOn,
      days: input.days,
      note: input.note,
    });
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
      'correction-notice',
      correctionPaper(next, content, { ...input, dueOn: due.dueOn }, unit),
    );
    await unit.audit({
      subject: { type: 'filing', id: filing.id },
      courtId: filing.court_id,
      change: {
        state: [filing.state, 'correction-required'],
        items: input.items.map((item) => item.field),
        dueOn: due.dueOn,
        second: filing.corrections > 0,
        ...(late ? { late } : {}),
        defaultDays: settings.correctionDays,
      },
      law: [FILING_ACTS['require-correction'].article],
    });
    await unit.emit(changed(next, 'require-correction'));
    return { filingId: next.id, state: next.state, version: next.version, dueOn: due.dueOn };
  });
}

/** Items that stood just so in what was submitted first: they could have been told then. */
async function visibleAtFirst(
  unit: Unit,
  deps: FilingDeps,
  filing: FilingRow,
  items: readonly CorrectionItem[],
): Promise<CorrectionItem[]> {
  const before = await getContent(unit.tx, deps.keys, filing.court_id, filing.id, filing.content_number - 1);
  const after = await getContent(unit.tx, deps.keys, filing.court_id, filing.id, filing.content_number);
  const hashes = new Map(
    [...before.materials, ...after.materials].map((material) => [material.fileId, material.sha256]),
  );
  return visibleBefore(items, before.content, after.content, hashes);
}
