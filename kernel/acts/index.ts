export { act, type ActContext, type ActSpec, type ActTrace, type Unit } from './act.ts';
export { ANSWER_KEPT_HOURS, dropOldAnswers, type Json } from './idempotency.ts';
export { refuseWrite } from './refusals.ts';
