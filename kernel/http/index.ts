export { cutPage, decodeCursor, encodeCursor, pageOf, pageQuery } from './cursor.ts';
export { problemSchema } from './problem.ts';
export { ANSWERED, type Call, type Pace, type Route, route } from './route.ts';
export { createServer, LIMITS, type ServerDeps } from './server.ts';
export { CSRF_HEADER } from './write-gate.ts';
