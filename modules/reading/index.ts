export type { ReadingDeps } from './deps.ts';
export { readingTasks } from './jobs.ts';
export { finishedReading, lastReading } from './queries.ts';
export { readingRoutes } from './routes.ts';
export { readingActs } from './words.ts';
