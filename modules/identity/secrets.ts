import { createHash } from 'node:crypto';

/** Prefix of a personal access token, so that secret scanners and people recognise one. */
export const TOKEN_PREFIX = 'tb_';

/** What is stored of a secret of 256 random bits: its SHA-256 (nobody can try out such secrets, so no slow hash is needed). */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The names of our cookies. Under https they carry the __Host- prefix: no other host can set or overwrite them. */
export function cookieNames(publicUrl: string): { readonly session: string; readonly browser: string } {
  const prefix = isSecure(publicUrl) ? '__Host-' : '';
  return { session: `${prefix}tongban`, browser: `${prefix}tongban-sign-in` };
}

/** How every cookie of ours is set: unseen by script, not sent along from other sites' forms. */
export function cookieOptions(publicUrl: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl) } as const;
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}

/** "Chrome · Windows": enough to recognise one's own device, too little to follow a person by. */
export function deviceOf(userAgent: string | undefined): string {
  const find = (table: readonly (readonly [RegExp, string])[]) =>
    table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const program = find(BROWSERS) ?? '其他程序';
  const system = find(SYSTEMS);
  return system ? `${program} · ${system}` : program;
}

const BROWSERS = [
  [/MicroMessenger/i, '微信'],
  [/Edg/i, 'Edge'],
  [/Firefox/i, 'Firefox'],
  [/Chrome|CriOS/i, 'Chrome'],
  [/Safari/i, 'Safari'],
] as const;

const SYSTEMS = [
  [/HarmonyOS/i, '鸿蒙'],
  [/Android/i, 'Android'],
  [/iPhone|iPad/i, 'iOS'],
  [/Windows/i, 'Windows'],
  [/Mac OS X/i, 'macOS'],
  [/Linux/i, 'Linux'],
] as const;
