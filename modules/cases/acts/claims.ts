import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { formatYuan } from '#law/fees/index.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import type { CaseFileTable } from '../tables.ts';

export type ClaimsChanged = { changeId: string; amountFen: number };

async function record(
  unit: Unit,
  file: CaseFileTable,
  kind: 'amended' | 'counterclaim',
  input: { partyIds: readonly string[]; amountFen: number; text: string },
): Promise<string> {
  const id = newId();
  await unit.tx
    .insertInto('case_claim_change')
    .values({
      court_id: file.court_id,
      case_id: file.id,
      id,
      kind,
      party_ids: [...input.partyIds],
      before_fen: kind === 'amended' ? file.amount_fen : 0,
      after_fen: input.amountFen,
      text: input.text,
      at: unit.now,
    })
    .execute();
  return id;
}

/** 增加、变更诉讼请求 (民诉法 第一百四十三条): the amount in dispute becomes `amountFen`. */
export async function amendClaims(
  unit: Unit,
  key: CaseKey,
  input: {
    partyIds: readonly string[] /** The whole amount after the change, 分. */;
    amountFen: number;
    text: string;
  },
): Promise<ClaimsChanged | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const changeId = await record(unit, file, 'amended', input);
  await leaveTrace(unit, file, {
    what: 'claims',
    change: { amountFen: [file.amount_fen, input.amountFen], claimChange: changeId },
    law: [cite('CPL', '143').label],
    set: { amount_fen: input.amountFen },
    node: {
      kind: 'claims',
      title: '诉讼请求变更',
      detail: `标的额由${formatYuan(file.amount_fen)}元变更为${formatYuan(input.amountFen)}元`,
    },
  });
  return { changeId, amountFen: input.amountFen };
}

/** 反诉 (民诉法 第一百四十三条): heard together with the suit, its amount kept apart. */
export async function addCounterclaim(
  unit: Unit,
  key: CaseKey,
  input: { partyIds: readonly string[]; amountFen: number; text: string },
): Promise<ClaimsChanged | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const changeId = await record(unit, file, 'counterclaim', input);
  await leaveTrace(unit, file, {
    what: 'claims',
    change: { counterclaimFen: input.amountFen, claimChange: changeId },
    law: [cite('CPL', '143').label],
    node: { kind: 'claims', title: '受理反诉', detail: `反诉标的额${formatYuan(input.amountFen)}元` },
  });
  return { changeId, amountFen: input.amountFen };
}
