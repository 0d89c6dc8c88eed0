import { readFile } from 'node:fs/promises';
import { expect, PHONE, saved, test } from './house.ts';
import { clientOf, inventName } from './world.ts';

test('anyone computes a fee while typing, shares the link, and the link gives the same', async ({
  house,
}) => {
  const page = await house.visit();
  await page.goto('/tools');
  await page.getByRole('link', { name: /^诉讼费用计算/ }).click();
  const result = page.locator('.tbt-headline');
  await page.getByRole('textbox', { name: '诉讼请求金额' }).fill('30万');
  await expect(result).toContainText('5,800.00');
  await expect(result).toContainText('人民币伍仟捌佰元整');
  await page.getByRole('button', { name: '再加一项，合并计算' }).click();
  await page.getByRole('textbox', { name: '诉讼请求金额 2' }).fill('壹拾贰万元整');
  await expect(result).toContainText('7,600.00');
  await expect(page.getByText('减半后')).toBeVisible();
  await expect(page).toHaveURL(/amounts=/);
  const other = await house.visit();
  await other.goto(page.url());
  await expect(other.locator('.tbt-headline')).toHaveText((await result.textContent()) ?? '-');
  await expect(other.getByRole('textbox', { name: '诉讼请求金额 2' })).toHaveValue('壹拾贰万元整');
  await other.getByRole('radio', { name: '变更请求' }).check();
  await other.getByRole('textbox', { name: '变更前的请求数额' }).fill('10万');
  await other.getByRole('textbox', { name: '变更后的请求数额' }).fill('300,000');
  await expect(other.locator('.tbt-headline')).toContainText('应补交3,500.00');
  // the API says the same
  const { query } = { query: new URL(page.url()).search };
  const answer = await (await fetch(`${house.url}/api/tools/fee${query}`)).json();
  expect(answer.headline.fen).toBe(760_000);
});

test('deadlines of one service, counted day by day, taken into the calendar', async ({ house }) => {
  const page = await house.visit(PHONE);
  await page.goto('/tools/period');
  await page.getByRole('button', { name: '收到民事判决书' }).click();
  await page.getByLabel('发生的日期（送达、收到、立案等）').fill('2026-09-22');
  await expect(page.getByRole('listitem').filter({ hasText: '2026年10月8日 星期四' })).toBeVisible();
  await page.getByRole('searchbox', { name: '查找期限' }).fill('再审');
  await page.getByRole('button', { name: /^申请再审/ }).click();
  await expect(page.getByRole('heading', { name: /^申请再审/, level: 3 })).toBeVisible();
  await page.getByText('逐日计算').first().click();
  await expect(page.getByRole('row', { name: /2026年10月7日 15 最后一日是休息日，顺延/ })).toBeVisible();
  await expect(page.getByText('2027年的放假安排尚未录入').first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '加入日历' }).click();
  const ics = await readFile(await (await download).path(), 'utf8');
  expect(ics).toContain('DTSTART;VALUE=DATE:20261008');
});

test('interest goes into a draft as a claim, and out again', async ({ house }) => {
  const api = await clientOf(house, 'lawyer', 'zhou-shizhi');
  const { id, version, content } = await api.send<{
    id: string;
    version: number;
    content: { parties: object[] };
  }>('POST', '/api/drafts', {});
  const name = inventName('郑');
  await api.send('PUT', `/api/drafts/${id}`, {
    version,
    content: { ...content, parties: [{ id: 'p1', role: 'plaintiff', name }] },
  });
  const page = await house.enter('lawyer', 'zhou-shizhi');
  await page.goto('/tools/interest?kind=lpr&principal=100000&from=2024-01-01&to=2025-12-31&multiple=1.5');
  await expect(
    page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '工具' }),
  ).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('table', { name: '分段计算' })).toBeVisible();
  await page.getByRole('button', { name: '放入草稿' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`放入“${name}`) })
    .click();
  await expect(page.getByText('已作为一项诉讼请求放入')).toBeVisible();
  const claims = async () =>
    (await api.get<{ content: { claims: { text: string; amountFen: number }[] } }>(`/api/drafts/${id}`))
      .content.claims;
  expect((await claims())[0]?.text).toMatch(/暂计至2025年12月31日为.*计算至实际清偿之日止/);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已作为一项诉讼请求放入')).toBeHidden();
  expect(await claims()).toEqual([]);
  await page.getByRole('button', { name: '放入草稿' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`放入“${name}`) })
    .click();
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await expect(page.getByRole('textbox', { name: '请求 1' })).toHaveValue(
    /同期一年期贷款市场报价利率的1.5倍/,
  );
  await page.getByRole('textbox', { name: '请求 1' }).press('End');
  await page.keyboard.type('。');
  await saved(page);
});

