import { chineseNumber } from '../../law/chinese-text.ts';
import { expect, type House, PHONE, test } from './house.ts';
import { draftAs } from './world.ts';

/** Two texts of an invented law, and the law of civil procedure with invented words: names and numbers are real, nothing else. */
const article = (n: number, text: string) => ({
  label: `第${chineseNumber(n)}条`,
  path: ['第一章　样本'],
  text,
});
const LINES = [
  {
    title: '中华人民共和国旅程示例法',
    type: '法律',
    validFrom: '2001-05-01',
    articles: [article(1, '为了示例，制定本法。'), article(2, '示例期限为七日。')],
  },
  {
    title: '中华人民共和国旅程示例法',
    type: '法律',
    validFrom: '2020-05-01',
    articles: [article(1, '为了示例，制定本法。'), article(2, '示例期限为十五日，从次日起算。')],
  },
  {
    title: '中华人民共和国民事诉讼法',
    type: '法律',
    validFrom: '2024-01-01',
    articles: Array.from({ length: 306 }, (_, i) =>
      article(i + 1, `测试文字，琉璃样本${chineseNumber(i + 1)}。`),
    ),
  },
];
const FILE = Buffer.from(LINES.map((line) => JSON.stringify(line)).join('\n'));

/** Imports the small library as the administrator of a high court does; again in the same house it changes nothing. */
async function importLibrary(house: House): Promise<void> {
  const page = await house.enter('court', 'g00-court-admin');
  await page.goto('/court/law-library');
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  const files = [
    { name: '旅程.jsonl', mimeType: 'application/jsonl', buffer: FILE },
    { name: '坏.md', mimeType: 'text/markdown', buffer: Buffer.from('没有条文') },
  ];
  await (await dialog).setFiles(files);
  await page.getByRole('button', { name: '开始导入' }).click();
  const first = page.getByRole('list', { name: '导入记录' }).getByRole('listitem').first();
  await expect(first).toContainText('已完成', { timeout: 20_000 });
  await expect(first).toContainText('法律 3 部，条文 310 条');
  await first.getByText('有误之处').click();
  await expect(first).toContainText('坏.md：没有识别出条文');
}

test('a library is imported; its laws are found, opened and compared; a citation leads to its article', async ({
  house,
}) => {
  await importLibrary(house);
  const page = await house.visit();
  const hit = page.getByRole('list', { name: '法条', exact: true }).getByRole('listitem').first();
  // what was loaded before goes on answering for a moment, until the new index stands
  await expect(async () => {
    await page.goto('/law');
    await page.getByRole('searchbox', { name: /^查法条/ }).fill('旅程示例法 期限');
    await page.keyboard.press('Enter');
    await expect(hit).toContainText('2020年5月1日起施行', { timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
  await expect(hit.locator('mark').first()).toHaveText('期限');
  await hit.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('中华人民共和国旅程示例法');
  await expect(page.getByRole('region', { name: '条文' })).toContainText('十五日');
  await page.getByRole('button', { name: '与前一文本对照' }).click();
  const comparison = page.getByRole('region', { name: '文本对照' });
  await expect(comparison.locator('p').last().locator('del')).toHaveText('七日');
  await expect(comparison.locator('p').last().locator('ins')).toHaveText('十五日，从次日起算');
  await page.getByRole('link', { name: /^2001年5月1日起施行/ }).click();
  await expect(page.getByRole('region', { name: '条文' })).toContainText('七日');
  await expect(page.getByRole('region', { name: '效力' })).toContainText('不是现行文本');
  await page.getByRole('link', { name: '查看现行文本' }).click();
  await expect(page.getByRole('region', { name: '效力' })).toContainText('现行有效');
  await page.getByRole('link', { name: '中华人民共和国旅程示例法' }).click();
  await page.getByRole('searchbox', { name: '在本法中查找' }).fill('次日');
  await expect(page.getByText('1 条含有')).toBeVisible();

  // from a filing that is being written, beside it and not in its place
  const { id } = await draftAs(house, 'zhou-shizhi', 'G11');
  const lawyer = await house.enter('lawyer', 'zhou-shizhi');
  await lawyer.goto(`/drafts/${id}?step=mandates`);
  const beside = lawyer.waitForEvent('popup');
  await lawyer
    .getByRole('link', { name: /民事诉讼法》第.+条/ })
    .first()
    .click();
  const law = await beside;
  await expect(law).toHaveURL(/\/law\/[^/]+\/\d+$/);
  await expect(law.getByRole('region', { name: '条文' })).toContainText('琉璃样本');
  await lawyer.bringToFront();
  await lawyer.keyboard.press('Control+k');
  await lawyer.getByRole('combobox', { name: /^搜索/ }).fill('民诉法126');
  await expect(lawyer.getByRole('option', { name: /民事诉讼法》第一百二十六条/ })).toBeVisible();
});

test('on a phone the pages of the library fit', async ({ house }) => {
  const page = await house.visit(PHONE);
  for (const address of [
    '/law',
    '/law?q=%E7%90%89%E7%92%83',
    '/law/at?cite=%E6%B0%91%E8%AF%89%E6%B3%95126',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/^正在/)).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});
