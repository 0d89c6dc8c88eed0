import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { systemClock } from '#kernel/clock.ts';
import { createServer } from '#kernel/http/index.ts';
import { createLog } from '#kernel/log/log.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { platformRoutes } from './platform-routes.ts';

const database = await testDatabase();
const sandbox = { wechatPay: 'http://127.0.0.1:8092', sms: 'http://127.0.0.1:8094' };

async function metaOf(demo: boolean): Promise<Record<string, unknown>> {
  const app = await createServer({
    db: database.app.db,
    clock: systemClock,
    log: createLog('silent'),
    routes: platformRoutes({ db: database.app.db, demo, sandbox }),
    identify: async () => undefined,
    limitScale: 1,
    trustProxy: false,
    title: 'test',
  });
  after(() => app.close());
  return (await app.inject({ url: '/api/meta' })).json();
}

test('the demo tells where its stand-ins are, a real installation does not', async () => {
  const { demo, sandbox: told } = await metaOf(true);
  assert.deepEqual([demo, told], [true, sandbox]);
  const real = await metaOf(false);
  assert.equal(real['demo'], false);
  assert.equal('sandbox' in real, false);
});
