import { ensureKeys } from '../keys.ts';
import { addressFromEnv, runAlone } from '../run-alone.ts';
import { courtSystemConfig } from './config.ts';
import { startCourtSystem } from './server.ts';

await runAlone(async () => {
  const keys = await ensureKeys(process.env['KEYS_DIR'] ?? '.sandbox-keys');
  return [
    await startCourtSystem({ ...addressFromEnv(process.env, 4107), ...courtSystemConfig(keys, process.env) }),
  ];
});
