import { begin, send, workingCase } from './applications.ts';
import { catchUp, expect, type Page, test } from './house.ts';

const REASONS = '经审查，申请人确因客观原因不能按期提供证据。';
const decision = (page: Page) => page.getByRole('region', { name: '办理', exact: true });
const reasons = (page: Page) => decision(page).getByRole('textbox', { name: /^理由/ });
const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
const kept = (page: Page) => expect(page.getByText(/^已保存/).last()).toBeVisible();

test('what is typed of a later act survives leaving, a reload, another device and a lost network; the case lists what was asked', async ({
  house,
}) => {
  test.setTimeout(240_000);
  const found = await workingCase(house, 'su-wanzhou');
  const lawyer = await house.enter('lawyer', 'su-wanzhou');
  const casePage = `/cases/G13/${found.caseId}`;

  await test.step('the lawyer asks for something from the page of the case, which lists it', async () => {
    await lawyer.goto(casePage);
    const panel = section(lawyer, '本案的申请');
    await expect(panel.getByText('本案还没有申请')).toBeVisible();
    await panel.getByRole('button', { name: '提出申请' }).click();
    await lawyer.waitForURL(/\/services\?case=/);
    await begin(lawyer, found, '申请回避');
    for (const card of [
      '司法技术人员、翻译人员、鉴定人、勘验人',
      '本人或者其近亲属与本案有利害关系',
      '案件开始审理前或者开始审理时',
    ])
      await lawyer.getByRole('radio', { name: card, exact: true }).check();
    await lawyer.getByRole('textbox', { name: '被申请回避人员的姓名和身份' }).fill('鉴定人王样本');
    await lawyer.getByRole('textbox', { name: '事实和理由' }).fill('该鉴定人持有被告公司的股份。');
    await send(lawyer);
    await lawyer.goto(casePage);
    await catchUp(lawyer, '案件有新进展，点击刷新', panel.getByRole('link', { name: '申请回避' }));
  });

  const clerk = await house.enter('court', 'g13-clerk');
  const judge = await house.enter('court', 'g13-judge');
  await test.step('the judge finds it on the court’s page of the case and begins to write', async () => {
    await judge.goto(`/court/cases/${found.caseId}`);
    await section(judge, '本案的申请').getByRole('link', { name: '申请回避' }).click();
    await decision(judge).getByRole('radio').first().check();
    await reasons(judge).fill(REASONS);
    await kept(judge);
  });
  await test.step('there again after a reload, on another device, and after the network was lost', async () => {
    const address = judge.url();
    await judge.reload();
    await expect(reasons(judge)).toHaveValue(REASONS);
    const home = await house.enter('court', 'g13-judge');
    await home.goto(address);
    await expect(reasons(home)).toHaveValue(REASONS);
    const line = decision(home)
      .getByRole('textbox', { name: /第 1 段$/ })
      .first();
    await line.fill('改过的第一段。');
    await kept(home);
    await home.reload();
    await expect(line).toHaveValue('改过的第一段。');
    await home.context().setOffline(true);
    await reasons(home).fill('断网时写的理由。');
    await expect(home.getByText(/^离线/)).toBeVisible();
    await home.context().setOffline(false);
    await home.reload();
    await expect(reasons(home)).toHaveValue('断网时写的理由。');
    await reasons(judge).fill('另一处写的理由。');
    await expect(judge.getByText('这份草稿在别处修改过')).toBeVisible();
    await judge.getByRole('button', { name: '改用别处的' }).click();
    await expect(reasons(judge)).toHaveValue('断网时写的理由。');
  });

  await test.step('the lawyer’s reasons likewise', async () => {
    const typed = async (page: Page) => {
      await page.getByRole('button', { name: '撤回申请' }).click();
      return page.getByRole('dialog').getByRole('textbox');
    };
    await lawyer.goto(casePage);
    await lawyer.getByRole('link', { name: '申请回避' }).click();
    await lawyer.waitForURL(/\/applications\/G13\//);
    await (await typed(lawyer)).fill('双方正在和解。');
    await kept(lawyer);
    const phone = await house.enter('lawyer', 'su-wanzhou');
    await phone.goto(lawyer.url());
    await expect(await typed(phone)).toHaveValue('双方正在和解。');
  });

  await test.step('what the court begins: from the page of the case, kept, its warning told before it is sent', async () => {
    await clerk.goto(`/court/cases/${found.caseId}`);
    const begins = section(clerk, '依职权通知当事人');
    await expect(begins.getByText('本案没有逾期未交的诉讼费用。')).toBeVisible();
    await begins.getByRole('button', { name: '核对原件、原物' }).click();
    const main = clerk.getByRole('main');
    for (const card of [
      found.plaintiff,
      '书证、鉴定意见等需要质证的证据',
      '人民法院认为有必要提交原件、原物',
    ])
      await main.getByRole('radio', { name: card, exact: true }).check();
    await main.getByRole('textbox', { name: '需要提供原件、原物的材料' }).fill('借条');
    await main.getByRole('textbox', { name: '具体说明' }).fill('需要核对签名。');
    await kept(clerk);
    await clerk.reload();
    await expect(main.getByRole('textbox', { name: '具体说明' })).toHaveValue('需要核对签名。');
    await expect(main.getByText('请先核对是否仍有必要')).toBeVisible();
    await expect(main.getByText('还没有填写：提供期限。')).toBeVisible();
    await main.getByLabel('提供期限').fill('2099-01-01');
    await main.getByRole('button', { name: '发出通知' }).click();
    const asked = clerk.getByRole('dialog');
    await expect(asked.getByText('请先核对是否仍有必要')).toBeVisible();
    await asked.getByRole('button', { name: '发出通知' }).click();
    await clerk.waitForURL(/[?&]id=/);
  });
  await test.step('it awaits the lawyer first of all', async () => {
    await lawyer.goto('/applications');
    const mine = lawyer.getByRole('button', { name: /^待我处理/ });
    await expect(mine).toHaveAttribute('aria-pressed', 'true');
    const row = lawyer.getByRole('article').filter({ hasText: found.number });
    await catchUp(lawyer, '申请有新进展，点击刷新', row.getByText('法院通知'));
    await expect(row.getByText('答复法院', { exact: true })).toBeVisible();
  });
});
