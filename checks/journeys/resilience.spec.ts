import { expect, saved, test } from './house.ts';
import { clientOf, draftAs } from './world.ts';

const FACTS = '事实的第一段。';
const MORE = '登录到期或者断网之后写下的第二段。';

/** An empty draft of a person. */
async function emptyDraft(api: Awaited<ReturnType<typeof clientOf>>): Promise<string> {
  const { id } = await api.send<{ id: string }>('POST', '/api/drafts', {});
  return id;
}

test('a session that ends while one types loses nothing', async ({ house }) => {
  const page = await house.enter('lawyer', 'gu-wangzhi');
  const elsewhere = await house.api('lawyer', 'gu-wangzhi');
  const id = await emptyDraft(elsewhere);
  await page.goto(`/drafts/${id}?step=facts`);
  const facts = page.getByRole('textbox', { name: '事实' });
  await facts.fill(FACTS);
  await saved(page);
  await elsewhere.send('POST', '/api/me/sessions/revoke-others');
  await facts.press('Control+End');
  await page.keyboard.type(MORE);
  await expect(page.getByRole('alert')).toContainText('登录已到期。您填写的内容都在本页，没有丢失。');
  await expect(page.getByText('登录已到期，内容保留在本机，重新登录后自动补存')).toBeVisible();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: '在新页面重新登录' }).click();
  const door = await opened;
  await door.getByRole('link', { name: /律师登录/ }).click();
  await door.getByRole('button', { name: /顾望之/ }).click();
  await door.getByRole('button', { name: '通过', exact: true }).click();
  await expect(door.getByText('已重新登录。请回到原来的页面继续，填写的内容都在那里。')).toBeVisible();
  await door.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus'))); // a browser without a window of its own does not tell that it has the focus
  await saved(page);
  await expect(page.getByText('登录已到期。')).toBeHidden();
  await expect(facts).toHaveValue(FACTS + MORE);
  const kept = await elsewhere.get<{ content: { facts: string } }>(`/api/drafts/${id}`);
  expect(kept.content.facts).toBe(FACTS + MORE);
});

test('a network that goes away while one types loses nothing, not even when the page is closed', async ({
  house,
}) => {
  const api = await clientOf(house, 'lawyer', 'shen-jichuan');
  const id = await emptyDraft(api);
  const page = await house.enter('lawyer', 'shen-jichuan');
  await page.goto(`/drafts/${id}?step=facts`);
  const facts = page.getByRole('textbox', { name: '事实' });
  await facts.fill(FACTS);
  await saved(page);
  await page.context().setOffline(true);
  await facts.press('Control+End');
  await page.keyboard.type(MORE);
  await expect(page.getByText('离线，内容保留在本机，联网后自动补存')).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
  expect((await api.get<{ content: { facts: string } }>(`/api/drafts/${id}`)).content.facts).toBe(
    FACTS + MORE,
  );

  await page.context().setOffline(true);
  await page.keyboard.type('第三段。');
  await expect(page.getByText('离线，内容保留在本机，联网后自动补存')).toBeVisible();
  const again = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await again.context().setOffline(false);
  await again.goto(`/drafts/${id}?step=facts`);
  await again.getByRole('button', { name: '恢复这份内容' }).click();
  await expect(again.getByRole('textbox', { name: '事实' })).toHaveValue(`${FACTS}${MORE}第三段。`);
  await saved(again);
});

test('a submission pressed twice, and in two windows at once, is one filing', async ({ house }) => {
  const { id, plaintiff } = await draftAs(house, 'zhou-shizhi', 'G11');
  const [one, other] = await Promise.all([
    house.enter('lawyer', 'zhou-shizhi'),
    house.enter('lawyer', 'zhou-shizhi'),
  ]);
  for (const page of [one, other]) {
    await page.goto(`/drafts/${id}?step=check`);
    await page.getByRole('button', { name: '提交立案申请' }).click();
  }
  const confirm = (page: typeof one) =>
    page.getByRole('dialog', { name: '提交立案申请？' }).getByRole('button', { name: '提交立案申请' });
  await Promise.all([confirm(one).dblclick(), confirm(other).dblclick()]);
  await Promise.any(
    [one, other].map((page) =>
      expect(page.getByRole('heading', { name: '收件回执', level: 1 })).toBeVisible(),
    ),
  );
  const api = await clientOf(house, 'lawyer', 'zhou-shizhi');
  await expect(async () => {
    const { rows } = await api.get<{ rows: unknown[] }>(`/api/filings?q=${encodeURIComponent(plaintiff)}`);
    expect(rows).toHaveLength(1);
  }).toPass();
});

test('the same draft open on two devices: the second to save is asked which to keep', async ({ house }) => {
  const api = await clientOf(house, 'lawyer', 'shen-jichuan');
  const id = await emptyDraft(api);
  const [desk, phone] = await Promise.all([
    house.enter('lawyer', 'shen-jichuan'),
    house.enter('lawyer', 'shen-jichuan'),
  ]);
  await Promise.all([desk, phone].map((page) => page.goto(`/drafts/${id}?step=facts`)));
  await desk.getByRole('textbox', { name: '事实' }).fill('在电脑上写的');
  await saved(desk);
  await phone.getByRole('textbox', { name: '理由' }).fill('在手机上写的');
  const alert = phone.getByRole('alert');
  await expect(alert).toContainText('这份草稿在别处修改过');
  await expect(alert).toContainText('事实与理由');
  await alert.getByRole('button', { name: '改用别处的' }).click();
  await expect(phone.getByRole('textbox', { name: '事实' })).toHaveValue('在电脑上写的');
});

test('a company lawyer is refused for another client, with the article, and cannot submit', async ({
  house,
}) => {
  const { id } = await draftAs(house, 'tang-nizhen', 'G11');
  const page = await house.enter('lawyer', 'tang-nizhen');
  await page.goto(`/drafts/${id}?step=check`);
  await expect(page.getByRole('button', { name: /本单位为“河南示例机电有限公司”/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '提交立案申请' })).toHaveAttribute('aria-disabled', 'true');
  const api = await clientOf(house, 'lawyer', 'tang-nizhen');
  const { version } = await api.get<{ version: number }>(`/api/drafts/${id}`);
  const { status, body } = await api.ask(
    'POST',
    `/api/drafts/${id}/submit`,
    { version },
    { 'idempotency-key': crypto.randomUUID() },
  );
  expect(status).toBe(422);
  expect(JSON.stringify(body)).toContain('本单位为');
});

test('a filing of one lawyer is nobody else’s', async ({ house }) => {
  const { id, plaintiff } = await draftAs(house, 'zhou-shizhi', 'G11');
  const stranger = await house.enter('lawyer', 'gu-wangzhi');
  await stranger.goto(`/drafts/${id}`);
  await expect(stranger.getByText(/没有找到这份草稿/)).toBeVisible();
  await expect(stranger.getByText(plaintiff)).toHaveCount(0);
});
