import { ensureKeys } from '../keys.ts';
import { addressFromEnv, runAlone } from '../run-alone.ts';
import { wechatKeys } from './config.ts';
import { startWechatPay } from './server.ts';

await runAlone(async () => {
  const keys = await ensureKeys(process.env['KEYS_DIR'] ?? '.sandbox-keys');
  const stateFile = process.env['STATE_FILE'];
  return [
    await startWechatPay({
      ...addressFromEnv(process.env, 4103),
      keys: wechatKeys(keys, process.env),
      ...(stateFile ? { stateFile } : {}),
    }),
  ];
});
