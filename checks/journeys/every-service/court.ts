import type { DeskApplicationView } from '#modules/applications/views.ts';
import type { Answers } from '#services/engine/index.ts';
import type { Field, Paper } from '#services/engine/definition.ts';
import type { Offered } from '#services/engine/text.ts';
import { catchUp, expect } from '../house.ts';
import { fill } from './fill.ts';
import { look } from './look.ts';
import type { Someone } from './people.ts';

const REASONS = '经审查，申请人所述情况属实，理由成立。';

type Act = DeskApplicationView['acts'][number];

export const workOf = ({ api }: Someone, id: string): Promise<DeskApplicationView> =>
  api.get<DeskApplicationView>(`/api/desk/applications/${id}`);

/** What the court asks of a party by itself: chosen, filled in, sent; answers with the id of the application. */
export async function openByCourt(
  { page }: Someone,
  caseId: string,
  service: { id: string; form: readonly Field[]; name: string },
  answers: Answers,
  offered: Offered,
): Promise<string> {
  await page.goto(`/court/applications/new?case=${caseId}&service=${service.id}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('radio', { name: service.name, exact: true })).toBeChecked();
  await fill(main, service.form, answers, offered);
  await look(page, `form ${service.id} ${service.name}`);
  await main.getByRole('button', { name: '发出通知', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发出通知', exact: true }).click();
  await page.waitForURL(/[?&]id=[0-9a-f-]{36}/, { timeout: 20_000 });
  return new URL(page.url()).searchParams.get('id') ?? '';
}

/** Finds the application in the queue of what is this person's to decide, by the number of the case or, before a suit, by its name. */
export async function findInQueue({ page }: Someone, work: DeskApplicationView): Promise<void> {
  const words = work.caseNumber ?? work.serviceName;
  await page.goto(`/court/applications?queue=mine&q=${encodeURIComponent(words)}`);
  const row = page
    .getByRole('region', { name: '申请队列' })
    .getByRole('button', { name: new RegExp(`^${work.serviceName}`) })
    .first();
  await catchUp(page, '队列有变化，点击刷新', row);
  await row.click();
  const one = page.getByRole('region', { name: '申请', exact: true });
  await expect(one.getByRole('heading', { level: 2, name: work.serviceName, exact: true })).toBeVisible();
}

/** Opens it where it stands, for what is to be done after the decision. */
export async function reopen({ page }: Someone, id: string): Promise<void> {
  await page.goto(`/court/applications?queue=waiting&id=${id}`);
}

type Said = { fields: readonly Field[]; answers: Answers; offered: Offered; papers: readonly Paper[] };

/** One act of the court: chosen, its questions answered, its papers read as drafts, signed. */
export async function actAsCourt({ page }: Someone, act: Act, said: Said, state?: string): Promise<void> {
  const pane = page.getByRole('region', { name: '办理', exact: true });
  const name = act.name.replace(/^(复议决定|决定)：/u, '');
  const how = pane.getByRole('group', { name: '怎样办理' });
  await expect(how.or(pane.locator('.ad-act')).first()).toBeVisible({ timeout: 20_000 });
  if (await how.isVisible()) await how.getByRole('radio', { name, exact: true }).check();
  await fill(pane, said.fields, said.answers, said.offered);
  if (act.reasons === 'required')
    await pane.getByRole('textbox', { name: '理由', exact: true }).fill(REASONS);
  for (const paper of said.papers) {
    const draft = pane.getByRole('region', { name: `文书：${paper.name}`, exact: true });
    await expect(draft.first()).toBeVisible({ timeout: 15_000 });
    await expect(draft.first()).not.toContainText(/[{}]/u);
  }
  if (state !== undefined) await look(page, state);
  const word = new RegExp(`^(签发|${name})$`, 'u');
  const sign = pane.getByRole('button', { name: word });
  await expect(sign).toBeEnabled({ timeout: 15_000 });
  await sign.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: word }).click();
  await expect(page.getByText(/按 J 看下一件/)).toBeVisible({ timeout: 30_000 });
}
