import { addJob } from '#kernel/jobs/index.ts';
import type { Consumer } from '#kernel/outbox/index.ts';
import { SEND_JOB } from './acts/keep.ts';
import type { ExchangeDeps } from './deps.ts';
import { findPeer, queueMessage } from './store.ts';

/**
 * What happens here and concerns a court with a system of its own goes into that court's outbox, once for each event; while the exchange is
 * switched off it waits there.
 */
export function exchangeConsumers(deps: ExchangeDeps): Consumer[] {
  return Object.entries(deps.tells).map(([topic, tell]) => ({
    topic,
    name: `exchange.${topic}`,
    async handle(tx, event) {
      const { courtId } = event.payload;
      if (typeof courtId !== 'string' || !(await findPeer(tx, courtId))) return;
      const told = await tell(tx, event);
      if (!told) return;
      const queued = await queueMessage(tx, deps.keys, told, event.id, event.at);
      if (queued) await addJob(tx, SEND_JOB, {}, { key: SEND_JOB });
    },
  }));
}
