import type { PaymentChannel } from '#gateways/payment-channels/port.ts';
import { systemActor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import type { Log } from '#kernel/log/log.ts';
import { courtSettings } from '#modules/reference/index.ts';
import type { DocumentData } from '#modules/documents/index.ts';
import { CHANNELS, type ChannelId } from './terms.ts';

/** What this room is given by the program. */
export type PaymentsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly channels: Readonly<Record<ChannelId, PaymentChannel>>;
  /** Address under which users and channels reach the platform, without a slash at the end. */
  readonly publicUrl: string;
  /** Proof that an audit row stands in the log, for the certificate; undefined while it is not yet numbered. */
  proofOf?(auditId: string): Promise<DocumentData<'payment-certificate'>['proof']>;
};

/** The context of an act of the platform itself, under the name that the trail shows. */
export function ownContext(
  deps: Pick<PaymentsDeps, 'db' | 'clock'>,
  name: string,
  requestId?: string,
): ActContext {
  return { db: deps.db, clock: deps.clock, actor: systemActor(name), requestId: requestId ?? newId() };
}

/** The channels that a court offers, in the order in which they are shown. */
export async function channelsOf(deps: Pick<PaymentsDeps, 'db'>, courtId: string): Promise<ChannelId[]> {
  const all = Object.keys(CHANNELS) as ChannelId[];
  const { settings } = await courtSettings(deps.db, courtId);
  return all.filter((id) => settings.paymentChannels.includes(id));
}
