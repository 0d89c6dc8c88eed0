import { expect, PHONE, test } from './house.ts';
import {
  chooseCourtAndCause,
  grantPowers,
  handInMaterials,
  listEvidence,
  mendAndSubmit,
  pasteParties,
  writeClaims,
} from './wizard.ts';
import { inventName } from './world.ts';

test('the whole filing on a phone', async ({ house }) => {
  test.setTimeout(180_000);
  const page = await house.enter('lawyer', 'ouyang-shi', PHONE);
  const wide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const plaintiff = inventName('赵');
  await page.goto('/');
  await page.getByRole('navigation', { name: '底部导航' }).getByRole('link', { name: '办理' }).click();
  await page.getByRole('link', { name: /民事一审立案/ }).click();
  await page.getByRole('button', { name: '新的民事一审立案' }).click();
  await chooseCourtAndCause(page);
  await pasteParties(page, plaintiff, inventName('孙'));
  expect(await wide()).toBeLessThanOrEqual(0);
  await writeClaims(page);
  await listEvidence(page);
  await grantPowers(page, '欧阳试');
  await handInMaterials(page, plaintiff);
  await expect(page.getByRole('button', { name: /^拍照/ }).first()).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
  await mendAndSubmit(page, async () => {
    await page.getByText('全部步骤').click();
    await page.getByRole('link', { name: /^检查与提交/ }).click();
  });
  expect(await wide()).toBeLessThanOrEqual(0);
  await page.getByRole('navigation', { name: '底部导航' }).getByRole('link', { name: '案件' }).click();
  await page.getByRole('main').getByRole('link', { name: '我的立案' }).click();
  await expect(page.getByRole('list', { name: '我的立案' })).toContainText(plaintiff);
});
