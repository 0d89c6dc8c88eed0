import { ADJOURNMENT } from './adjournment/service.ts';
import { APPRAISAL } from './appraisal/service.ts';
import { CHANGE_CLAIMS } from './change-claims/service.ts';
import { CHANGE_HEARING } from './change-hearing/service.ts';
import { CHANGE_REPRESENTATION } from './change-representation/service.ts';
import { CONDUCT_PRESERVATION } from './conduct-preservation/service.ts';
import { CONFIRMATION } from './confirmation/service.ts';
import { COPIES } from './copies/service.ts';
import { COUNTERCLAIM } from './counterclaim/service.ts';
import { DEEMED_WITHDRAWAL } from './deemed-withdrawal/service.ts';
import { DOCUMENTARY_ORDER } from './documentary-order/service.ts';
import { ENFORCEMENT_JURISDICTION } from './enforcement-jurisdiction/service.ts';
import { EVIDENCE_PRESERVATION } from './evidence-preservation/service.ts';
import { EXTEND_EVIDENCE } from './extend-evidence/service.ts';
import { FEE_RELIEF } from './fee-relief/service.ts';
import { FILE_READING } from './file-reading/service.ts';
import { INVESTIGATION_ORDER } from './investigation-order/service.ts';
import { INVESTIGATION } from './investigation/service.ts';
import { JOIN_PARTY } from './join-party/service.ts';
import { JURISDICTION_OBJECTION } from './jurisdiction-objection/service.ts';
import { ORIGINALS } from './originals/service.ts';
import { PRE_SUIT_CONDUCT } from './pre-suit-conduct/service.ts';
import { PRE_SUIT_EVIDENCE } from './pre-suit-evidence/service.ts';
import { PRE_SUIT_PRESERVATION } from './pre-suit-preservation/service.ts';
import { PRESERVATION } from './preservation/service.ts';
import { RECUSAL } from './recusal/service.ts';
import { REFUND } from './refund/service.ts';
import { RELEASE_PRESERVATION } from './release-preservation/service.ts';
import { RENEW_PRESERVATION } from './renew-preservation/service.ts';
import { SUBMIT_MATERIAL } from './submit-material/service.ts';
import { VERIFY_REPRESENTATION } from './verify-representation/service.ts';
import { WITHDRAWAL_AFTER_DEBATE } from './withdrawal-after-debate/service.ts';
import { WITHDRAWAL } from './withdrawal/service.ts';
import { WITNESS } from './witness/service.ts';
import type { CourtService } from './service.ts';

/** Every service that runs on the engine, by group. A new service is one folder and one line here. */
export const SERVICES: readonly CourtService[] = [
  RECUSAL,
  WITHDRAWAL,
  WITHDRAWAL_AFTER_DEBATE,
  ADJOURNMENT,
  CHANGE_HEARING,
  JURISDICTION_OBJECTION,
  ENFORCEMENT_JURISDICTION,
  CHANGE_CLAIMS,
  COUNTERCLAIM,
  JOIN_PARTY,
  EXTEND_EVIDENCE,
  INVESTIGATION,
  DOCUMENTARY_ORDER,
  INVESTIGATION_ORDER,
  WITNESS,
  PRESERVATION,
  VERIFY_REPRESENTATION,
  REFUND,
  DEEMED_WITHDRAWAL,
  PRE_SUIT_PRESERVATION,
  CONDUCT_PRESERVATION,
  PRE_SUIT_CONDUCT,
  EVIDENCE_PRESERVATION,
  PRE_SUIT_EVIDENCE,
  RENEW_PRESERVATION,
  RELEASE_PRESERVATION,
  APPRAISAL,
  FEE_RELIEF,
  CONFIRMATION,
  CHANGE_REPRESENTATION,
  FILE_READING,
  COPIES,
  SUBMIT_MATERIAL,
  ORIGINALS,
];

const BY_ID: ReadonlyMap<string, CourtService> = new Map(SERVICES.map((service) => [service.id, service]));

/** The service of that id. */
export function serviceById(id: string): CourtService | undefined {
  return BY_ID.get(id);
}
