import assert from 'node:assert/strict';
import { type ApiClient, signIn } from '#db/demo/client.ts';
import { OWN_SYSTEM_COURT as COURT } from '#db/demo/court-system.ts';
import { sheetFile } from '#db/demo/sheets.ts';
import type { Platform } from '../../platform.ts';
import { askerOf, courtHouse, until } from './house.ts';

export type Filing = { state: string; caseNumber: string | null };
export type Case = {
  stage: string;
  parties: { id: string; role: string; name: string }[];
  staff: { name: string }[];
  hearings: { id: string; place: string; startsAt: string; state: string }[];
  nodes: { title: string }[];
};
export type Row = { id: string; seq: number; type: string; state: string; fault: string | null };
export type Served = { id: string; title: string; caseNumber: string | null };

/** The people of the case before a court in its own system, and the case once it has a number. */
export async function courtWorld(platform: Pick<Platform, 'url' | 'dataDir' | 'sandbox'>) {
  const house = courtHouse(platform.sandbox.courtSystem);
  const [plaintiff, defendant, admin, registrar] = await Promise.all([
    signIn(platform.url, 'lawyer', 'ouyang-shi'),
    signIn(platform.url, 'lawyer', 'zhou-shizhi'),
    signIn(platform.url, 'court', `${COURT.toLowerCase()}-court-admin`),
    signIn(platform.url, 'court', `${COURT.toLowerCase()}-registrar`),
  ]);
  const on = { caseId: '', number: '', defendant: '' };
  const asking = askerOf(plaintiff, COURT);
  const theCase = () => plaintiff.get<Case>(`/api/cases/${COURT}/${on.caseId}`);
  return {
    platform,
    house,
    plaintiff,
    defendant,
    admin,
    registrar,
    on,
    asking,
    answering: askerOf(defendant, COURT),
    theCase,
    messages: async (way: 'in' | 'out', query = '') =>
      (await admin.get<{ rows: Row[] }>(`/api/desk/exchange/messages/${way}?limit=100${query}`)).rows,
    paper: (lawyer: ApiClient, heading: string) =>
      sheetFile(lawyer, { heading, body: '本页为演示样例，不是真实材料。' }),
    async hearingAsked(): Promise<string> {
      const hearing = (await theCase()).hearings.find(({ state }) => state === 'fixed');
      assert.ok(hearing);
      return asking.submits('change-hearing', on.caseId, {
        hearing: hearing.id,
        why: 'other',
        reason: '当事人当日住院手术，无法到庭。',
      });
    },
    /** The lawyer finds the paper, reads it, and the court's system hears of the service. */
    async readAndTold(lawyer: ApiClient, title: string): Promise<void> {
      const { rows } = await until(
        () => lawyer.get<{ rows: Served[] }>('/api/documents'),
        (page) => page.rows.some((row) => row.title === title && row.caseNumber === on.number),
        title,
      );
      const document = rows.find((row) => row.title === title && row.caseNumber === on.number);
      assert.ok(document);
      await lawyer.send('POST', `/api/documents/${COURT}/${document.id}/read`);
      const { name } = await lawyer.get<{ name: string }>('/api/me');
      await house.heard(
        ({ type, data }) =>
          type === 'document.served' && data['documentId'] === document.id && data['recipient'] === name,
        'the service',
      );
    },
  };
}
export type CourtWorld = Awaited<ReturnType<typeof courtWorld>>;
