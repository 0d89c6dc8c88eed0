import assert from 'node:assert/strict';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { inTransaction } from '#kernel/db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { type Instant, plainDate } from '#law/time.ts';
import { endCounsel, linkCounsel } from './acts/counsel.ts';
import { closeCase } from './acts/stage.ts';
import { linkAll } from './acts/link-all.ts';
import { noteOf, saveNote, setLabels } from './acts/own-notes.ts';
import { startPeriod } from './acts/start-period.ts';
import { casesAsCsv, casesAsXlsx, safeCell } from './export.ts';
import { casesOfCourt } from './desk-list.ts';
import { caseListQuery, casesOfLawyer, facetsOfLawyer } from './lists.ts';
import { ownCase } from './own-case.ts';
import { projectCase } from './projection.ts';
import { anotherLawyer, casesWorld, COURT, mandateOf, must, refused, START } from './testing.ts';

const world = casesWorld(await testDatabase());
const { db } = world;
const list = (lawyerId: string, over: Partial<Parameters<typeof casesOfLawyer>[2]> = {}) =>
  casesOfLawyer(db, lawyerId, { order: 'recent', limit: 100, now: START, ...over });
const numbers = (rows: readonly { number: string }[]) => rows.map((row) => row.number);

// Ten thousand cases of one lawyer, before any test: the runner closes the database as soon as no test is left.

const many = anotherLawyer('多案');
await sql`
  insert into lawyer_case (lawyer_id, court_id, case_id, number, title, search_text, cause_name, law, stage, open, standing, opened_on, closed_on,
    next_due_on, next_due_name, last_node, last_node_at, labels, linked_at, version)
  select ${many.id}, 'G' || (10 + n % 20), gen_random_uuid(), '（2025）豫0105民初' || n || '号', '原告' || n || '与被告' || n || '民间借贷纠纷',
    '2025豫0105民初' || n || '号 原告' || n || '与被告' || n || '民间借贷纠纷 郑州市金水区人民法院', case n % 3 when 0 then '民间借贷纠纷' else '买卖合同纠纷' end,
    'civil', 'S' || (2 + n % 7), n % 7 <> 6, true, date '2025-01-01' + n % 300, case when n % 7 = 6 then date '2026-01-01' end,
    case when n % 50 = 0 then date '2026-03-02' + n % 40 end, case when n % 50 = 0 then '举证期限' end, '立案',
    timestamptz '2025-01-01' + n * interval '1 hour', case when n % 100 = 0 then '{重要}' else '{}' end::text[], ${START}, 1
  from generate_series(1, 10000) as n`.execute(world.owner);
await sql`insert into lawyer_case select gen_random_uuid(), court_id, case_id, number, title, search_text, cause_name, law, stage, open, standing, opened_on,
  closed_on, next_due_on, next_due_name, next_hearing_at, last_node, last_node_at, labels, linked_at, version from lawyer_case where lawyer_id = ${many.id}`.execute(
  world.owner,
);
await sql`analyze lawyer_case`.execute(world.owner);

test('the list follows the case: linked by the mandate, its next period, its last node, kept when the mandate ends', async () => {
  world.at(START);
  const [a, b] = [anotherLawyer('甲'), anotherLawyer('乙')];
  const key = await world.open({ mandates: [mandateOf(a, ['p1'])] });
  const own = async (lawyer: typeof a) => (await list(lawyer.id)).rows[0];
  assert.deepEqual(
    [(await own(a))?.number, (await own(a))?.lastNode, await own(b)],
    [key.caseNumber, '立案', undefined],
  );
  const { counselId } = must(
    await world.doing((unit) => linkCounsel(unit, key, mandateOf(b, ['d1'], { source: 'application' }))),
  );
  must(
    await world.doing((unit) =>
      startPeriod(unit, key, { rule: 'D16', partyId: 'd1', from: plainDate('2026-03-02') }),
    ),
  );
  await world.relay();
  assert.deepEqual(
    [(await own(b))?.nextDueName, (await own(b))?.nextDueOn],
    ['提出答辩状（一审被告）', '2026-03-17'],
  );
  assert.equal((await own(a))?.nextDueOn, null, 'the other side’s period is not hers to keep');
  assert.equal(
    (await list(b.id, { now: '2026-03-18T02:00:00.000Z' as Instant })).rows[0]?.nextDueOn,
    null,
    'past is past',
  );
  must(await world.doing((unit) => endCounsel(unit, key, { counselId, why: '解除委托' })));
  await world.relay();
  assert.deepEqual([(await own(b))?.standing, (await own(b))?.nextDueOn], [false, null]);
  const view = await ownCase(world.deps, b, key);
  assert.deepEqual(
    [view?.standing, view?.can['apply']?.can, view?.can['apply']?.article],
    [false, false, '民事诉讼法第六十三条'],
  );
});

