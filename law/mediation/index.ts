export * from './agreement.ts';
export * from './confirmation.ts';
export * from './duration.ts';
