import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '#kernel/testing/database.ts';
import { articleNumber, citedArticles } from '#law/citations.ts';
import '#law/index.ts';
import { LAWS } from '#law/laws.ts';
import { importFiles } from '../importing/run.ts';
import { sourceFiles } from '../importing/sources.ts';
import { lawSlug } from '../names/slug.ts';
import { INVENTED, lawWorld } from '../testing.ts';
import { openLibrary } from './library.ts';
import { searchLaws } from './search.ts';

const CPL = '民事诉讼法';
const CPI = '最高人民法院关于适用民事诉讼法的解释';
const FEE = '诉讼费用交纳办法';
const TODAY = '2026-03-02';

/** Law and number in every spelling, and what must come first; the texts do not matter. */
const NUMBERS: readonly (readonly [string, string, string])[] = [
  ['民诉法126', CPL, '126'],
  ['民诉法 126', CPL, '126'],
  ['民诉法126条', CPL, '126'],
  ['民诉法第126条', CPL, '126'],
  ['民诉法第１２６条', CPL, '126'],
  ['民诉法一百二十六条', CPL, '126'],
  ['民诉 126', CPL, '126'],
  ['民事诉讼法第一百二十六条', CPL, '126'],
  ['民事诉讼法 第 126 条', CPL, '126'],
  ['《民事诉讼法》第一百二十六条', CPL, '126'],
  ['《中华人民共和国民事诉讼法》第一百二十六条', CPL, '126'],
  ['中华人民共和国民事诉讼法126', CPL, '126'],
  ['根据《民事诉讼法》第一百二十六条', CPL, '126'],
  ['民事诉讼法第一百二十七条第七项', CPL, '127'],
  ['民诉法122条第1款第2项', CPL, '122'],
  ['民诉法第一百二十二条的规定', CPL, '122'],
  ['第126条 民诉法', CPL, '126'],
  ['民诉法解释 90', CPI, '90'],
  ['民诉解释90条', CPI, '90'],
  ['民诉法司法解释第九十条', CPI, '90'],
  ['《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第九十条', CPI, '90'],
  ['最高人民法院关于适用《中华人民共和国民事诉讼法》的解释第90条', CPI, '90'],
  ['最高人民法院关于适用民事诉讼法的解释 五百条', CPI, '500'],
  ['诉讼费用交纳办法16', FEE, '16'],
  ['诉讼费办法第十六条', FEE, '16'],
  ['诉讼收费办法 22', FEE, '22'],
  ['诉讼费 减半', FEE, '16'],
];
/** Words, with the texts of the laws themselves. */
const WORDS: readonly (readonly [string, string, string])[] = [
  ['民诉 起诉 条件', CPL, '122'],
  ['诉讼费 减半', FEE, '16'],
  ['证据规定 50', '最高人民法院关于民事诉讼证据的若干规定', '50'],
  ['行诉法46', '行政诉讼法', '46'],
  ['行诉解释 第6条', '最高人民法院关于适用行政诉讼法的解释', '6'],
  ['民法典1077', '民法典', '1077'],
  ['民法典第一千零七十七条', '民法典', '1077'],
  ['离婚冷静期', '民法典', '1077'],
  ['诉讼时效期间为三年', '民法典', '188'],
  ['民法典 违约金 过分高于', '民法典', '585'],
  ['公司法人人格否认', '公司法', '23'],
  ['格式条款 提示 说明', '民法典', '496'],
  ['先予执行 条件', CPL, '110'],
  ['电子送达 同意', '人民法院在线诉讼规则', '29'],
  ['国家赔偿法第2条', '国家赔偿法', '2'],
  ['刑诉法 108', '刑事诉讼法', '108'],
  ['在线诉讼规则29', '人民法院在线诉讼规则', '29'],
  ['财产保全规定 5', '最高人民法院关于人民法院办理财产保全案件若干问题的规定', '5'],
  ['登记立案规定7', '最高人民法院关于人民法院登记立案若干问题的规定', '7'],
  ['破产法 一百零七条', '企业破产法', '107'],
];

const texts = path.join(
  process.env['TONGBAN_DATA'] ?? path.join(import.meta.dirname, '../../../../shared/data'),
  'laws/core_laws.jsonl',
);
const database = await testDatabase();
const world = await lawWorld(database);
const { db } = database.app;
if (existsSync(texts))
  await importFiles(
    { db, clock: world.clock, tell: () => Promise.resolve(true) },
    await sourceFiles([texts]),
  );
else await world.loadLines(INVENTED);
const index = await openLibrary(db).current();
const first = async (q: string) => {
  const { rows } = await searchLaws(db, index, { q, on: TODAY, any: false, limit: 5 });
  return rows.map((row) => `${row.slug} ${row.article}`);
};

for (const [q, law, article] of NUMBERS)
  test(`${q} → ${law} ${article}`, async () => assert.equal((await first(q))[0], `${law} ${article}`));

test('a word that ends a citation is a word when it stands alone', async () => {
  assert.ok((await first(existsSync(texts) ? '规定' : '样本')).length > 0);
});

if (existsSync(texts)) {
  for (const [q, law, article] of WORDS)
    test(`${q} → ${law} ${article}`, async () => assert.equal((await first(q))[0], `${law} ${article}`));

  test('every citation of law/ whose law is loaded leads to an article of the text in force', async () => {
    let checked = 0;
    for (const citation of citedArticles()) {
      if (!index.versionsOf.has(lawSlug(LAWS[citation.law].title))) continue;
      const wanted = `${lawSlug(LAWS[citation.law].title)} ${articleNumber(citation)}`;
      assert.equal((await first(citation.label))[0], wanted);
      checked++;
    }
    assert.ok(checked > 150, `only ${checked}`);
  });

  test('the first days agree with the table of laws', () => {
    const wrong = Object.values(LAWS).flatMap((law) => {
      const [v] = index.versionsOf.get(lawSlug(law.title)) ?? [];
      const version = v === undefined ? undefined : index.versions[v];
      return version && version.basis !== 'published' && version.from !== law.effective
        ? [`${law.short}: ${version.from} (${version.basis}), table ${law.effective}`]
        : [];
    });
    assert.deepEqual(wrong, []);
  });
} else
  test('every citation of law/ of the laws loaded is understood', async () => {
    for (const citation of citedArticles())
      if (index.versionsOf.has(lawSlug(LAWS[citation.law].title)))
        assert.equal(
          (await first(citation.label))[0],
          `${lawSlug(LAWS[citation.law].title)} ${articleNumber(citation)}`,
        );
  });