test('the lawyer puts her own shortcuts in order by keyboard; search finds the tools; use is counted only when wanted', async ({
  house,
}) => {
  const api = await clientOf(house, 'lawyer', 'fang-ruoxu');
  const { version } = await api.get<{ version: number }>('/api/me/shortcuts');
  await api.send('PUT', '/api/me/shortcuts', { version, shortcuts: [] });
  await api.send('PUT', '/api/me/shortcuts/counting', { on: true });
  const page = await house.enter('lawyer', 'fang-ruoxu');
  await page.goto('/services');
  const section = page.locator('#shortcuts');
  await section.getByRole('button', { name: '整理' }).click();
  for (const label of ['诉讼费用计算', '期限计算', '民事一审立案']) {
    await section.getByRole('combobox', { name: '添加' }).selectOption({ label });
    await section.getByRole('button', { name: '添加', exact: true }).click();
  }
  await section.getByRole('button', { name: /^民事一审立案，第3位/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(section.getByRole('button', { name: /^民事一审立案，第2位/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(section.getByRole('button', { name: /^民事一审立案，第1位/ })).toBeFocused();
  await section.getByRole('button', { name: '移除：期限计算' }).click();
  await section.getByRole('button', { name: '整理好了' }).click();
  await expect
    .poll(async () =>
      (await api.get<{ shortcuts: { label: string }[] }>('/api/me/shortcuts')).shortcuts.map(
        ({ label }) => label,
      ),
    )
    .toEqual(['民事一审立案', '诉讼费用计算']);
  await page.goto('/');
  await expect(page.locator('#shortcuts').getByRole('link')).toHaveText(['民事一审立案', '诉讼费用计算']);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^搜索案件/ }).fill('上诉期');
  await page.getByRole('option', { name: /^期限计算/ }).click();
  await expect(page.getByRole('heading', { name: '期限计算', level: 1 })).toBeVisible();
  await api.send('POST', '/api/me/opened', { opened: [{ href: '/tools/period', times: 3 }] });
  await page.goto('/');
  await page.getByRole('button', { name: '放进常用：期限计算' }).click();
  await expect(page.locator('#shortcuts').getByRole('link')).toHaveText([
    '民事一审立案',
    '诉讼费用计算',
    '期限计算',
  ]);
  await page.locator('#shortcuts').getByRole('button', { name: '整理' }).click();
  await page.getByRole('checkbox', { name: '按使用次数给出建议' }).uncheck();
  await expect
    .poll(async () => (await api.get<{ counting: boolean; opened: object[] }>('/api/me/shortcuts')).opened)
    .toEqual([]);
});

test('a number is checked in the browser alone', async ({ house }) => {
  const page = await house.visit();
  await page.goto('/tools/identity');
  await expect(page.getByRole('heading', { name: '证件号码核对', level: 1 })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('textbox', { name: '身份证号' }).fill('410102199003074511');
  await expect(page.getByText('公民身份号码，校验位相符')).toBeVisible();
  await page.getByRole('textbox', { name: '身份证号' }).fill('410102199003074512');
  await expect(page.getByText('校验位不符')).toBeVisible();
  expect(asked).toEqual([]);
  expect(page.url()).not.toContain('4101');
  await page.goto('/tools/case-number');
  await page.getByRole('textbox', { name: '案号' }).fill('(2021)豫0102民初0123号');
  await expect(page.getByText('（2021）豫0102民初123号')).toBeVisible();
});
