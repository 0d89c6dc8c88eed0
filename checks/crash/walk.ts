import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { Answers } from '#services/engine/index.ts';
import { machineOf } from '#services/engine/index.ts';
import { until } from '../tool.ts';
import { COURT, factsOf, type People, reached } from './bench.ts';
import { isLate, type Planned } from './lives.ts';
import type { Writer } from './writers.ts';

/** Who does what in the walks. */
export type Cast = {
  db: Db;
  people: People;
  asker: Writer;
  other: Writer;
  judge: Writer;
  clerk: Writer;
  president: Writer;
  registrar: Writer;
  /** A checked sheet of the asker. */
  sheets: { asker: string };
  /** The payer's phone at the channel. */
  pay(codeUrl: string): Promise<void>;
};

/** One application on its way along a path, and every act of it that was answered as done. */
export type Walk = Planned & {
  caseId: string | null;
  id: string | undefined;
  draft: { id: string; version: number } | undefined;
  acts: string[];
  acknowledged: { act: string; state: string; version: number }[];
};

type Row = { state: string; version: number; decider_role: string; bill_id: string | null };
type Done = { id: string; state: string; version: number };

export const nextAct = (walk: Walk): string | undefined => walk.path[walk.acts.length];
export const waitsForClock = (walk: Walk): boolean => {
  const act = nextAct(walk);
  return act !== undefined && isLate(machineOf(walk.service), act);
};

const plain = (answers: Answers | undefined) =>
  Object.fromEntries(Object.entries(answers ?? {}).filter(([, answer]) => answer !== undefined));

const rowOf = async (db: Db, id: string): Promise<Row> => {
  const { rows } = await reached(() =>
    sql<Row>`select state, version, decider_role, bill_id from application where court_id = ${COURT} and id = ${id}`.execute(
      db,
    ),
  );
  assert.ok(rows[0], `application ${id}`);
  return rows[0];
};

/** What is said in an act, from the worked example. */
function wordsOf({ service, example }: Walk, act: string, facts: CaseFacts, people: People): Answers {
  const [kind, id = ''] = act.split(':');
  if (kind === 'submit' || kind === 'correct') {
    const { partner } = service.life;
    return { ...example.answers(facts), ...(partner ? { [partner]: people.other.licenceNo } : {}) };
  }
  if (kind === 'respond') return example.response?.(facts) ?? {};
  if (kind === 'decide' || kind === 'reviewed') return example.decisions?.[id]?.(facts) ?? {};
  return kind === 'do' || kind === 'redo' ? (example.steps?.[id]?.(facts) ?? {}) : {};
}

const handedIn = ({ example }: Walk, fileId: string) =>
  example.materials.map((material) => ({ material, fileId }));

/** Begins: a lawyer writes a draft where there is a case, hands it in at once where there is none; the court asks. */
export async function begin(cast: Cast, walk: Walk): Promise<void> {
  if (walk.service.life.opens === 'court' || walk.caseId === null) return;
  const draft = await cast.asker.insist<{ id: string; version: number }>('POST', '/api/application-drafts', {
    service: walk.service.id,
    courtId: COURT,
    caseId: walk.caseId,
  });
  const facts = await factsOf(cast.db, cast.people.asker.id, walk.caseId);
  const saved = await cast.asker.insist<{ version: number }>('PUT', `/api/application-drafts/${draft.id}`, {
    version: draft.version,
    answers: plain(wordsOf(walk, 'submit', facts, cast.people)),
    materials: handedIn(walk, cast.sheets.asker),
  });
  walk.draft = { id: draft.id, version: saved.version };
}

async function submit(cast: Cast, walk: Walk): Promise<Done> {
  if (walk.draft)
    return cast.asker.insist('POST', `/api/application-drafts/${walk.draft.id}/submit`, {
      version: walk.draft.version,
    });
  const facts = await factsOf(cast.db, cast.people.asker.id, walk.caseId);
  const body = {
    service: walk.service.id,
    courtId: COURT,
    ...(walk.caseId === null ? {} : { caseId: walk.caseId }),
    answers: plain(wordsOf(walk, 'submit', facts, cast.people)),
    materials: handedIn(walk, cast.sheets.asker),
  };
  return walk.service.life.opens === 'court'
    ? cast.clerk.insist('POST', '/api/desk/applications', body)
    : cast.asker.insist('POST', '/api/applications', body);
}

