export { BUNDLE_TASK } from './acts.ts';
export type { EvidenceDeps, EvidenceItem, EvidenceOfDraft } from './deps.ts';
export { evidenceTasks } from './jobs.ts';
export { evidenceRoutes } from './routes.ts';
export { evidenceActs } from './words.ts';
