export * from './level.ts';
