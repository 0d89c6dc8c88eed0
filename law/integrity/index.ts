export * from './sanction.ts';
