export { closeBill } from './acts/close-bill.ts';
export { createBill, type NewBill } from './acts/create-bill.ts';
export { paymentsConsumers } from './consumers.ts';
export type { PaymentsDeps } from './deps.ts';
export { paymentsTasks } from './jobs.ts';
export { paymentsRoutes } from './routes.ts';
export * from './terms.ts';
export { paymentActs } from './trail.ts';
export { billsOfLawyer } from './lists.ts';
