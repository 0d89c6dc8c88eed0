import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PlainDate } from '#law/time.ts';
import * as reference from './index.ts';

const today = '2026-03-02' as PlainDate;
const names = (found: { name: string }[] | { refused: string }): string[] =>
  Array.isArray(found) ? found.map((x) => x.name) : assert.fail(found.refused);

test('3,498 courts: ids unique, parents exist, one level below them, schema holds', () => {
  const courts = reference.allCourts();
  assert.equal(courts.length, 3498);
  const level = (l: string): number => courts.filter((c) => c.level === l).length;
  assert.deepEqual(
    [level('supreme'), level('high'), level('intermediate'), level('basic')],
    [1, 32, 414, 3051],
  );
  assert.equal(new Set(courts.map((c) => c.name)).size, 3498);
  for (const court of courts) {
    reference.courtSchema.parse(court);
    if (court.id === '000') assert.equal(court.parentId, null);
    else assert.ok(reference.courtById(court.parentId ?? ''), court.name);
  }
});

test('case-number codes are unique and 229 courts have none yet', () => {
  const codes = reference.allCourts().flatMap((c) => (c.caseNumberCode === null ? [] : [c.caseNumberCode]));
  assert.equal(codes.length, 3498 - 229);
  assert.equal(new Set(codes).size, codes.length);
  for (const code of codes) reference.caseNumberCodeSchema.parse(code);
  for (const court of reference.allCourts()) {
    assert.equal(court.caseNumberCode === null, court.caseNumberCodeSource.startsWith('unknown'), court.name);
  }
  assert.deepEqual(reference.courtById('G13'), {
    id: 'G13',
    name: '郑州市金水区人民法院',
    level: 'basic',
    kind: 'ordinary',
    province: '河南省',
    parentId: 'G10',
    divisionCode: '410105',
    caseNumberCode: '豫0105',
    caseNumberCodeSource: 'gb2260',
  });
});

test('31 provinces and a tree of each that holds every court below the Supreme Court once', () => {
  const provinces = reference.provinces();
  assert.equal(provinces.length, 31);
  assert.equal(provinces.find((p) => p.name === '河南省')?.courts, 186);
  const seen = new Set<string>();
  const walk = (nodes: reference.CourtNode[]): void =>
    nodes.forEach((node) => {
      assert.ok(!seen.has(node.id));
      seen.add(node.id);
      walk(node.children);
    });
  for (const province of provinces) walk(reference.courtTree(province.name));
  assert.equal(seen.size, 3497);
  assert.deepEqual(reference.courtTree('某省'), []);
});

test('1,055 causes = 12 + 59 + 514 + 470; ids unique, parents one level up', () => {
  const causes = reference.allCauses();
  assert.deepEqual(
    [1, 2, 3, 4].map((l) => causes.filter((c) => c.level === l).length),
    [12, 59, 514, 470],
  );
  for (const cause of causes) {
    reference.causeSchema.parse(cause);
    if (cause.level === 1) assert.equal(cause.parentId, null);
    else assert.equal(reference.causeById(cause.parentId ?? '')?.level, cause.level - 1, cause.name);
  }
  assert.deepEqual(
    causes.filter((c) => c.level === 3).map((c) => c.number),
    Array.from({ length: 514 }, (_, i) => String(i + 1)),
  );
  assert.equal(causes.filter((c) => c.id.startsWith('L')).length, 7);
});

test('the 2025 list answers from 2026-01-01 and refuses earlier days', () => {
  const first = reference.causeInForce('9003', '2026-01-01' as PlainDate);
  assert.equal('name' in first && first.name, '生命权、身体权、健康权纠纷');
  for (const answer of [
    reference.causeInForce('9003', '2025-12-31' as PlainDate),
    reference.causeTree('2025-12-31' as PlainDate),
    reference.searchCauses('借贷', { on: '2025-12-31' as PlainDate }),
  ]) {
    assert.ok('refused' in answer);
    assert.equal(answer.refused, 'reference.cause-list-not-shipped');
  }
  const unknown = reference.causeInForce('0001', today);
  assert.equal('refused' in unknown && unknown.refused, 'reference.cause-unknown');
  const tree = reference.causeTree(today);
  assert.ok(Array.isArray(tree) && tree.length === 12);
  assert.deepEqual(
    reference.causePath('L3-321').map((c) => c.level),
    [1, 2, 3],
  );
});

