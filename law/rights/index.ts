export * from './actions.ts';
export * from './deciders.ts';
