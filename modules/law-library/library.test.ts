import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#kernel/testing/database.ts';
import { aLawyer, aStaff } from '#modules/identity/testing.ts';
import { IMPORT_TASK } from './jobs.ts';
import type { ArticleView, AtView, ImportView, LawView, LibraryView, SearchView } from './terms.ts';
import { INVENTED, inventedLaw, lawWorld } from './testing.ts';

const database = await testDatabase();
const world = await lawWorld(database);
world.enter('high', aStaff({ courtId: 'G00', roles: ['court-admin'] }));
world.enter('basic', aStaff({ courtId: 'G13', roles: ['court-admin'] }));
world.enter('registrar', aStaff({ courtId: 'G00', roles: ['registrar'] }));
world.enter('lawyer', aLawyer());
const at = (cite: string, more = '') =>
  world.get<AtView>(`/api/law/at?cite=${encodeURIComponent(cite)}${more}`);
const search = async (q: string, more = '') =>
  (await world.get<SearchView>(`/api/law/search?q=${encodeURIComponent(q)}${more}`)).body;
const law = (slug: string) => `/api/law/laws/${encodeURIComponent(slug)}`;

test('without a library a citation still shows law, number, version and first day; the pages can say that none is loaded', async () => {
  const { body } = await at('《中华人民共和国民事诉讼法》第一百二十六条');
  assert.equal(body.library, 0);
  assert.deepEqual(body.places, [
    {
      title: '中华人民共和国民事诉讼法',
      label: '第一百二十六条',
      version: '2023年9月1日修正',
      effective: '2024-01-01',
    },
  ]);
  assert.deepEqual((await search('起诉')).rows, []);
  assert.equal((await world.get<LibraryView>('/api/law/library')).body.articles, 0);
  assert.equal((await world.get(law('民事诉讼法'))).status, 404);
});

test('a library that was loaded meanwhile is there at once', async () => {
  const told = await world.loadLines(INVENTED);
  assert.deepEqual([told.added, told.faulty], [6, 0]);
  await new Promise((resolve) => setTimeout(resolve, 1_050)); // the index asks at most once a second
  const { body } = await world.get<LibraryView>('/api/law/library');
  assert.deepEqual([body.laws, body.articles], [5, 6 + 7 + 306 + 550 + 56 + 3]);
  assert.deepEqual(
    body.common.map((line) => line.short),
    ['民事诉讼法', '民诉法解释', '诉讼费用交纳办法'],
  );
});

test('texts by date: what holds today, what held then, what has never been', async () => {
  const on = async (day: string) =>
    (await world.get<ArticleView>(`${law('示例法')}/articles/2?on=${day}`)).body;
  assert.match((await on('2026-03-02')).article.body, /十五日/);
  const then = await on('2010-01-01');
  assert.match(then.article.body, /七日/);
  assert.deepEqual([then.span.from, then.span.to, then.inForce], ['2001-05-01', '2020-05-01', false]);
  assert.match((await on('2020-04-30')).article.body, /七日/);
  assert.match((await on('2020-05-01')).article.body, /十五日/);
  assert.deepEqual(
    then.versions.map((version) => [version.on, version.shown, version.same]),
    [
      ['2020-05-01', false, false],
      ['2001-05-01', true, true],
    ],
  );
  assert.deepEqual([then.previous?.key, then.following?.key], ['1', '3']);
  assert.equal(then.citation, '《中华人民共和国示例法》第二条');
  const added = await on('2026-03-02');
  assert.equal(added.citation, '《中华人民共和国示例法》第二条');
  const seventh = (await world.get<ArticleView>(`${law('示例法')}/articles/7`)).body;
  assert.equal(seventh.versions[1]?.body, null, 'the older text has no such article');
  assert.equal((await world.get(`${law('示例法')}/articles/7?on=2010-01-01`)).status, 404);
  assert.equal((await world.get<LawView>(law('示例法'))).body.articles.length, 7);
});

test('the search knows the day, the kind, the law, and what is no longer in force', async () => {
  const first = (await search('示例 公开 期限')).rows[0];
  assert.deepEqual([first?.slug, first?.article, first?.span.from], ['示例法', '2', '2020-05-01']);
  const then = (await search('示例 公开 期限', '&on=2005-01-01')).rows;
  assert.deepEqual(
    then.map((row) => row.span.from),
    ['2001-05-01'],
  );
  assert.equal((await search('琉璃')).rows.length, 0);
  const old = (await search('琉璃', '&force=all')).rows[0];
  assert.deepEqual([old?.title, old?.inForce], ['样本失效办法', false]);
  assert.ok((await search('样本', '&type=regulation')).rows.every((row) => row.kind === 'regulation'));
  const within = await search('样本', `&law=${encodeURIComponent('诉讼费用交纳办法')}`);
  assert.ok(within.rows.length > 0 && within.rows.every((row) => row.slug === '诉讼费用交纳办法'));
});