test('courts are found by fragment, pinyin, initials and by a name with holes', () => {
  assert.ok(names(reference.searchCourts('jsq')).includes('郑州市金水区人民法院'));
  assert.equal(reference.searchCourts('jsq', { province: '河南省' })[0]?.id, 'G13');
  assert.equal(reference.searchCourts('zhengzhou')[0]?.id, 'G10');
  assert.equal(reference.searchCourts('郑州')[0]?.id, 'G10');
  assert.equal(reference.searchCourts('金水')[0]?.id, 'G13');
  assert.equal(reference.searchCourts('JinShui')[0]?.id, 'G13');
  assert.equal(reference.searchCourts('郑州 金水')[0]?.id, 'G13');
  assert.equal(reference.searchCourts('zhengzhou jinshui')[0]?.id, 'G13');
  assert.equal(reference.searchCourts('金水法院')[0]?.id, 'G13');
  assert.equal(reference.searchCourts('郑州市金水区人民法院')[0]?.id, 'G13');
  assert.ok(reference.searchCourts('zz', { level: 'intermediate' }).every((c) => c.level === 'intermediate'));
  assert.deepEqual(reference.searchCourts('   '), []);
  assert.deepEqual(reference.searchCourts('火星'), []);
  assert.equal(reference.searchCourts('法院', { limit: 7 }).length, 7);
});

test('place names are read as the people there read them', () => {
  const first: [string, string][] = [
    ['changan', '长安'], ['chongqing', '重庆'], ["lu'an", '六安'], ['bozhou', '亳州'], ['bengbu', '蚌埠'],
    ['yueqing', '乐清'], ['xunxian', '浚县'], ['xingyang', '荥阳'], ['hongtong', '洪洞'], ['dongguan', '东莞'],
    ['panyu', '番禺'], ['changchun', '长春'], ['zhangzi', '长子'], ['xindu', '新都'], ['lvliang', '吕梁'],
    ['minhang', '闵行'], ['xuyi', '盱眙'], ['shaolingqu', '召陵'], ['xiamen', '厦门'], ['dabu', '大埔'],
  ]; // biome-ignore format: a table
  for (const [typed, expected] of first) {
    const found = names(reference.searchCourts(typed, { limit: 8 }));
    assert.ok(
      found.some((name) => name.includes(expected)),
      `${typed} → ${found.join()}`,
    );
  }
});

test('causes are found by fragment, pinyin and initials, specific ones first', () => {
  const search = (q: string): string[] => names(reference.searchCauses(q, { on: today }));
  assert.equal(search('minjian')[0], '民间借贷纠纷');
  assert.equal(search('mjjd')[0], '民间借贷纠纷');
  assert.equal(search('民间借贷')[0], '民间借贷纠纷');
  assert.ok(search('借贷').includes('民间借贷纠纷'));
  assert.equal(search('lihun')[0], '离婚纠纷');
  assert.ok(search('房屋租赁')[0]?.startsWith('房屋租赁'));
  assert.ok(search('jdccjt').some((name) => name.startsWith('机动车交通事故')) || search('jdcjt').length > 0);
  assert.equal(search('yinhangka')[0], '银行卡纠纷');
});

test('a search takes milliseconds', () => {
  const queries = ['jsq', 'zhengzhou', '郑州 金水', '法院', 'f', 'minjian', '金水法院'];
  for (const q of queries) reference.searchCourts(q);
  const started = performance.now();
  for (let i = 0; i < 5; i++) {
    for (const q of queries) {
      reference.searchCourts(q);
      reference.searchCauses(q, { on: today });
    }
  }
  const each = (performance.now() - started) / (5 * queries.length);
  assert.ok(each < 40, `${each.toFixed(1)} ms a search over both tables`);
});

const REST_2026 = [
  ['01-01', '01-03'], ['02-15', '02-23'], ['04-04', '04-06'], ['05-01', '05-05'], ['06-19', '06-21'], ['09-25', '09-27'], ['10-01', '10-07'],
]; // biome-ignore format: a table
const WORK_2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

const daysOf = (year: number): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10) as PlainDate);
  }
  return days;
};
const weekend = (d: string): boolean => new Date(`${d}T00:00:00Z`).getUTCDay() % 6 === 0;

test('2026: every day is a rest day or a working day as the State Council has said', () => {
  const calendar = reference.workCalendar();
  for (const day of daysOf(2026)) {
    const md = day.slice(5);
    const holiday = REST_2026.some(([from = '', to = '']) => from <= md && md <= to);
    const rest = holiday || (weekend(day) && !WORK_2026.includes(md));
    assert.equal(calendar.isRestDay(day), rest, day);
  }
});

test('2004–2026 agree day by day with an independent table, or at least with its marks', () => {
  const folder = process.env['TONGBAN_DATA'];
  const file = folder ? join(folder, 'calendar/cn_workdays_2004_2026.json') : '';
  const calendar = reference.workCalendar();
  if (!existsSync(file)) {
    for (const work of ['2004-01-17', '2013-01-05', '2020-04-26', '2024-02-04', '2025-09-28']) {
      assert.equal(calendar.isRestDay(work as PlainDate), false, work);
    }
    for (const rest of ['2004-01-22', '2013-04-29', '2020-01-31', '2024-02-12', '2025-10-08']) {
      assert.equal(calendar.isRestDay(rest as PlainDate), true, rest);
    }
    return;
  }
  const table = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { weekdayHolidays: string[]; makeupWorkdays: string[] }
  >;
  for (const [year, { weekdayHolidays, makeupWorkdays }] of Object.entries(table)) {
    for (const day of daysOf(Number(year))) {
      const rest = weekdayHolidays.includes(day) || (weekend(day) && !makeupWorkdays.includes(day));
      assert.equal(calendar.isRestDay(day), rest, day);
    }
  }
});

