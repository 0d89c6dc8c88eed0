import type { CourtSignOn } from '#gateways/court-sign-on/port.ts';
import type { LawyerIdentity } from '#gateways/lawyer-identity/port.ts';
import type { Clock } from '#kernel/clock.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Log } from '#kernel/log/log.ts';

/** What this room needs of the house. */
export type IdentityDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** Keys of personal data in the database. */
  readonly keys: FieldKeys;
  /** Address under which browsers know the platform, without a slash at its end. */
  readonly publicUrl: string;
  /** 律师身份核验平台 */
  readonly lawyerIdentity: LawyerIdentity;
  /** 法院统一身份认证 */
  readonly courtSignOn: CourtSignOn;
  /** Full name of a court, for the page. */
  courtName(courtId: string): string | undefined;
};
