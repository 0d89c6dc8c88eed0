import type { Sms } from '#gateways/sms/port.ts';
import { systemActor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import type { Clock } from '#kernel/clock.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db } from '#kernel/db/database.ts';
import type { BlobStore } from '#kernel/files/blob-store.ts';
import { newId } from '#kernel/ids.ts';
import type { Log } from '#kernel/log/log.ts';
import type { WorkCalendar } from '#law/periods/index.ts';
import type { DocumentData } from '#modules/documents/index.ts';

/** What this room is given by the program. */
export type DeliveryDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Keys of personal data in the database. */
  readonly keys: FieldKeys;
  /** Where sealed documents lie under their hash. */
  readonly blobs: BlobStore;
  /** Folder for files on their way into the store. */
  readonly scratch: string;
  /** The calendar of rest days with the administrator's rows (modules/reference currentCalendar). */
  calendar(): WorkCalendar | Promise<WorkCalendar>;
  /** Reminders; without it none are sent. */
  readonly sms?: Sms;
  /** Template registered with the carrier: params court, kind, title. */
  readonly smsTemplate?: string;
  /** A lawyer's mobile number, from the identity room; undefined = none known. */
  phoneOf?(lawyerId: string): Promise<string | undefined>;
  /** Days after which a court wants mail suggested; without it FALLBACK_DAYS. */
  fallbackDays?(courtId: string): Promise<number> | number;
  /** Proof that an audit row stands in the log, for the certificate; undefined while it is not yet numbered. */
  proofOf?(auditId: string): Promise<DocumentData<'service-certificate'>['proof']>;
};

/** The context of an act of the platform itself, under the name that the trail shows. */
export function ownContext(deps: Pick<DeliveryDeps, 'db' | 'clock'>, name: string): ActContext {
  return { db: deps.db, clock: deps.clock, actor: systemActor(name), requestId: newId() };
}
