export * from './agents.ts';
export * from './charges.ts';
export * from './conditions.ts';
export * from './correction.ts';
export * from './faces.ts';
export * from './fee-field.ts';
export * from './grounds.ts';
export * from './grounds-of-kinds.ts';
export * from './guide.ts';
export {
  type EnforcementTitle,
  FILING_KINDS,
  type FilingKind,
  type GuideFacts,
  isFilingKind,
} from './guide-facts.ts';
export type { AgentKind, ClaimantFacts, FilingFacts, Material, MaterialOf, Origin } from './material.ts';
export * from './limits.ts';
export * from './materials.ts';
export * from './paper-again.ts';
export * from './review-clock.ts';
