import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { createServer } from '#kernel/http/index.ts';
import { createLog } from '#kernel/log/log.ts';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { answerFee } from './fee.ts';
import { feeQuestion } from './fee-terms.ts';
import { answerInterest } from './interest.ts';
import { interestQuestion } from './interest-terms.ts';
import { answerPeriods } from './period.ts';
import { periodQuestion } from './period-terms.ts';
import { calculatorRoutes } from './routes.ts';

const app = await createServer({
  db: {} as Db, // no route of this room reads anything
  clock: systemClock,
  log: createLog('silent'),
  routes: calculatorRoutes({ calendar: () => CHINA_CALENDAR }),
  identify: async () => undefined,
  limitScale: 1,
  trustProxy: false,
  title: 'test',
});
const ask = (path: string, query: Record<string, string>) =>
  app.inject({ url: `/api/tools/${path}?${new URLSearchParams(query).toString()}` });

test('the API answers with the very function of the page, whoever asks', async () => {
  for (const fields of [
    { amounts: '100000,3.5万' },
    { kind: 'divorce', amounts: '壹佰万元' },
    { about: 'change', before: '1', after: '2万' },
  ]) {
    const answer = await ask('fee', fields);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.deepEqual(answer.json(), answerFee(feeQuestion.parse(fields)));
  }
  const fields = { items: 'D45,D21,7d@civil', event: '2026-02-09', out: '2026-02-10..2026-02-11:鉴定' };
  const answer = await ask('period', fields);
  assert.equal(answer.statusCode, 200, answer.body);
  assert.deepEqual(answer.json(), answerPeriods(periodQuestion.parse(fields), CHINA_CALENDAR));
  assert.deepEqual((await ask('calendar', {})).json(), { days: [] });
  const loan = { principal: '10万', from: '2024-01-01', to: '2024-12-31', rate: '24', due: '2024-06-30' };
  assert.deepEqual((await ask('interest', loan)).json(), answerInterest(interestQuestion.parse(loan)));
});

test('a question that cannot be answered is refused with the field and what to write', async () => {
  const answer = await ask('fee', { amounts: '12万5' });
  assert.equal(answer.statusCode, 400);
  const { faults } = answer.json<{ faults: { field: string; detail: string }[] }>();
  assert.equal(faults[0]?.field, 'amounts');
  assert.match(faults[0]?.detail ?? '', /12万5.*不是可以识别的金额/);
  const unknown = await ask('interest', { principal: '1', from: '2019-01-01', to: '2020-01-01' });
  assert.equal(unknown.statusCode, 422);
  assert.equal(unknown.json().faults[0].field, 'filed');
});

test('the description names every field and shows that anyone may ask', async () => {
  const api = (await app.inject({ url: '/api/openapi.json' })).json();
  const { parameters, description } = api.paths['/api/tools/fee'].get;
  const names = parameters.map((each: { name: string }) => each.name);
  assert.ok(names.includes('kind') && names.includes('amounts'), names.join());
  assert.match(description, /anyone/);
  assert.ok(api.paths['/api/tools/period'].get.responses['200']);
});
