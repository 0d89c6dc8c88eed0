import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { allRefusals } from '#kernel/refusals.ts';
import { SERVICES } from '#services/registry.ts';
import './refusals.ts';
import { envelope, IN_TYPES, isInType, OUT_TYPES, type OutType, standing } from './terms.ts';

/** The guide is what a court's vendor builds by: its examples are of the very shapes that are checked. */
const guide = await readFile(path.join(import.meta.dirname, '../../docs/guide/exchange.md'), 'utf8');
const [before = '', told = '', taken = ''] = guide.split(/^## What we (?:tell|take)$/mu);
const examples = (text: string) =>
  [...text.matchAll(/^```json\n([\s\S]*?)^```$/gmu)].map(([, json = '']) => JSON.parse(json) as unknown);

test('what we tell: one example of every type, in its shape, about something', () => {
  const messages = examples(told).map((one) => envelope.loose().parse(one));
  assert.deepEqual(
    messages.map(({ type }) => type),
    Object.keys(OUT_TYPES),
  );
  for (const { type, data, about } of messages) {
    const parsed = OUT_TYPES[type as OutType].data.safeParse(data); // the same list of types
    assert.ok(parsed.success, `${type}: ${parsed.error?.message}`);
    assert.ok(about, type);
  }
});

test('what we take: one example of every type, in its shape', () => {
  const messages = examples(taken).map((one) => envelope.parse(one));
  assert.deepEqual(
    messages.map(({ type }) => type),
    Object.keys(IN_TYPES),
  );
  for (const { type, data } of messages) {
    assert.ok(isInType(type));
    const parsed = IN_TYPES[type].data.safeParse(data);
    assert.ok(parsed.success, `${type}: ${parsed.error?.message}`);
  }
});

test('a decision, a step and a question of the court name what the services have', () => {
  const services = Object.fromEntries(SERVICES.map((service) => [service.id, service]));
  const [decided] = [/"service": "([a-z-]+)"/u.exec(told)?.[1] ?? ''];
  const service = services[decided];
  assert.ok(service);
  for (const [, outcome = ''] of taken.matchAll(/"outcome": "([a-z-]+)"/gu))
    assert.ok(service.outcomes[outcome], outcome);
  const steps = SERVICES.flatMap(({ steps: all }) => Object.keys(all ?? {}));
  for (const [, step = ''] of taken.matchAll(/"step": "([a-z-]+)"/gu)) assert.ok(steps.includes(step), step);
  for (const [, id = ''] of taken.matchAll(/"service": "([a-z-]+)"/gu))
    assert.equal(services[id]?.life.opens, 'court');
});

test('receipt, standing and the codes of refusals are as they are answered', () => {
  const [receipt, heard] = examples(before) as [Record<string, unknown>, unknown]; // in the order of the text
  assert.deepEqual(Object.keys(receipt), ['id', 'sha256', 'receivedAt']);
  assert.ok(standing.safeParse(heard).success);
  const codes = [...before.matchAll(/`(exchange\.[a-z-]+)`/gu)].map(([, code = '']) => code);
  assert.ok(codes.length >= 4);
  for (const code of codes) assert.ok(allRefusals().has(code), code);
});
