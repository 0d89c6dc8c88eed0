/** Templates of the pleadings room (诉讼文书) by the material of a civil filing that they make. */
const TEMPLATES: Readonly<Record<string, string>> = {
  'power-of-attorney': 'power-of-attorney',
  'firm-letter': 'firm-letter',
  'representative-certificate': 'legal-representative',
  'service-address': 'address-confirmation',
  'preservation-request': 'preservation',
  'enforcement-application': 'enforcement',
};

/** The template that makes this material, where there is one; a complaint only of a civil case. */
export const templateFor = (material: string, civil: boolean): string | undefined =>
  material === 'complaint' ? (civil ? 'complaint' : undefined) : TEMPLATES[material];
