import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { alipayKeys } from './alipay/config.ts';
import { startAlipay } from './alipay/server.ts';
import { courtSystemConfig } from './court-system/config.ts';
import { startCourtSystem } from './court-system/server.ts';
import { startCourtSignOn } from './court-sign-on/server.ts';
import { ensureKeys } from './keys.ts';
import { startLawyerIdentity } from './lawyer-identity/server.ts';
import { runAlone } from './run-alone.ts';
import { unionpayKeys } from './unionpay/config.ts';
import { startUnionpay } from './unionpay/server.ts';
import { startSms } from './sms/server.ts';
import { wechatKeys } from './wechat-pay/config.ts';
import { startWechatPay } from './wechat-pay/server.ts';

/** Every stand-in in one process, on consecutive ports from PORT (4101) on, in the order of STAND_INS. */
const STAND_INS = [
  'lawyer-identity',
  'court-sign-on',
  'wechat-pay',
  'alipay',
  'sms',
  'unionpay',
  'court-system',
] as const;

const env = process.env;
const list = (name: string): string[] => (env[name] ?? '').split(',').filter((uri) => uri !== '');

await runAlone(async () => {
  const keys = await ensureKeys(env['KEYS_DIR'] ?? '.sandbox-keys');
  const first = Number(env['PORT'] ?? 4101);
  const host = env['HOST'] ?? '127.0.0.1';
  const at = (name: (typeof STAND_INS)[number]) => ({
    host,
    port: first === 0 ? 0 : first + STAND_INS.indexOf(name),
  });
  const state = env['STATE_DIR'];
  if (state) mkdirSync(state, { recursive: true });
  const stateFile = (name: string) => (state ? { stateFile: join(state, `${name}.json`) } : {});
  const clientId = env['CLIENT_ID'] ?? 'tongban';
  return [
    await startLawyerIdentity({
      ...at('lawyer-identity'),
      clientId,
      clientSecret: keys.text('lawyer-identity-client-secret.txt'),
      redirectUris: list('LAWYER_REDIRECT_URIS'),
    }),
    await startCourtSignOn({
      ...at('court-sign-on'),
      clientId,
      clientSecret: keys.text('court-sign-on-client-secret.txt'),
      redirectUris: list('COURT_REDIRECT_URIS'),
    }),
    await startWechatPay({ ...at('wechat-pay'), keys: wechatKeys(keys, env), ...stateFile('wechat-pay') }),
    await startAlipay({ ...at('alipay'), keys: alipayKeys(keys, env), ...stateFile('alipay') }),
    await startSms({
      ...at('sms'),
      accessKeyId: env['SMS_ACCESS_KEY_ID'] ?? 'tongban-sandbox',
      accessKeySecret: keys.text('sms-access-key-secret.txt'),
    }),
    await startUnionpay({ ...at('unionpay'), keys: unionpayKeys(keys, env), ...stateFile('unionpay') }),
    await startCourtSystem({
      ...at('court-system'),
      ...courtSystemConfig(keys, env),
      ...stateFile('court-system'),
    }),
  ];
});
