export * from './causes.ts';
export * from './court-settings.ts';
export * from './courts.ts';
export * from './terms.ts';
export * from './work-calendar.ts';
export * from './setting-store.ts';
export { referenceRoutes } from './routes.ts';
export { referenceActs } from './setting-routes.ts';
