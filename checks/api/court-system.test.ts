import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { COMPLAINTS } from '#db/demo/complaints.ts';
import { OWN_SYSTEM_COURT as COURT } from '#db/demo/court-system.ts';
import { fileComplaint } from '#db/demo/world.ts';
import { type Platform, startPlatform } from '../platform.ts';
import { committee } from './committee.ts';
import { decisions } from './court-system/decisions.ts';
import { until } from './court-system/house.ts';
import { order } from './court-system/order.ts';
import { courtWorld, type Filing } from './court-system/world.ts';

/** A court that works in its own system, whole: the stand-in over HTTP, the platform as a user starts it. The tests follow one case. PLATFORM names one that already runs, as in s1.test.ts. */
const running = process.env['PLATFORM'];
const platform = running
  ? {
      ...(JSON.parse(running) as Pick<Platform, 'url' | 'dataDir' | 'sandbox'>),
      stop: () => Promise.resolve(),
    }
  : await startPlatform();
after(() => platform.stop());
const world = await courtWorld(platform);
const { plaintiff, registrar, on, theCase } = world;
const [loan] = COMPLAINTS;
assert.ok(loan);
on.defendant = loan.defendant.name;

test('filed here with its files, accepted, numbered, staffed and listed there, seen here; the desk is for reading', async () => {
  const { filingId } = await fileComplaint(plaintiff, loan, COURT);
  const filing = await until(
    () => plaintiff.get<Filing>(`/api/filings/${COURT}/${filingId}`),
    ({ state }) => state === 'accepted',
  );
  assert.match(filing.caseNumber ?? '', /^（20\d\d）粤0106民初1\d{3}号$/u);
  on.number = filing.caseNumber ?? '';
  const claim = await registrar.ask('POST', `/api/desk/filings/${filingId}/claim`, undefined, {
    'idempotency-key': crypto.randomUUID(),
  });
  assert.equal(claim.status, 409);
  const found = await plaintiff.get<{ caseId: string }>(
    `/api/case-by-number?number=${encodeURIComponent(on.number)}`,
  );
  on.caseId = found.caseId;
  const seen = await until(theCase, ({ nodes }) => nodes.some(({ title }) => title === '案件移送审判庭'));
  assert.deepEqual(seen.staff.map(({ name }) => name).toSorted(), ['海审言', '珠书记'].toSorted());
  assert.equal(seen.hearings[0]?.place, '第三法庭');
});

decisions(world);
order(world);
// of another court, and at home on this platform because a platform takes long to start
committee(platform);
