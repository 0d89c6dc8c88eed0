export { type NewConsent, recordConsent } from './acts/consent.ts';
export { issueDocument, type NewDocument, type Recipient } from './acts/issue.ts';
export type { DeliveryDeps } from './deps.ts';
export * from './terms.ts';
