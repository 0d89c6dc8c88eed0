import { withCheckDigit } from '../../db/demo/complaints.ts';
import { choose, expect, type Page } from './house.ts';
import { pdf, photo, word } from './papers.ts';

// The steps of the wizard, done by hand as a person does them; the same on a desk and on a phone.

export const PLAINTIFF_NUMBER = withCheckDigit('41010519910203402');

const next = (page: Page, step: string) => page.getByRole('button', { name: `下一步：${step}` }).click();

export async function chooseCourtAndCause(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '查找法院' }).fill('zzsjsq');
  await page.getByRole('option', { name: /郑州市金水区人民法院/ }).click();
  await expect(page.getByText('已选 郑州市金水区人民法院')).toBeVisible();
  await next(page, '案由');
  await page.getByRole('combobox', { name: '查找案由' }).fill('mjjd');
  await page.getByRole('option', { name: /^民间借贷纠纷/ }).click();
  await expect(page.getByText('已选 民间借贷纠纷')).toBeVisible();
}

/** The plaintiff from a line of a pleading in the clipboard, the defendant from a pasted pleading. */
export async function pasteParties(page: Page, plaintiff: string, defendant: string): Promise<void> {
  await next(page, '当事人');
  await page.getByRole('button', { name: '添加原告' }).click();
  const card = page.getByRole('list', { name: '原告' });
  const name = card.getByRole('textbox', { name: '姓名', exact: true });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    (line) => navigator.clipboard.writeText(line),
    `${plaintiff}，女，1991年2月3日出生，汉族，住河南省郑州市金水区示例路12号，公民身份号码${PLAINTIFF_NUMBER}，联系电话19900012001`,
  );
  await name.focus();
  await page.keyboard.press('Control+v');
  await expect(name).toHaveValue(plaintiff);
  await expect(card.getByRole('textbox', { name: '证件号码' })).toHaveValue(PLAINTIFF_NUMBER);
  await expect(card.getByRole('textbox', { name: '出生日期' })).toHaveValue('1991-02-03');
  await expect(card.getByRole('radio', { name: '女' })).toBeChecked();
  await page.getByRole('button', { name: '粘贴多名当事人' }).click();
  await page
    .getByRole('textbox', { name: '粘贴当事人' })
    .fill(`被告：${defendant}，男，住河南省郑州市金水区样本小区`);
  await page.getByRole('button', { name: '加入这 1 名当事人' }).click();
  await expect(
    page.getByRole('list', { name: '被告' }).getByRole('textbox', { name: '姓名', exact: true }),
  ).toHaveValue(defendant);
}

/** Claims, the fee computed beside them, facts and grounds. */
export async function writeClaims(page: Page): Promise<void> {
  await next(page, '诉讼请求');
  await page.getByRole('button', { name: '添加一项请求' }).click();
  await page.getByRole('textbox', { name: '请求 1' }).fill('判令被告归还借款本金150000元');
  await page.getByRole('textbox', { name: '金额' }).fill('15万');
  await expect(page.getByText('壹拾伍万元整').first()).toBeVisible();
  await expect(page.getByRole('list', { name: '计算步骤' })).toContainText('2,250.00 元');
  await expect(page.getByRole('main')).toContainText('3,300.00 元');
  await expect(page.getByRole('main')).toContainText('减半为 1,650.00 元');
  await page.getByRole('button', { name: '添加一项请求' }).click();
  await page.getByRole('textbox', { name: '请求 2' }).fill('本案诉讼费用由被告负担');
  await next(page, '事实与理由');
  await page
    .getByRole('textbox', { name: '事实' })
    .fill('2025年3月1日，原告向被告出借150000元并于当日转账交付。借款到期后被告未归还。');
  await page
    .getByRole('textbox', { name: '理由' })
    .fill('依据《中华人民共和国民法典》第六百七十五条，请求判如所请。');
}