test('events in whatever order, twice: the list shows the newest', async () => {
  world.at(START);
  const lawyer = anotherLawyer();
  const key = await world.open({ mandates: [mandateOf(lawyer, ['p1'])] });
  await sql`update lawyer_case set version = 99, title = 'newer' where case_id = ${key.caseId}`.execute(db);
  await inTransaction(db, (tx) => projectCase(tx, key, START));
  assert.equal((await list(lawyer.id)).rows[0]?.title, 'newer');
});

test('one click links what other courts have confirmed, across courts, once; what is kept from the internet it does not', async () => {
  world.at(START);
  const [lawyer, stranger] = [anotherLawyer('丙'), anotherLawyer('丁')];
  const paper = mandateOf(lawyer, ['d1'], { source: 'counter' });
  const unknown = { ...paper, lawyer: { ...paper.lawyer, id: null } };
  const [here, there] = [
    await world.open({ mandates: [unknown] }),
    await world.open({ courtId: 'G11', courtCode: '豫0102', mandates: [unknown] }),
  ];
  await world.open({ mandates: [unknown], disclosed: false });
  await world.open({ mandates: [mandateOf(stranger, ['d1'])] });
  assert.deepEqual((await list(lawyer.id)).rows, []);
  const linked = must(await linkAll(world.context(lawyer), lawyer));
  assert.deepEqual([linked.found, linked.linked], [2, 2]);
  assert.deepEqual(new Set(numbers(linked.rows)), new Set([here.caseNumber, there.caseNumber]));
  assert.equal((await list(lawyer.id)).rows.length, 2);
  assert.deepEqual(must(await linkAll(world.context(lawyer), lawyer)), {
    found: 2,
    linked: 0,
    more: false,
    rows: [],
  });
  assert.equal(
    await ownCase(world.deps, stranger, here),
    undefined,
    'for another lawyer the case does not exist',
  );
});

test('ten clicks at once link each case once', async () => {
  world.at(START);
  const lawyer = anotherLawyer('戊');
  const paper = mandateOf(lawyer, ['d1'], { source: 'exchange' });
  for (let n = 0; n < 5; n++)
    await world.open({ mandates: [{ ...paper, lawyer: { ...paper.lawyer, id: null } }] });
  const answers = await Promise.all(Array.from({ length: 10 }, () => linkAll(world.context(lawyer), lawyer)));
  assert.ok(answers.every((answer) => must(answer).found === 5));
  assert.equal((await list(lawyer.id)).rows.length, 5);
});

test('notes and labels are the lawyer’s own: sealed at rest, saved over the version read, for nobody else', async () => {
  world.at(START);
  const [lawyer, other] = [anotherLawyer(), anotherLawyer()];
  const key = await world.open({ mandates: [mandateOf(lawyer, ['p1'])] });
  const own = { ...key, lawyerId: lawyer.id };
  const save = (text: string, version: number) =>
    saveNote(world.context(lawyer), world.deps.keys, own, { text, version });
  assert.equal(must(await save('当事人希望调解', 0)).version, 1);
  assert.equal(refused(await save('另一窗口', 0)), 'write.version');
  assert.equal(must(await save('当事人希望尽快调解', 1)).version, 2);
  assert.equal((await noteOf(db, world.deps.keys, own)).text, '当事人希望尽快调解');
  const { rows } = await sql<{
    note: string;
  }>`select note from lawyer_case_note where lawyer_id = ${lawyer.id}`.execute(db);
  assert.doesNotMatch(rows[0]?.note ?? '', /调解/);
  must(await setLabels(world.context(lawyer), own, ['重要', '重要', '调解']));
  assert.deepEqual((await list(lawyer.id, { label: '调解' })).rows[0]?.labels, ['重要', '调解']);
  const foreign = { ...key, lawyerId: other.id };
  assert.equal(refused(await setLabels(world.context(other), foreign, ['我的'])), 'access.not-found');
  assert.equal(
    refused(await saveNote(world.context(other), world.deps.keys, foreign, { text: '偷看', version: 0 })),
    'access.not-found',
  );
});

