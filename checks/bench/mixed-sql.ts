import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ApiClient } from '../../db/demo/client.ts';
import type { CaseRef } from './case-load.ts';
import { MEASURED_COURT } from './desk-load.ts';
import { type Left, moved, type Written } from './left.ts';

/**
 * What the same requests need of the database, as somebody would write it by hand: the session, then the rows that the answer shows, one
 * statement for each; an act writes the rows that a real one left, one statement for each table. Named, so that each is planned once.
 */
const SESSION = `select s.session_id, s.lawyer_id, s.expires_at, s.revoked_at, t.staff_id, t.court_id, t.roles, l.name, l.licence_no, l.category, l.firm_name, l.licence_state
  from session s left join lawyer l on l.lawyer_id = s.lawyer_id left join staff t on t.court_id = s.court_id and t.staff_id = s.staff_id where s.secret_hash = $1`;
const PARTS_OF_A_CASE = ['party', 'counsel', 'counsel_party', 'staff', 'hearing', 'period', 'measure'].map(
  (part) => `select * from case_${part} where court_id = $1 and case_id = $2`,
);
const CASE = 'select * from case_file where court_id = $1 and id = $2';
const OWN_LIST =
  'select * from lawyer_case where lawyer_id = $1 order by last_node_at desc, case_id desc limit 21';
const NODES = 'select * from case_node where court_id = $1 and case_id = $2 order by seq desc limit 500';
const EARLIER = `select id, service, state, outcome, awaits, party_ids, submitted_at, secret from application
  where court_id = $1 and case_id = $2 order by submitted_at desc limit 200`;
const APPLICATION = [
  'select * from application where court_id = $1 and id = $2',
  ...['content', 'record', 'side'].map(
    (part) => `select * from application_${part} where court_id = $1 and application_id = $2`,
  ),
];
const QUEUE = `select * from application where court_id = $1 and awaits = 'court' and (assigned_to = $2 or assigned_to is null and decider_role = 'tribunal')
  order by due_at, id limit 21`;

export type Person = { id: string; secret: Buffer };
export async function personOf(signedIn: ApiClient): Promise<Person> {
  const secret = /(?:^|;\s*)(?:__Host-)?tongban=([^;]*)/.exec(signedIn.cookie())?.[1] ?? '';
  const { id } = await signedIn.get<{ id: string }>('/api/me');
  return { id, secret: createHash('sha256').update(decodeURIComponent(secret)).digest() };
}

const ran = new Map<string, string>();
function named(text: string): string {
  const name = ran.get(text) ?? `bench-${ran.size}`;
  ran.set(text, name);
  return name;
}

export function byHand({ lawyer, judge }: { lawyer: Person; judge: Person }) {
  const ask = (client: pg.Client, text: string, values: unknown[]) =>
    client.query({ name: named(text), text, values });
  const inOrder = async (client: pg.Client, texts: readonly string[], values: unknown[]) => {
    for (const text of texts) await ask(client, text, values);
  };
  /** Everything that the rules may know of a case. */
  const facts = async (client: pg.Client, { courtId, caseId }: CaseRef) =>
    inOrder(client, [CASE, ...PARTS_OF_A_CASE], [courtId, caseId]);
  const write = async (client: pg.Client, rows: Written['rows'], but: readonly string[] = []) => {
    for (const [table, some] of Object.entries(rows))
      if (!but.includes(table))
        await ask(client, `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
          JSON.stringify(some),
        ]);
  };
  const act = async (client: pg.Client, who: Person, work: () => Promise<void>) => {
    await ask(client, SESSION, [who.secret]);
    await client.query('begin');
    await work();
    await client.query('commit');
  };
  return {
    async caseList(client: pg.Client) {
      await ask(client, SESSION, [lawyer.secret]);
      await ask(client, OWN_LIST, [lawyer.id]);
    },
    async oneCase(client: pg.Client, at: CaseRef) {
      await ask(client, SESSION, [lawyer.secret]);
      await facts(client, at);
      await ask(client, NODES, [at.courtId, at.caseId]);
    },
    async oneApplication(client: pg.Client, at: CaseRef & { id: string }) {
      await ask(client, SESSION, [lawyer.secret]);
      await inOrder(client, APPLICATION, [at.courtId, at.id]);
      await facts(client, at);
      await ask(client, EARLIER, [at.courtId, at.caseId]);
    },
    async queue(client: pg.Client) {
      await ask(client, SESSION, [judge.secret]);
      await ask(client, QUEUE, [MEASURED_COURT, judge.id]);
    },
    submit: (client: pg.Client, left: Left, to: CaseRef & { id: string }) =>
      act(client, lawyer, async () => {
        await ask(client, `${CASE} for update`, [to.courtId, to.caseId]);
        await inOrder(client, PARTS_OF_A_CASE, [to.courtId, to.caseId]);
        await ask(client, EARLIER, [to.courtId, to.caseId]);
        await write(client, moved(left, to).rows);
      }),
    decide: (client: pg.Client, left: Left, to: CaseRef & { id: string }) =>
      act(client, judge, async () => {
        await ask(client, `${APPLICATION[0]} for update`, [to.courtId, to.id]);
        await inOrder(client, APPLICATION.slice(1), [to.courtId, to.id]);
        await facts(client, to);
        await ask(
          client,
          `update application set state = 'refused', awaits = 'nobody', version = version + 1, clock = null, clock_from = null, due_on = null, due_at = null, promised_at = null,
             outcome = 'refused', decided_at = now(), decided_by = $3, decided_name = '审例', changed_at = now(), ended_at = now() where court_id = $1 and id = $2`,
          [to.courtId, to.id, judge.id],
        );
        const { rows, jobs } = moved(left, to);
        await write(client, rows, ['application', 'application_side']);
        for (const { task, payload, key } of jobs)
          await ask(client, 'select graphile_worker.add_job($1, $2::json, job_key => $3)', [
            task,
            JSON.stringify(payload),
            key,
          ]);
      }),
  };
}
export type ByHand = ReturnType<typeof byHand>;
