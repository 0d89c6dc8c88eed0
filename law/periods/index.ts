export * from './after.ts';
export * from './catalogue.ts';
export * from './count.ts';
export * from './exclusions.ts';
export type { PeriodActor, PeriodBound, PeriodCase, PeriodEffect, PeriodRule } from './rule.ts';