test('the list of ten thousand walks an index and never the table', async () => {
  const narrowed = [
    {},
    { state: 'open' },
    { stage: 'S3' },
    { courtId: 'G13' },
    { q: '原告4711' },
    { q: '(2025)豫0105民初4711号' },
    { order: 'due' },
  ] as const;
  for (const over of narrowed) {
    const asked = { order: 'recent', limit: 50, ...over } as const;
    const plan = (await caseListQuery(db, many.id, asked).explain())
      .map((row) => String(row['QUERY PLAN']))
      .join('\n');
    assert.doesNotMatch(plan, /Seq Scan/, `${JSON.stringify(over)}\n${plan}`);
    assert.match(plan, /lawyer_case_/, JSON.stringify(over));
  }
});

test('pages of ten thousand without gap or double; filters, words and numbers find what they name', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(many.id, { limit: 1_000, cursor });
    seen.push(...page.rows.map((row) => row.caseId));
    cursor = page.next;
  } while (cursor);
  assert.deepEqual([seen.length, new Set(seen).size], [10_000, 10_000]);
  assert.deepEqual(numbers((await list(many.id, { q: '〔2025〕 豫0105民初 04711 号' })).rows), [
    '（2025）豫0105民初4711号',
  ]);
  assert.deepEqual(numbers((await list(many.id, { q: '原告4711与 借贷' })).rows), [
    '（2025）豫0105民初4711号',
  ]);
  assert.deepEqual((await list(many.id, { q: '100%' })).rows, []);
  assert.equal((await list(many.id, { label: '重要' })).rows.length, 100);
  const due = await list(many.id, { order: 'due', limit: 20 });
  assert.deepEqual(
    due.rows.map((row) => row.nextDueOn),
    due.rows.map((row) => row.nextDueOn ?? '').toSorted((a, b) => a.localeCompare(b)),
  );
  assert.equal((await list(many.id, { cursor: 'made-up' })).rows.length, 100);
  const facets = await facetsOfLawyer(db, many.id);
  assert.deepEqual(
    [facets.total, facets.open, facets.courts.length, facets.stages.length, facets.labels],
    [10_000, 8_572, 20, 7, [{ id: '重要', name: '重要', count: 100 }]],
  );
});

test('ten thousand cases are as quick as ten', async () => {
  const few = anotherLawyer('少案');
  for (let n = 0; n < 10; n++) await world.open({ mandates: [mandateOf(few, ['p1'])] });
  const median = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let n = 0; n < 30; n++) {
      const from = performance.now();
      await work();
      times.push(performance.now() - from);
    }
    return times.toSorted((x, y) => x - y)[15] ?? 0;
  };
  const [ten, tenThousand] = [
    await median(() => list(few.id, { limit: 20 })),
    await median(() => list(many.id, { limit: 20 })),
  ];
  assert.ok(tenThousand < ten * 3 + 3, `${tenThousand.toFixed(1)} ms against ${ten.toFixed(1)} ms`);
});

test('the export is the list as narrowed, whole, and no cell is a formula', async () => {
  const csv = (await casesAsCsv(db, many.id, { label: '重要' }, START)).toString('utf8');
  assert.ok(csv.startsWith('\uFEFF"案号","法院"'));
  assert.equal(csv.trim().split('\r\n').length, 101);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await casesAsXlsx(db, many.id, { stage: 'S3' }, START)) as unknown as ArrayBuffer); // exceljs' own typing of a node buffer
  assert.equal(book.worksheets[0]?.rowCount, 1 + 1_429);
  assert.equal(safeCell('=HYPERLINK("x")'), `'=HYPERLINK("x")`);
});

