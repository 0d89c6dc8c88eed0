import { BILLS } from './bills.ts';
import { COMPANY } from './company.ts';
import { CONTRACT, LOAN } from './contract.ts';
import { IMMOVABLE, IMMOVABLE_CONTRACT, INHERITANCE, PORT } from './exclusive.ts';
import { GENERAL, PERSONAL_STATUS } from './general.ts';
import type { Ground } from './ground.ts';
import { INSURANCE } from './insurance.ts';
import { LABOUR, LABOUR_AWARD } from './labour.ts';
import { LEASE } from './lease.ts';
import * as maritime from './maritime.ts';
import { FAMILY_PROPERTY, GUARDIANSHIP, MARRIAGE, PROTECTION_ORDER, SUPPORT } from './marriage.ts';
import { ONLINE_SALE } from './online-sale.ts';
import { PAYMENT_ORDER, SECURITY_RIGHT } from './payment-order.ts';
import { ONLINE_TORT, PRODUCT, TORT, TRAFFIC, WRONGFUL_PRESERVATION } from './tort.ts';
import { TRANSPORT } from './transport.ts';

const TABLE = {
  general: GENERAL,
  'personal-status': PERSONAL_STATUS,
  contract: CONTRACT,
  loan: LOAN,
  'online-sale': ONLINE_SALE,
  lease: LEASE,
  insurance: INSURANCE,
  bills: BILLS,
  company: COMPANY,
  transport: TRANSPORT,
  tort: TORT,
  'online-tort': ONLINE_TORT,
  product: PRODUCT,
  traffic: TRAFFIC,
  'wrongful-preservation': WRONGFUL_PRESERVATION,
  immovable: IMMOVABLE,
  'immovable-contract': IMMOVABLE_CONTRACT,
  port: PORT,
  inheritance: INHERITANCE,
  marriage: MARRIAGE,
  'family-property': FAMILY_PROPERTY,
  support: SUPPORT,
  guardianship: GUARDIANSHIP,
  'protection-order': PROTECTION_ORDER,
  labour: LABOUR,
  'labour-award': LABOUR_AWARD,
  'payment-order': PAYMENT_ORDER,
  'security-right': SECURITY_RIGHT,
  'ship-collision': maritime.SHIP_COLLISION,
  salvage: maritime.SALVAGE,
  'general-average': maritime.GENERAL_AVERAGE,
  'sea-transport': maritime.SEA_TRANSPORT,
  charter: maritime.CHARTER,
  crew: maritime.CREW,
  'maritime-security': maritime.MARITIME_SECURITY,
  'ship-rights': maritime.SHIP_RIGHTS,
  'marine-pollution': maritime.MARINE_POLLUTION,
  offshore: maritime.OFFSHORE,
} satisfies Record<string, Ground>;

/** Id of a ground of venue. */
export type GroundId = keyof typeof TABLE;

/** The grounds of venue in civil cases (地域管辖的根据), one line each. */
export const GROUNDS: Readonly<Record<GroundId, Ground>> = TABLE;

/** True for a ground of the table. */
export function isGround(text: string): text is GroundId {
  return Object.hasOwn(TABLE, text);
}

export type { Ground } from './ground.ts';
