import type { Keys } from '../keys.ts';
import { serialOf } from '../keys.ts';
import type { WechatKeys } from './signing.ts';

/** The merchant this stand-in knows: MCHID and APPID from the environment, its keys from the shared directory. */
export function wechatKeys(keys: Keys, env: NodeJS.ProcessEnv): WechatKeys {
  const merchantCertificate = keys.text('wechat-merchant-cert.pem');
  const platformCertificate = keys.text('wechat-platform-cert.pem');
  return {
    mchid: env['WECHAT_MCHID'] ?? '1900000001',
    appid: env['WECHAT_APPID'] ?? 'wx0000000000000001',
    apiV3Key: keys.text('wechat-api-v3-key.txt'),
    merchantSerial: serialOf(merchantCertificate),
    merchantCertificate,
    platformSerial: serialOf(platformCertificate),
    platformCertificate,
    platformKey: keys.text('wechat-platform-key.pem'),
  };
}
