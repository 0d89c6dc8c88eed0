import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { signIn } from '#db/demo/client.ts';
import { COMPLAINTS } from '#db/demo/complaints.ts';
import { OWN_SYSTEM_COURT } from '#db/demo/court-system.ts';
import { fileComplaint } from '#db/demo/world.ts';
import { startPlatform } from '../platform.ts';

const platform = await startPlatform();
after(() => platform.stop());

async function until<T>(ask: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (good(value) || tries > 150) return value;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

type Filing = { state: string; caseNumber: string | null };
type Case = { staff: { name: string }[]; hearings: { place: string }[]; nodes: { title: string }[] };

test('a court that works in its own system: filed here, accepted, numbered, staffed and listed there, seen here', async () => {
  const lawyer = await signIn(platform.url, 'lawyer', 'ouyang-shi');
  const [loan] = COMPLAINTS;
  assert.ok(loan);
  const { filingId } = await fileComplaint(lawyer, loan, OWN_SYSTEM_COURT);
  const desk = await signIn(platform.url, 'court', `${OWN_SYSTEM_COURT.toLowerCase()}-registrar`);
  const filing = await until(
    () => lawyer.get<Filing>(`/api/filings/${OWN_SYSTEM_COURT}/${filingId}`),
    ({ state }) => state === 'accepted',
  );
  assert.match(filing.caseNumber ?? '', /^（20\d\d）粤0106民初100\d号$/u);
  const claim = await desk.ask('POST', `/api/desk/filings/${filingId}/claim`, undefined, {
    'idempotency-key': crypto.randomUUID(),
  });
  assert.equal(claim.status, 409, 'its desk here is for reading');
  const { rows } = await until(
    () => lawyer.get<{ rows: { caseId: string }[] }>('/api/cases'),
    ({ rows: found }) => found.length > 0,
  );
  const seen = await until(
    () => lawyer.get<Case>(`/api/cases/${OWN_SYSTEM_COURT}/${rows[0]?.caseId ?? ''}`),
    ({ nodes }) => nodes.some(({ title }) => title === '案件移送审判庭'),
  );
  assert.deepEqual(seen.staff.map(({ name }) => name).toSorted(), ['海审言', '珠书记'].toSorted());
  assert.equal(seen.hearings[0]?.place, '第三法庭');
  const messages = await (
    await signIn(platform.url, 'court', `${OWN_SYSTEM_COURT.toLowerCase()}-court-admin`)
  ).get<{
    rows: { state: string; fault: string | null }[];
  }>('/api/desk/exchange/messages/in');
  assert.deepEqual(
    messages.rows.map(({ state, fault }) => [state, fault]),
    [
      ['applied', null],
      ['applied', null],
      ['applied', null],
      ['applied', null],
    ],
  );
});
