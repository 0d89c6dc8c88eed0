import pg from 'pg';
import { openDatabase } from '#kernel/db/database.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import { countDesk, listDesk, listOwn } from '#modules/filing/queries.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';

type Statement = { text: string; values: unknown[] };
export type PlanSeen = {
  query: string;
  plan: 'custom' | 'generic';
  scans: string[];
  rowsRead: number;
  ms: number;
};

type Call = readonly [name: string, call: (db: Db) => Promise<unknown>];

/** What the server does with the very statements of the desk and of the own list: which index, how many rows, custom and generic plan. */
export function explainDesk(dataDir: string, courtId: string, lawyerId: string): Promise<PlanSeen[]> {
  const now = new Date().toISOString() as Instant;
  const staffId = '00000000-0000-7000-8000-000000000001';
  return explainCalls(embeddedUrl(dataDir, 'tongban_app'), [
    ['desk page', (db) => listDesk(db, { courtId, staffId, queue: 'waiting', limit: 20, now })],
    ['desk counts', (db) => countDesk(db, courtId, staffId, now)],
    ['desk decided', (db) => listDesk(db, { courtId, staffId, queue: 'decided', limit: 20, now })],
    ['own list', (db) => listOwn(db, { lawyerId, limit: 10 })],
  ]);
}

/** The plans, custom and generic, of every statement that these calls send. */
export async function explainCalls(url: string, calls: readonly Call[]): Promise<PlanSeen[]> {
  const seen: Statement[] = [];
  const database = openDatabase({ url, max: 1, name: 'bench-plans' });
  database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((first: unknown, values: unknown, ...rest: unknown[]) => {
      if (typeof first === 'string' && Array.isArray(values)) seen.push({ text: first, values });
      return query(first, values, ...rest);
    }) as typeof client.query; // the overloads are passed through
  });
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  const plans: PlanSeen[] = [];
  for (const [name, call] of calls) {
    seen.length = 0;
    await call(database.db);
    for (const [index, statement] of [...seen].entries())
      for (const plan of ['custom', 'generic'] as const)
        plans.push({
          query: `${name}${seen.length > 1 ? ` ${index + 1}` : ''}`,
          plan,
          ...(await explain(client, statement, plan)),
        });
  }
  await client.end();
  await database.close();
  return plans;
}

type Node = {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
};

/** A parameter as the driver sends it. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(String(one))).join(',')}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function explain(
  client: pg.Client,
  statement: Statement,
  plan: 'custom' | 'generic',
): Promise<Omit<PlanSeen, 'query' | 'plan'>> {
  await client.query('deallocate all');
  await client.query(`set plan_cache_mode = force_${plan}_plan`);
  await client.query(`prepare seen as ${statement.text}`);
  const literals = statement.values.map((value) =>
    value === null ? 'null' : client.escapeLiteral(textOf(value)),
  );
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(
    `explain (analyze, format json) execute seen${literals.length ? `(${literals.join(', ')})` : ''}`,
  );
  const top = rows[0]?.['QUERY PLAN'][0];
  const scans: string[] = [];
  let rowsRead = 0;
  const walk = (node: Node) => {
    if (node['Node Type'].includes('Scan')) {
      scans.push(`${node['Node Type']} ${node['Index Name'] ?? node['Relation Name'] ?? ''}`);
      if (node['Relation Name'])
        rowsRead +=
          ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1);
    }
    for (const child of node.Plans ?? []) walk(child);
  };
  if (top) walk(top.Plan);
  return { scans, rowsRead, ms: top?.['Execution Time'] ?? Number.NaN };
}
