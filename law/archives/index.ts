export * from './file-parts.ts';
