export * from './changes.ts';
export {
  computeFee,
  HALVING,
  type FeeInput,
  type FeeNote,
  type FeeResult,
  type HalvingReason,
} from './compute.ts';
export type { FeeStep } from './exact.ts';
export * from './money.ts';
export * from './relief.ts';
export { FIXED, FREE, RANGES, type FixedId, type FreeId, type RangeId } from './tariffs.ts';
