import type { IdentityProviderConfig } from './identity-provider.ts';
import { addressFromEnv } from './run-alone.ts';

/** The configuration of an identity stand-in from the environment. CLIENT_SECRET has no default: whoever launches it chooses one. */
export function identityConfigFromEnv(env: NodeJS.ProcessEnv, defaultPort: number): IdentityProviderConfig {
  const clientSecret = env['CLIENT_SECRET'];
  if (!clientSecret) throw new Error('CLIENT_SECRET is not set');
  const publicUrl = env['PUBLIC_URL'];
  return {
    ...addressFromEnv(env, defaultPort),
    clientId: env['CLIENT_ID'] ?? 'tongban',
    clientSecret,
    redirectUris: (env['REDIRECT_URIS'] ?? '').split(',').filter((uri) => uri !== ''),
    ...(publicUrl ? { publicUrl } : {}),
  };
}
