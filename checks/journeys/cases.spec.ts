import { addDays, type Instant, toPlainDate } from '#law/time.ts';
import { workOnCase } from '../../db/demo/case-work.ts';
import { expect, PHONE, test, toSearch } from './house.ts';
import { acceptedAs, clientOf } from './world.ts';

type Row = { courtId: string; caseId: string; number: string; title: string };

test('a case from acceptance to the end of the debate: the lawyer watches, the court works, both see the same', async ({
  house,
}) => {
  test.setTimeout(180_000);
  const accepted = await acceptedAs(house, 'su-wanzhou', 'G13');
  const api = await clientOf(house, 'lawyer', 'su-wanzhou');
  let found: Row | undefined;
  await expect(async () => {
    const { rows } = await api.get<{ rows: Row[] }>(`/api/cases?q=${encodeURIComponent(accepted.plaintiff)}`);
    found = rows[0];
    expect(found).toBeDefined();
  }).toPass({ timeout: 20_000 });
  const { caseId = '', number = '' } = found ?? {};
  await workOnCase(house.url, 'G13', caseId);

  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  const main = lawyer.getByRole('main');
  await test.step('the list finds it by its number in another spelling', async () => {
    await lawyer.goto('/cases');
    await toSearch(lawyer);
    await lawyer.keyboard.type(number.replace('（', '[').replace('）', '] '));
    await expect(main.getByRole('list', { name: '我的案件' }).getByRole('listitem')).toHaveCount(1);
    await lawyer.keyboard.press('Tab');
    await main.getByRole('link', { name: accepted.title }).click();
  });
  await test.step('the case says who is in it, what is due and why, and when the hearing is', async () => {
    await expect(main.getByRole('heading', { level: 1, name: accepted.title })).toBeVisible();
    await expect(main.getByRole('list', { name: '当事人' })).toContainText('苏晚舟律师（您）');
    await expect(main.getByRole('list', { name: '开庭' })).toContainText('已排定');
    const periods = main.getByRole('list', { name: '正在计算的期限' });
    await expect(periods).toContainText('举证期限');
    await periods
      .getByRole('button', { name: /怎么算的/ })
      .first()
      .click();
    await expect(lawyer.locator('[popover]:popover-open')).toContainText('当日不计算在内');
    await lawyer.keyboard.press('Escape');
    await expect(main.getByRole('list', { name: '案件节点' })).toContainText('立案');
  });
  await test.step('her note and labels are kept, for her alone', async () => {
    await main.getByLabel('备注').fill('底线十二万元');
    await expect(main.getByText(/^已保存/)).toBeVisible();
    await main.getByLabel('添加标签').fill('重要');
    await main.getByLabel('添加标签').press('Enter');
    await expect(main.getByRole('button', { name: '去掉标签重要' })).toBeVisible();
    await lawyer.reload();
    await expect(main.getByLabel('备注')).toHaveValue('底线十二万元');
  });

  const court = await house.enter('court', 'g13-judge');
  const bench = court.getByRole('main');
  await test.step('the judge moves the hearing and ends the debate', async () => {
    await court.goto(`/court/cases/${caseId}`);
    await expect(bench.getByRole('heading', { level: 1, name: accepted.title })).toBeVisible();
    await bench.getByRole('button', { name: '变更日期' }).click();
    const day = addDays(toPlainDate(new Date().toISOString() as Instant), 50);
    const dialog = court.getByRole('dialog', { name: '变更日期' });
    await dialog.getByLabel(/新的开始时间/).fill(`${day}T14:30`);
    await dialog.getByLabel('理由').fill('合议庭成员另有安排');
    await dialog.getByRole('button', { name: '变更日期' }).click();
    await expect(dialog).toBeHidden();
    await expect(bench.getByRole('list', { name: '开庭' })).toContainText('已变更日期');
    await bench.getByRole('button', { name: '法庭辩论终结' }).click();
    await court.getByRole('dialog').getByRole('button', { name: '法庭辩论终结' }).click();
    await expect(bench.getByRole('list', { name: '案件节点' })).toContainText('法庭辩论终结');
  });
  await test.step('the lawyer is told without reloading, and a press brings it', async () => {
    await main.getByRole('button', { name: /有新进展/ }).click();
    await expect(main.getByRole('region', { name: '当前状态' })).toContainText('法庭辩论终结至宣判');
  });
  await test.step('a judge who does not work on it reads and may not act', async () => {
    const other = await house.enter('court', 'g13-president');
    await other.goto(`/court/cases/${caseId}`);
    const end = other.getByRole('main').getByRole('button', { name: '宣判' });
    await expect(end).toHaveAttribute('aria-disabled', 'true');
  });
});

test('the counter records a mandate of a lawyer; one click links the case to her', async ({ house }) => {
  const accepted = await acceptedAs(house, 'su-wanzhou', 'G13');
  const api = await clientOf(house, 'lawyer', 'su-wanzhou');
  let found: Row | undefined;
  await expect(async () => {
    const { rows } = await api.get<{ rows: Row[] }>(`/api/cases?q=${encodeURIComponent(accepted.plaintiff)}`);
    found = rows[0];
    expect(found).toBeDefined();
  }).toPass({ timeout: 20_000 });
  const counter = await house.enter('court', 'g13-counter');
  await counter.goto(`/court/cases/${found?.caseId}`);
  await counter.getByRole('button', { name: '登记代理关系' }).click();
  const dialog = counter.getByRole('dialog', { name: '登记代理关系' });
  await dialog.getByLabel('律师姓名').fill('顾望之');
  await dialog.getByLabel('律师执业证号').fill((await licenceOf(house)) ?? '');
  await dialog.getByLabel('律师事务所').fill('示例律师事务所');
  await dialog.getByLabel(/^被告/).check();
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(counter.getByRole('list', { name: '当事人' })).toContainText('窗口核实');

  const page = await house.enter('lawyer', 'gu-wangzhi', PHONE);
  await page.goto('/cases');
  await page.getByRole('button', { name: '一键关联' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '全部关联' }).click();
  await expect(page.getByRole('dialog')).toContainText(/名下共|此前都已关联/);
  await page.getByRole('dialog').getByRole('button', { name: '看我的案件' }).click();
  await expect(page.getByRole('list', { name: '我的案件' })).toContainText(found?.number ?? '');
});

async function licenceOf(house: Parameters<typeof clientOf>[0]): Promise<string | undefined> {
  const api = await clientOf(house, 'lawyer', 'gu-wangzhi');
  const me = await api.get<{ lawyer?: { licenceNumber: string } }>('/api/me');
  return me.lawyer?.licenceNumber;
}
