import { expect, go, type House, type Page, test } from './house.ts';
import { acceptedAs } from './world.ts';

/** The bill of a case just accepted, opened from the list. */
async function openBill(house: House, lawyer: string): Promise<{ page: Page; bill: string }> {
  const { courtId, billId } = await acceptedAs(house, lawyer, 'G11');
  const page = await house.enter('lawyer', lawyer);
  await page.goto('/');
  await go(page, '诉讼费用');
  await expect(page.getByRole('heading', { name: '诉讼费用', level: 1 })).toBeVisible();
  await page.goto(`/bills/${courtId}/${billId}`);
  await expect(page.getByText('待交费')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('元整');
  return { page, bill: `${courtId}/${billId}` };
}

async function expectReceipt(page: Page, channel: string): Promise<void> {
  const strip = page.getByRole('region', { name: '当前状态' });
  await expect(strip).toContainText('已交费', { timeout: 20_000 });
  await expect(page.getByRole('main')).toContainText('凭证号');
  await expect(page.getByRole('main')).toContainText(channel);
  const receipt = page.getByRole('link', { name: '下载交费凭证（PDF）' });
  await expect(receipt).toBeVisible({ timeout: 20_000 });
  const answer = await page.request.get((await receipt.getAttribute('href')) ?? '');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(decodeURIComponent(answer.headers()['content-disposition'] ?? '')).toMatch(
    /（20\d\d）豫0102民初\d+号交费凭证_20\d\d-\d\d-\d\d\.pdf/,
  );
}

test('the fee by WeChat: the code is scanned after the page was closed, the money is found again', async ({
  house,
}) => {
  const { page, bill } = await openBill(house, 'zhou-shizhi');
  await page.getByRole('button', { name: '微信支付' }).click();
  await expect(page.getByRole('img', { name: /^微信支付扫码支付 [\d,]+\.\d\d 元$/ })).toBeVisible();
  const answer = await page.request.get(`/api/bills/${bill}`);
  const { attempts }: { attempts: { codeUrl: string }[] } = await answer.json();
  await page.close({ runBeforeUnload: false });

  const phone = await house.visit({ viewport: { width: 360, height: 740 } });
  await phone.goto(
    `${house.sandbox.wechatPay}/pay?code_url=${encodeURIComponent(attempts[0]?.codeUrl ?? '')}`,
  );
  await phone
    .getByRole('button', { name: /支付|付款/ })
    .first()
    .click();
  await expect(phone.getByRole('heading', { name: '支付成功' })).toBeVisible();

  const again = await house.enter('lawyer', 'zhou-shizhi');
  await again.goto(`/bills/${bill}`);
  await expectReceipt(again, '微信支付');
});

test('the fee by Alipay: its cashier opens beside, the waiting page shows the money by itself', async ({
  house,
}) => {
  const { page } = await openBill(house, 'zhou-shizhi');
  await page.getByRole('button', { name: '支付宝' }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: /^前往支付宝支付 [\d,]+\.\d\d 元$/ }).click();
  const cashier = await opened;
  await expect(cashier.getByRole('heading', { name: '收银台' })).toBeVisible();
  await cashier
    .getByRole('button', { name: /支付|付款/ })
    .first()
    .click();
  await expectReceipt(page, '支付宝');
});

test('the fee by 网上银行: a form leads to the bank, which leads back to the bill; the waiting page shows the money by itself', async ({
  house,
}) => {
  const { page, bill } = await openBill(house, 'zhou-shizhi');
  await page.getByRole('button', { name: '网上银行' }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: /^前往银联选择银行，支付 [\d,]+\.\d\d 元$/ }).click();
  const bank = await opened;
  await expect(bank).toHaveURL(new RegExp(`^${house.sandbox.unionpay}/pay`));
  await bank.getByRole('button', { name: '登录网上银行付款' }).click();
  await expect(bank.getByRole('heading', { name: '付款成功' })).toBeVisible();
  await expectReceipt(page, '网上银行');
  await bank.getByRole('button', { name: '返回商户' }).click();
  await expect(bank).toHaveURL(new RegExp(`/bills/${bill}$`));
  await expect(bank.getByRole('region', { name: '当前状态' })).toContainText('已交费');
});

test('a cancelled payment takes no money, and another channel can be taken', async ({ house }) => {
  const { page } = await openBill(house, 'zhou-shizhi');
  await page.getByRole('button', { name: '支付宝' }).click();
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: /^前往支付宝支付/ }).click();
  const cashier = await opened;
  await cashier.getByRole('button', { name: '取消' }).click();
  await cashier.close();
  await page.getByRole('button', { name: '微信支付' }).click();
  await expect(page.getByRole('img', { name: /^微信支付扫码支付/ })).toBeVisible();
  await expect(page.getByRole('region', { name: '当前状态' })).toContainText('待交费');
});
