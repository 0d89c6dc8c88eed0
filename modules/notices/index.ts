export { type NewNotice, notify } from './notify.ts';
export { noticeRoutes } from './routes.ts';
export { noticeActs } from './trail.ts';
