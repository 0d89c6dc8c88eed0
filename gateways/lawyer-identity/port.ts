import { z } from 'zod';
import type { OpenIdGateway } from '../openid.ts';

/** What the lawyer identity platform (律师身份核验平台) asserts about a lawyer. */
export const LawyerClaims = z.object({
  /** Stable for life at this provider. */
  sub: z.string().min(1),
  name: z.string().min(1),
  /** 律师执业证号, 17 digits; 法律服务工作者执业证 has a series of its own. */
  licence_no: z.string().regex(/^\d{6,20}$/),
  licence_category: z.enum(['full-time', 'part-time', 'public', 'company', 'legal-aid', 'legal-worker']),
  /** 基层法律服务工作者: the places where his office may act (执业辖区), full names. */
  practice_areas: z.array(z.string().min(2).max(60)).max(20).optional(),
  firm_name: z.string().optional(),
  firm_credit_code: z.string().length(18).optional(),
  /** Own unit of a 公职律师 or 公司律师. */
  unit_name: z.string().optional(),
  unit_credit_code: z.string().length(18).optional(),
  licence_state: z.enum(['practising', 'transferring', 'suspended', 'cancelled', 'revoked']),
  /** Last day of 停止执业, YYYY-MM-DD. */
  suspended_until: z.iso.date().optional(),
  phone_number: z.string().min(1),
  id_number: z.string().min(1),
  /** live-person = 实时实人实证. */
  verification_level: z.enum(['live-person', 'basic']),
  /** Seconds since the epoch. */
  verified_at: z.number().int(),
});
export type LawyerClaims = z.infer<typeof LawyerClaims>;

/** A verification that the counter of a hall starts for a lawyer, who passes it on the phone. */
export type CounterVerification =
  | { readonly state: 'pending' | 'failed' | 'unknown' }
  | { readonly state: 'passed'; readonly claims: LawyerClaims };

export type LawyerIdentity = OpenIdGateway<LawyerClaims> & {
  /** Starts a verification; `url` is what the lawyer opens on the phone. */
  startVerification(
    licenceNo: string,
  ): Promise<
    | { readonly ok: true; readonly code: string; readonly url: string }
    | { readonly ok: false; readonly why: 'unknown-licence' | 'unreachable' }
  >;
  /** How a verification stands. Throws nothing: an unreachable platform leaves it pending. */
  verification(code: string): Promise<CounterVerification>;
};
