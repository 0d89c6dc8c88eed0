import { newId } from '#kernel/ids.ts';
import { signIn } from '../../db/demo/client.ts';
import { DEMO_COURT } from '../../db/demo/world.ts';
import type { Platform } from '../platform.ts';
import { asOwner, fieldKeys, patternOf, prepareDrafts, settle, variant } from './drafts.ts';
import { closedLoop, type Emit, round, say } from './figures.ts';
import { reportFilings, type Round } from './filing-report.ts';
import { readLeft, submissionOf, submitInOrder, submitPipelined } from './filing-sql.ts';
import { connect } from './connections.ts';
import { caller, good } from './http.ts';
import { cpuByRole, pauseWorker } from './processes.ts';

const CLIENTS = 32;
const ROUNDS = 3;
/** Done in a round, unless `SECONDS` are over before. */
const A_ROUND = { api: 1_000, chain: 300, sql: 1_500 };
const SECONDS = 4;

/** (a) Complete filings a second at 32 clients beside the same statements written by hand, in turns, on the same server. */
export async function measureFilings(platform: Platform, emit: Emit): Promise<void> {
  const owner = await asOwner(platform.dataDir);
  const keys = await fieldKeys(platform.dataDir);
  const lawyer = await signIn(platform.url, 'lawyer', 'lin-zhixing');
  const pattern = await patternOf(lawyer, DEMO_COURT);
  const api = caller(platform.url, lawyer, CLIENTS);
  const send = (method: string, path: string, body: unknown) =>
    api.call(method, path, JSON.stringify(body), { 'idempotency-key': newId() }).then(good);
  const submit = (id: string, version: number) => send('POST', `/api/drafts/${id}/submit`, { version });

  say('(a) preparing drafts, warming up');
  const warm = await prepareDrafts(owner, keys, pattern, 400);
  const first = JSON.parse((await submit(warm[0]?.id ?? '', 1)).body) as { filingId: string };
  const left = await readLeft(owner, first.filingId, lawyer.cookie());
  await closedLoop(
    CLIENTS,
    warm.length - 1,
    async (index) => void (await submit(warm[index + 1]?.id ?? '', 1)),
  );
  await settle(owner);

  const run = async (
    count: number,
    clients: number,
    work: (index: number, client: number) => Promise<void>,
  ): Promise<Round> => {
    const before = cpuByRole(platform.process.pid ?? 0);
    const own = process.cpuUsage();
    const resume = pauseWorker(platform.process.pid ?? 0);
    const { seconds, latencies } = await closedLoop(clients, count, work, SECONDS).finally(resume);
    const done = latencies.length;
    const spent = process.cpuUsage(own);
    const cpu: Record<string, number> = { bench: round((spent.user + spent.system) / 1_000 / done) };
    for (const [role, total] of cpuByRole(platform.process.pid ?? 0))
      cpu[role] = round(((total - (before.get(role) ?? 0)) * 1_000) / done);
    const after = await settle(owner);
    return { rate: done / seconds, sustained: done / (seconds + after.seconds), latencies, cpu, after };
  };
  const kinds: Record<string, () => Promise<Round>> = {
    api: async () => {
      const drafts = await prepareDrafts(owner, keys, pattern, A_ROUND.api);
      return run(A_ROUND.api, CLIENTS, async (index) => void (await submit(drafts[index]?.id ?? '', 1)));
    },
    chain: () =>
      run(A_ROUND.chain, CLIENTS, async (index) => {
        const { id, version } = JSON.parse((await send('POST', '/api/drafts', {})).body) as {
          id: string;
          version: number;
        };
        const content = variant(pattern.content, 5_000_000 + index + Math.floor(Math.random() * 1e6));
        const saved = JSON.parse((await send('PUT', `/api/drafts/${id}`, { version, content })).body) as {
          version: number;
        };
        await submit(id, saved.version);
      }),
    sql32: () => bySql(32, submitInOrder, false),
    sql16: () => bySql(16, submitInOrder, false),
    pipelined: () => bySql(16, submitPipelined, true),
  };
  async function bySql(clients: number, work: typeof submitInOrder, pipeline: boolean): Promise<Round> {
    const drafts = await prepareDrafts(owner, keys, pattern, A_ROUND.sql);
    const submissions = drafts.map((draft) => submissionOf(left, keys, draft));
    const connections = await connect(platform.dataDir, clients, pipeline);
    const done = await run(A_ROUND.sql, clients, (index, client) => {
      const [connection, one] = [connections[client], submissions[index]];
      if (!connection || !one) throw new Error('nothing to send');
      return work(connection, one);
    });
    await Promise.all(connections.map((connection) => connection.end()));
    return done;
  }

  const rounds: Record<string, Round[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  for (let turn = 1; turn <= ROUNDS; turn++)
    for (const [kind, measure] of Object.entries(kinds)) {
      const done = await measure();
      say(
        `(a) round ${turn} ${kind}: ${Math.round(done.rate)}/s, settled after ${done.after.seconds.toFixed(1)} s`,
      );
      rounds[kind]?.push(done);
    }
  api.close();
  await owner.end();
  reportFilings(rounds, emit);
}
