import path from 'node:path';
import type { Settings } from '#kernel/settings.ts';

/** Where the sandboxes listen: seven ports in a row from SANDBOX_PORT. */
export function sandboxUrls(settings: Settings) {
  const at = (index: number) => `http://127.0.0.1:${settings.SANDBOX_PORT + index}`;
  return {
    lawyerIdentity: at(0),
    courtSignOn: at(1),
    wechatPay: at(2),
    alipay: at(3),
    sms: at(4),
    unionpay: at(5),
    courtSystem: at(6),
  };
}

/** Folder of the keys that both sides of the sandboxes share. */
export const sandboxKeys = (settings: Settings) => path.join(settings.DATA_DIR, 'sandbox', 'keys');
