import { ensureKeys } from '../keys.ts';
import { addressFromEnv, runAlone } from '../run-alone.ts';
import { startSms } from './server.ts';

await runAlone(async () => {
  const keys = await ensureKeys(process.env['KEYS_DIR'] ?? '.sandbox-keys');
  return [
    await startSms({
      ...addressFromEnv(process.env, 4105),
      accessKeyId: process.env['SMS_ACCESS_KEY_ID'] ?? 'tongban-sandbox',
      accessKeySecret: keys.text('sms-access-key-secret.txt'),
    }),
  ];
});
