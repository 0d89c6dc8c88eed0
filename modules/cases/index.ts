export { type NewCase, openCase, type OpenedCase } from './open-case.ts';
