export * from './security.ts';
export * from './terms.ts';
