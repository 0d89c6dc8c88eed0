import { complaint, drop } from './complaint-file.ts';
import { expect, PHONE, test } from './house.ts';
import { picture } from './picture.ts';
import { acceptedAs, clientOf, draftAs, fileAs } from './world.ts';

// The pictures of the guides, taken from the running house: PICTURES=1 npx playwright test pictures. An ordinary run leaves it out (playwright.config.ts).
test.describe.configure({ timeout: 180_000 });

test('pictures for the lawyer', async ({ house }) => {
  const accepted = await acceptedAs(house, 'zhou-shizhi', 'G13');
  const { id } = await draftAs(house, 'zhou-shizhi', 'G13');
  const visitor = await house.visit();
  await visitor.goto('/sign-in');
  await expect(visitor.getByRole('region', { name: '演示环境' })).toBeVisible();
  await picture(visitor, 'sign-in');
  const page = await house.enter('lawyer', 'zhou-shizhi');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '要办' })).toBeVisible();
  await picture(page, 'lawyer-home');
  for (const step of ['court', 'parties', 'claims', 'mandates', 'materials', 'check']) {
    await page.goto(`/drafts/${id}?step=${step}`);
    if (step === 'court') {
      await page.getByRole('combobox', { name: '查找法院' }).fill('jsq');
      await expect(page.getByRole('option').first()).toBeVisible();
    }
    await expect(
      page.getByRole('button', { name: step === 'check' ? '提交立案申请' : /^下一步/ }),
    ).toBeVisible();
    await expect(page.getByRole('navigation', { name: '立案步骤' })).toContainText('可以提交');
    await picture(page, `wizard-${step}`);
  }
  const pleading = await (await clientOf(house, 'lawyer', 'zhou-shizhi')).send<{ id: string }>(
    'POST',
    '/api/pleadings',
    {
      template: 'complaint-private-lending',
      from: { draftId: id },
    },
  );
  await page.goto(`/pleadings/${pleading.id}`);
  await page.getByRole('button', { name: '诉讼请求' }).click();
  await expect(page.getByRole('document').first()).toBeVisible();
  await picture(page, 'pleading');
  await page.goto(`/filings/G13/${accepted.filingId}/receipt`);
  await expect(page.getByText(accepted.receiptNo)).toBeVisible();
  await picture(page, 'receipt');
  await page.goto(`/filings/G13/${accepted.filingId}`);
  await expect(page.getByRole('heading', { name: '法院文书' })).toBeVisible({ timeout: 30_000 });
  await picture(page, 'filing');
  await page.goto(`/bills/G13/${accepted.billId}`);
  await page.getByRole('button', { name: '微信支付' }).click();
  await expect(page.getByRole('img', { name: /^微信支付扫码支付/ })).toBeVisible();
  await page.getByRole('img', { name: /^微信支付扫码支付/ }).scrollIntoViewIfNeeded();
  await picture(page, 'pay');
  await page.goto('/documents');
  await page
    .getByRole('list', { name: '文书', exact: true })
    .getByRole('link', { name: /受理案件通知书/ })
    .first()
    .click();
  await expect(page.getByRole('document', { name: /第 1 页/ })).toBeVisible();
  await picture(page, 'document');
  const reader = await house.enter('lawyer', 'zhou-shizhi');
  await reader.goto(`/law?q=${encodeURIComponent('诉讼费 减半')}`);
  // with texts loaded (LAW_LIBRARY) the found articles stand here
  if (process.env['LAW_LIBRARY'])
    await expect(reader.getByRole('list', { name: '法条' })).toBeVisible({ timeout: 60_000 });
  await picture(reader, 'law-search');
  await page.goto('/tools/fee?amounts=300000,5000');
  await expect(page.getByText('减半后')).toBeVisible();
  await picture(page, 'tool-fee');
  await page.goto('/tools/period?items=D45&event=2026-09-22');
  await expect(page.getByText('2026年10月8日 星期四')).toBeVisible();
  await picture(page, 'tool-period');
  const phone = await house.enter('lawyer', 'zhou-shizhi', PHONE);
  await phone.goto(`/drafts/${id}?step=claims`);
  await expect(phone.getByRole('textbox', { name: '请求 1' })).toBeVisible();
  await picture(phone, 'phone-wizard');
});

test('pictures of the complaint assistant', async ({ house }) => {
  const page = await house.enter('lawyer', 'zhou-shizhi');
  await page.goto('/drafts');
  await drop(page, '.tbf-read-drop', '民事起诉状.docx', await complaint('陈示例'));
  await expect(page.getByText(/^识别出 \d+ 项/)).toBeVisible({ timeout: 30_000 });
  await page
    .getByRole('region', { name: '当事人' })
    .getByRole('button', { name: /^看原文：住所/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: '证件号码' }).scrollIntoViewIfNeeded();
  await picture(page, 'assistant-review');
  const { id } = await draftAs(house, 'zhou-shizhi', 'G13');
  await page.goto(`/drafts/${id}/evidence`);
  await page.getByRole('button', { name: '生成证据册' }).click();
  await expect(page.getByRole('link', { name: '下载证据册' })).toBeVisible({ timeout: 30_000 });
  await picture(page, 'evidence-book');
});

test('pictures for the registrar', async ({ house }) => {
  const filed = await fileAs(house, 'zhou-shizhi', 'G13');
  await clientOf(house, 'court', 'g13-registrar');
  const page = await house.enter('court', 'g13-registrar', { viewport: { width: 1600, height: 900 } });
  await page.goto('/court');
  await expect(page.getByRole('heading', { name: '要办' })).toBeVisible();
  await picture(page, 'court-home');
  await page.goto(`/court/filings?id=${filed.filingId}`);
  const filing = page.getByRole('region', { name: '立案申请', exact: true });
  await expect(filing.getByRole('heading', { name: filed.title })).toBeVisible();
  await filing.getByRole('button', { name: /^领取/ }).click();
  await expect(filing.getByRole('button', { name: '释放' })).toBeVisible();
  await expect(page.getByRole('document', { name: /第 1 页/ })).toBeVisible();
  await picture(page, 'desk');
  await page.keyboard.press('3');
  await page.keyboard.press('b');
  await page.getByRole('dialog', { name: '补正通知' }).getByRole('button', { name: '预览通知' }).click();
  await picture(page, 'desk-notice');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: '登记立案？' }).getByRole('spinbutton')).toBeVisible();
  await picture(page, 'desk-accept');
  await page.keyboard.press('Escape');
  await filing.getByRole('tab', { name: '经过与留痕' }).click();
  await picture(page, 'desk-trail');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
  await picture(page, 'desk-keys');
  const counter = await house.enter('court', 'g13-counter');
  await counter.goto('/court/counter');
  await counter.getByRole('textbox', { name: '律师执业证号' }).fill('14101200811900001');
  await counter.getByRole('button', { name: '发起核验' }).click();
  await expect(counter.getByRole('img', { name: /打开身份核验/ })).toBeVisible();
  await picture(counter, 'counter');
});
