import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { test } from 'node:test';

/** A process that says its last words to its log and ends. */
const LAST_WORDS = `
  import { createLog } from ${JSON.stringify(path.join(import.meta.dirname, 'log.ts'))};
  const log = createLog('info');
  process.on('message', () => {
    for (let i = 0; i < 3; i++) log.error({ code: 'alone' }, 'nobody reads this');
    process.exit(7);
  });
  process.send('ready');
`;

test('a process whose log nobody reads any more ends all the same', async (t) => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', LAST_WORDS], {
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  t.after(() => child.kill('SIGKILL'));
  await once(child, 'message');
  child.stdout?.destroy();
  child.send('end');
  const [code] = (await once(child, 'exit', { signal: AbortSignal.timeout(15_000) })) as [number];
  assert.equal(code, 7);
});
