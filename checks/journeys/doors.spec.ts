import { expect, test } from './house.ts';

test('a lawyer signs in through the verification platform with a live face, and out again', async ({
  house,
}) => {
  const page = await house.visit();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '登录通办', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: /律师登录/ }).click();
  await page.getByRole('searchbox', { name: '姓名、执业机构或执业证号' }).fill('黎照临');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('button', { name: /黎照临/ }).click();
  await expect(page.getByRole('heading', { name: '实时实人实证核验' })).toBeVisible();
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await expect(page.getByRole('heading', { name: '今天', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /我的账户.*黎照临/ }).click();
  const account = page.getByRole('dialog', { name: '我的账户' });
  await expect(account.getByText('已核验', { exact: true })).toBeVisible();
  await account.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录通办', level: 1 })).toBeVisible();
  await page.goto('/filings');
  await expect(page.getByRole('heading', { name: '登录通办', level: 1 })).toBeVisible();
});

test('a failed live face leaves the lawyer outside with what to do', async ({ house }) => {
  const page = await house.visit();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: /律师登录/ }).click();
  await page.getByRole('button', { name: /欧阳试/ }).click();
  await page.getByRole('button', { name: '不通过' }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('身份核验未通过');
  await expect(refusal).toContainText('诉讼服务窗口');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '登录通办', level: 1 })).toBeVisible();
});

test('signing in leads back to the page that was asked for', async ({ house }) => {
  const page = await house.visit();
  await page.goto('/court/filings?queue=mine');
  await page.getByRole('link', { name: /法院工作人员登录/ }).click();
  await page.getByRole('button', { name: /程立言/ }).click();
  await expect(page.getByRole('button', { name: /^我的/, pressed: true })).toBeVisible();
  await expect(page).toHaveURL(/queue=mine/);
});

for (const [person, why] of [
  ['qin-zhige', /停止执业/],
  ['he-chushi', /实时实人实证核验/],
  ['ma-xingzhi', /变更执业机构/],
] as const)
  test(`a lawyer who may not act now is told why before writing a word: ${person}`, async ({ house }) => {
    const page = await house.enter('lawyer', person);
    await page.goto('/drafts');
    const begin = page.getByRole('button', { name: '新的民事一审立案' });
    await expect(begin).toHaveAttribute('aria-disabled', 'true');
    await expect(begin).toHaveAccessibleDescription(why);
    await page.goto('/account');
    await expect(page.getByRole('main').getByText(why).first()).toBeVisible();
    // the page is not the guard: the server says the same
    const api = await house.api('lawyer', person);
    const { status, body } = await api.ask(
      'POST',
      '/api/drafts',
      {},
      { 'idempotency-key': crypto.randomUUID() },
    );
    expect(status).toBe(403);
    expect(JSON.stringify(body)).toMatch(why);
  });

test('the other side of the house is closed, politely', async ({ house }) => {
  const lawyer = await house.enter('lawyer', 'shen-jichuan');
  await lawyer.goto('/court/filings');
  await expect(lawyer.getByText('这里是法院工作人员的页面。')).toBeVisible();
  await lawyer.getByRole('link', { name: '回到您的首页' }).click();
  await expect(lawyer.getByRole('heading', { name: '今天', level: 1 })).toBeVisible();
  const clerk = await house.enter('court', 'g11-clerk');
  await clerk.goto('/drafts');
  await expect(clerk.getByText('这里是律师的页面。')).toBeVisible();
});

test('signing out everywhere else ends the other sign-ins at once', async ({ house }) => {
  const here = await house.enter('lawyer', 'xu-wenqu');
  const there = await house.enter('lawyer', 'xu-wenqu');
  await there.goto('/account');
  await expect(there.getByRole('heading', { name: '我的', level: 1 })).toBeVisible();
  await here.goto('/account');
  await here.getByRole('button', { name: '其他设备全部退出' }).click();
  await here.getByRole('dialog').getByRole('button', { name: '全部退出' }).click();
  await expect(here.getByRole('button', { name: '其他设备全部退出' })).toBeHidden();
  await there.goto('/filings');
  await expect(there.getByRole('heading', { name: '登录通办', level: 1 })).toBeVisible();
  await here.goto('/filings');
  await expect(here.getByRole('heading', { name: '我的立案', level: 1 })).toBeVisible();
});

test('the counter starts a verification, the lawyer passes it on the own phone, the record is the same', async ({
  house,
}) => {
  const counter = await house.enter('court', 'g13-counter');
  await counter.goto('/court/counter');
  await counter.getByRole('textbox', { name: '律师执业证号' }).fill('14401200821900016');
  await counter.getByRole('button', { name: '发起核验' }).click();
  const phone = await house.visit({ viewport: { width: 360, height: 740 } });
  const link = counter.getByRole('link', { name: '没有手机时，在窗口的核验设备上打开' });
  await phone.goto((await link.getAttribute('href')) ?? '');
  await phone.getByRole('button', { name: '通过', exact: true }).click();
  await expect(phone.getByText('核验通过', { exact: true })).toBeVisible();
  await expect(counter.getByText(/欧阳试/)).toBeVisible();
});

test('help and about can be read by anyone, and help opens beside the work', async ({ house }) => {
  const page = await house.visit();
  await page.goto('/help');
  await expect(page.getByRole('heading', { name: '帮助', level: 1 })).toBeVisible();
  await page.goto('/about');
  await expect(page.getByRole('heading', { name: '关于通办', level: 1 })).toBeVisible();
  await page.goto('/no-such-page');
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  const lawyer = await house.enter('lawyer', 'shen-jichuan');
  await lawyer.goto('/');
  await lawyer.getByRole('button', { name: '帮助' }).click();
  await expect(lawyer.getByRole('dialog')).toBeVisible();
  await lawyer.keyboard.press('Escape');
  await expect(lawyer.getByRole('dialog')).toBeHidden();
});

test('a key for the firm’s own software is shown once and can be stopped', async ({ house }) => {
  const page = await house.enter('lawyer', 'zhou-shizhi');
  await page.goto('/account');
  await page.getByRole('textbox', { name: '令牌名称（例如所用软件的名字）' }).fill('律所案件管理');
  await page.getByRole('group', { name: '允许它做什么' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '新建访问令牌' }).click();
  await expect(page.getByText('请立即保存，只显示这一次：')).toBeVisible();
  await page.reload();
  await expect(page.getByText('请立即保存，只显示这一次：')).toBeHidden();
  await page.getByRole('button', { name: '停用', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用令牌' }).click();
  await expect(page.getByText('没有访问令牌')).toBeVisible();
});
