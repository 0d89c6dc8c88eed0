export { createBill, type NewBill } from './acts/create-bill.ts';
export * from './terms.ts';
