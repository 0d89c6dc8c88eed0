export { runApplicationClocks } from './acts/clock.ts';
export { bookOf, checkServices, COURT_BOOK, type ServiceBook } from './book.ts';
export { applicationConsumers } from './consumers.ts';
export type { ApplicationDeps } from './deps.ts';
export { COURT_GROUNDS, type GroundSource } from './ground.ts';
export { applicationTasks } from './jobs.ts';
export { countDesk, listDesk, listOwn } from './queries.ts';
export { applicationRoutes } from './routes/index.ts';
export { applicationActs } from './words.ts';
