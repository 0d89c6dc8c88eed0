export { pleadingsActs } from './acts.ts';
export { answersOf } from './answers.ts';
export { templateById } from './catalogue.ts';
export type { PleadingsDeps } from './deps.ts';
export type { Known, Side } from './known.ts';
export { prefillFrom } from './prefill.ts';
export { refusePleading } from './refusals.ts';
export { pleadingsRoutes } from './routes.ts';
export { findPleading, linkDraft, type Pleading } from './store.ts';
