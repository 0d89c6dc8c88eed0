export * from './period.ts';
export * from './requests.ts';
