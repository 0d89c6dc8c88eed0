import type { Actor } from '#kernel/access/actor.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Instant } from '#kernel/time.ts';
import { FILING_KINDS, type FilingKind, GROUNDS_OF, REVIEW_PERIODS } from '#law/filing/index.ts';
import { countRule, PERIODS } from '#law/periods/index.ts';
import { toPlainDate } from '#law/time.ts';
import { courtById, currentCalendar, type WorkCalendar } from '#modules/reference/index.ts';
import { nearness } from './clocks.ts';
import type { FilingDeps } from './deps.ts';
import { factsFor, feeOf, filesOf, fileViewOf, pathOfCause } from './facts.ts';
import { maskContent } from './personal.ts';
import { allowances } from './policy.ts';
import { checkFiling, slotsOf } from './rules/check/index.ts';
import { estimateFee } from './rules/fee.ts';
import { changedFields } from './rules/changes.ts';
import { FILING_STATES, stateNameOf } from './states.ts';
import { findDuplicates, getContent, listRecords, type RecordRow } from './store.ts';
import type { FilingRow } from './tables.ts';
import { correctionItem } from './terms.ts';
import type { FilingView } from './views.ts';
import { recordWords } from './words.ts';

/** A filing as this actor sees it: numbers masked, the acts open to her with the reasons, and for the court the checklist. */
export async function viewFiling(
  db: Db,
  deps: FilingDeps,
  filing: FilingRow,
  actor: Actor,
  now: Instant,
): Promise<FilingView> {
  const [stored, before, records, duplicates, calendar] = await Promise.all([
    getContent(db, deps.keys, filing.court_id, filing.id, filing.content_number),
    filing.content_number > 1
      ? getContent(db, deps.keys, filing.court_id, filing.id, filing.content_number - 1)
      : undefined,
    listRecords(db, filing.court_id, filing.id),
    findDuplicates(db, filing.court_id, filing.fingerprint, filing.id),
    currentCalendar(db),
  ]);
  const files = await filesOf(db, deps, filing.filer_id, stored.content);
  const path = pathOfCause(
    filing.cause_id,
    toPlainDate(stored.submittedAt as string as Parameters<typeof toPlainDate>[0]),
    filing.kind,
  ); // kernel and law brand instants separately
  const staff = actor.kind === 'staff';
  const ground = GROUNDS_OF[filing.kind].find((line) => line.id === filing.ground_id);
  return {
    courtId: filing.court_id,
    courtName: courtById(filing.court_id)?.name ?? filing.court_id,
    id: filing.id,
    kind: filing.kind,
    kindName: FILING_KINDS[filing.kind],
    receiptNo: filing.receipt_no,
    title: filing.title,
    causeName: filing.cause_name,
    causePath: path.map(({ id, name }) => ({ id, name })),
    state: filing.state,
    stateName: stateNameOf(filing.state, filing.kind),
    awaits: FILING_STATES[filing.state].awaits,
    version: filing.version,
    contentNumber: filing.content_number,
    content: maskContent(stored.content),
    files: files.map(fileViewOf),
    slots: slotsOf(stored.content, toPlainDate(now)),
    fee: feeOf(stored.content, path) ?? estimateFee(stored.content, path),
    amountFen: filing.amount_fen,
    clock: clockOf(filing, records, calendar, now),
    noticeDueOn: filing.notice_due_on,
    serveBy: filing.serve_by,
    promisedOn: filing.promised_on,
    escalatedAt: filing.escalated_at,
    channel: filing.channel,
    filer: { id: filing.filer_id, name: filing.filer_name, firm: filing.filer_firm },
    claimedBy:
      filing.claimed_by && filing.claimed_at
        ? { id: filing.claimed_by, name: filing.claimed_name ?? '', at: filing.claimed_at }
        : null,
    submittedAt: filing.submitted_at,
    decidedAt: filing.decided_at,
    caseId: filing.case_id,
    caseNumber: filing.case_number,
    ground: ground ? { id: ground.id, text: ground.text, article: ground.article.label } : null,
    corrections: filing.corrections,
    records: records
      .filter((record) => staff || !DESK_ONLY.has(record.act))
      .map((record) => recordOf(record, filing.kind)),
    duplicates: duplicates.filter(() => staff).map((twin) => ({ ...twin })),
    ...(staff
      ? { checklist: checkFiling(stored.content, factsFor(stored.content, files, undefined, now)) }
      : {}),
    changedFields: before ? changedFields(before, stored) : [],
    acts: allowances(actor, filing, now),
  };
}

/** Who works on it inside the court is the court's own affair. */
const DESK_ONLY = new Set(['claim', 'release', 'assign']);

function recordOf(record: RecordRow, kind: FilingKind): FilingView['records'][number] {
  const { items, dueOn, reason, number, late } = record.data;
  // 国家赔偿法 第十二条: told at once, but after the five days
  const lateNotice = late === true && record.act === 'require-correction';
  const parsed = correctionItem.array().safeParse(items);
  return {
    seq: record.seq,
    act: record.act,
    words: `${recordWords(record.act, kind)}${lateNotice ? '（已超过五日的告知期限）' : ''}`,
    at: record.at,
    by: record.actor_name,
    ...(parsed.success ? { items: parsed.data } : {}),
    ...(typeof dueOn === 'string' ? { dueOn } : {}),
    ...(typeof reason === 'string' && reason ? { reason } : {}),
    ...(typeof number === 'number' ? { version: number } : {}),
  };
}

/** The running clock with its counting, from the record that started it. */
function clockOf(
  filing: FilingRow,
  records: readonly RecordRow[],
  calendar: WorkCalendar,
  now: Instant,
): FilingView['clock'] {
  if (!filing.due_on || !filing.due_at) return null;
  const clock = FILING_STATES[filing.state].clock ?? 'D01';
  // D01 stands for the court's time to decide, whichever it is in this kind
  const rule = clock === 'D01' ? REVIEW_PERIODS[filing.kind] : clock;
  const start = records.findLast((record) => record.data['dueOn'] === filing.due_on);
  const event = toPlainDate(
    (start?.at ?? filing.submitted_at) as string as Parameters<typeof toPlainDate>[0],
  ); // as above
  const days = start?.data['days'];
  const count = countRule(rule, { event, calendar, ...(typeof days === 'number' ? { length: days } : {}) });
  const near = nearness(filing.due_at as Instant, now); // timestamptz columns are parsed to instants
  return {
    rule,
    name: PERIODS[rule].what,
    dueOn: filing.due_on,
    dueAt: filing.due_at,
    article: PERIODS[rule].articles.map((article) => article.label).join('；'),
    steps: count.steps,
    warnings: count.warnings,
    near: near === 'near',
    overdue: near === 'overdue',
  };
}
