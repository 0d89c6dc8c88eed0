import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { type ApiClient, apiClient, signIn } from '#db/demo/client.ts';
import { COMPLAINTS } from '#db/demo/complaints.ts';
import { DEMO_COURT, draftComplaint } from '#db/demo/world.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import { type Platform, startPlatform } from '../platform.ts';
import { runTool, until } from '../tool.ts';

const LANES = 4;
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-crash-'));
let platform: Platform = await startPlatform({ dataDir });
after(async () => {
  await platform.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const jarOf = (client: ApiClient) =>
  new Map(
    client
      .cookie()
      .split('; ')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  );
const jars = {
  lawyer: jarOf(await signIn(platform.url, 'lawyer', 'lin-zhixing')),
  registrar: jarOf(await signIn(platform.url, 'court', 'g13-registrar')),
};
/** The same session at wherever the platform now listens. */
const as = (who: keyof typeof jars) => apiClient(platform.url, jars[who]);

/** A complaint with checked files, to be filed again and again. */
const model = await draftComplaint(as('lawyer'), COMPLAINTS[0]!);
const { content } = await as('lawyer').get<{ content: Record<string, unknown> }>(`/api/drafts/${model.id}`);

// ── writers that never give up: the same request with the same key until it is answered

let writing = true;
let unanswered = 0;
const acknowledged = {
  submitted: [] as { filingId: string; receiptNo: string; draftId: string }[],
  accepted: [] as { filingId: string; caseNumber: string }[],
};

/** Sends until answered. No answer, 503, and "still running" are tried again; anything else is a fault of the platform. */
async function insist<T>(
  who: keyof typeof jars,
  method: 'POST' | 'PUT',
  at: string,
  body?: unknown,
): Promise<T> {
  const key = randomUUID();
  for (let tries = 0; tries < 2_000; tries++) {
    const answer = await as(who)
      .ask(method, at, body, { 'idempotency-key': key })
      .catch(() => undefined);
    const { code } = (answer?.body ?? {}) as { code?: string };
    if (answer && answer.status < 400) return answer.body as T;
    if (answer && answer.status < 500 && code !== 'write.running')
      throw new Error(`${method} ${at} → ${answer.status} ${JSON.stringify(answer.body)}`);
    if (!answer) unanswered += 1;
    await sleep(100);
  }
  throw new Error(`${method} ${at}: no answer at all`);
}

async function lane(): Promise<void> {
  while (writing) {
    const draft = await insist<{ id: string; version: number }>('lawyer', 'POST', '/api/drafts', {});
    const saved = await insist<{ version: number }>('lawyer', 'PUT', `/api/drafts/${draft.id}`, {
      version: draft.version,
      content,
    });
    const filed = await insist<{ filingId: string; receiptNo: string }>(
      'lawyer',
      'POST',
      `/api/drafts/${draft.id}/submit`,
      { version: saved.version },
    );
    acknowledged.submitted.push({ ...filed, draftId: draft.id });
    const held = await insist<{ version: number }>(
      'registrar',
      'POST',
      `/api/desk/filings/${filed.filingId}/claim`,
    );
    const accepted = await insist<{ filingId: string; caseNumber: string }>(
      'registrar',
      'POST',
      `/api/desk/filings/${filed.filingId}/accept`,
      { version: held.version },
    );
    acknowledged.accepted.push(accepted);
  }
}

// ── what dies

/** Processes of this platform alone, by parentage. */
function childrenOf(pid: number | undefined): { pid: number; command: string }[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args=']).toString().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent]) => Number(parent) === pid)
    .map(([child, , ...command]) => ({ pid: Number(child), command: command.join(' ') }));
}
const kill = (pid: number | undefined) => {
  assert.ok(pid && pid > 1);
  process.kill(pid, 'SIGKILL');
};
const part = (name: string) =>
  childrenOf(platform.process.pid).find(({ command }) => command.includes(`--run=${name}`))?.pid;
const postmaster = async () =>
  Number((await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
/** A connection of the application; there may be none for the moment in which a killed part comes back. */
const backend = () =>
  until(
    async () =>
      childrenOf(await postmaster()).find(({ command }) => /tongban_app tongban/.test(command))?.pid,
    (pid) => pid !== undefined,
  );
const web = () =>
  until(
    async () => part('web'),
    (pid) => pid !== undefined,
  );
const worker = () =>
  until(
    async () => part('worker'),
    (pid) => pid !== undefined,
  );

/** The supervisor and the database at once, as when the machine loses power; then a start on what is left. */
async function powerCut(): Promise<void> {
  const [supervisor, database] = [platform.process, await postmaster()];
  kill(database);
  kill(supervisor.pid);
  await sleep(500);
  platform = await startPlatform({ dataDir });
}

test('web, worker, database and supervisor killed at random under load: nothing acknowledged is lost, nothing is half done', async () => {
  const lanes = Promise.all(Array.from({ length: LANES }, lane));
  lanes.catch(() => undefined);
  const pause = () => sleep(1_000 + Math.random() * 1_000);
  const deaths = [
    async () => kill(await web()),
    async () => kill(await worker()),
    async () => kill(await backend()),
    async () => (kill(await web()), kill(await worker())),
  ];
  for (const death of deaths.toSorted(() => Math.random() - 0.5)) {
    await pause();
    await death();
  }
  await pause();
  await powerCut();
  await pause();
  await powerCut();
  await sleep(3_000);
  writing = false;
  await lanes; // every request that was never answered has been by now, under its own key
  assert.ok(unanswered > 0, 'some requests died unanswered');
  assert.ok(acknowledged.accepted.length >= LANES, `${acknowledged.accepted.length} acceptances`);

  const { db, close } = openDatabase({
    url: embeddedUrl(dataDir, 'tongban_owner'),
    max: 2,
    name: 'crash-check',
  });
  try {
    const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows;
    const calm = await until(
      () =>
        one(sql<{
          events: number;
          audits: number;
          dead: number;
        }>`select (select count(*) from outbox_event where dead_at is null) as events,
      (select count(*) from audit_pending) as audits, (select count(*) from outbox_event where dead_at is not null) as dead`),
      ([row]) => row?.events === 0 && row.audits === 0,
    );
    assert.deepEqual(calm, [{ events: 0, audits: 0, dead: 0 }]);

    const filings = new Map(
      (
        await one(
          sql<{
            id: string;
            receipt_no: string;
            draft_id: string;
            state: string;
            case_number: string | null;
          }>`select id, receipt_no, draft_id, state, case_number from filing`,
        )
      ).map((row) => [row.id, row]),
    );
    for (const { filingId, receiptNo, draftId } of acknowledged.submitted)
      assert.deepEqual(
        [filings.get(filingId)?.receipt_no, filings.get(filingId)?.draft_id],
        [receiptNo, draftId],
      );
    for (const { filingId, caseNumber } of acknowledged.accepted)
      assert.deepEqual(
        [filings.get(filingId)?.state, filings.get(filingId)?.case_number],
        ['accepted', caseNumber],
      );
    assert.equal(acknowledged.submitted.length, acknowledged.accepted.length);
    assert.equal(
      new Set(acknowledged.submitted.map((filed) => filed.filingId)).size,
      acknowledged.submitted.length,
    );

    /** Each line names what would be half done; none may be. */
    const half = await one(sql<{ what: string; n: number }>`
      select 'filing without content' as what, count(*) as n from filing f where not exists (select from filing_content c where c.filing_id = f.id and c.number = f.content_number)
      union all select 'filing without record', count(*) from filing f where not exists (select from filing_record r where r.filing_id = f.id and r.act = 'submit')
      union all select 'filing without audit row', count(*) from filing f where not exists (select from audit_entry a where a.subject_id = f.id::text and a.act = 'filing.submit' and a.outcome = 'done')
      union all select 'filing not in the list of its lawyer', count(*) from filing f left join lawyer_filing l on l.filing_id = f.id where l.version is distinct from f.version
      union all select 'accepted without case', count(*) from filing f where state = 'accepted' and not exists (select from case_file c where c.filing_id = f.id and c.id = f.case_id)
      union all select 'accepted without bill', count(*) from filing f where state = 'accepted' and kind = 'civil' and (select count(*) from bill b where b.filing_id = f.id) <> 1
      union all select 'accepted without its three papers', count(*) from filing f where state = 'accepted' and kind = 'civil' and (select count(*) from court_document d where d.filing_id = f.id and d.kind <> 'correction-notice') <> 3
      union all select 'accepted without audit row', count(*) from filing f where state = 'accepted' and (select count(*) from audit_entry a where a.subject_id = f.id::text and a.act = 'filing.accept' and a.outcome = 'done') <> 1
      union all select 'case of nothing', count(*) from case_file c where not exists (select from filing f where f.case_id = c.id)
      union all select 'draft submitted without filing', count(*) from filing_draft d where state = 'submitted' and filing_id is null and not exists (select from filing f where f.draft_id = d.id)
      union all select 'filing of an open draft', count(*) from filing f join filing_draft d on d.id = f.draft_id where d.state <> 'submitted'`);
    assert.deepEqual(
      half.filter((line) => line.n > 0),
      [],
    );

    const numbers = (
      await one(
        sql<{
          seq: number;
        }>`select seq from case_file where court_id = ${DEMO_COURT} and type = '民初' order by seq`,
      )
    ).map((row) => row.seq);
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, index) => index + 1),
      'case numbers run without gap',
    );

    // A worker that was killed holds its jobs locked for a while, so a paper may still wait; but none is forgotten.
    const lost = await one(
      sql<{ id: string }>`select id from court_document d where state = 'typesetting'
        and not exists (select from graphile_worker.jobs j where j.key = 'delivery.typeset:' || d.id)`,
    );
    assert.deepEqual(lost, [], 'every paper is sealed or has its job');
    const made = await until(
      () =>
        one(
          sql<{
            sealed: number;
            all: number;
          }>`select count(*) filter (where state = 'sealed') as sealed, count(*) as all from court_document`,
        ),
      ([row]) => row !== undefined && row.all - row.sealed <= 24,
      20,
    );
    assert.ok(
      made[0] && made[0].sealed > 0 && made[0].all - made[0].sealed <= 24,
      `at most what four jobs in each of six deaths held: ${JSON.stringify(made)}`,
    );
  } finally {
    await close();
  }
  const verified = await runTool('tools/audit.ts', ['verify', '--data-dir', dataDir], dataDir);
  assert.equal(verified.code, 0, verified.output);
});
