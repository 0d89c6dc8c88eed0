import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { COMPLAINTS } from '#db/demo/complaints.ts';
import { DEMO_COURT, draftComplaint } from '#db/demo/world.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import { runTool, until } from '../tool.ts';
import { startMortal } from './deaths.ts';
import { makeInstallation } from './installation.ts';
import { type Tally, writer } from './writers.ts';

const LANES = 4;
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-crash-'));
await makeInstallation(dataDir); // nothing is counted but what is filed here
const mortal = await startMortal(dataDir);
after(async () => {
  await mortal.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const tally: Tally = { unanswered: 0, over: false };
const lawyer = await writer(mortal, 'lawyer', 'lin-zhixing', tally);
const registrar = await writer(mortal, 'court', 'g13-registrar', tally);

/** A complaint with checked files, to be filed again and again. */
const model = await draftComplaint(lawyer.now(), COMPLAINTS[0]!);
const { content } = await lawyer.now().get<{ content: Record<string, unknown> }>(`/api/drafts/${model.id}`);

// ── writers that never give up: the same request with the same key until it is answered

let writing = true;
const acknowledged = {
  submitted: [] as { filingId: string; receiptNo: string; draftId: string }[],
  accepted: [] as { filingId: string; caseNumber: string }[],
};

async function lane(): Promise<void> {
  while (writing) {
    const draft = await lawyer.insist<{ id: string; version: number }>('POST', '/api/drafts', {});
    const saved = await lawyer.insist<{ version: number }>('PUT', `/api/drafts/${draft.id}`, {
      version: draft.version,
      content,
    });
    const filed = await lawyer.insist<{ filingId: string; receiptNo: string }>(
      'POST',
      `/api/drafts/${draft.id}/submit`,
      { version: saved.version },
    );
    acknowledged.submitted.push({ ...filed, draftId: draft.id });
    const held = await registrar.insist<{ version: number }>(
      'POST',
      `/api/desk/filings/${filed.filingId}/claim`,
    );
    const accepted = await registrar.insist<{ filingId: string; caseNumber: string }>(
      'POST',
      `/api/desk/filings/${filed.filingId}/accept`,
      { version: held.version },
    );
    acknowledged.accepted.push(accepted);
  }
}

test('web, worker, database and supervisor killed at random under load: nothing acknowledged is lost, nothing is half done', async () => {
  const lanes = Promise.all(Array.from({ length: LANES }, lane));
  lanes.catch(() => undefined);
  const pause = () => sleep(1_000 + Math.random() * 1_000);
  for (const death of Object.values(mortal.deaths).toSorted(() => Math.random() - 0.5)) {
    await pause();
    await death();
  }
  await pause();
  await mortal.powerCut();
  await pause();
  await mortal.powerCut();
  await sleep(3_000);
  writing = false;
  await lanes; // every request that was never answered has been by now, under its own key
  assert.ok(tally.unanswered > 0, 'some requests died unanswered');
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
