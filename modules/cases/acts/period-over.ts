import type { Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { addDays, toPlainDate } from '#law/time.ts';
import { notify } from '#modules/notices/index.ts';
import { KIND_WORDS } from '../rules/kind-words.ts';
import { type CaseKey, leaveTrace, lockCase } from '../store/case-file.ts';
import { partiesOf, staffOfCase } from '../store/parts.ts';
import { periodsOf, updatePeriod } from '../store/periods.ts';
import type { CaseFileTable, CasePartyTable, CasePeriodTable } from '../tables.ts';
import { changeStage, closeCase } from './stage.ts';

/** 上诉期; in enforcement 申请复议, against a court that is itself liable the way to its superior's committee. */
const APPEALS: readonly string[] = ['D44', 'D45', 'D46', 'D47', 'D64'];

/**
 * Parties' periods whose last day is past come to their end. With the last evidence period the case goes on to S3; with the last appeal period
 * and no appeal the judgment takes effect and the case is closed (民诉法 第一百五十八条).
 */
export async function endDuePeriods(unit: Unit, key: CaseKey): Promise<{ ended: number } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const today = toPlainDate(unit.now);
  const all = await periodsOf(unit.tx, key);
  const over = all.filter((row) => row.actor === 'party' && row.state === 'running' && row.due_on < today);
  for (const row of over)
    await updatePeriod(unit.tx, row, { state: 'ended', ended_at: unit.now, ended_why: '期限届满' });
  const names = over.map((row) => row.name);
  await leaveTrace(unit, file, {
    what: 'period',
    change: { ended: names },
    ...(over.length > 0
      ? { node: { kind: 'clock', title: `${[...new Set(names)].join('、')}期限届满`.slice(0, 100) } }
      : {}),
  });
  const follow = over.find((row) => row.rule === 'D33' || row.rule === 'D34');
  if (follow) await tellUnfollowed(unit, file, follow);
  const rest = all.filter((row) => !over.includes(row));
  if (file.stage === 'S2') await evidenceOver(unit, key, over, rest);
  if (file.stage === 'S5')
    await appealsOver(unit, key, file, { over, rest, parties: await partiesOf(unit.tx, key) });
  return { ended: over.length };
}

/** No suit and no application for enforcement in time: the court must lift the measure, so those on the case are told to look (民诉法 第一百零四条). */
async function tellUnfollowed(unit: Unit, file: CaseFileTable, row: CasePeriodTable): Promise<void> {
  for (const { person_id: recipientId, role, ended_at: ended } of await staffOfCase(unit.tx, {
    courtId: file.court_id,
    caseId: file.id,
  }))
    if (ended === null && role !== 'lay-judge')
      await notify(unit.tx, unit.now, {
        recipientId,
        kind: 'case.measure-unfollowed',
        title: `${file.number}${row.name}期限届满`.slice(0, 100),
        text: `${file.title}：请核实申请人是否已经依法起诉、申请仲裁或者申请执行；没有的，应当解除保全（${row.counting.article}）。`,
        link: `/court/cases/${file.id}`,
        dedupeKey: `case-unfollowed:${row.id}`,
      });
}

const live = (row: CasePeriodTable) => row.state === 'running' || row.state === 'suspended';

async function evidenceOver(
  unit: Unit,
  key: CaseKey,
  over: readonly CasePeriodTable[],
  rest: readonly CasePeriodTable[],
): Promise<void> {
  if (!over.some((row) => row.rule === 'D27') || rest.some((row) => row.rule === 'D27' && live(row))) return;
  await changeStage(unit, key, {
    to: 'S3',
    why: '举证期限届满',
    article: cite('CPI', '101.1').label,
    node: { kind: 'evidence', title: '举证期限届满' },
  });
}

/** Who must have been served before the judgment can take effect: both sides; the applicant alone where nobody else may do anything against it. */
function mustBeServed(file: CaseFileTable, parties: readonly CasePartyTable[]): readonly string[] {
  return parties
    .filter(
      (party) =>
        party.left_on === null &&
        (file.not_accepted || file.law === 'compensation' ? party.side === 'bringing' : party.side !== null),
    )
    .map((party) => party.party_id);
}

async function appealsOver(
  unit: Unit,
  key: CaseKey,
  file: CaseFileTable,
  { over, rest, parties }: { over: CasePeriodTable[]; rest: CasePeriodTable[]; parties: CasePartyTable[] },
): Promise<void> {
  const since = file.pronounced_on ?? file.opened_on;
  const appeals = [...over, ...rest].filter((row) => APPEALS.includes(row.rule) && row.event_on >= since);
  // `kept`: somebody has appealed; the case then waits for its file to be sent up
  if (appeals.some((row) => row.state === 'kept' || (live(row) && !over.includes(row)))) return;
  const served = new Set(appeals.map((row) => row.party_id));
  if (appeals.length === 0 || !mustBeServed(file, parties).every((id) => served.has(id))) return;
  const last =
    appeals
      .map((row) => row.due_on)
      .toSorted()
      .at(-1) ?? since;
  const words = KIND_WORDS[file.law];
  await closeCase(unit, key, {
    way: file.not_accepted ? words.refused.way : words.effective,
    effectiveOn: addDays(last, 1),
  });
}

/** The court's own periods whose last day is past: marked once, told to the court; they run on until the thing is done. */
export async function markOverdue(unit: Unit, key: CaseKey): Promise<{ overdue: number } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const today = toPlainDate(unit.now);
  const late = (await periodsOf(unit.tx, key)).filter(
    (row) =>
      row.actor === 'court' && row.state === 'running' && row.due_on < today && row.overdue_at === null,
  );
  for (const row of late) await updatePeriod(unit.tx, row, { overdue_at: unit.now });
  await leaveTrace(unit, file, {
    what: 'trial-limit',
    change: { overdue: late.map((row) => row.name) },
    law: late.map((row) => row.counting.article).filter((article) => article !== ''),
    ...(late.length > 0
      ? {
          node: {
            kind: 'clock',
            title: `${late.map((row) => row.name).join('、')}已超期`.slice(0, 100),
            seenBy: [],
          },
        }
      : {}),
    quiet: true,
  });
  return { overdue: late.length };
}
