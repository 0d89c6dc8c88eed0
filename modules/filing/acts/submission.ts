import type { Unit } from '#kernel/acts/index.ts';
import { randomToken } from '#kernel/ids.ts';
import type { FilingKind } from '#law/filing/index.ts';
import { toPlainDate } from '#law/time.ts';
import { courtSettings, currentCalendar } from '#modules/reference/index.ts';
import { decisionDue, noticeDue, promisedDay } from '../clocks.ts';
import type { FilingDeps, OwnedFile } from '../deps.ts';
import { causeNameOf, feeOf, pathOfCause } from '../facts.ts';
import { amountClaimed } from '../rules/fee.ts';
import { fingerprintOf, searchTextOf, titleOf } from '../rules/summary.ts';
import type { FilingState } from '../states.ts';
import { MATTER_FIELDS } from '../matters.ts';
import { insertContent, type SubmittedMaterial } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import type { FilingContent } from '../terms.ts';

/** What a submission and a resubmission have in common. */
export type Submitted = {
  courtId: string;
  filingId: string;
  receiptNo: string;
  submittedAt: string;
  dueOn: string;
  state: FilingState;
};

/** SJ-court-day-random: says where and when at a glance, and cannot be guessed from the one before. */
export function receiptNumber(courtId: string, day: string): string {
  const tail = Buffer.from(randomToken(6), 'base64url')
    .readUIntBE(0, 5)
    .toString(32)
    .toUpperCase()
    .padStart(8, '0');
  return `SJ${courtId}${day.replaceAll('-', '')}${tail}`;
}

/** The court's time to decide, of compensation also its time to tell what is missing, and its own promise; all from the receipt. */
export async function clocksOf(unit: Unit, courtId: string, kind: FilingKind) {
  const calendar = await currentCalendar(unit.tx);
  const { settings } = await courtSettings(unit.tx, courtId);
  const legal = decisionDue(kind, unit.now, calendar);
  return {
    due_on: legal.dueOn,
    due_at: legal.dueAt,
    notice_due_on: noticeDue(kind, unit.now, calendar),
    promised_on: promisedDay(unit.now, settings.promisedFilingDays, legal.dueOn, calendar),
  };
}

/** What lists and searches show of a content. */
export function summaryOf(content: FilingContent, unit: Unit, receiptNo: string) {
  const path = pathOfCause(content.causeId, toPlainDate(unit.now), content.kind);
  const causeName = causeNameOf(path);
  const title = titleOf(content, causeName);
  return {
    kind: content.kind,
    title,
    search_text: searchTextOf(content, title, receiptNo),
    cause_id: content.causeId,
    cause_name: causeName,
    amount_fen: amountClaimed(content),
    fee_fen: feeOf(content, path)?.total ?? 0,
    fingerprint: fingerprintOf(content),
  };
}

/** Keeps what was submitted, with the names and hashes of its files at this moment. */
export async function keepContent(
  unit: Unit,
  deps: FilingDeps,
  row: FilingRow,
  content: FilingContent,
  files: readonly OwnedFile[],
) {
  const byId = new Map(files.map((file) => [file.id, file]));
  const materials = content.materials.flatMap((material): SubmittedMaterial[] => {
    const file = byId.get(material.fileId);
    if (!file?.sha256 || !file.sm3) return [];
    return [
      {
        fileId: file.id,
        kind: material.kind,
        subjectId: material.subjectId,
        name: file.name,
        size: file.size,
        sha256: file.sha256,
        sm3: file.sm3,
      },
    ];
  });
  const at = { courtId: row.court_id, filingId: row.id, number: row.content_number, now: unit.now };
  await insertContent(unit.tx, deps.keys, at, content, materials);
}

/** What was typed for another kind stays in the draft and is no part of what is filed. */
export function ofItsKind(content: FilingContent): FilingContent {
  const { administrative, prosecution, enforcement, compensation, ...common } = content;
  const own = { administrative, prosecution, enforcement, compensation };
  if (content.kind === 'civil') return common;
  const field = MATTER_FIELDS[content.kind];
  return { ...common, [field]: own[field] };
}
