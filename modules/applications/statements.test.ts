import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#kernel/testing/database.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { look } from './routes/look.ts';
import { applicationsWorld, must } from './testing.ts';
import { viewApplication } from './view.ts';

const database = await testDatabase();
/** As the query builder uses the pool: it takes a connection and sends statements through it. */
type Connection = { query: (...args: unknown[]) => unknown };
const pool = database.app.pool as unknown as { connect: () => Promise<Connection> }; // of its overloads this one

/** The statements that the connections of the application send. */
const said: string[] = [];
const heard = new WeakSet<Connection>();
const connect = pool.connect.bind(pool);
pool.connect = async () => {
  const connection = await connect();
  if (heard.has(connection)) return connection;
  heard.add(connection);
  const query = connection.query.bind(connection);
  connection.query = (...args) => {
    const [first] = args;
    said.push(typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''));
    return query(...args);
  };
  return connection;
};

const world = applicationsWorld(database);
const { judge, president } = await world.courtStaff();

/** What is done, with the number of its statements and those that it says twice. */
async function counted<T extends object>(work: () => Promise<T>) {
  said.length = 0;
  const done = await work();
  const sent = said.splice(0);
  const reads = sent.filter((text) => /^\s*select/i.test(text) && !text.endsWith('for update'));
  return { done, count: sent.length, twice: reads.filter((text, at) => reads.indexOf(text) !== at) };
}

test('nothing is read twice to submit, to decide or to look; the statements of each stay few', async () => {
  const { key, lawyers } = await world.plainCase();
  const answers = {
    whose: 'judge',
    person: judge.id,
    ground: 'interest',
    facts: '有利害关系。',
    learnt: 'before',
  };
  const asking = { service: 'recusal', ...key, answers, materials: [] };
  const submit = await counted(() => world.submit(lawyers.plaintiff, asking));
  const ref = must(submit.done);
  const view = await counted(async () => {
    const looking = must(await look(world.context(lawyers.plaintiff), world.deps, ref));
    return isRefusal(looking) ? looking : viewApplication(world.db, looking);
  });
  const { version } = await world.row(ref);
  const decide = await counted(() =>
    world.act(president, ref, 'decide:granted', { reasons: '经审查，理由成立。', version }),
  );
  must(decide.done);
  assert.deepEqual([...submit.twice, ...view.twice], []);
  // once for each of several recipients, nodes and papers
  assert.deepEqual(
    decide.twice.map((text) => /from "(\w+)"/.exec(text)?.[1]),
    ['case_file', 'account_consent', 'case_counsel'],
  );
  assert.deepEqual([submit.count, view.count, decide.count], [30, 18, 47]);
});
