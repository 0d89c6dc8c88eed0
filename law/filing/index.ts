export * from './agents.ts';
export * from './conditions.ts';
export * from './correction.ts';
export * from './grounds.ts';
export * from './materials.ts';
