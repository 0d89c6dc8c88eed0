import type pg from 'pg';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import { newId } from '#kernel/ids.ts';
import { type Said, seal } from '#modules/applications/personal.ts';
import { type CaseRef, inventIds, inBulk } from './case-load.ts';
import { MEASURED_COURT } from './desk-load.ts';
import { type Left, moved, type Row } from './left.ts';

/** What the measured applications say. */
export const ANSWERS = {
  obstacle: 'volume',
  reason: '往来单据数量多，整理核对需要时间。',
  evidence: '二〇二五年一月至六月的送货单和对账单',
} as const;

/** Applications `from`…`to` of nobody's lawyers: the first `waiting` wait at the measured court, the others are decided; those above `ownCourt` lie at other courts. */
const INVENTED = `
create temp table invented_application as
select n, pg_temp.invented_id('application' || n) as id, pg_temp.invented_id('asker' || n % 20000) as asker, n <= $3 as waiting, pg_temp.invented_id('case of ' || n) as case_id,
  case when n <= $4 then '${MEASURED_COURT}' else 'X' || lpad(to_hex(n % 199), 2, '0') end as court,
  '（2024）例' || n % 199 || '民初' || n || '号' as number,
  '申请延长举证期限：' || substr('赵钱孙李周吴郑王', n % 8 + 1, 1) || substr('安邦诚达恩方广和', n / 8 % 8 + 1, 1) || n || '例与' || substr('杨韩沈蒋卫褚陈冯', n / 64 % 8 + 1, 1) || '样买卖合同纠纷' as title,
  case when n <= $3 then now() - n % 600 * interval '1 minute' else now() - interval '10 days' - n % 700 * interval '1 day' end as at
from generate_series($1::int, $2::int) n`;

const TABLES = [
  `insert into application (court_id, id, service, definition, case_id, case_number, title, search_text, stage, state, awaits, version, opened_by, asker_id, asker_name, asker_firm, party_ids,
     party_names, opponent_names, single, asker_key, decider_role, decider_article, assigned_to, assigned_name, clock, clock_from, due_on, due_at, promised_at, secret,
     outcome, decided_at, decided_by, decided_name, submitted_at, changed_at, ended_at)
   select court, id, 'extend-evidence', 1, case_id, number, title, title || ' ' || number, 'S2', case when waiting then 'deciding' else 'refused' end,
     case when waiting then 'court' else 'nobody' end, 2, 'applicant', asker, '甲例', '示例所', '{party-1}', '甲例公司', '乙样公司', true, 'party-1', 'tribunal', '',
     case when n % 2 = 0 or not waiting then $1::uuid end, case when n % 2 = 0 or not waiting then '审例' end,
     case when waiting then 'decide' end, case when waiting then at end, case when waiting then (at + interval '3 days')::date end, case when waiting then at + interval '3 days' end,
     case when waiting then at + interval '3 days' end, false, case when not waiting then 'refused' end, case when not waiting then at + interval '2 days' end,
     case when not waiting then $1::uuid end, case when not waiting then '审例' end, at, at, case when not waiting then at + interval '2 days' end
   from invented_application`,
  `insert into application_content (court_id, application_id, number, act, sealed, by_id, at)
   select court, id, 1, 'submit', repeat(md5(n::text), 12), asker, at from invented_application`,
  `insert into application_record (court_id, application_id, seq, act, moves, at, actor_id, actor_kind, actor_name, side)
   select court, id, 1, 'submit', true, at, asker::text, 'lawyer', '甲例', 'applicant' from invented_application`,
  `insert into application_side (court_id, application_id, lawyer_id, side, lawyer_name, capacity, party_ids, since)
   select court, id, asker, 'applicant', '甲例', '原告甲例公司的委托诉讼代理人', '{party-1}', at from invented_application`,
];

const LIST = `
insert into lawyer_application (lawyer_id, application_id, court_id, side, service, case_id, case_number, title, search_text, state, awaits, mine, due_on, due_at,
  outcome, version, submitted_at, changed_at)
select case when n <= $2 then $1::uuid else asker end, id, court, 'applicant', 'extend-evidence', case_id, number, title, title || ' ' || number,
  case when n <= $2 and n % 5 = 0 then 'correcting' else 'refused' end, case when n <= $2 and n % 5 = 0 then 'applicant' else 'nobody' end, n <= $2 and n % 5 = 0,
  case when n <= $2 and n % 5 = 0 then (at + interval '3 days')::date end, case when n <= $2 and n % 5 = 0 then at + interval '3 days' end,
  case when n <= $2 and n % 5 = 0 then null else 'refused' end, 2, at, at
from invented_application`;

const OF_THE_APPLICATION = ['application', 'application_content', 'application_record', 'application_side'];

/** `judgeId` has every second one that waits; the first `own` stand in the list of the lawyer `lawyerId`, every fifth of them waiting for her. */
export async function loadApplications(
  owner: pg.Client,
  range: { from: number; to: number; waiting: number; ownCourt: number },
  people: { judgeId: string; lawyerId: string; own: number },
): Promise<void> {
  await inventIds(owner);
  await owner.query('drop table if exists invented_application');
  await owner.query(INVENTED, [range.from, range.to, range.waiting, range.ownCourt]);
  await inBulk(owner, [...OF_THE_APPLICATION, 'lawyer_application'], async () => {
    for (const insert of TABLES)
      await owner.query(insert, insert.includes('$1') ? [people.judgeId] : undefined);
    await owner.query(LIST, [people.lawyerId, people.own]);
  });
}

/** Waiting applications in real cases, as copies of one that was really handed in, each sealed for itself; their ids. */
export async function prepareWaiting(
  owner: pg.Client,
  keys: FieldKeys,
  left: Left,
  cases: readonly CaseRef[],
): Promise<(CaseRef & { id: string })[]> {
  const said: Said = { answers: { ...ANSWERS }, words: [], reasons: '', papers: [] };
  const made = cases.map((at) => ({ ...at, id: newId() }));
  const copies = made.map((one) => moved(left, one));
  for (const table of OF_THE_APPLICATION) {
    const rows: Row[] = copies.flatMap((copy) => copy.rows[table] ?? []);
    if (table === 'application_content')
      for (const row of rows) row['sealed'] = seal(keys, `${String(row['application_id'])}:1`, said);
    for (let from = 0; from < rows.length; from += 500)
      await owner.query(
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(rows.slice(from, from + 500))],
      );
  }
  return made;
}
