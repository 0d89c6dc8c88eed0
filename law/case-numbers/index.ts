export * from './case-number.ts';
export * from './type-codes.ts';
