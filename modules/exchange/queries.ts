import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import { come, findHeard, lastSent, waitingBehind } from './heard.ts';
import {
  IN_STATES,
  IN_TYPES,
  type InState,
  isInType,
  type MessageRow,
  OUT_STATES,
  OUT_TYPES,
  type OutState,
  type OutType,
  type PeerView,
  type Standing,
} from './terms.ts';

/** What has not come though later messages have, for the court's administrator. */
export async function gapOf(db: Db, courtId: string): Promise<PeerView['gap']> {
  const { upto, asked, askAt } = await findHeard(db, courtId);
  const { gap, upto: now } = await come(db, courtId, upto);
  return gap ? { ...gap, waiting: await waitingBehind(db, courtId, now), asked, askAt } : null;
}

/** How far either side has come. */
export async function standingOf(db: Db, courtId: string): Promise<Standing> {
  const { upto } = await findHeard(db, courtId);
  const seen = await come(db, courtId, upto);
  return { sent: await lastSent(db, courtId), heard: seen.upto, missing: seen.gap ?? null };
}

type Query = { courtId: string; trouble: boolean; cursor?: string | undefined; limit: number };
const after = (cursor: string | undefined): number | undefined => {
  const [seq] = decodeCursor(cursor, 1) ?? [];
  return typeof seq === 'number' ? seq : undefined;
};
const TROUBLE = sql<boolean>`state in ('refused', 'dead')`;

/** What went to the court's system, the latest first; `trouble`: only what did not get through. */
export async function listOut(db: Db, query: Query): Promise<{ rows: MessageRow[]; next?: string }> {
  const from = after(query.cursor);
  let rows = db.selectFrom('exchange_out').selectAll().where('court_id', '=', query.courtId);
  if (query.trouble) rows = rows.where(TROUBLE);
  if (from !== undefined) rows = rows.where('seq', '<', from);
  const found = await rows
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = cutPage(found, query.limit, (row) => [Number(row.seq)]);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      id: row.id,
      seq: Number(row.seq),
      type: row.type,
      typeName: OUT_TYPES[row.type as OutType]?.name ?? row.type, // written from the same table
      ...faceOf(OUT_STATES, row.state),
      tries: row.tries,
      fault: row.fault,
      at: row.created_at,
      endedAt: row.ended_at,
      nextAt: row.next_at,
    })),
  };
}

/** What came from the court's system, the latest first. */
export async function listIn(db: Db, query: Query): Promise<{ rows: MessageRow[]; next?: string }> {
  const from = after(query.cursor);
  let rows = db.selectFrom('exchange_in').selectAll().where('court_id', '=', query.courtId);
  if (query.trouble) rows = rows.where(TROUBLE);
  if (from !== undefined) rows = rows.where('seq', '<', from);
  const found = await rows
    .orderBy('seq', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = cutPage(found, query.limit, (row) => [Number(row.seq)]);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      id: row.id,
      seq: Number(row.seq),
      type: row.type,
      typeName: isInType(row.type) ? IN_TYPES[row.type].name : row.type,
      ...faceOf(IN_STATES, row.state),
      tries: row.tries,
      fault: row.fault,
      at: row.received_at,
      endedAt: row.ended_at,
      nextAt: row.next_at,
    })),
  };
}

function faceOf<S extends InState | OutState>(
  table: Readonly<Record<S, { name: string; tone: string }>>,
  state: S,
) {
  const canReplay = state === 'refused' || state === 'dead';
  return { state, stateName: table[state].name, tone: table[state].tone, canReplay };
}
