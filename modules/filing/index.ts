export { runFilingClocks } from './acts/timers.ts';
export { filingConsumers } from './consumers.ts';
export type { FilingDeps, OwnedFile } from './deps.ts';
export { countDesk, deskRowOf, listDesk, listOwn, listOwnDue } from './queries.ts';
export { filingRoutes } from './routes/index.ts';
export { checkMachine } from './states.ts';
export { filingTasks } from './jobs.ts';
export { filingActs } from './words.ts';
export { ownFiling, courtFiling } from './policy.ts';
