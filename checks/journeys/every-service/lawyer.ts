import type { ApplicationView } from '#modules/applications/views.ts';
import type { Answers } from '#services/engine/index.ts';
import type { Field, Material } from '#services/engine/definition.ts';
import { holds } from '#services/engine/index.ts';
import type { Offered } from '#services/engine/text.ts';
import { DEMO_COURT } from '../../../db/demo/world.ts';
import { catchUp, expect, type Page } from '../house.ts';
import type { Paper } from '../papers.ts';
import { fill } from './fill.ts';
import { look } from './look.ts';
import type { Someone } from './people.ts';

export type Wanted = {
  service: string;
  fields: readonly Field[];
  answers: Answers;
  offered: Offered;
  materials: readonly Material[];
  sheet: Paper;
};

/** From the menu of the case, or of the court before a suit, or from the number of a case that is not yet hers, to the open form. */
export async function begin(
  page: Page,
  service: string,
  at: { caseId: string | null; number?: string },
): Promise<void> {
  if (at.number === undefined)
    await page.goto(
      `/services?${at.caseId === null ? `court=${DEMO_COURT}` : `case=${DEMO_COURT}/${at.caseId}`}`,
    );
  else {
    await page.goto('/services');
    await page.getByRole('main').getByText('凭案号（代理关系尚未核实）').click();
    await page.getByRole('textbox', { name: '完整案号' }).fill(at.number);
    await page.getByRole('button', { name: '查找' }).click();
  }
  await page.getByRole('button', { name: `申请：${service}`, exact: true }).click();
  await page.getByRole('button', { name: '开始填写' }).click();
}

/** Fills the open form, hands in the papers, looks at it, previews and sends; nothing may be refused. */
export async function write(page: Page, wanted: Wanted, state: string): Promise<void> {
  const main = page.getByRole('main');
  await expect(page.getByRole('complementary', { name: '填写情况' })).toBeVisible();
  await fill(main, wanted.fields, wanted.answers, wanted.offered);
  for (const material of wanted.materials) {
    const chooser = page.waitForEvent('filechooser');
    const place = main.getByRole('group', { name: material.name, exact: true });
    await place.getByRole('button', { name: '选择文件', exact: true }).click();
    await (await chooser).setFiles([{ ...wanted.sheet, name: `${material.id}.pdf` }]);
  }
  for (const material of wanted.materials) {
    const there = main.getByRole('list', { name: `${material.name}：已上传`, exact: true });
    await expect(there.getByRole('button', { name: /^查看：/ })).toBeVisible({ timeout: 30_000 });
  }
  await expect(page.getByText('已经填写完整')).toBeVisible({ timeout: 20_000 });
  await look(page, state);
  await page.getByRole('button', { name: '检查并预览' }).click();
  await expect(page.getByRole('heading', { name: '将要提交的内容' })).toBeVisible({ timeout: 20_000 });
}

/** The papers that this example hands in. */
export const sheetsOf = (
  materials: readonly Material[],
  ids: readonly string[],
  answers: Answers,
): readonly Material[] => materials.filter(({ id, when }) => ids.includes(id) && holds(when, answers));

/** Sends what is previewed, by the name of the act, and answers with the id of the application. */
export async function send(page: Page, word: string): Promise<string> {
  const button = page.getByRole('main').getByRole('button', { name: word, exact: true });
  await expect(button).toBeEnabled({ timeout: 30_000 });
  await button.click();
  await page.waitForURL(/\/applications\/[0-9A-Z]{3}\/[0-9a-f-]{36}$/, { timeout: 20_000 });
  await expect(page.getByRole('region', { name: '当前状态' })).toBeVisible({ timeout: 20_000 });
  return page.url().split('/').at(-1) ?? '';
}

export const readAs = ({ api }: Someone, id: string): Promise<ApplicationView> =>
  api.get<ApplicationView>(`/api/applications/${DEMO_COURT}/${id}`);

/** Does what this side is awaited for: an act with a form is written, another is asked once. */
export async function doAs(
  someone: Someone,
  id: string,
  kind: ApplicationView['acts'][number]['kind'],
  wanted: Omit<Wanted, 'materials'>,
): Promise<void> {
  const { page } = someone;
  const { acts } = await readAs(someone, id);
  const act = acts.find((each) => each.kind === kind);
  if (!act) throw new Error(`${someone.sub} cannot ${kind}: ${acts.map((each) => each.act).join(' ')}`);
  expect([act.can, act.why]).toEqual([true, undefined]);
  await page.goto(`/applications/${DEMO_COURT}/${id}`);
  await page.getByRole('main').getByRole('button', { name: act.name, exact: true }).click();
  if (act.form.length > 0) {
    await write(page, { ...wanted, materials: [] }, `${act.name}：${wanted.service}`);
    await send(page, act.name);
    return;
  }
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: act.name, exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

/** The end as the lawyer sees it: the outcome in its place, the papers served, the last of them opened. */
export async function readEnd(
  { page }: Someone,
  id: string,
  outcome: string,
  paper: string | undefined,
  state: string,
): Promise<void> {
  await page.goto(`/applications/${DEMO_COURT}/${id}`);
  await expect(page.getByRole('region', { name: '当前状态' })).toContainText(outcome);
  if (paper === undefined) return look(page, state);
  const link = page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(paper) })
    .first();
  await catchUp(page, '有新进展，点击刷新', link);
  await look(page, state);
  await link.click();
  const sheet = page.getByRole('document', { name: new RegExp(`${paper}.*第 1 页`) });
  // what goes to an address that was never confirmed is served by being opened
  const closed = page.getByRole('main').getByRole('button', { name: '打开文书' });
  await expect(sheet.or(closed)).toBeVisible({ timeout: 30_000 });
  if (await closed.isVisible()) await closed.click();
  await expect(sheet).toBeVisible({ timeout: 30_000 });
}
