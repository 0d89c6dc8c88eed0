import type pg from 'pg';
import { allCourts } from '#modules/reference/index.ts';
import type { ApiClient } from '../../db/demo/client.ts';
import { MEASURED_COURT } from './desk-load.ts';

/** The lawyer of the bringing side in the measured cases. */
export type Asker = { id: string; name: string; licence: string };
export type CaseRef = { courtId: string; caseId: string };

/** Who a signed-in lawyer is, as mandates name her. */
export async function askerOf(owner: pg.Client, lawyer: ApiClient): Promise<Asker> {
  const { id } = await lawyer.get<{ id: string }>('/api/me');
  const { rows } = await owner.query<{ name: string; licence: string }>(
    'select name, licence_no as licence from lawyer where lawyer_id = $1',
    [id],
  );
  if (!rows[0]) throw new Error('a lawyer whom nobody knows');
  return { id, ...rows[0] };
}

const INVENTED_ID = `
create or replace function pg_temp.invented_id(seed text) returns uuid language sql immutable
  as $$ select overlay(overlay(md5(seed) placing '4' from 13) placing '8' from 17)::uuid $$`;

/** Lets statements of this connection make an id of any text. */
export const inventIds = (owner: pg.Client) => owner.query(INVENTED_ID);

/**
 * Cases `from`…`to`, plainly invented: two parties, a lawyer on each side, presiding judge and clerk, three running periods, three nodes. Every tenth
 * lies at the measured court, the others at 199 more; the first `measured` belong to the asker, the rest to 5,000 lawyers who do not exist.
 */
const INVENTED = `
create temp table invented as
select n, id, court, number, title, asker, licence,
  case when asker = $6::uuid then $7 else '甲例' || n % 5000 end as lawyer_name,
  now() - interval '20 days' + n % 86400 * interval '1 second' as at, (now() - interval '20 days')::date as on_day,
  case court when $3 then $9::uuid else pg_temp.invented_id('judge' || court) end as judge
from (
  select n, pg_temp.invented_id('case' || n) as id, court, '（2025）豫0105民初' || n || '号' as number,
    substr('赵钱孙李周吴郑王', n % 8 + 1, 1) || substr('安邦诚达恩方广和', n / 8 % 8 + 1, 1) || n || '例与' || substr('杨韩沈蒋卫褚陈冯', n / 64 % 8 + 1, 1) || '样买卖合同纠纷' as title,
    case when n <= $5 then $6::uuid else pg_temp.invented_id('lawyer' || n % 5000) end as asker,
    case when n <= $5 then $8 else '141012015' || lpad((n % 5000)::text, 8, '0') end as licence
  from generate_series($1::int, $2::int) n, lateral (select case when n % 10 = 0 then $3::text else ($4::text[])[n % 199 + 1] end as court) at_court) g`;

const COUNTING = `'{"length":15,"unit":"day","regime":"civil","steps":[],"warnings":[],"article":"","onEnd":""}'::jsonb`;

const TABLES = [
  `insert into case_file (court_id, id, number, year, type, seq, title, cause_id, cause_name, filing_id, amount_fen, opened_on, opened_at, procedure, stage, fee_fen, search_text, changed_at)
   select court, id, number, 2025, '民初', n, title, '9181', '买卖合同纠纷', null, n * 100, on_day, at, 'ordinary', 'S2', 50000, number || ' ' || title, at from invented`,
  `insert into case_party (court_id, case_id, party_id, seq, role, side, kind, name, added_on)
   select court, id, 'party-1', 1, 'plaintiff', 'bringing', 'organisation', '甲例' || n || '公司', on_day from invented
   union all select court, id, 'party-2', 2, 'defendant', 'answering', 'organisation', '乙样' || n || '公司', on_day from invented`,
  `insert into case_counsel (court_id, case_id, id, licence_no, lawyer_id, lawyer_name, firm, special, from_on, source, confirmed_by, confirmed_at)
   select court, id, pg_temp.invented_id('mandate1' || n), licence, asker, lawyer_name, '示例所', true, on_day, 'filing', '立案', at from invented
   union all select court, id, pg_temp.invented_id('mandate2' || n), '141012016' || lpad((n % 5000)::text, 8, '0'), pg_temp.invented_id('opponent' || n % 5000), '乙样' || n % 5000, '样本所', true,
     on_day, 'filing', '立案', at from invented`,
  `insert into case_counsel_party (court_id, case_id, counsel_id, licence_no, party_id, side, slot)
   select court, id, pg_temp.invented_id('mandate1' || n), licence, 'party-1', 'bringing', 1 from invented
   union all select court, id, pg_temp.invented_id('mandate2' || n), '141012016' || lpad((n % 5000)::text, 8, '0'), 'party-2', 'answering', 1 from invented`,
  `insert into case_staff (court_id, case_id, id, person_id, name, role, since)
   select court, id, pg_temp.invented_id('presiding' || n), judge, '审例', 'presiding', at from invented
   union all select court, id, pg_temp.invented_id('clerk' || n), pg_temp.invented_id('clerk of ' || court), '书例', 'clerk', at from invented`,
  `insert into case_period (court_id, case_id, id, rule, entry, name, actor, party_id, event, event_on, due_on, state, counting, started_at)
   select court, id, pg_temp.invented_id(rule || party || n), rule, rule, name, 'party', party, '送达', on_day + 10, on_day + 35, 'running', ${COUNTING}, at
   from invented, (values ('D27', '举证期限', 'party-1'), ('D27', '举证期限', 'party-2'), ('D16', '答辩期', 'party-2')) p (rule, name, party)`,
  `insert into case_node (court_id, case_id, seq, kind, title, at, by_name)
   select court, id, seq, kind, name, at + seq * interval '1 hour', '立案庭'
   from invented, (values (1, 'accepted', '立案'), (2, 'served', '送达'), (3, 'evidence', '举证')) p (seq, kind, name)`,
  `insert into lawyer_case (lawyer_id, court_id, case_id, number, title, search_text, cause_name, law, stage, open, standing, opened_on, next_due_on, next_due_name, last_node, last_node_at,
     linked_at, version)
   select lawyer, court, id, number, title, number || ' ' || title, '买卖合同纠纷', 'civil', 'S2', true, true, on_day, on_day + 35, '举证期限', '举证', at, at, 1
   from (select *, asker as lawyer from invented union all select *, pg_temp.invented_id('opponent' || n % 5000) from invented) both_sides`,
];

