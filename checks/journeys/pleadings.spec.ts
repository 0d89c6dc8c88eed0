import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { inspect } from '../accessibility/inspect.ts';
import { expect, saved, test } from './house.ts';
import { inventName } from './world.ts';

test('an element-style complaint: chosen, filled in beside its paper, taken home as Word and on to filing', async ({
  house,
}) => {
  test.setTimeout(90_000);
  const visitor = await house.visit();
  const page = await house.enter('lawyer', 'zhou-shizhi');
  const [plaintiff, defendant] = [inventName('钱'), inventName('李')];
  const steps = page.getByRole('navigation', { name: '填写步骤' });
  const step = (name: string) => steps.getByRole('button', { name: new RegExp(`^${name}`) }).click();

  await test.step('anyone may take a blank form', async () => {
    await visitor.goto('/pleadings');
    await visitor.getByRole('searchbox', { name: '查找文书' }).fill('离婚');
    await expect(visitor.getByRole('listitem').filter({ hasText: '要素式' })).toHaveCount(2);
    const download = visitor.waitForEvent('download');
    await visitor.getByRole('link', { name: '空白 Word：要素式起诉状（离婚纠纷）' }).click();
    expect((await download).suggestedFilename()).toMatch(/^（离婚纠纷）民事起诉状_.*\.docx$/);
  });

  await test.step('the guide leads to the very template; signing in comes back to it', async () => {
    await visitor.goto('/guide');
    await visitor.getByRole('link', { name: '用样式填写：授权委托书' }).click();
    const signIn = visitor.getByRole('link', { name: '登录后填写：授权委托书' });
    await expect(signIn).toBeFocused();
    await expect(visitor.getByRole('link', { name: '空白 PDF：授权委托书' })).toBeInViewport();
    await inspect(visitor, '/pleadings?template=power-of-attorney');
    await signIn.click();
    await visitor.getByRole('link', { name: /律师登录/ }).click();
    await visitor.getByRole('searchbox', { name: '姓名、执业机构或执业证号' }).fill('黎照临');
    await visitor.getByRole('button', { name: '查找' }).click();
    await visitor.getByRole('button', { name: /黎照临/ }).click();
    await visitor.getByRole('button', { name: '通过', exact: true }).click();
    await expect(visitor).toHaveURL(/\/pleadings\?template=power-of-attorney$/);
    await expect(visitor.getByRole('button', { name: '填写：授权委托书' })).toBeFocused();
  });

  await test.step('the lawyer chooses the form of 民间借贷', async () => {
    await page.goto('/pleadings');
    await page.getByRole('searchbox', { name: '查找文书' }).fill('民间借贷');
    await page.getByRole('button', { name: '填写：要素式起诉状（民间借贷纠纷）' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '要素式起诉状（民间借贷纠纷）' })).toBeVisible();
  });

  await test.step('court and parties; a pasted line fills a card', async () => {
    await page.getByLabel(/^受理法院/).fill('郑州市金水区人民法院');
    await step('当事人');
    const name = page.getByRole('region', { name: '原告' }).getByLabel('姓名', { exact: true });
    await name.focus();
    await page.evaluate((line) => {
      const data = new DataTransfer();
      data.setData('text', line);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, `${plaintiff}，女，汉族，1990年3月7日出生，住河南省郑州市金水区示例路2号，身份证号410102199003074511`);
    await expect(page.getByRole('region', { name: '原告' }).getByLabel('公民身份号码')).toHaveValue(
      '410102199003074511',
    );
    await page.getByRole('region', { name: '被告' }).getByLabel('姓名', { exact: true }).fill(defendant);
    await expect(page.getByRole('region', { name: '被告' }).getByLabel('姓名', { exact: true })).toHaveValue(
      defendant,
    );
    await step('委托诉讼代理人');
    await expect(page.getByLabel('律师姓名')).not.toHaveValue('');
  });

  await test.step('the elements, one step after the other', async () => {
    await page.getByRole('button', { name: '下一步：诉讼请求' }).click();
    await page.getByLabel(/^尚欠借款本金/).fill('10万');
    await expect(page.getByText('壹拾万元整')).toBeVisible();
    await step('借款的经过');
    await page.getByLabel(/^出借人/).fill(plaintiff);
    await page.getByLabel(/^借款人/).fill(defendant);
    await page.getByLabel(/^借款凭据/).selectOption('借条');
    await page.getByLabel(/^实际交付的金额/).fill('100000');
    await page.getByLabel(/^交付日期/).fill('2024-03-01');
    await saved(page);
    await expect(page.getByText('必填 8 项，已填 8 项')).toBeVisible();
    await step('签署');
    await expect(page.getByText('判令被告归还借款本金100,000元。')).toBeVisible();
    await expect(page.getByText(`原告向被告交付借款100,000元`)).toBeVisible();
    await expect(page.getByRole('document', { name: /要素式起诉状/ })).toBeVisible();
  });

  await test.step('the page is fit for everyone', async () => {
    await inspect(page, '/pleadings/…');
  });

  await test.step('home as Word', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 Word' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^（民间借贷纠纷）民事起诉状_\d{4}-\d\d-\d\d\.docx$/);
    const { value } = await mammoth.extractRawText({ buffer: await readFile(await file.path()) });
    expect(value).toContain(plaintiff);
    expect(value).toContain('☑借条');
  });

  await test.step('and on to filing', async () => {
    await page.getByRole('button', { name: '用这份诉状去立案' }).click();
    await expect(page.getByRole('navigation', { name: '立案步骤' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      `${plaintiff}与${defendant}民间借贷纠纷`,
    );
    await page.goto(`${page.url().split('?')[0]}?step=materials`);
    await page.getByRole('button', { name: '用样式写一份：送达地址确认书' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '送达地址确认书' })).toBeVisible();
    await step('受送达人');
    await expect(page.getByLabel('姓名', { exact: true }).first()).toHaveValue(plaintiff);
    await page.goto('/pleadings');
    await expect(page.getByRole('link', { name: new RegExp(`${plaintiff}与${defendant}`) })).toBeVisible();
    await page.getByRole('button', { name: new RegExp(`^删除：.*${plaintiff}与`) }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByRole('link', { name: new RegExp(`${plaintiff}与${defendant}`) })).toBeVisible();
  });
});
