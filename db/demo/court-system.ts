import { signIn } from './client.ts';

/** The court of the demo world that works in a system of its own: 广州市天河区人民法院. */
export const OWN_SYSTEM_COURT = 'J16';

type Settings = { version: number; settings: Record<string, unknown> };

/** Connects that court with its system, as its administrator does it: address and key on either side, and where decisions are made. */
export async function connectCourtSystem(base: string, system: string): Promise<void> {
  const admin = await signIn(base, 'court', `${OWN_SYSTEM_COURT.toLowerCase()}-court-admin`);
  const { keyId, publicKey } = (await (await fetch(`${system}/key`)).json()) as {
    keyId: string;
    publicKey: string;
  }; // as the stand-in says
  await admin.send('PUT', '/api/desk/exchange', {
    version: 0,
    endpoint: `${system}/`,
    keyId,
    publicKey: publicKey.trim(),
    active: true,
  });
  const { version, settings } = await admin.get<Settings>('/api/desk/settings');
  await admin.send('PUT', '/api/desk/settings', { version, settings: { ...settings, ownSystem: true } });
}
