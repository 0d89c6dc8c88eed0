import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { movableClock } from '#kernel/clock.ts';
import { newFieldKeys, parseFieldKeys } from '#kernel/crypto/field.ts';
import { filesById } from '#kernel/files/queries.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { TestDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#kernel/time.ts';
import type { LawyerActor, StaffActor } from '#modules/identity/index.ts';
import { aLawyer, aStaff } from '#modules/identity/testing.ts';
import { createDraft, openCorrection, saveDraft } from './acts/drafts.ts';
import { claim } from './acts/desk.ts';
import { submitDraft } from './acts/submit.ts';
import type { Submitted } from './acts/submission.ts';
import type { FilingDeps } from './deps.ts';
import { findDraft } from './draft-store.ts';
import { findFiling, listRecords } from './store.ts';
import type { FilingRow } from './tables.ts';
import { type FilingContent, filingContent } from './terms.ts';

/** Monday 2 March 2026, 10:25 in China. */
export const START = '2026-03-02T02:25:00.000Z' as Instant;
/** 郑州市金水区人民法院. */
export const COURT = 'G13';
/** 民间借贷纠纷. */
export const CAUSE = '9181';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

type Agent = { name: string; licenceNo: string; firm: { name: string } };

/** A complaint without fault or warning, for a natural person against a company, all persons invented. */
export function aComplaint(agent: Agent, over: Partial<FilingContent> = {}): FilingContent {
  const content = filingContent.parse({
    courtId: COURT,
    causeId: CAUSE,
    parties: [
      {
        id: 'p1',
        role: 'plaintiff',
        kind: 'person',
        name: '赵示例',
        address: '河南省郑州市金水区示例路2号',
        phone: '19900010001',
        paperKind: 'identity-card',
        paperNumber: '410102199003074511',
        sex: 'male',
        birthday: '1990-03-07',
        ethnicity: '汉族',
      },
      {
        id: 'd1',
        role: 'defendant',
        kind: 'organisation',
        name: '河南样本商贸有限公司',
        address: '河南省郑州市金水区样本路66号',
        creditCode: '91410100052678905G',
      },
    ],
    claims: [
      { id: 'c1', text: '判令被告归还借款本金', amountFen: 10_000_000 },
      { id: 'c2', text: '本案诉讼费用由被告负担', amountFen: null },
    ],
    facts: '2025年3月1日，被告因资金周转向原告借款100000元，约定2025年12月31日归还，至今未归还。',
    grounds: '被告逾期不归还借款构成违约。',
    evidence: [{ id: 'e1', name: '借款合同', purpose: '双方约定借款', source: '原告持有' }],
    mandates: [
      {
        id: 'm1',
        partyId: 'p1',
        agentName: agent.name,
        agentLicenceNo: agent.licenceNo,
        agentFirm: agent.firm.name,
        authority: 'special',
        powers: ['file', 'evidence', 'hearing', 'settle'],
      },
    ],
    ...over,
  });
  const slots = [
    ['complaint', ''],
    ['plaintiff-identity', 'p1'],
    ['evidence', 'e1'],
    ['power-of-attorney', 'm1'],
    ['lawyer-licence', 'm1'],
    ['firm-letter', 'm1'],
  ] as const;
  if (over.materials) return content;
  const materials = slots.map(([kind, subjectId], index) => ({
    id: `f${index}`,
    kind,
    subjectId,
    fileId: newId(),
  }));
  return filingContent.parse({ ...content, materials });
}

