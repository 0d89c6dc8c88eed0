import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { complaint, drop, NUMBER } from './complaint-file.ts';
import { choose, expect, saved, test } from './house.ts';
import { pdf } from './papers.ts';
import { clientOf } from './world.ts';

type Draft = {
  version: number;
  content: {
    courtId: string;
    causeId: string;
    parties: {
      role: string;
      name: string;
      paperNumber: string;
      creditCode: string;
      phone: string;
      birthday: string;
    }[];
    claims: { text: string; amountFen: number | null }[];
    facts: string;
    grounds: string;
    evidence: { name: string }[];
    mandates: { agentName: string; authority: string }[];
  };
};

test('a complaint in Word dropped on the filing page is read, reviewed and fills the form; the evidence becomes one book', async ({
  house,
}) => {
  const plaintiff = '陈示例';
  const page = await house.enter('lawyer', 'zhou-shizhi');
  const api = await clientOf(house, 'lawyer', 'zhou-shizhi');
  await page.goto('/drafts');
  await expect(page.getByRole('button', { name: '上传起诉状，自动填写' })).toBeVisible();
  await drop(page, '.tbf-read-drop', '民事起诉状.docx', await complaint(plaintiff));

  // reading, then the review: every value beside its place
  await expect(page).toHaveURL(/step=reading/);
  await expect(page.getByText(/^识别出 \d+ 项/)).toBeVisible({ timeout: 30_000 });
  const draftId = /drafts\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  const draft = () => api.get<Draft>(`/api/drafts/${draftId}`);
  expect((await draft()).content.parties).toEqual([]);
  const parties = page.getByRole('region', { name: '当事人' });
  await expect(parties.getByRole('textbox', { name: '证件号码' })).toHaveValue(NUMBER);
  await expect(parties.getByText('可靠').first()).toBeVisible();
  await parties.getByRole('button', { name: /^看原文：证件号码/ }).click();
  await expect(page.locator('[data-here] mark')).toHaveText(NUMBER);
  await parties.getByRole('textbox', { name: '民族' }).fill('回族');

  // nothing is applied before it is confirmed; then it is all there, and can be taken back
  await page.getByRole('button', { name: /^采用已勾选/ }).click();
  await expect(page.getByText(/^已从起诉状填入 \d+ 项/)).toBeVisible();
  await saved(page);
  const { content } = await draft();
  expect(content.courtId).toBe('G13');
  expect(content.causeId).toBe('9181');
  expect(content.parties.map(({ role, name }) => [role, name])).toEqual([
    ['plaintiff', plaintiff],
    ['defendant', '河南样本商贸有限公司'],
  ]);
  expect(content.parties[0]).toMatchObject({
    paperNumber: NUMBER,
    phone: '19900012001',
    ethnicity: '回族',
    birthday: '1990-03-07',
  });
  expect(content.parties[1]?.creditCode).toBe('91410100052678905G');
  expect(content.claims.map(({ amountFen }) => amountFen)).toEqual([12_000_000, 500_000, null]);
  expect(content.facts).toContain('2025年3月1日');
  expect(content.grounds).toContain('第六百七十五条');
  expect(content.evidence.map(({ name }) => name)).toEqual(['借款合同', '银行转账回单']);
  expect(content.mandates.map(({ agentName }) => agentName)).toEqual(['周试之']);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText(/^识别出 \d+ 项/)).toBeVisible();
  await expect.poll(async () => (await draft()).content.parties.length).toBe(0);
  await page.getByRole('button', { name: /^全部采用/ }).click();
  await expect(page.getByText(/^已从起诉状填入 \d+ 项/)).toBeVisible();
  await page.getByRole('button', { name: '查看立案法官可能退回的问题' }).click();
  await expect(page.getByText(/^有 \d+ 处需要补充或者更正/).first()).toBeVisible();
  await expect(page.getByText('缺少原告身份证明', { exact: false }).first()).toBeVisible();

  // the form says something else than the document
  await page.goto(`/drafts/${draftId}?step=parties`);
  await page
    .getByRole('list', { name: '被告' })
    .getByRole('textbox', { name: /^住所/ })
    .fill('河南省洛阳市涧西区别处路1号');
  await saved(page);
  await page.goto(`/drafts/${draftId}?step=check`);
  await expect(page.getByRole('heading', { name: '立案法官可能提出的问题' })).toBeVisible();
  await expect(page.getByText(/与上传的起诉状不一致：被告 河南样本商贸有限公司的住所/)).toBeVisible();

  // the evidence as a list and as one book
  await page.goto(`/drafts/${draftId}?step=evidence`);
  await choose(page, '从文件逐个建立证据', [await pdf('催款记录', '聊天记录三页。', 2)]);
  await expect(page.getByText(/催款记录\.pdf/).first()).toBeVisible();
  await expect(page.getByText('已通过检查').first()).toBeVisible({ timeout: 20_000 });
  await saved(page);
  await page.getByRole('button', { name: '证据目录和证据册' }).click();
  await expect(page.getByRole('row', { name: /证据三 催款记录/ })).toContainText('第1–2页');
  await page.getByRole('button', { name: '生成证据册' }).click();
  const word = page.waitForEvent('download');
  await page.getByRole('link', { name: /下载 Word/ }).click();
  expect((await word).suggestedFilename()).toMatch(/证据目录_\d{4}-\d\d-\d\d\.docx$/);
  await expect(page.getByRole('link', { name: '下载证据册' })).toBeVisible({ timeout: 20_000 });
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载证据册' }).click();
  const book = await PDFDocument.load(await readFile(await (await download).path()));
  expect(book.getPageCount()).toBeGreaterThanOrEqual(3);
});
