import type { IdentityProviderConfig } from './identity-provider.ts';
import type { KeyFile } from './keys.ts';
import { ensureKeys } from './keys.ts';
import { addressFromEnv } from './run-alone.ts';

/** The configuration of an identity stand-in from the environment; the client's secret is CLIENT_SECRET, or the one in KEYS_DIR. */
export async function identityConfigFromEnv(
  env: NodeJS.ProcessEnv,
  defaultPort: number,
  secretFile: KeyFile,
): Promise<IdentityProviderConfig> {
  const publicUrl = env['PUBLIC_URL'];
  return {
    ...addressFromEnv(env, defaultPort),
    clientId: env['CLIENT_ID'] ?? 'tongban',
    clientSecret:
      env['CLIENT_SECRET'] ?? (await ensureKeys(env['KEYS_DIR'] ?? '.sandbox-keys')).text(secretFile),
    redirectUris: (env['REDIRECT_URIS'] ?? '').split(',').filter((uri) => uri !== ''),
    ...(publicUrl ? { publicUrl } : {}),
  };
}
