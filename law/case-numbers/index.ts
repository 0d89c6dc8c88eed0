export * from './case-number.ts';
export * from './consistency.ts';
export * from './court-code.ts';
export * from './type-codes.ts';