/** Two pieces of evidence named by their files, a PDF of three pages and a photograph; the source of the second is forgotten. */
export async function listEvidence(page: Page): Promise<void> {
  await next(page, '证据');
  await choose(page, '从文件逐个建立证据', [
    await pdf('借款合同', '双方约定借款本金、期限和利率。', 3),
    await photo('银行转账回单'),
  ]);
  const pieces = page
    .getByRole('list', { name: '证据', exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: '名称' }) });
  await expect(pieces).toHaveCount(2);
  await expect(pieces.nth(0).getByRole('textbox', { name: '名称' })).toHaveValue('借款合同');
  await pieces.nth(0).getByRole('textbox', { name: '证明目的' }).fill('双方借款的约定');
  await pieces.nth(0).getByRole('textbox', { name: '来源' }).fill('原告持有');
  await expect(pieces.nth(1).getByRole('textbox', { name: '名称' })).toHaveValue('银行转账回单');
  await pieces.nth(1).getByRole('textbox', { name: '证明目的' }).fill('原告已经交付借款');
}

/** The powers of the 授权委托书 one by one. */
export async function grantPowers(page: Page, lawyer: string): Promise<void> {
  await next(page, '委托代理');
  const mandate = page.getByRole('list', { name: '委托代理' });
  await expect(mandate.getByRole('textbox', { name: '律师姓名' })).toHaveValue(lawyer);
  await mandate.getByRole('radio', { name: '特别授权' }).check();
  for (const power of ['代为变更诉讼请求', '进行和解、调解', '申请撤诉'])
    await mandate.getByRole('checkbox', { name: power }).check();
  await mandate.getByRole('checkbox', { name: '代为申请回避' }).uncheck();
  await expect(mandate.getByRole('checkbox', { name: '代为放弃诉讼请求' })).not.toBeChecked();
}

/** Word, photographs and PDF chosen at once; each finds its place by its name. */
export async function handInMaterials(page: Page, plaintiff: string): Promise<void> {
  await next(page, '材料');
  await choose(page, '一次选择多个文件', [
    word('民事起诉状', [`原告：${plaintiff}`, '诉讼请求：归还借款本金150000元。']),
    await photo(`身份证_${plaintiff}`),
    await pdf('授权委托书', '委托律师为诉讼代理人。'),
    await photo('律师执业证'),
    await pdf('律师事务所函', '兹指派本所律师。'),
  ]);
  const main = page.getByRole('main');
  await expect(main.getByText('应交 7 项，已有 7 项')).toBeVisible();
  await expect(main.getByText('已通过检查')).toHaveCount(7, { timeout: 60_000 });
  await expect(
    page.getByRole('list', { name: '民事起诉状的文件' }).getByText('民事起诉状.docx'),
  ).toBeVisible();
  await page.getByRole('radio', { name: '同意电子送达', exact: true }).check();
}

/** The check names what was forgotten and leads to it; mended, it lets go, and the complaint goes to the court. */
export async function mendAndSubmit(page: Page, toCheck: () => Promise<void>): Promise<void> {
  await toCheck();
  const main = page.getByRole('main');
  await expect(main.getByText(/^有 1 处需要补充或者更正/)).toBeVisible();
  await expect(page.getByRole('button', { name: '提交立案申请' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: '证据“银行转账回单”没有写明来源。' }).click();
  await expect(page.getByRole('textbox', { name: '来源' }).nth(1)).toBeFocused();
  await page.keyboard.type('银行出具');
  await toCheck();
  await expect(main.getByText(/^没有发现需要补充或者更正的地方/)).toBeVisible();
  await page.getByRole('button', { name: '提交立案申请' }).click();
  await page
    .getByRole('dialog', { name: '提交立案申请？' })
    .getByRole('button', { name: '提交立案申请' })
    .click();
  await expect(page.getByRole('heading', { name: '收件回执', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: '当前状态' })).toContainText('法院审查，决定是否立案');
}
