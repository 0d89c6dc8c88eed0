import type pg from 'pg';

export const MEASURED_COURT = 'G13';
/** Of the filings of a busy court that wait for an answer at one moment. */
export const WAITING = 2_000;

/** Columns of a generated filing; `waiting` decides which side of every partial index it stands on. */
const INSERT = `
insert into filing (court_id, id, receipt_no, state, version, content_number, draft_id, filer_id, filer_name, filer_firm, title, search_text, cause_id, cause_name,
  amount_fen, fee_fen, channel, fingerprint, submitted_at, due_on, due_at, promised_on, corrections, second_notices, claimed_by, claimed_name, claimed_at, decided_at, decided_by,
  case_id, case_number)
select court, gen_random_uuid(), 'SJ' || court || lpad(n::text, 12, '0'),
  case when waiting then case when n % 10 = 0 then 'resubmitted' else 'submitted' end when n % 20 = 0 then 'withdrawn' else 'accepted' end,
  1, 1, gen_random_uuid(), gen_random_uuid(), '陈样例', '河南示例明道律师事务所', title, title || ' ' || n, '9144', '民间借贷纠纷',
  n % 900000 * 100, 50000, case when n % 7 = 0 then 'counter' else 'online' end, sha256(n::text::bytea), at,
  case when waiting then (at + interval '7 days')::date end, case when waiting then at + interval '7 days' end, (at + interval '3 days')::date, 0, 0,
  case when waiting and n % 3 = 0 then '00000000-0000-7000-8000-000000000001'::uuid end, case when waiting and n % 3 = 0 then '钱立案' end, case when waiting and n % 3 = 0 then at end,
  case when not waiting then at + interval '2 days' end, case when not waiting then '00000000-0000-7000-8000-000000000001'::uuid end,
  case when not waiting and n % 20 <> 0 then gen_random_uuid() end, case when not waiting and n % 20 <> 0 then '（2026）豫0105民初' || n || '号' end
from (
  select n, n <= $3 as waiting, case when n <= $4 then '${MEASURED_COURT}' else 'X' || lpad(to_hex(n % 255), 2, '0') end as court,
    substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', n % 16 + 1, 1) || substr('安邦诚达恩方广和嘉景凯林明宁平庆', n / 16 % 16 + 1, 1) || substr('荣胜泰文兴雅远正博昌德丰高海华佳', n / 256 % 16 + 1, 1)
      || '与' || substr('杨韩沈蒋卫褚陈冯王郑吴周李孙钱赵', n / 4096 % 16 + 1, 1) || substr('庆平宁明林凯景嘉和广方恩达诚邦安', n / 65536 % 16 + 1, 1) || '民间借贷纠纷' as title,
    case when n <= $3 then now() - (n % 9) * interval '1 day' else now() - interval '10 days' - (n % 700) * interval '1 day' end as at
  from generate_series($1::int, $2::int) n) g`;

/** Empties the table of filings: this part wants exactly the numbers it names. */
export async function emptyFilings(owner: pg.Client): Promise<void> {
  await owner.query('truncate filing, filing_content, filing_party, filing_record, lawyer_filing');
}

/** Filings `from`…`to`: the first `waiting` of all wait at the measured court, the others are decided; those above `ownCourt` lie at other courts. */
export async function loadFilings(
  owner: pg.Client,
  range: { from: number; to: number; waiting: number; ownCourt: number },
): Promise<void> {
  const bulk = range.to - range.from > 100_000;
  const gin = bulk ? await definitionsOf(owner) : [];
  for (const { name } of gin) await owner.query(`drop index ${name}`);
  await owner.query(INSERT, [range.from, range.to, range.waiting, range.ownCourt]);
  await owner.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of gin) await owner.query(definition);
  await owner.query('vacuum analyze filing');
}

/** The text index of a million rows is built five times faster at once than row by row. */
async function definitionsOf(owner: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    "select indexname as name, indexdef as definition from pg_indexes where tablename = 'filing' and indexdef like '%USING gin%'",
  );
  return rows;
}

/** The lists of lawyers: a newcomer with 10 filings, a firm's busiest with 10,000, and 90,000 of others. */
export async function loadOwnLists(owner: pg.Client, few: string, many: string): Promise<void> {
  const insert = `
    insert into lawyer_filing (lawyer_id, filing_id, court_id, title, search_text, state, receipt_no, case_number, cause_name, due_on, due_at, version, submitted_at, changed_at)
    select coalesce($1, gen_random_uuid()), gen_random_uuid(), 'G13', '甲' || n || '与乙民间借贷纠纷', '甲' || n || '与乙民间借贷纠纷', 'accepted', 'SJ' || n, '（2026）豫0105民初' || n || '号',
      '民间借贷纠纷', null, null, 3, now() - n * interval '1 hour', now() - n * interval '1 hour' from generate_series(1, $2::int) n`;
  await owner.query(insert, [few, 10]);
  await owner.query(insert, [many, 10_000]);
  await owner.query(insert, [null, 90_000]);
  await owner.query('vacuum analyze lawyer_filing');
}
