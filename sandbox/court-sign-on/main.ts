import { identityConfigFromEnv } from '../identity-env.ts';
import { runAlone } from '../run-alone.ts';
import { startCourtSignOn } from './server.ts';

await runAlone(async () => [
  await startCourtSignOn(await identityConfigFromEnv(process.env, 4102, 'court-sign-on-client-secret.txt')),
]);
