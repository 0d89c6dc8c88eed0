export { emitEvent, type OutboxEvent } from './emit.ts';
export { type Consumer, type DeliveredEvent, relayOnce, runRelay } from './relay.ts';
