export * from './consent.ts';
export * from './effective-time.ts';
export * from './following-periods.ts';
export * from './paper-service.ts';
