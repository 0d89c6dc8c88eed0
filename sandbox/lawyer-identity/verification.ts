import { randomBytes } from 'node:crypto';
import type { Lawyer, LicenceState } from './people.ts';
import { LAWYERS } from './people.ts';

/** What this platform remembers while it runs: the people, when each was last verified, and verifications begun at a counter. */
export type Register = {
  find(sub: string): Lawyer | undefined;
  findByLicence(licenceNo: string): Lawyer | undefined;
  search(query: string): readonly Lawyer[];
  change(sub: string, change: { licence_state: LicenceState; suspended_until?: string }): Lawyer | undefined;
  recordPass(sub: string, nowSeconds: number): void;
  claims(sub: string): Record<string, unknown> | undefined;
  beginVerification(sub: string): Verification;
  verification(code: string): Verification | undefined;
  settle(code: string, state: 'passed' | 'failed'): void;
};

export type Verification = {
  readonly code: string;
  readonly sub: string;
  readonly expiresAt: number;
  state: 'pending' | 'passed' | 'failed';
};

const VERIFICATION_LIFE_MS = 15 * 60_000;

export const LIVE_ACR = 'live-person';
export const BASIC_ACR = 'basic';

/** The acr a sign-in of this person reaches. */
export const acrOf = (lawyer: Lawyer): string => (lawyer.live_face ? LIVE_ACR : BASIC_ACR);

export function createRegister(people: readonly Lawyer[] = LAWYERS): Register {
  const lawyers = new Map(people.map((lawyer) => [lawyer.sub, lawyer]));
  const passes = new Map<string, number>();
  const verifications = new Map<string, Verification>();

  const register: Register = {
    find: (sub) => lawyers.get(sub),
    findByLicence: (licenceNo) => [...lawyers.values()].find((lawyer) => lawyer.licence_no === licenceNo),
    search: (query) => {
      const wanted = query.trim();
      return [...lawyers.values()].filter((lawyer) =>
        [lawyer.name, lawyer.sub, lawyer.licence_no, lawyer.firm_name ?? '', lawyer.unit_name ?? ''].some(
          (text) => text.includes(wanted),
        ),
      );
    },
    change: (sub, change) => {
      const lawyer = lawyers.get(sub);
      if (!lawyer) return undefined;
      const { suspended_until: _before, ...rest } = lawyer;
      const changed: Lawyer = { ...rest, ...change };
      lawyers.set(sub, changed);
      return changed;
    },
    recordPass: (sub, nowSeconds) => void passes.set(sub, nowSeconds),
    claims: (sub) => {
      const lawyer = lawyers.get(sub);
      if (!lawyer) return undefined;
      const { live_face: _internal, ...shown } = lawyer;
      return { ...shown, verification_level: acrOf(lawyer), verified_at: passes.get(sub) };
    },
    beginVerification: (sub) => {
      const code = randomBytes(16).toString('base64url');
      const verification: Verification = {
        code,
        sub,
        state: 'pending',
        expiresAt: Date.now() + VERIFICATION_LIFE_MS,
      };
      verifications.set(code, verification);
      return verification;
    },
    verification: (code) => {
      const found = verifications.get(code);
      if (found?.state === 'pending' && found.expiresAt < Date.now()) found.state = 'failed';
      return found;
    },
    settle: (code, state) => {
      const found = register.verification(code);
      if (found?.state !== 'pending') return;
      found.state = state;
      if (state === 'passed') register.recordPass(found.sub, Math.floor(Date.now() / 1000));
    },
  };
  return register;
}
