import { z } from 'zod';
import type { OpenIdGateway } from '../openid.ts';

/** registrar 立案法官, judge 承办法官, clerk 书记员, president 院长, court-admin 法院管理员, counter 诉讼服务窗口. */
export const StaffRole = z.enum(['registrar', 'judge', 'clerk', 'president', 'court-admin', 'counter']);
export type StaffRole = z.infer<typeof StaffRole>;

/** What a court's own sign-on (法院统一身份认证) asserts about a member of its staff. */
export const StaffClaims = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  /** Three-character court-system code. */
  court_id: z.string().regex(/^[0-9A-Z]{3}$/),
  roles: z.array(StaffRole).min(1),
  staff_no: z.string().min(1),
});
export type StaffClaims = z.infer<typeof StaffClaims>;

export type CourtSignOn = OpenIdGateway<StaffClaims>;
