import { identityConfigFromEnv } from '../identity-env.ts';
import { runAlone } from '../run-alone.ts';
import { startLawyerIdentity } from './server.ts';

await runAlone(async () => [
  await startLawyerIdentity(
    await identityConfigFromEnv(process.env, 4101, 'lawyer-identity-client-secret.txt'),
  ),
]);
