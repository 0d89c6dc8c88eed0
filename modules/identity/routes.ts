import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { checkLawyerLicence } from '#law/identities/index.ts';
import { authRoutes } from './auth-routes.ts';
import { readCounterVerification, startCounterVerification } from './counter.ts';
import type { IdentityDeps } from './deps.ts';
import { meRoutes } from './me-routes.ts';
import { refuseIdentity } from './refusals.ts';
import { staffOf } from './staff-directory.ts';
import { CounterVerificationView, CourtRole, SESSION_ONLY } from './terms.ts';

const counter = only(['staff'], { roles: ['counter'], scope: SESSION_ONLY });

const LicenceNo = z.string().superRefine((text, context) => {
  const checked = checkLawyerLicence(text);
  if (!checked.ok) context.addIssue({ code: 'custom', message: checked.fault });
});

/** Every route of this room. */
export function identityRoutes(deps: IdentityDeps): Route[] {
  return [...authRoutes(deps), ...meRoutes(deps), ...counterRoutes(deps), colleagues(deps)];
}

/** Who may be given work: the names of one's own court, nobody else's. */
function colleagues(deps: IdentityDeps): Route {
  return route({
    method: 'GET',
    path: '/api/court/staff',
    name: 'identity.court-staff',
    summary: '本院工作人员',
    who: only(['staff'], { scope: SESSION_ONLY }),
    audit: { none: '本院人员的姓名和岗位，供分派使用' },
    pace: 'read',
    query: z.object({ role: CourtRole.optional() }),
    output: z.object({
      rows: z.array(
        z.object({ id: z.uuid(), name: z.string(), staffNo: z.string(), roles: z.array(CourtRole) }),
      ),
    }),
    handle: async ({ actor, query }) => {
      const staff = actor?.kind === 'staff' ? await staffOf(deps.db, actor.courtId) : [];
      const rows = staff.filter(({ roles }) => query.role === undefined || roles.includes(query.role));
      return { rows: rows.map((row) => ({ ...row, roles: [...row.roles] })) };
    },
  });
}

function counterRoutes(deps: IdentityDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/identity/counter-verifications',
      name: 'identity.counter-verification-start',
      summary: '诉讼服务窗口为律师发起身份核验',
      who: counter,
      audit: 'identity.counter-verification-started',
      pace: 'write',
      body: z.object({ licenceNo: LicenceNo }),
      output: CounterVerificationView,
      handle: async ({ actor, context, body }) =>
        actor?.kind === 'staff'
          ? startCounterVerification(deps, context, actor, body.licenceNo.trim())
          : refuseIdentity('identity.verification-not-found'),
    }),
    route({
      method: 'GET',
      path: '/api/identity/counter-verifications/:code',
      name: 'identity.counter-verification',
      summary: '窗口核验的结果',
      who: counter,
      audit: 'identity.counter-verification-passed',
      pace: 'read',
      params: z.object({ code: z.string().min(8).max(200) }),
      output: CounterVerificationView,
      handle: async ({ actor, context, params }) =>
        actor?.kind === 'staff'
          ? readCounterVerification(deps, context, actor, params.code)
          : refuseIdentity('identity.verification-not-found'),
    }),
  ];
}