/** What triggers would have counted: in bulk none runs. */
const COUNTS = `
insert into lawyer_case_count as c
select lawyer, facet, id, count(*)
from (select asker as lawyer, court from invented union all select pg_temp.invented_id('opponent' || n % 5000), court from invented) both_sides,
  lateral (values ('all', ''), ('open', ''), ('court', court), ('stage', 'S2'), ('cause', '买卖合同纠纷')) f (facet, id)
group by lawyer, facet, id
on conflict (lawyer_id, facet, id) do update set n = c.n + excluded.n`;

const LOADED = [
  'case_file',
  'case_party',
  'case_counsel',
  'case_counsel_party',
  'case_staff',
  'case_period',
  'case_node',
  'lawyer_case',
  'lawyer_case_count',
];

/** Loads many rows at once: indexes and exclusions are built afterwards, several times faster than row by row, and no reference is checked. */
export async function inBulk(
  owner: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await owner.query<{ drop: string; make: string }>(
    `select case when x.oid is null then format('drop index %I', c.relname) else format('alter table %I drop constraint %I', t.relname, x.conname) end as drop,
       case when x.oid is null then pg_get_indexdef(c.oid) else format('alter table %I add constraint %I %s', t.relname, x.conname, pg_get_constraintdef(x.oid)) end as make
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
       left join pg_constraint x on x.conindid = c.oid and x.contype in ('p', 'u', 'x')
     where t.relname = any($1) and t.relnamespace = 'public'::regnamespace and (x.oid is null or x.contype = 'x')`,
    [tables],
  );
  for (const { drop } of rows) await owner.query(drop);
  await owner.query("set maintenance_work_mem = '512MB'; set session_replication_role = replica");
  await work();
  for (const { make } of rows) await owner.query(make);
  await owner.query('set session_replication_role = origin');
  await owner.query(`vacuum analyze ${tables.join(', ')}`);
}

/** Empties the tables of cases and applications: these parts want exactly the numbers they name. */
export async function emptyCases(owner: pg.Client): Promise<void> {
  await owner.query(
    'truncate case_file, lawyer_case, lawyer_case_count, application, lawyer_application cascade',
  );
}

/** Loads them; the judge of the measured court is given, so that somebody may decide. */
export async function loadCases(
  owner: pg.Client,
  range: { from: number; to: number; measured: number; asker: Asker; judgeId: string },
): Promise<void> {
  const others = allCourts().filter(({ id, caseNumberCode }) => caseNumberCode && id !== MEASURED_COURT);
  await inventIds(owner);
  await owner.query('drop table if exists invented');
  await owner.query(INVENTED, [
    range.from,
    range.to,
    MEASURED_COURT,
    others.slice(0, 199).map(({ id }) => id),
    range.measured,
    range.asker.id,
    range.asker.name,
    range.asker.licence,
    range.judgeId,
  ]);
  await inBulk(owner, LOADED, async () => {
    for (const insert of TABLES) await owner.query(insert);
    await owner.query(COUNTS);
  });
}

/** The measured lawyer's cases in which nothing has been asked yet, those at the measured court first: somebody decides there. */
export async function casesOf(owner: pg.Client, asker: Asker): Promise<CaseRef[]> {
  const { rows } = await owner.query<CaseRef>(
    `select court_id as "courtId", case_id as "caseId" from case_counsel k
     where lawyer_id = $1 and not exists (select from application a where a.court_id = k.court_id and a.case_id = k.case_id)
     order by court_id <> $2, case_id`,
    [asker.id, MEASURED_COURT],
  );
  return rows;
}
