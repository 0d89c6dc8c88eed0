import type { OpenIdConfig } from '../openid.ts';
import { openIdGateway } from '../openid.ts';
import type { CourtSignOn } from './port.ts';
import { StaffClaims } from './port.ts';

export type CourtSignOnConfig = OpenIdConfig;

/** 法院统一身份认证 over OpenID Connect. */
export const courtSignOn = (config: CourtSignOnConfig): CourtSignOn =>
  openIdGateway(config, 'staff', StaffClaims);
