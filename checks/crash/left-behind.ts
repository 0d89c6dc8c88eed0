import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { machineOf, stateAfter } from '#services/engine/index.ts';
import { until } from '../tool.ts';
import { reached } from './bench.ts';
import type { Walk } from './walk.ts';

/** Waits until every event is delivered and every audit row is in the log; none may be given up. */
export async function untilCalm(db: Db): Promise<void> {
  const [calm] = await until(
    async () =>
      (
        await reached(() =>
          sql<{ events: number; audits: number; dead: number; failed: number }>`
          select (select count(*)::int from outbox_event where dead_at is null) as events,
            (select count(*)::int from audit_pending) as audits,
            (select count(*)::int from outbox_event where dead_at is not null) as dead,
            (select count(*)::int from court_document where state = 'failed') as failed`.execute(db),
        )
      ).rows,
    ([row]) => row?.events === 0 && row.audits === 0,
  );
  assert.deepEqual(calm, { events: 0, audits: 0, dead: 0, failed: 0 });
}

type Kept = {
  id: string;
  state: string;
  version: number;
  moves: string[];
  traced: string[];
  listed: number[];
};

/** Each application did what was acknowledged, in this order, once; its trail says the same, and so do the lists of its lawyers. */
export async function nothingLostNorTwice(db: Db, walks: readonly Walk[]): Promise<void> {
  const { rows } = await sql<Kept>`
    select a.id, a.state, a.version,
      (select array_agg(r.act order by r.seq) from application_record r where r.application_id = a.id and r.moves) as moves,
      (select array_agg(e.change->>'act' order by e.at, e.id) from audit_entry e
        where e.subject_id = a.id::text and e.subject_type = 'application' and e.outcome = 'done' and e.change ? 'state') as traced,
      (select array_agg(distinct l.version) from lawyer_application l where l.application_id = a.id) as listed
    from application a`.execute(db);
  const kept = new Map(rows.map((row) => [row.id, row]));
  assert.equal(kept.size, walks.length, 'as many applications as were handed in');
  for (const walk of walks) {
    const row = kept.get(walk.id ?? '');
    assert.ok(row, `${walk.service.id} ${walk.path.join(' ')}`);
    const at = `${walk.service.id} ${row.id}`;
    assert.deepEqual(row.moves, [...walk.path], at);
    assert.deepEqual(row.traced.toSorted(), [...walk.path].toSorted(), `audit of ${at}`);
    assert.equal(row.state, stateAfter(machineOf(walk.service), row.moves), at);
    assert.deepEqual(row.listed, [row.version], `lists of ${at}`);
    walk.acknowledged.forEach(({ act, state }, index) => {
      assert.equal(row.moves[index], act, at);
      assert.equal(stateAfter(machineOf(walk.service), row.moves.slice(0, index + 1)), state, at);
    });
    const versions = walk.acknowledged.map(({ version }) => version);
    assert.deepEqual(
      versions,
      [...new Set(versions)].toSorted((a, b) => a - b),
      at,
    );
  }
}

/** What is half done or done twice, by name; there should be nothing. */
export async function halfDone(db: Db): Promise<string[]> {
  const { rows } = await sql<{ what: string; n: number }>`
    with told as (
      select r.application_id, r.act, p->>'documentId' as document
      from application_record r, jsonb_array_elements(coalesce(r.data->'papers', '[]'::jsonb)) p)
    select 'what was said without its record' as what, count(*)::int as n from application_content c
      where (select count(*) from application_record r where r.application_id = c.application_id and (r.data->>'content')::int = c.number) <> 1
    union all select 'record without what was said', count(*)::int from application_record r where r.data ? 'content'
      and not exists (select from application_content c where c.application_id = r.application_id and c.number = (r.data->>'content')::int)
    union all select 'paper of no act', count(*)::int from court_document d
      where d.application_id is not null and not exists (select from told t where t.document = d.id::text)
    union all select 'paper of two acts', count(*)::int from (select document from told group by document having count(*) > 1) t
    union all select 'paper that is told and not there', count(*)::int from told t
      where not exists (select from court_document d where d.id::text = t.document and d.application_id = t.application_id)
    union all select 'the same paper twice in an act', count(*)::int from (
      select r.application_id, r.seq, p->>'paper' from application_record r, jsonb_array_elements(r.data->'papers') p
      where r.moves group by 1, 2, 3 having count(*) > 1) t
    union all select 'served twice to one person', count(*)::int from (
      select document_id, recipient_id from service_record group by 1, 2 having count(*) > 1) t
    union all select 'two bills of an application', count(*)::int from (
      select application_id from bill where application_id is not null group by 1 having count(*) > 1) t
    union all select 'application that must pay and has no bill', count(*)::int from application a
      where a.bill_id is not null and not exists (select from bill b where b.id = a.bill_id and b.application_id = a.id)
    union all select 'bill open though its application ended undecided', count(*)::int from bill b join application a on a.bill_id = b.id
      where a.awaits = 'nobody' and a.outcome is null and b.state = 'open'
    union all select 'paid twice', count(*)::int from (select bill_id from receipt group by 1 having count(*) > 1) t
    union all select 'gone on without the money', count(*)::int from application_record r join application a on a.id = r.application_id
      where r.act = 'pay' and not exists (select from receipt t where t.bill_id = a.bill_id)
    union all select 'period twice', count(*)::int from (
      select case_id, rule, party_id, about, event_on from case_period where about <> '' group by 1, 2, 3, 4, 5 having count(*) > 1) t
    union all select 'node twice', count(*)::int from (
      select n.case_id, n.title from case_node n join application a on a.case_id = n.case_id
      group by n.case_id, n.title having count(*) > count(distinct n.at)) t
    union all select 'draft still open', count(*)::int from application_draft where state <> 'submitted'
    union all select 'warned or reminded twice in one state', count(*)::int from (
      select application_id, act, (select count(*) from application_record m where m.application_id = r.application_id and m.moves and m.seq < r.seq)
      from application_record r where act in ('remind', 'escalate') group by 1, 2, 3 having count(*) > 1) t
    union all select 'told more often than something happened', count(*)::int from (
      select n.recipient_id, n.link from notice n join application a on n.link = '/applications/' || a.court_id || '/' || a.id
      group by 1, 2, a.id having count(*) > (select count(*) from application_record r where r.application_id = a.id)) t
    union all select 'paper neither sealed nor waiting for its turn', count(*)::int from court_document d where state = 'typesetting'
      and not exists (select from graphile_worker.jobs j where j.key = 'delivery.typeset:' || d.id)`.execute(
    db,
  );
  return rows.filter(({ n }) => n > 0).map(({ what, n }) => `${what}: ${n}`);
}
