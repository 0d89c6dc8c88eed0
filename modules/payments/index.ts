export { createBill, type NewBill } from './create-bill.ts';
export * from './terms.ts';