test('marks are places in the excerpt, and pages follow one another without a gap', async () => {
  const { rows } = await search('减半');
  const [row] = rows;
  assert.ok(row);
  assert.deepEqual(
    row.marks.map(([a, b]) => row.excerpt.slice(a, b)),
    ['减半'],
  );
  const seen: string[] = [];
  let cursor = '';
  for (let page = 0; page < 5; page++) {
    const answer = await search('样本文字', `&limit=50${cursor && `&cursor=${cursor}`}`);
    seen.push(...answer.rows.map((each) => `${each.slug}/${each.article}`));
    cursor = answer.next ?? '';
    if (cursor === '') break;
  }
  assert.equal(seen.length, 250);
  assert.equal(new Set(seen).size, 250);
});

test('an article knows which rules of the platform stand on it', async () => {
  const { body } = await world.get<ArticleView>(`${law('民事诉讼法')}/articles/126`);
  assert.ok(
    body.citedBy.some(({ table, rules }) => table === '期限规则' && rules.length > 0),
    JSON.stringify(body.citedBy),
  );
});

test('a citation of several articles, a short name, a name that may mean two laws', async () => {
  const several = (await at('《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第九十条、第九十一条'))
    .body.places;
  assert.deepEqual(
    several.map((place) => decodeURIComponent(place.href ?? '')),
    ['/law/最高人民法院关于适用民事诉讼法的解释/90', '/law/最高人民法院关于适用民事诉讼法的解释/91'],
  );
  assert.equal((await at('民诉法126')).body.places[0]?.label, '第一百二十六条');
  assert.deepEqual(
    (await at('民诉 126')).body.places.map((place) => place.title.slice(0, 5)),
    ['中华人民共', '最高人民法'],
  );
  assert.deepEqual(
    (await at('民诉 400')).body.places.map((place) => place.title.slice(0, 5)),
    ['最高人民法'],
  );
  assert.deepEqual((await at('不是法律的文字')).body.places, []);
});

test('importing from the page: only the highest courts’ administrators; parts, start, job, record; a stop keeps what is in', async () => {
  const text = Buffer.from(
    JSON.stringify(inventedLaw({ title: '上传示例办法', validFrom: '2024-01-01' }, 5)),
  );
  const files = [{ name: '上传.jsonl', size: text.length }];
  const begin = (person: string, body: object = { files }) =>
    world.send<{ id: string }>('POST', '/api/desk/law-imports', person, body);
  for (const [person, status] of [
    ['', 401],
    ['lawyer', 403],
    ['registrar', 403],
    ['basic', 403],
  ] as const)
    assert.equal((await begin(person)).status, status, person);
  assert.equal((await begin('high', { files: [{ name: 'x.exe', size: 5 }] })).status, 422);
  const { body: begun } = await begin('high');
  const base = `/api/desk/law-imports/${begun.id}`;
  const part = (person: string, seq: number, data: Buffer) =>
    world.send('PUT', `${base}/parts`, person, { file: 0, seq, data: data.toString('base64') });
  assert.equal((await part('basic', 0, text)).status, 403);
  assert.equal((await part('high', 0, text.subarray(0, 100))).status, 200);
  assert.equal((await part('high', 0, text.subarray(0, 100))).status, 200, 'the same part again');
  assert.equal((await world.send('POST', `${base}/start`, 'high')).status, 422, 'not complete');
  await part('high', 1, text.subarray(100));
  assert.equal((await world.send('POST', `${base}/start`, 'basic')).status, 403);
  assert.equal((await world.send<ImportView>('POST', `${base}/start`, 'high')).body.state, 'queued');
  assert.equal((await world.send('POST', `${base}/start`, 'high')).status, 409);
  await world.tasks.find((task) => task.name === IMPORT_TASK)?.run({ importId: begun.id });
  const list = (
    await world.get<{ may: { can: boolean }; imports: ImportView[] }>('/api/desk/law-imports', 'high')
  ).body;
  assert.equal(list.may.can, true);
  const [done] = list.imports;
  assert.deepEqual([done?.state, done?.laws, done?.added, done?.doneBytes], ['done', 1, 1, text.length]);
  const parts = await database.app.db.selectFrom('law_import_part').select('seq').execute();
  assert.equal(parts.length, 0, 'uploaded bytes are gone');
  assert.equal((await world.send('POST', `${base}/cancel`, 'high')).status, 409);
  const other = (await begin('high')).body.id;
  assert.equal(
    (await world.send<ImportView>('POST', `/api/desk/law-imports/${other}/cancel`, 'high')).body.state,
    'cancelled',
  );
  await world.tasks.find((task) => task.name === IMPORT_TASK)?.run({ importId: other });
  const seen = (await world.get<{ may: { can: boolean } }>('/api/desk/law-imports', 'basic')).body;
  assert.equal(seen.may.can, false);
});