function whoDoes(cast: Cast, walk: Walk, act: string, row: Row): { writer: Writer; desk: boolean } {
  const by = machineOf(walk.service).acts[act]?.by[0];
  if (by === 'applicant') return { writer: cast.asker, desk: false };
  // where the court asked, the lawyer who was asked is its other side
  if (by === 'opponent')
    return { writer: walk.service.life.opens === 'court' ? cast.asker : cast.other, desk: false };
  const deciders: Record<string, Writer> = {
    clerk: cast.clerk,
    'presiding-judge': cast.judge,
    tribunal: cast.judge,
    'filing-division': cast.registrar,
  };
  return { writer: deciders[row.decider_role] ?? cast.president, desk: true };
}

/** The fee is paid at the channel, whose message finds its way whoever is dead at the moment. */
async function pay(cast: Cast, id: string): Promise<Done> {
  const { bill_id: billId } = await rowOf(cast.db, id);
  const order = await cast.asker.insist<{ codeUrl: string }>(
    'POST',
    `/api/bills/${COURT}/${billId ?? ''}/payments`,
    { channel: 'wechat' },
  );
  await cast.pay(order.codeUrl);
  return { id, ...(await left(cast, id, 'paying')) };
}

export const stateOf = async (cast: Cast, id: string): Promise<string> => (await rowOf(cast.db, id)).state;

/** Waits until the application stands elsewhere. */
export const left = (cast: Cast, id: string, state: string): Promise<Row> =>
  until(
    () => rowOf(cast.db, id),
    (row) => row.state !== state,
    40,
  );

async function act(cast: Cast, walk: Walk, id: string, name: string): Promise<Done> {
  const row = await rowOf(cast.db, id);
  const { writer, desk } = whoDoes(cast, walk, name, row);
  const kind = name.split(':')[0] ?? name;
  const facts = await factsOf(cast.db, cast.people.asker.id, walk.caseId);
  const answers = plain(wordsOf(walk, name, facts, cast.people));
  const materials = kind === 'correct' ? handedIn(walk, cast.sheets.asker) : [];
  if (kind === 'correct' || kind === 'respond') return inDraft(writer, { id, act: name, answers, materials });
  return writer.insist(
    'POST',
    desk ? `/api/desk/applications/${id}/act` : `/api/applications/${COURT}/${id}/act`,
    {
      act: name,
      version: row.version,
      answers,
      reasons: ['decide', 'reviewed', 'review'].includes(kind) ? '经审查，情况属实。' : '',
      items: kind === 'require-correction' ? [{ field: '', what: '请补充说明。', mend: '' }] : [],
    },
  );
}

/** What is written at leisure is a draft first: it is handed in by its own request. */
async function inDraft(
  writer: Writer,
  { id, act: name, ...content }: { id: string; act: string; answers: object; materials: readonly object[] },
): Promise<Done> {
  const begun = { courtId: COURT, applicationId: id, act: name };
  const draft = await writer.insist<{ id: string; version: number }>(
    'POST',
    '/api/application-drafts',
    begun,
  );
  const at = `/api/application-drafts/${draft.id}`;
  const { version } = await writer.insist<{ version: number }>('PUT', at, {
    version: draft.version,
    ...content,
  });
  return writer.insist('POST', `${at}/submit`, { version });
}

/** Takes the next act of a walk, insisting on an answer, and keeps what was acknowledged. */
export async function step(cast: Cast, walk: Walk): Promise<void> {
  const name = nextAct(walk);
  if (name === undefined) return;
  const done =
    walk.id === undefined
      ? await submit(cast, walk)
      : name === 'pay'
        ? await pay(cast, walk.id)
        : await act(cast, walk, walk.id, name);
  walk.id = done.id;
  walk.acts.push(name);
  walk.acknowledged.push({ act: name, state: done.state, version: done.version });
}
