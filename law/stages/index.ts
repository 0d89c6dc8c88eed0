export * from './services.ts';
export * from './stages.ts';
