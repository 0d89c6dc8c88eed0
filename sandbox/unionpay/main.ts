import { ensureKeys } from '../keys.ts';
import { addressFromEnv, runAlone } from '../run-alone.ts';
import { unionpayKeys } from './config.ts';
import { startUnionpay } from './server.ts';

await runAlone(async () => {
  const keys = await ensureKeys(process.env['KEYS_DIR'] ?? '.sandbox-keys');
  const stateFile = process.env['STATE_FILE'];
  return [
    await startUnionpay({
      ...addressFromEnv(process.env, 4106),
      keys: unionpayKeys(keys, process.env),
      ...(stateFile ? { stateFile } : {}),
    }),
  ];
});
