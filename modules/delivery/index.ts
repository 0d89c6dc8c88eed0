export { type NewConsent, recordConsent } from './acts/consent.ts';
export { issueDocument, type NewDocument, type Recipient } from './acts/issue.ts';
export { actedUpon } from './acts/receive.ts';
export { deliveryConsumers } from './consumers.ts';
export type { DeliveryDeps } from './deps.ts';
export { deliveryTasks } from './jobs.ts';
export { deliveryRoutes } from './routes.ts';
export { deliveryActs } from './trail.ts';
export * from './terms.ts';
