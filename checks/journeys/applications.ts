import { catchUp, choose, expect, type House, type Page, saved } from './house.ts';
import { pdf } from './papers.ts';
import { acceptedAs, clientOf, type Filed } from './world.ts';

export type Working = Filed & { billId: string; caseId: string; number: string };

type Desk = { colleagues: { id: string; name: string; roles: string[] }[] };

/** A presiding judge and a clerk; no hearing yet, for the room has only so many hours. */
async function giveBench(house: House, caseId: string): Promise<void> {
  // whoever has never signed in is no colleague yet
  const [registrar] = await Promise.all(
    ['registrar', 'judge', 'clerk', 'president'].map((role) => clientOf(house, 'court', `g13-${role}`)),
  );
  const desk = await registrar?.get<Desk>(`/api/desk/cases/${caseId}`);
  for (const [role, held] of [
    ['presiding', '承办法官'],
    ['clerk', '书记员'],
  ] as const) {
    const personId = desk?.colleagues.find(
      ({ roles }) => roles.includes(held) && !roles.includes('院长'),
    )?.id;
    await registrar?.send('POST', `/api/desk/cases/${caseId}/staff`, { personId, role });
  }
}

/** An accepted case with a presiding judge and a clerk. */
export async function workingCase(house: House, lawyer: string): Promise<Working> {
  const accepted = await acceptedAs(house, lawyer, 'G13');
  const api = await clientOf(house, 'lawyer', lawyer);
  let row: { caseId: string; number: string } | undefined;
  await expect(async () => {
    const { rows } = await api.get<{ rows: { caseId: string; number: string }[] }>(
      `/api/cases?q=${encodeURIComponent(accepted.plaintiff)}`,
    );
    [row] = rows;
    expect(row).toBeDefined();
  }).toPass({ timeout: 30_000 });
  const { caseId = '', number = '' } = row ?? {};
  await giveBench(house, caseId);
  return { ...accepted, caseId, number };
}

/** From the menu of the case to the open form. */
export async function begin(page: Page, { caseId }: Pick<Working, 'caseId'>, service: string): Promise<void> {
  await page.goto(`/services?case=G13/${caseId}`);
  await page.getByRole('button', { name: `申请：${service}`, exact: true }).click();
  await page.getByRole('button', { name: '开始填写' }).click();
  await expect(page.getByRole('heading', { level: 1, name: service })).toBeVisible();
  await expect(page.getByRole('complementary', { name: '填写情况' })).toContainText(/还有 \d+ 项/);
}

/** Chooses a card of a question by its name. */
export async function pick(page: Page, question: string | RegExp, card: string | RegExp): Promise<void> {
  const group = page.getByRole('group', { name: question });
  const named = { name: card, exact: true };
  await group.getByRole('radio', named).or(group.getByRole('checkbox', named)).check();
}

/** Hands in a paper at its place of the checklist. */
export async function handIn(page: Page, material: string): Promise<void> {
  const sheet = await pdf(material.slice(0, 12), '为本次申请提交的样例。');
  await choose(page, '选择文件', [sheet], page.getByRole('group', { name: material }));
  const there = page.getByRole('list', { name: `${material}：已上传` });
  await expect(there).toContainText(sheet.name);
  await expect(there.getByRole('button', { name: `查看：${sheet.name}` })).toBeVisible({ timeout: 60_000 });
}

/** The check, the preview, and sending; ends on the page of the application. */
export async function send(page: Page): Promise<void> {
  await saved(page);
  await page.getByRole('button', { name: '检查并预览' }).click();
  await expect(page.getByRole('heading', { name: '将要提交的内容' })).toBeVisible({ timeout: 20_000 });
  const submit = page.getByRole('button', { name: '提交申请', exact: true });
  await expect(submit).toBeEnabled({ timeout: 30_000 });
  await submit.click();
  await expect(page.getByRole('region', { name: '当前状态' })).toBeVisible({ timeout: 20_000 });
}

/** Opens an application from the desk's queue as it arrives. */
export async function openOnDesk(court: Page, number: string, queue = 'waiting'): Promise<void> {
  await court.goto(`/court/applications?queue=${queue}&q=${encodeURIComponent(number)}`);
  const row = court
    .getByRole('region', { name: '申请队列' })
    .getByRole('button', { name: new RegExp(number) });
  await catchUp(court, '队列有变化，点击刷新', row);
  await row.click();
  await expect(court.getByRole('region', { name: '申请', exact: true })).toContainText(number);
}

/** Chooses how to decide, writes the reasons, and waits for the draft that carries them. */
export async function decideFor(court: Page, card: string, reasons: string): Promise<void> {
  const pane = court.getByRole('region', { name: '办理' });
  await pane.getByRole('group', { name: '怎样办理' }).getByText(card, { exact: true }).click();
  await pane.getByRole('textbox', { name: /^理由/ }).fill(reasons);
}

/** Signs, confirms, and waits for the word that it is done. */
export async function sign(court: Page, word = '签发'): Promise<void> {
  const pane = court.getByRole('region', { name: '办理' });
  await pane.getByRole('button', { name: word, exact: true }).click();
  await court.getByRole('dialog').getByRole('button', { name: word, exact: true }).click();
  await expect(court.getByText(/按 J 看下一件/)).toBeVisible({ timeout: 20_000 });
}

/** News of an application reaches its page. */
export async function learns(lawyer: Page, state: string | RegExp): Promise<void> {
  const strip = lawyer.getByRole('region', { name: '当前状态' });
  await catchUp(lawyer, '有新进展，点击刷新', strip.getByText(state).first());
}

/** Pays a bill by scanning its code. */
export async function payByCode(house: House, page: Page, bill: string): Promise<void> {
  await page.goto(bill);
  await page.getByRole('button', { name: '微信支付' }).click();
  await expect(page.getByRole('img', { name: /^微信支付扫码支付/ })).toBeVisible();
  const answer = await page.request.get(`/api${bill}`);
  const { attempts }: { attempts: { codeUrl: string }[] } = await answer.json();
  const phone = await house.visit({ viewport: { width: 360, height: 740 } });
  const code = encodeURIComponent(attempts[0]?.codeUrl ?? '');
  await phone.goto(`${house.sandbox.wechatPay}/pay?code_url=${code}`);
  await phone
    .getByRole('button', { name: /支付|付款/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '当前状态' })).toContainText('已交费', { timeout: 30_000 });
}
