/** The executable law: tables and pure functions, each line with its article. */
export * from './calendar/index.ts';
export * from './case-numbers/index.ts';
export * from './chinese-text.ts';
export * from './citations.ts';
export * from './delivery/index.ts';
export * from './documents/index.ts';
export * from './elements/index.ts';
export * from './fees/index.ts';
export * from './filing/index.ts';
export * from './identities/index.ts';
export * from './interest/index.ts';
export * from './jurisdiction/index.ts';
export * from './laws.ts';
export * from './periods/index.ts';
export * from './rights/index.ts';
export * from './stages/index.ts';
export * from './time.ts';
