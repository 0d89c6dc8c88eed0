import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { isPeriodId } from '#law/periods/index.ts';
import { CATALOGUE } from './catalogue.ts';
import { definitionFaults, listingOf } from './engine/index.ts';
import { COURT_HOST } from './host.ts';
import { listServices } from './list.ts';
import { SERVICES, serviceById } from './registry.ts';

for (const service of SERVICES) {
  test(`${service.id} ${service.name}: a sound definition`, () => {
    assert.deepEqual(definitionFaults(service, COURT_HOST), []);
    assert.equal(serviceById(service.id), service);
  });

  // a changed definition shows as a changed text; LISTING=write writes it anew
  test(`${service.id}: the definition is the one that was read`, async () => {
    const file = path.join(import.meta.dirname, service.id, 'listing.txt');
    const text = `${listingOf(service)}\n`;
    if (process.env['LISTING'] === 'write') await writeFile(file, text);
    assert.equal(await readFile(file, 'utf8'), text);
  });
}

test('ids are used once, and the 35 of the launch are all in the list, in order', () => {
  const ids = SERVICES.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(Object.keys(CATALOGUE).length, 35);
  const lines = listServices();
  assert.deepEqual(
    [...new Set(lines.map(({ number }) => number).filter((n) => n !== null))],
    Array.from({ length: 35 }, (_, i) => i + 1),
  );
  assert.ok(
    ids.every((id) => lines.filter((line) => line.id === id && line.runsOn === 'engine').length === 1),
  );
});

test('what is not built is said and not offered; what is built says where', () => {
  for (const line of listServices()) {
    assert.equal(line.built, line.runsOn !== 'none', line.id);
    assert.equal(line.offered, line.built, line.id);
    assert.equal(line.page !== null, line.built, line.id);
    if (line.runsOn === 'engine')
      assert.ok(line.clocks.length > 0 && line.outcomes.length > 1 && line.stages.length > 0, line.id);
  }
  for (const { own } of Object.values(CATALOGUE))
    for (const clock of own?.clocks ?? []) assert.ok(isPeriodId(clock) || clock.length > 6, clock);
});

test('an entry of the catalogue names services that exist', () => {
  for (const [id, { engine }] of Object.entries(CATALOGUE))
    for (const service of engine ?? []) assert.ok(serviceById(service), `${id}: ${service}`);
});
