import { sql } from 'kysely';
import { openDatabase } from '#kernel/db/database.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import type { ApplicationView } from '#modules/applications/views.ts';
import type { BillView } from '#modules/payments/terms.ts';
import { DEMO_COURT } from '../../../db/demo/world.ts';
import { expect } from '../house.ts';
import type { People } from './people.ts';

type Row = { id: string; state: string };

/** The open bill of a case; it follows the acceptance within moments. */
async function billOf(people: People, caseId: string): Promise<string> {
  const clerk = await people.api('court', 'g13-clerk');
  let found: Row | undefined;
  await expect(async () => {
    const { rows } = await clerk.get<{ rows: Row[] }>(`/api/desk/bills?caseId=${caseId}`);
    found = rows.find(({ state }) => state === 'open');
    expect(found).toBeDefined();
  }).toPass({ timeout: 30_000, intervals: [200] });
  return found?.id ?? '';
}

/** Pays a bill as a phone does, and waits until the platform knows. */
export async function payBill(people: People, lawyer: string, billId: string): Promise<void> {
  const api = await people.api('lawyer', lawyer);
  const path = `/api/bills/${DEMO_COURT}/${billId}`;
  await api.send('POST', `${path}/payments`, { channel: 'wechat' });
  await expect(async () => {
    const { attempts } = await api.get<BillView>(path);
    const code = attempts.find(({ codeUrl }) => codeUrl !== null)?.codeUrl;
    expect(code).toBeTruthy();
    await fetch(`${people.house.sandbox.wechatPay}/pay`, {
      method: 'POST',
      body: new URLSearchParams({ code_url: code ?? '', act: 'pay' }),
    });
  }).toPass({ timeout: 20_000, intervals: [100] });
  await expect(async () => {
    expect((await api.get<BillView>(path)).state).toBe('settled');
  }).toPass({ timeout: 20_000, intervals: [200] });
}

/** Pays the fee of an application: its bill follows within moments, and what was paid is known to the court a moment later. */
export async function payFor(people: People, lawyer: string, id: string): Promise<void> {
  const api = await people.api('lawyer', lawyer);
  const read = () => api.get<ApplicationView>(`/api/applications/${DEMO_COURT}/${id}`);
  let billId: string | undefined;
  await expect(async () => {
    billId = (await read()).bill?.id;
    expect(billId).toBeDefined();
  }).toPass({ timeout: 20_000, intervals: [200] });
  await payBill(people, lawyer, billId ?? '');
  await expect(async () => {
    expect((await read()).state).not.toBe('paying');
  }).toPass({ timeout: 20_000, intervals: [200] });
}

/** Pays the fee of the case. */
export const pay = async (people: People, lawyer: string, caseId: string): Promise<void> =>
  payBill(people, lawyer, await billOf(people, caseId));

/** A week cannot be waited for: the day on which the fee was due is put into the past. */
export async function fallOverdue(people: People, caseId: string): Promise<void> {
  const billId = await billOf(people, caseId);
  const clerk = await people.api('court', 'g13-clerk');
  const { dataDir }: { dataDir: string } = JSON.parse(process.env['PLATFORM'] ?? '');
  const { db, close } = openDatabase({
    url: embeddedUrl(dataDir, 'tongban_owner'),
    max: 1,
    name: 'every-service',
  });
  await expect(async () => {
    // its time runs only from the service of the notice
    await sql`update bill set state = 'overdue', overdue_at = now(), due_on = current_date - 3
      where court_id = ${DEMO_COURT} and id = ${billId} and state = 'open' and due_on is not null`.execute(
      db,
    );
    const { rows } = await clerk.get<{ rows: Row[] }>(`/api/desk/bills?caseId=${caseId}&state=overdue`);
    expect(rows).toHaveLength(1);
  })
    .toPass({ timeout: 30_000, intervals: [300] })
    .finally(close);
}
