/** The executable law: tables and pure functions, each line with its article. */
export * from './case-numbers/index.ts';
export * from './chinese-text.ts';
export * from './citations.ts';
export * from './fees/index.ts';
export * from './identities/index.ts';
export * from './laws.ts';
export * from './periods/index.ts';
export * from './time.ts';
