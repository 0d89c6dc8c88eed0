export * from './catalogue.ts';
export * from './count.ts';
export type { PeriodActor, PeriodBound, PeriodCase, PeriodEffect, PeriodRule } from './rule.ts';
