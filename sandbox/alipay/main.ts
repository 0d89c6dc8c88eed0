import { ensureKeys } from '../keys.ts';
import { addressFromEnv, runAlone } from '../run-alone.ts';
import { alipayKeys } from './config.ts';
import { startAlipay } from './server.ts';

await runAlone(async () => {
  const keys = await ensureKeys(process.env['KEYS_DIR'] ?? '.sandbox-keys');
  const stateFile = process.env['STATE_FILE'];
  return [
    await startAlipay({
      ...addressFromEnv(process.env, 4104),
      keys: alipayKeys(keys, process.env),
      ...(stateFile ? { stateFile } : {}),
    }),
  ];
});
