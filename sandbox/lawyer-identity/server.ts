import type { Route } from '../http.ts';
import { form, hasBasicCredentials, json } from '../http.ts';
import type { Decision, IdentityProviderConfig } from '../identity-provider.ts';
import { startIdentityProvider } from '../identity-provider.ts';
import type { Running } from '../run-alone.ts';
import { ORGANISATION, chooserPage, facePage, messagePage } from './pages.ts';
import { LICENCE_STATES } from './people.ts';
import type { LicenceState } from './people.ts';
import type { Register } from './verification.ts';
import { BASIC_ACR, LIVE_ACR, acrOf, createRegister } from './verification.ts';

const CLAIMS = [
  'name',
  'licence_no',
  'licence_category',
  'firm_name',
  'firm_credit_code',
  'unit_name',
  'unit_credit_code',
  'practice_areas',
  'licence_state',
  'suspended_until',
  'phone_number',
  'id_number',
  'verification_level',
  'verified_at',
];

/** 律师身份核验平台: OpenID Connect for sign-in, and a verification that a court's counter starts for a lawyer in the hall. */
export function startLawyerIdentity(config: IdentityProviderConfig): Promise<Running> {
  const register = createRegister();
  return startIdentityProvider(config, {
    organisation: ORGANISATION,
    cookiePrefix: 'lawyer_identity',
    scope: 'lawyer',
    claimNames: CLAIMS,
    acrValues: [LIVE_ACR, BASIC_ACR],
    chooser: (action, query) => chooserPage(action, query, register.search(query)),
    decide: (action, fields) => decide(register, action, fields),
    claimsOf: (sub) => register.claims(sub),
    routes: (origin) => [...counterRoutes(config, register, origin), ...controlRoutes(register)],
  });
}

function decide(register: Register, action: string, fields: Readonly<Record<string, string>>): Decision {
  const lawyer = register.find(fields['person'] ?? '');
  if (!lawyer) return { show: messagePage(400, '没有这个人', '请返回上一页重新选择。') };
  if (fields['face'] === undefined) return { show: facePage(action, lawyer, '登录人民法院律师服务平台') };
  if (fields['face'] !== 'pass') return { denied: '实人核验未通过' };
  register.recordPass(lawyer.sub, Math.floor(Date.now() / 1000));
  const amr = lawyer.live_face ? ['face', 'pwd', 'mfa'] : ['pwd'];
  return { login: { sub: lawyer.sub, acr: acrOf(lawyer), amr } };
}

function counterRoutes(config: IdentityProviderConfig, register: Register, origin: string): readonly Route[] {
  const unauthorised = json(
    401,
    { error: 'invalid_client' },
    { 'www-authenticate': 'Basic realm="verifications"' },
  );
  const trusted = (header: string | undefined) =>
    hasBasicCredentials(header, config.clientId, config.clientSecret);
  return [
    [
      'POST',
      '/verifications',
      (call) => {
        if (!trusted(call.headers.authorization)) return unauthorised;
        const asked = fieldsOf(call.body, call.headers['content-type'])['licence_no'] ?? '';
        const lawyer = register.findByLicence(asked);
        if (!lawyer) return json(404, { error: 'unknown_licence', error_description: '没有这个执业证号' });
        const { code, expiresAt } = register.beginVerification(lawyer.sub);
        return json(201, { code, url: `${origin}/v/${code}`, expires_at: Math.floor(expiresAt / 1000) });
      },
    ],
    [
      'GET',
      '/verifications/:code',
      (call) => {
        if (!trusted(call.headers.authorization)) return unauthorised;
        const found = register.verification(call.params['code'] ?? '');
        if (!found) return json(404, { error: 'unknown_code' });
        const claims =
          found.state === 'passed' ? { claims: { sub: found.sub, ...register.claims(found.sub) } } : {};
        return json(200, { state: found.state, ...claims });
      },
    ],
    [
      'GET',
      '/v/:code',
      (call) => {
        const found = register.verification(call.params['code'] ?? '');
        const lawyer = found && register.find(found.sub);
        if (!lawyer || found.state !== 'pending')
          return messagePage(410, '核验已结束', '请回到窗口重新发起核验。');
        return facePage(`/v/${found.code}`, lawyer, '诉讼服务大厅窗口核验身份');
      },
    ],
    [
      'POST',
      '/v/:code',
      (call) => {
        const code = call.params['code'] ?? '';
        if (register.verification(code)?.state !== 'pending')
          return messagePage(410, '核验已结束', '请回到窗口重新发起核验。');
        const passed = form(call.body)['face'] === 'pass';
        register.settle(code, passed ? 'passed' : 'failed');
        return passed
          ? messagePage(200, '核验通过', '可以关闭本页，窗口工作人员已看到结果。')
          : messagePage(200, '核验未通过', '请回到窗口，由工作人员人工核对证件。');
      },
    ],
  ];
}

function controlRoutes(register: Register): readonly Route[] {
  return [
    [
      'POST',
      '/sandbox/people/:sub',
      (call) => {
        const fields = fieldsOf(call.body, call.headers['content-type']);
        const state = LICENCE_STATES.find(
          (known): known is LicenceState => known === fields['licence_state'],
        );
        if (!state) return json(400, { error: 'licence_state', one_of: LICENCE_STATES });
        const until = fields['suspended_until'];
        const changed = register.change(call.params['sub'] ?? '', {
          licence_state: state,
          ...(until ? { suspended_until: until } : {}),
        });
        return changed ? json(200, changed) : json(404, { error: 'unknown_person' });
      },
    ],
    ['GET', '/sandbox/people', () => json(200, register.search(''))],
  ];
}

/** The fields of a JSON or a form body. */
function fieldsOf(body: string, contentType: string | undefined): Record<string, string> {
  if (!contentType?.includes('json')) return form(body);
  const value: unknown = JSON.parse(body || '{}');
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, String(field)]));
}
