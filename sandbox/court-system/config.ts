import type { Keys } from '../keys.ts';
import type { CourtSystemConfig } from './server.ts';

/** The names under which the two houses know each other's keys. */
export const COURT_KEY_ID = 'court-system-j16-1';
export const PLATFORM_KEY_ID = 'tongban-1';

/** J16 广州市天河区人民法院 works in a system of its own; code and address may be set otherwise. */
export function courtSystemConfig(
  keys: Keys,
  env: NodeJS.ProcessEnv,
): Omit<CourtSystemConfig, 'port' | 'host'> {
  return {
    court: env['COURT_SYSTEM_COURT'] ?? 'J16',
    code: env['COURT_SYSTEM_CODE'] ?? '粤0106',
    platform: env['PLATFORM_URL'] ?? 'http://127.0.0.1:8080',
    key: { id: COURT_KEY_ID, pem: keys.text('court-system/court-key.pem') },
    publicKey: keys.text('court-system/court-public.pem'),
    platformKey: { id: PLATFORM_KEY_ID, pem: keys.text('court-system/platform-public.pem') },
  };
}
