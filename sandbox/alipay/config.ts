import type { Keys } from '../keys.ts';
import type { AlipayKeys } from './signing.ts';

/** The application this stand-in knows: ids from the environment, keys from the shared directory. */
export const alipayKeys = (keys: Keys, env: NodeJS.ProcessEnv): AlipayKeys => ({
  appId: env['ALIPAY_APP_ID'] ?? '2021000000000001',
  sellerId: env['ALIPAY_SELLER_ID'] ?? '2088000000000001',
  appPublicKey: keys.text('alipay-app-public.pem'),
  platformKey: keys.text('alipay-platform-key.pem'),
});