test('outside 2004–2026 the calendar says that it does not know, until an administrator supplies the year', () => {
  const bare = reference.workCalendar();
  assert.equal(bare.covers(2026), true);
  assert.equal(bare.warning(2026), undefined);
  assert.equal(bare.covers(2027), false);
  assert.match(bare.warning(2027) ?? '', /2027年的放假安排尚未/);
  assert.equal(bare.isRestDay('2027-01-01' as PlainDate), false);
  assert.equal(bare.isRestDay('2027-01-02' as PlainDate), true);
  const source = '国务院办公厅通知';
  const told = reference.workCalendar([
    { date: '2027-01-01', kind: 'rest', source },
    { date: '2027-01-02', kind: 'work', source },
    { date: '2026-03-02', kind: 'rest', source },
  ]);
  assert.equal(told.covers(2027), true);
  assert.equal(told.isRestDay('2027-01-01' as PlainDate), true);
  assert.equal(told.isRestDay('2027-01-02' as PlainDate), false);
  assert.equal(told.isRestDay('2026-03-02' as PlainDate), true);
});

test('a court decides within the law and not outside it', () => {
  const settings = reference.effectiveSettings(undefined);
  assert.deepEqual(settings, reference.DEFAULT_COURT_SETTINGS);
  assert.equal(reference.effectiveSettings({ correctionDays: 15 }).correctionDays, 15);
  for (const bad of [
    { correctionDays: 2 },
    { correctionDays: 31 },
    { promisedFilingDays: 8 },
    { evidencePeriodDays: 14 },
    { caseNumberCode: '豫010' },
    { materialFormats: [] },
    { paymentChannels: ['wechat', 'wechat'] },
  ]) {
    assert.throws(() => reference.effectiveSettings(bad), JSON.stringify(bad));
  }
  const without = { caseNumberCode: null };
  assert.equal(reference.caseNumberCodeOf(without, settings), undefined);
  assert.equal(reference.caseNumberCodeOf(without, { caseNumberCode: '豫0191' }), '豫0191');
  assert.equal(reference.caseNumberCodeOf({ caseNumberCode: '豫0105' }, settings), '豫0105');
});

test('the tables load fast enough for every start', () => {
  const spent = execFileSync(
    process.execPath,
    ['-e', "const t=performance.now();import(process.argv[1]).then(()=>console.log(performance.now()-t))", join(import.meta.dirname, 'courts.ts')],
    { encoding: 'utf8' },
  ); // biome-ignore format: one command
  assert.ok(Number(spent) < 1500, `${spent} ms`);
});

test('the other kinds have lists of their own, and none is mistaken for another', () => {
  const counts = (['administrative', 'charge', 'enforcement', 'compensation'] as const).map(
    (list) => reference.allCauses(list).length,
  );
  assert.deepEqual(counts, [176, 511, 168, 25]);
  const ids = reference.causeListSchema.options.flatMap((list) =>
    reference.allCauses(list).map(({ id }) => id),
  );
  assert.equal(new Set(ids).size, ids.length);
  for (const list of reference.causeListSchema.options)
    for (const cause of reference.allCauses(list)) {
      reference.causeSchema.parse(cause);
      if (cause.parentId !== null) assert.equal(reference.causeById(cause.parentId)?.list, list, cause.name);
      assert.equal(reference.causePath(cause.id).length, cause.level, cause.name);
    }
  const first = (q: string, list: 'charge' | 'enforcement' | 'administrative') => {
    const found = reference.searchCauses(q, { on: today, list });
    return Array.isArray(found) ? found[0]?.name : undefined;
  };
  assert.equal(first('wuru', 'charge'), '侮辱罪');
  assert.equal(first('背叛', 'charge'), '背叛国家罪');
  assert.equal(first('minjian', 'administrative'), undefined);
  assert.equal(first('买卖合同', 'enforcement'), '买卖合同纠纷');
  const civil = reference.causeInForce('6001', today);
  assert.equal('refused' in civil && civil.refused, 'reference.cause-unknown');
  const old = reference.causeTree('2020-12-31' as PlainDate, 'administrative');
  assert.ok('refused' in old && old.detail.includes('法发〔2020〕44号'));
  const charges = reference.causeTree(today, 'charge');
  assert.ok(Array.isArray(charges) && charges.length === 10);
});
