export * from './burden.ts';
export * from './changes.ts';
export { computeFee } from './compute.ts';
export * from './input.ts';
export type { FeeStep } from './exact.ts';
export * from './money.ts';
export * from './refunds.ts';
export * from './relief.ts';
export * from './standards.ts';
export {
  FIXED,
  FIXED_BY_PROVINCE,
  FREE,
  RANGES,
  type FixedId,
  type FreeId,
  type RangeId,
} from './tariffs.ts';
