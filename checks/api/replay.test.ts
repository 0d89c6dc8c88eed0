import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { signIn } from '#db/demo/client.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import { createLog } from '#kernel/log/log.ts';
import { readSettings } from '#kernel/settings.ts';
import { buildHouse } from '#program/house.ts';
import { makeInstallation } from '../crash/installation.ts';
import { startPlatform } from '../platform.ts';
import { connectCourt } from './replay/court.ts';
import type { Kind } from './replay/kind.ts';
import { channelKinds } from './replay/payments.ts';
import { counts, send, startRecorder, untilStill } from './replay/recorder.ts';
import { comingBack } from './replay/sign-on.ts';

/**
 * Whatever an outside party sends is sent again, byte for byte: at once in parallel, and later. The answer is the same, nothing is done twice. The
 * same bytes altered, or signed by another or long ago, are refused and leave nothing. The list of doors is the platform's own.
 */
const COURT = 'G11';
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-replay-'));
const outside = await startRecorder();
await makeInstallation(dataDir);
const platform = await startPlatform({ dataDir, env: { PUBLIC_URL: outside.url } });
const owner = openDatabase({ url: embeddedUrl(dataDir, 'tongban_owner'), max: 2, name: 'replay-check' });
const appUrl = embeddedUrl(dataDir, 'tongban_app');
const app = openDatabase({ url: appUrl, max: 2, name: 'replay-seed' });
after(async () => {
  outside.stop();
  await app.close();
  await owner.close();
  await platform.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const lawyer = await signIn(platform.url, 'lawyer', 'lin-zhixing');
const { id: lawyerId } = await lawyer.get<{ id: string }>('/api/me');
const admin = await signIn(platform.url, 'court', `${COURT.toLowerCase()}-court-admin`);
const court = await connectCourt(admin, COURT, `${outside.url}/court`);

/** Every kind of message, by the door at which it comes. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  ...channelKinds({ court: COURT, platform, outside, app, owner, lawyer, lawyerId }),
  'exchange.receive': court.messages,
  'identity.return-lawyer': [comingBack(platform.url, 'lawyer', 'gu-wangzhi')],
  'identity.return-court': [comingBack(platform.url, 'court', 'g13-judge')],
};

test('every door for outside parties is in the list', async () => {
  const settings = readSettings({
    DATA_DIR: dataDir,
    PORT: new URL(platform.url).port,
    SANDBOX_PORT: new URL(platform.sandbox.lawyerIdentity).port,
  });
  const house = await buildHouse(settings, appUrl, createLog('silent'));
  const doors = house.routes.filter(
    ({ who, pace, name, rawBody }) =>
      rawBody === true ||
      (who.label.startsWith('anyone') &&
        // probes are the operator's own
        !name.startsWith('platform.') &&
        (pace === 'callback' || name.startsWith('identity.return-'))),
  );
  await house.close();
  assert.deepEqual(
    doors.map(({ name }) => name).toSorted(),
    [...Object.keys(KINDS), ...Object.keys(court.questions)].toSorted(),
  );
});

/** What was good only once is refused the next time; everything else is answered as the first time. */
async function replayed(kind: Kind): Promise<void> {
  const raw = await kind.make();
  const first = await Promise.all(Array.from({ length: 6 }, () => send(platform.url, raw)));
  assert.equal(first.filter(kind.good).length, kind.once ? 1 : 6, JSON.stringify(first));
  await untilStill(owner.db);
  const before = await counts(owner.db);
  const [like] = first;
  if (!kind.once) for (const said of first) assert.deepEqual(said, like, 'the same answer to all');
  for (let times = 0; times < 2; times++) {
    const again = await send(platform.url, raw);
    if (kind.once) assert.ok(!kind.good(again));
    else assert.deepEqual(again, like, 'the same answer');
  }
  for (const bad of kind.spoilt(kind.once ? await kind.make() : raw))
    assert.ok(!kind.good(await send(platform.url, bad)), `refused: ${JSON.stringify(bad).slice(0, 300)}`);
  await untilStill(owner.db);
  assert.deepEqual(await counts(owner.db), before);
}

for (const [door, kinds] of Object.entries(KINDS))
  for (const kind of kinds)
    test(`${door}: ${kind.what}, six times at once and again later, is one; altered it is nothing`, () =>
      replayed(kind));

test('altered before it ever came it is nothing either', async () => {
  const before = await counts(owner.db);
  for (const kind of court.messages.slice(0, 1)) {
    const [altered, ...rest] = kind.spoilt(await kind.make());
    assert.ok(altered && rest.length > 2);
    assert.ok(!kind.good(await send(platform.url, altered)));
  }
  await untilStill(owner.db);
  assert.deepEqual(await counts(owner.db), before);
});

test('who only asks is refused with an old, a strange or no signature', async () => {
  for (const raw of Object.values(court.questions).flat())
    assert.ok((await send(platform.url, raw)).status >= 400, raw.path);
});

test('in the end every payment has one receipt and every message of the court one result', async () => {
  const { rows } = await owner.pool.query<Record<string, number>>(`select
    (select count(*)::int from receipt) as receipts, (select count(*)::int from bill where state = 'settled') as bills,
    (select count(*)::int from refund where state = 'done') as refunds,
    (select count(*)::int from exchange_in where state <> 'received') as heard,
    (select count(*)::int from exchange_out where type = 'message.result') as results`);
  const told = court.messages.length;
  assert.deepEqual(rows, [{ receipts: 5, bills: 5, refunds: 2, heard: told, results: told }]);
});
