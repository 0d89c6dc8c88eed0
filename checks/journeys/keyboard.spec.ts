import { expect, test, toSearch } from './house.ts';
import { fileAs } from './world.ts';

test('the registrar works a queue with the keyboard alone', async ({ house }) => {
  test.setTimeout(120_000);
  const first = await fileAs(house, 'zhou-shizhi', 'G11');
  const second = await fileAs(house, 'zhou-shizhi', 'G11');
  const page = await house.enter('court', 'g11-registrar');
  const desk = page.getByRole('region', { name: '立案申请', exact: true });
  const queue = page.getByRole('region', { name: '立案申请队列' });
  await page.goto('/court/filings');
  await expect(queue.getByRole('button', { name: second.title })).toBeVisible();

  await toSearch(page);
  await page.keyboard.type(first.receiptNo);
  await page.keyboard.press('Enter');
  await expect(queue.getByRole('button', { name: second.title })).toBeHidden();
  await expect(queue.getByRole('button', { name: first.title })).toBeVisible();
  await page.keyboard.press('j');
  await expect(desk.getByRole('heading', { name: first.title })).toBeVisible();
  await page.keyboard.press('c');
  await expect(desk.getByRole('button', { name: '释放' })).toBeVisible();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: '键盘快捷键' });
  await expect(keys).toContainText('登记立案');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await page.keyboard.press(']');
  await expect(
    page.getByRole('region', { name: '材料', exact: true }).getByRole('button', { name: /^2\./ }),
  ).toHaveAttribute('aria-current', 'true');

  // digits tick, B writes the notice, Ctrl Enter sends it
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await page.keyboard.press('b');
  const notice = page.getByRole('dialog', { name: '补正通知' });
  await expect(notice.getByRole('button', { name: '发出补正通知（2 项）' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/已发出补正通知/)).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(second.receiptNo);
  await page.keyboard.press('Enter');
  await expect(queue.getByRole('button', { name: second.title })).toBeVisible();
  await page.keyboard.press('j');
  await expect(desk.getByRole('heading', { name: second.title })).toBeVisible();
  await page.keyboard.press('c');
  await expect(desk.getByRole('button', { name: '释放' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: '登记立案？' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/已登记立案（20\d\d）豫0102民初\d+号/)).toBeVisible();
});

test('nobody sees another court’s filings', async ({ house }) => {
  const { filingId } = await fileAs(house, 'zhou-shizhi', 'G13');
  const page = await house.enter('court', 'g11-registrar');
  await page.goto(`/court/filings/${filingId}`);
  await expect(page.getByRole('region', { name: '立案申请', exact: true })).toHaveCount(0);
  await expect(page.getByRole('alert')).toBeVisible();
});
