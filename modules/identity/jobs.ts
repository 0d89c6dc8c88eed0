import type { Task } from '#kernel/jobs/index.ts';
import { settlePending } from './counter.ts';
import type { IdentityDeps } from './deps.ts';
import { dropEnded } from './store.ts';

/** Ended sessions are kept this long, in days, so that the trail's session ids can still be looked up. */
const KEEP_ENDED_DAYS = 30;

/** Settles verifications that no clerk looks at any more; drops what has ended. */
export function identityTasks(deps: IdentityDeps): Task[] {
  return [
    {
      name: 'identity.settle-counter-verifications',
      cron: '* * * * *',
      run: () => settlePending(deps),
    },
    {
      name: 'identity.drop-ended',
      cron: '17 18 * * *',
      run: () => dropEnded(deps.db, deps.clock.now(), KEEP_ENDED_DAYS),
    },
  ];
}
