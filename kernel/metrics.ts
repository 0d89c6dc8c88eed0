import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The registry behind GET /metrics. Labels are names of routes, acts and topics; never a person or a case. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const registers = [registry];
export const counters = {
  acts: new Counter({
    name: 'tongban_acts_total',
    help: 'Acts by name and outcome',
    labelNames: ['act', 'outcome'],
    registers,
  }),
  retries: new Counter({
    name: 'tongban_act_retries_total',
    help: 'Acts repeated after SQLSTATE',
    labelNames: ['act', 'state'],
    registers,
  }),
  events: new Counter({
    name: 'tongban_outbox_events_total',
    help: 'Events by topic and outcome',
    labelNames: ['topic', 'outcome'],
    registers,
  }),
  jobs: new Counter({
    name: 'tongban_jobs_total',
    help: 'Jobs by task and outcome',
    labelNames: ['task', 'outcome'],
    registers,
  }),
};
export const gauges = {
  outboxAge: new Gauge({
    name: 'tongban_outbox_oldest_seconds',
    help: 'Age of the oldest event not yet delivered',
    registers,
  }),
  outboxDead: new Gauge({
    name: 'tongban_outbox_dead',
    help: 'Events given up after all attempts',
    registers,
  }),
  live: new Gauge({ name: 'tongban_live_connections', help: 'Open server-sent event streams', registers }),
};
export const httpSeconds = new Histogram({
  name: 'tongban_http_seconds',
  help: 'Duration of requests by route and status',
  labelNames: ['route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  registers,
});
