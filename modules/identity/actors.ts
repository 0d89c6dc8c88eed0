import type { ActorBase } from '#kernel/access/actor.ts';
import type { Instant } from '#kernel/time.ts';
import type { CourtRole, LawyerKind, Licence, VerificationLevel, VerifiedBy } from './terms.ts';

/** An organisation with its 统一社会信用代码. */
export type Organisation = { readonly name: string; readonly creditCode: string };

/** What the platform knows of a lawyer at the moment of a request. */
export type LawyerFacts = {
  readonly id: string;
  readonly name: string;
  /** 律师执业证号 */
  readonly licenceNo: string;
  readonly category: LawyerKind;
  /** 律师事务所 or 法律援助机构; for a 公职/公司律师 the own unit. */
  readonly firm: Organisation;
  /** Own unit of a 公职律师 or 公司律师. */
  readonly unit?: Organisation;
  /** 执业辖区 of a 基层法律服务工作者: the places where his office may act. */
  readonly areas?: readonly string[];
  readonly licenceState: Licence;
  /** Last day of 停止执业, YYYY-MM-DD. */
  readonly suspendedUntil?: string;
  readonly verification: {
    readonly level: VerificationLevel;
    readonly at?: Instant;
    readonly by: VerifiedBy;
  };
};

/** A lawyer (律师), signed in or by a token of his own. `id` is the lawyer's id. */
export type LawyerActor = ActorBase & {
  readonly kind: 'lawyer';
  readonly lawyer: LawyerFacts;
  /** The session or token by which he came. */
  readonly credentialId: string;
};

/** A member of a court's staff (法院工作人员); `roles` is never empty. */
export type StaffActor = Omit<ActorBase, 'roles'> & {
  readonly kind: 'staff';
  readonly courtId: string;
  readonly roles: readonly CourtRole[];
  readonly staffNo: string;
  readonly credentialId: string;
};

declare module '#kernel/access/actor.ts' {
  interface ActorKinds {
    lawyer: LawyerActor;
    staff: StaffActor;
  }
}