test('the court’s list: own court alone, those of one person, by words and by number', async () => {
  world.at('2026-03-05T02:00:00.000Z');
  const judge = world.staff({ name: '李审判' });
  const key = await world.open({ title: '特别的案件', courtId: 'G12', courtCode: '豫0103' });
  await db
    .insertInto('case_staff')
    .values({
      court_id: 'G12',
      case_id: key.caseId,
      id: newId(),
      person_id: judge.id,
      name: judge.name,
      role: 'presiding',
      since: START,
      paused_at: null,
      paused_why: null,
      ended_at: null,
      ended_why: null,
    })
    .execute();
  const ask = (over: object) => casesOfCourt(db, { courtId: 'G12', limit: 20, now: START, ...over });
  assert.deepEqual(
    (await ask({})).rows.map((row) => [row.number, row.presiding, row.limitOn]),
    [[key.caseNumber, '李审判', '2026-09-07']],
  );
  assert.equal((await ask({ staffId: judge.id })).rows.length, 1);
  assert.equal((await ask({ staffId: newId() })).rows.length, 0);
  assert.equal((await ask({ q: '特别的' })).rows.length, 1);
  assert.equal((await ask({ q: key.caseNumber.replace('（', '[').replace('）', ']') })).rows.length, 1);
  assert.equal((await ask({ q: '特别的', courtId: COURT })).rows.length, 0);
  assert.equal((await ask({ state: 'closed' })).rows.length, 0);
});

test('the counts beside the list are those of its rows, whatever writes them, in whatever order', async () => {
  const lawyer = anotherLawyer('计数');
  const keys = await Promise.all(
    Array.from({ length: 6 }, () => world.open({ mandates: [mandateOf(lawyer, ['p1'])] })),
  );
  await Promise.all(
    keys.map((key, at) =>
      setLabels(
        world.context(lawyer),
        { ...key, lawyerId: lawyer.id },
        at % 2 === 0 ? ['重要', '催办'] : ['重要'],
      ),
    ),
  );
  const [first, second] = keys;
  assert.ok(first && second);
  must(await setLabels(world.context(lawyer), { ...first, lawyerId: lawyer.id }, []));
  must(await world.doing((unit) => closeCase(unit, second, { way: '调解' })));
  await world.relay();
  // the same list written again by many at once: nothing is counted twice
  await Promise.all(
    keys.flatMap((key) => [1, 2].map(() => inTransaction(db, (tx) => projectCase(tx, key, START)))),
  );
  const { rows } = await sql<{ facet: string; id: string; n: number }>`
    select * from (
      select 'all' as facet, '' as id, count(*)::int as n from lawyer_case where lawyer_id = ${lawyer.id}
      union all select 'open', '', count(*)::int from lawyer_case where lawyer_id = ${lawyer.id} and open
      union all select 'court', court_id::text, count(*)::int from lawyer_case where lawyer_id = ${lawyer.id} group by court_id
      union all select 'stage', stage, count(*)::int from lawyer_case where lawyer_id = ${lawyer.id} group by stage
      union all select 'cause', cause_name, count(*)::int from lawyer_case where lawyer_id = ${lawyer.id} group by cause_name
      union all select 'label', label, count(*)::int from lawyer_case, unnest(labels) as label where lawyer_id = ${lawyer.id} group by label
    ) counted where n > 0 order by facet, id`.execute(db);
  const kept = await db
    .selectFrom('lawyer_case_count')
    .select(['facet', 'id', 'n'])
    .where('lawyer_id', '=', lawyer.id)
    .where('n', '<>', 0)
    .orderBy('facet')
    .orderBy('id')
    .execute();
  assert.deepEqual(kept, rows);
  const { total, open, labels } = await facetsOfLawyer(db, lawyer.id);
  assert.deepEqual(
    [total, open, labels.map(({ name, count }) => `${name} ${count}`)],
    [6, 5, ['重要 5', '催办 2']],
  );
});

test('words of two letters are looked up by the lawyer’s own keys; one letter and other people’s lines are no trap', async () => {
  const found = async (q: string) => numbers((await list(many.id, { q, limit: 5 })).rows);
  assert.deepEqual(await found('原告7777'), ['（2025）豫0105民初7777号']);
  assert.equal((await found('金水')).length, 5);
  assert.deepEqual(await found('没有这样的名字'), []);
  assert.equal((await found('原')).length, 5, 'a single letter is looked for in the lines');
  assert.deepEqual(await found('%_'), []);
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (format text) ${caseListQuery(db, many.id, {
    q: '原告7777',
    order: 'recent',
    limit: 20,
  })}`.execute(db);
  assert.match(rows.map((row) => row['QUERY PLAN']).join('\n'), /lawyer_case_words/);
});