/** This room on a real database with a movable clock. For tests only. */
export function filingWorld(database: TestDatabase) {
  const { db } = database.app;
  const owner = database.owner.db;
  const clock = movableClock(START);
  const keys = parseFieldKeys(newFieldKeys());
  const readings = { finished: async () => undefined, last: async () => undefined };
  const deps: FilingDeps = { keys, filesById, readings } as Partial<FilingDeps> as FilingDeps; // what else the program gives, these acts do not use
  const context = (actor: Actor, idempotencyKey?: string): ActContext => ({
    db,
    clock,
    actor,
    requestId: newId(),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });

  /** Puts checked files of `ownerId` where the materials point; the text decides their hashes. */
  const putFiles = async (ownerId: string, fileIds: readonly string[], text = 'sheet') => {
    for (const id of fileIds) {
      const hash = hashOf(`${text} ${id}`);
      await sql`insert into file_object (id, owner_id, name, display_name, media_type, format, size, sha256, sm3, state, view_state, created_at, sealed_at)
        values (${id}, ${ownerId}, 'a.pdf', 'a.pdf', 'application/pdf', 'pdf', 1000, ${hash}, ${hash}, 'ready', 'none', ${START}, ${START}) on conflict do nothing`.execute(
        owner,
      );
    }
  };
  const filesOf = (content: FilingContent) => content.materials.map((material) => material.fileId);

  /** A saved draft, its files in place. */
  const draft = async (lawyer: LawyerActor, content: FilingContent = aComplaint(lawyer.lawyer)) => {
    await putFiles(lawyer.id, filesOf(content));
    const { draftId } = must(await createDraft(context(lawyer), deps));
    const { version } = must(await saveDraft(context(lawyer), deps, { id: draftId, version: 1, content }));
    return { draftId, version };
  };
  const submit = (lawyer: LawyerActor, input: { draftId: string; version: number }, key?: string) =>
    submitDraft(context(lawyer, key), deps, input);
  const fileOne = async (lawyer: LawyerActor, content?: FilingContent): Promise<Submitted> =>
    must(await submit(lawyer, await draft(lawyer, content)));
  /** Opens the correction, changes the content and submits it. */
  const correct = async (
    lawyer: LawyerActor,
    at: { courtId: string; filingId: string },
    change: (content: FilingContent) => FilingContent,
  ) => {
    const { draftId } = must(await openCorrection(context(lawyer), deps, at));
    const open = await findDraft(db, keys, lawyer.id, draftId);
    if (!open) throw new Error('no correction draft');
    const content = change(open.content);
    await putFiles(lawyer.id, filesOf(content));
    const { version } = must(
      await saveDraft(context(lawyer), deps, { id: draftId, version: open.version, content }),
    );
    return submit(lawyer, { draftId, version });
  };
  const row = async (filingId: string, courtId = COURT): Promise<FilingRow> => {
    const found = await findFiling(db, courtId, filingId);
    if (!found) throw new Error('no such filing');
    return found;
  };
  /** The filing as an act must name it, claimed by this registrar. */
  const held = async (registrar: StaffActor, filingId: string) => {
    must(await claim(context(registrar), { courtId: registrar.courtId, filingId }));
    return {
      courtId: registrar.courtId,
      filingId,
      version: (await row(filingId, registrar.courtId)).version,
    };
  };
  const audits = async (filingId: string) =>
    db
      .selectFrom('audit_entry')
      .select(['act', 'outcome', 'refusal_code', 'actor_id'])
      .where('subject_id', '=', filingId)
      .orderBy('at')
      .orderBy('id')
      .execute();
  return {
    db,
    owner,
    clock,
    keys,
    deps,
    context,
    putFiles,
    draft,
    submit,
    fileOne,
    correct,
    row,
    held,
    audits,
    records: (filingId: string, courtId = COURT) => listRecords(db, courtId, filingId),
    lawyer: (over: Parameters<typeof aLawyer>[0] = {}) => aLawyer(over),
    registrar: (over: Partial<StaffActor> = {}) => aStaff({ courtId: COURT, ...over }),
    at: (when: string) => clock.set(when as Instant),
    complaint: (lawyer: LawyerActor, over: Partial<FilingContent> = {}) => aComplaint(lawyer.lawyer, over),
  };
}
export type FilingWorld = ReturnType<typeof filingWorld>;

/** The answer of an act that a test expects to succeed. */
export function must<T extends object>(value: T | Refusal): T {
  if (isRefusal(value))
    throw new Error(`${value.refused}: ${value.detail} ${JSON.stringify(value.faults ?? [])}`);
  return value;
}

/** The code of a refusal that a test expects. */
export const refused = (value: object): string =>
  isRefusal(value) ? value.refused : `done: ${JSON.stringify(value)}`;
