export { workbenchRoutes } from './routes.ts';
export { workbenchActs } from './shortcuts.ts';
