import type { Keys } from '../keys.ts';
import type { UnionpayKeys } from './signing.ts';

/** The merchant this stand-in knows: its number from the environment, certificates from the shared directory. */
export const unionpayKeys = (keys: Keys, env: NodeJS.ProcessEnv): UnionpayKeys => ({
  merId: env['UNIONPAY_MER_ID'] ?? '000000000000001',
  merchantCertificate: keys.text('unionpay/merchant-cert.pem'),
  signCertificate: keys.text('unionpay/sign-cert.pem'),
  signKey: keys.text('unionpay/sign-key.pem'),
});
