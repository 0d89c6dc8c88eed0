export * from './conflicts.ts';
export * from './notice.ts';
export * from './online.ts';
export * from './postponement.ts';
export * from './recusal.ts';
