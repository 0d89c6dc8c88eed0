import type { CourtSystem } from '#gateways/court-system/port.ts';
import type { ActContext, Json } from '#kernel/acts/index.ts';
import type { Clock } from '#kernel/clock.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { BlobStore, OwnFile } from '#kernel/files/index.ts';
import type { Log } from '#kernel/log/log.ts';
import type { DeliveredEvent } from '#kernel/outbox/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { InData, InType, OutType } from './terms.ts';

/** What happened here, as it is told to the court's system. */
export type Told = {
  courtId: string;
  type: OutType;
  about: { type: string; id: string };
  data: Json /** Files that the court's system may fetch. */;
  files?: readonly string[];
};

/** What a message of the court does here: acts of the rooms that know it, under the name of the court's system. */
export type Deeds = {
  [T in InType]: (context: ActContext, courtId: string, data: InData<T>) => Promise<Json | Refusal>;
};

export type ExchangeDeps = {
  db: Db;
  clock: Clock;
  log: Log;
  keys: FieldKeys;
  publicUrl: string;
  /** Our own public key (SPKI PEM) and its name. */
  ours: { keyId: string; publicKey: string; privateKey: string };
  courtSystem: CourtSystem;
  blobs: BlobStore;
  filesById(db: Db | Tx, ids: readonly string[]): Promise<OwnFile[]>;
  /** Events that are told to courts with systems of their own, and how. */
  tells: Readonly<Record<string, (tx: Tx, event: DeliveredEvent) => Promise<Told | undefined>>>;
  deeds: Deeds;
};
