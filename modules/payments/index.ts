export { closeBill } from './acts/close-bill.ts';
export { createBill, type NewBill } from './acts/create-bill.ts';
export { feeCame } from './acts/due.ts';
export { paymentsConsumers } from './consumers.ts';
export type { PaymentsDeps } from './deps.ts';
export { paymentsTasks } from './jobs.ts';
export { paymentsRoutes } from './routes.ts';
export { openBillsOfCase, unpaidBillsOfCase } from './queries.ts';
export { refundDueOn } from './rules.ts';
export { relieveBill } from './acts/relieve.ts';
export { requestRefund } from './acts/request-refund.ts';
export {
  receiptsOfCase,
  refundsOfApplication,
  refundsOfBill,
  refundsOfCase,
  refundsOfReceipt,
} from './refund-queries.ts';
export * from './terms.ts';
export { paymentActs } from './trail.ts';
export { billsOfLawyer } from './lists.ts';
