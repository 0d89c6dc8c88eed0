/** What the room of applications tells: the shapes of answers, shared by server and page. */
export * from './application-views.ts';
export * from './desk-views.ts';
export * from './service-views.ts';
