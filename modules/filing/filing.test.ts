import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { relayOnce } from '#kernel/outbox/index.ts';
import { createLog } from '#kernel/log/log.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import type { LawyerActor, StaffActor } from '#modules/identity/index.ts';
import { allCourts } from '#modules/reference/index.ts';
import { requireCorrection } from './acts/correct.ts';
import { acceptFiling, refuseFilingByRuling, returnFiling } from './acts/decide.ts';
import { assign, claim, release } from './acts/desk.ts';
import { createDraft, moveDraft, openCorrection, saveDraft } from './acts/drafts.ts';
import { insistOnFiling, withdrawFiling } from './acts/lawyer.ts';
import { runFilingClocks } from './acts/timers.ts';
import { filingConsumers } from './consumers.ts';
import { countDesk, listDesk, listOwn } from './queries.ts';
import { listParties } from './party-book.ts';
import { fingerprintOf } from './rules/summary.ts';
import { findDuplicates, getContent } from './store.ts';
import { COURT, type FilingWorld, filingWorld, must, refused, START } from './testing.ts';
import { emptyContent } from './terms.ts';
import { viewFiling } from './view.ts';

const world: FilingWorld = filingWorld(await testDatabase());

const items = (...fields: string[]) =>
  fields.map((field) => ({ field, what: `${field} 不清楚`, mend: '请补充', article: '' }));
const notice = (
  registrar: StaffActor,
  at: { courtId: string; filingId: string; version: number },
  ...fields: string[]
) =>
  requireCorrection(world.context(registrar), world.deps, {
    ...at,
    items: items(...fields),
    days: 7,
    note: '',
  });
const accept = (
  registrar: StaffActor,
  at: { courtId: string; filingId: string; version: number },
  key?: string,
) => acceptFiling(world.context(registrar, key), world.deps, at);
const done = (answers: readonly (object | Refusal)[]) => answers.filter((answer) => !isRefusal(answer));
const codes = (answers: readonly (object | Refusal)[]) =>
  [...new Set(answers.filter(isRefusal).map((answer) => answer.refused))].toSorted();
const times = <T>(n: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, index) => work(index)));
const filingsOf = async (lawyer: LawyerActor) =>
  (await world.db.selectFrom('filing').select('id').where('filer_id', '=', lawyer.id).execute()).length;
const version = async (filingId: string) => (await world.row(filingId)).version;

// ── many at once

test('the same submit twenty times at once with one key: one filing, one answer for all, also afterwards', async () => {
  const lawyer = world.lawyer();
  const draft = await world.draft(lawyer);
  const key = newId();
  const answers = await times(20, () => world.submit(lawyer, draft, key));
  assert.ok(done(answers).length >= 1);
  assert.deepEqual(
    codes(answers).filter((code) => code !== 'write.running'),
    [],
  );
  const late = must(await world.submit(lawyer, draft, key));
  for (const answer of done(answers)) assert.deepEqual(answer, late);
  assert.equal(await filingsOf(lawyer), 1);
  assert.equal((await world.audits(late.filingId)).filter((row) => row.outcome === 'done').length, 1);
  assert.equal(refused(await world.submit(lawyer, { ...draft, version: 1 }, key)), 'write.other-body');
});

test('the same submit twenty times at once with twenty keys: one filing, nineteen told that it is submitted', async () => {
  const lawyer = world.lawyer();
  const draft = await world.draft(lawyer);
  const answers = await times(20, () => world.submit(lawyer, draft, newId()));
  assert.equal(done(answers).length, 1);
  assert.deepEqual(codes(answers), ['filing.draft-closed']);
  assert.equal(await filingsOf(lawyer), 1);
});

test('a hundred acceptances at once in one court: numbers 1 to 100, none twice, none missing, each with bill and three papers', async () => {
  const courtId = 'G12';
  const registrars = Array.from({ length: 5 }, () => world.registrar({ courtId }));
  const lawyer = world.lawyer();
  const held: { registrar: StaffActor; at: Awaited<ReturnType<FilingWorld['held']>> }[] = [];
  for (let batch = 0; batch < 10; batch++)
    await times(10, async (index) => {
      const { filingId } = await world.fileOne(lawyer, world.complaint(lawyer, { courtId }));
      const registrar = registrars[index % 5]!;
      held.push({ registrar, at: await world.held(registrar, filingId) });
    });
  // Twenty lanes at once; a decision that is refused in between gives its number back.
  const lanes = await times(20, async (lane) => {
    const answers: (object | Refusal)[] = [];
    for (const { registrar, at } of held.slice(lane * 5, lane * 5 + 5)) {
      answers.push(await accept(registrar, { ...at, version: 99 }));
      answers.push(await accept(registrar, at));
    }
    return answers;
  });
  const answers = lanes.flat();
  assert.deepEqual(codes(answers), ['write.version']);
  assert.equal(done(answers).length, 100);
  const cases = await world.db
    .selectFrom('case_file')
    .select(['seq', 'number', 'id'])
    .where('court_id', '=', courtId)
    .orderBy('seq')
    .execute();
  assert.deepEqual(
    cases.map((one) => one.seq),
    Array.from({ length: 100 }, (_, index) => index + 1),
  );
  assert.deepEqual(
    new Set(cases.map((one) => one.number)),
    new Set(Array.from({ length: 100 }, (_, index) => cases[0]!.number.replace('1号', `${index + 1}号`))),
  );
  assert.match(cases[0]!.number, /^（2026）豫01\d\d民初1号$/);
  const { rows } = await sql<{ bills: number; papers: number }>`select
    (select count(*) from bill where court_id = ${courtId}) as bills, (select count(*) from court_document where court_id = ${courtId}) as papers`.execute(
    world.owner,
  );
  assert.deepEqual(rows[0], { bills: 100, papers: 300 });
});

test('two registrars decide at once: one decides, the other is told; the case has one number', async () => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = [world.registrar(), world.registrar({ name: '另一法官' })];
    const { filingId } = await world.fileOne(world.lawyer());
    const at = await world.held(one, filingId);
    const answers = await Promise.all([
      accept(one, at),
      accept(other, at),
      refuseFilingByRuling(world.context(one), world.deps, {
        ...at,
        groundId: 'not-interested',
        reasons: '理由',
      }),
      notice(one, at, 'facts'),
    ]);
    assert.equal(done(answers).length, 1);
    assert.deepEqual(
      codes(answers).filter((code) => !['filing.state', 'filing.claimed'].includes(code)),
      [],
    );
    assert.ok(codes(answers).length > 0);
  }
});

test('twenty registrars claim at once: one holds it, nineteen are told by whom', async () => {
  const { filingId } = await world.fileOne(world.lawyer());
  const registrars = Array.from({ length: 20 }, (_, index) => world.registrar({ name: `法官${index}` }));
  const answers = await Promise.all(
    registrars.map((registrar) => claim(world.context(registrar), { courtId: COURT, filingId })),
  );
  assert.equal(done(answers).length, 1);
  assert.deepEqual(codes(answers), ['filing.claimed']);
  const { claimed_name } = await world.row(filingId);
  assert.ok(answers.filter(isRefusal).every((answer) => answer.detail.includes(claimed_name ?? '?')));
});

test('accepted by the court and withdrawn by the lawyer at once: one of the two, whole', async () => {
  const ends = new Set<string>();
  for (let round = 0; round < 8; round++) {
    const [lawyer, registrar] = [world.lawyer(), world.registrar()];
    const { courtId, filingId } = await world.fileOne(lawyer);
    const at = await world.held(registrar, filingId);
    const withdraw = () =>
      withdrawFiling(world.context(lawyer), world.deps, {
        courtId,
        filingId,
        version: at.version,
        reason: '',
      });
    const answers = await Promise.all(
      round % 2 ? [accept(registrar, at), withdraw()] : [withdraw(), accept(registrar, at)],
    );
    assert.equal(done(answers).length, 1);
    assert.deepEqual(codes(answers), ['filing.state']);
    const { state, case_id } = await world.row(filingId);
    ends.add(state);
    const bills = await sql`select 1 from bill where filing_id = ${filingId}`.execute(world.owner);
    assert.equal(bills.rows.length, state === 'accepted' ? 1 : 0);
    assert.equal(case_id !== null, state === 'accepted');
  }
  assert.ok([...ends].every((state) => ['accepted', 'withdrawn'].includes(state)));
});

// ── drafts

test('a draft saved on two devices: the second is told, nothing of the first is lost; the same save again is no fault', async () => {
  const lawyer = world.lawyer();
  const { draftId, version } = await world.draft(lawyer);
  const content = world.complaint(lawyer);
  const save = (facts: string, at = version) =>
    saveDraft(world.context(lawyer), world.deps, {
      id: draftId,
      version: at,
      content: { ...content, facts },
    });
  const first = must(await save('甲设备'));
  assert.equal(first.version, version + 1);
  assert.equal(refused(await save('乙设备')), 'write.version');
  assert.deepEqual(must(await save('甲设备')), first);
  const answers = await times(10, (index) => save(`设备${index}`, first.version));
  assert.equal(done(answers).length, 1);
  assert.equal(must(await save('后来', first.version + 1)).version, first.version + 2);
});

test('the submit names the version the lawyer saw; what was saved after it is not submitted unseen', async () => {
  const lawyer = world.lawyer();
  const { draftId, version } = await world.draft(lawyer);
  must(
    await saveDraft(world.context(lawyer), world.deps, {
      id: draftId,
      version,
      content: world.complaint(lawyer),
    }),
  );
  assert.equal(refused(await world.submit(lawyer, { draftId, version })), 'write.version');
  assert.equal(await filingsOf(lawyer), 0);
});

test('text as it comes from elsewhere (NUL, half a character, quotes) is saved and read back; what no text can hold is left out', async () => {
  const lawyer = world.lawyer();
  const { draftId } = must(await createDraft(world.context(lawyer), world.deps));
  const { filingContent } = await import('./terms.ts');
  const content = filingContent.parse({
    facts: 'a\u0000b\ud800c"\\\'😀',
    parties: [{ id: 'p1', role: 'plaintiff', name: '赵\u0000', phone: '1\ud8002' }],
  });
  must(await saveDraft(world.context(lawyer), world.deps, { id: draftId, version: 1, content }));
  const { findDraft } = await import('./draft-store.ts');
  const read = await findDraft(world.db, world.keys, lawyer.id, draftId);
  assert.equal(read?.content.parties[0]?.name, '赵');
  assert.match(read?.content.facts ?? '', /^ab.?c"\\'😀$/u);
});

test('a draft is the lawyer’s alone; thrown away it can be had back, submitted it cannot', async () => {
  const [lawyer, other] = [world.lawyer(), world.lawyer()];
  const draft = await world.draft(lawyer);
  const move = (who: LawyerActor, to: 'discarded' | 'open') =>
    moveDraft(world.context(who), world.deps, { id: draft.draftId, to });
  assert.equal(
    refused(
      await saveDraft(world.context(other), world.deps, {
        id: draft.draftId,
        version: draft.version,
        content: emptyContent(),
      }),
    ),
    'access.not-found',
  );
  assert.equal(refused(await world.submit(other, draft)), 'access.not-found');
  assert.equal(refused(await move(other, 'discarded')), 'access.not-found');
  must(await move(lawyer, 'discarded'));
  assert.equal(refused(await world.submit(lawyer, draft)), 'filing.draft-closed');
  must(await move(lawyer, 'open'));
  must(await world.submit(lawyer, draft));
  assert.equal(refused(await move(lawyer, 'discarded')), 'filing.draft-closed');
  assert.equal(refused(await move(lawyer, 'open')), 'filing.draft-closed');
});

test('only a verified lawyer in practice submits; the faults of a draft come all at once and nothing is kept', async () => {
  const lawyer = world.lawyer();
  const draft = await world.draft(lawyer, emptyContent());
  const answer = await world.submit(lawyer, draft);
  assert.ok(isRefusal(answer) && answer.refused === 'filing.not-ready');
  assert.ok(
    (answer.faults?.length ?? 0) >= 8 &&
      answer.faults?.every((fault) => fault.field && fault.detail && fault.article),
  );
  assert.equal(await filingsOf(lawyer), 0);
  const good = await world.draft(lawyer);
  const as = (over: object): LawyerActor => ({ ...lawyer, lawyer: { ...lawyer.lawyer, ...over } });
  assert.equal(
    refused(await world.submit(as({ licenceState: 'suspended' }), good)),
    'identity.licence-suspended',
  );
  assert.equal(
    refused(await world.submit(as({ verification: { level: 'basic', by: 'self' } }), good)),
    'identity.not-verified',
  );
  assert.equal(
    refused(await world.submit(as({ licenceState: 'revoked' }), good)),
    'identity.licence-revoked',
  );
  must(await world.submit(lawyer, good));
});

test('a file of somebody else is as good as none; so is one that is still checked', async () => {
  const [lawyer, other] = [world.lawyer(), world.lawyer()];
  const content = world.complaint(lawyer);
  await world.putFiles(other.id, [content.materials[2]!.fileId]);
  const answer = await world.submit(lawyer, await world.draft(lawyer, content));
  assert.ok(isRefusal(answer));
  assert.deepEqual(
    answer.faults?.map((fault) => fault.field),
    ['materials.evidence.e1'],
  );
  assert.match(answer.faults?.[0]?.detail ?? '', /不存在/);
});

test('duplicates are pointed out to the court and never block; a withdrawn one is none', async () => {
  const lawyer = world.lawyer();
  const complaint = () =>
    world.complaint(lawyer, {
      parties: world
        .complaint(lawyer)
        .parties.map((party) => ({ ...party, name: `${party.name}${lawyer.id}` })),
    });
  const first = await world.fileOne(lawyer, complaint());
  const second = await world.fileOne(lawyer, complaint());
  const twins = await findDuplicates(world.db, COURT, fingerprintOf(complaint()), second.filingId);
  assert.deepEqual(
    twins.map((twin) => twin.filingId),
    [first.filingId],
  );
  const seen = await viewFiling(
    world.db,
    world.deps,
    await world.row(second.filingId),
    world.registrar(),
    world.clock.now(),
  );
  assert.deepEqual(
    seen.duplicates.map((twin) => twin.receiptNo),
    [first.receiptNo],
  );
  const own = await viewFiling(
    world.db,
    world.deps,
    await world.row(second.filingId),
    lawyer,
    world.clock.now(),
  );
  assert.deepEqual(own.duplicates, []);
  must(
    await withdrawFiling(world.context(lawyer), world.deps, {
      courtId: COURT,
      filingId: first.filingId,
      version: 1,
      reason: '',
    }),
  );
  assert.deepEqual(await findDuplicates(world.db, COURT, fingerprintOf(complaint()), second.filingId), []);
});

// ── correction: once, in writing, with everything (登记立案规定 第七条)

test('corrected, then a second notice for an old defect is refused with every such item; one for what is new is allowed and counted', async () => {
  const [lawyer, registrar] = [world.lawyer(), world.registrar()];
  const submitted = await world.fileOne(lawyer);
  const { filingId } = submitted;
  const told = must(await notice(registrar, await world.held(registrar, filingId), 'parties.d1.address'));
  assert.equal(told.dueOn, '2026-03-09');
  must(
    await world.correct(lawyer, submitted, (content) => ({
      ...content,
      parties: content.parties.map((party) =>
        party.id === 'd1' ? { ...party, address: '河南省郑州市金水区样本路66号5号楼' } : party,
      ),
    })),
  );
  const at = { courtId: COURT, filingId, version: await version(filingId) };
  const again = await notice(registrar, at, 'facts', 'parties.d1.address', 'materials.power-of-attorney.m1');
  assert.ok(isRefusal(again) && again.refused === 'filing.second-notice');
  assert.deepEqual(
    again.faults?.map((fault) => fault.field),
    ['facts', 'materials.power-of-attorney.m1'],
  );
  assert.match(again.article ?? '', /第七条/);
  assert.equal((await world.row(filingId)).state, 'resubmitted');
  must(await notice(registrar, at, 'parties.d1.address'));
  const row = await world.row(filingId);
  assert.deepEqual([row.corrections, row.second_notices, row.state], [2, 1, 'correction-required']);
});

test('D01 begins anew the day after the correction: corrected on 2 March, it counts from 3 March and ends on the 9th', async () => {
  world.at('2026-02-20T02:00:00.000Z');
  const [lawyer, registrar] = [world.lawyer(), world.registrar()];
  const submitted = await world.fileOne(lawyer);
  assert.equal(submitted.dueOn, '2026-02-27');
  const { filingId } = submitted;
  must(
    await requireCorrection(world.context(registrar), world.deps, {
      ...(await world.held(registrar, filingId)),
      items: items('facts'),
      days: 15,
      note: '',
    }),
  );
  world.at('2026-03-02T09:00:00.000Z');
  const answer = must(
    await world.correct(lawyer, submitted, (content) => ({ ...content, facts: '补充后的事实' })),
  );
  assert.equal(answer.dueOn, '2026-03-09');
  assert.equal((await world.row(filingId)).due_at, '2026-03-09T15:59:59.999Z');
  const seen = await viewFiling(world.db, world.deps, await world.row(filingId), lawyer, world.clock.now());
  assert.match(seen.clock?.steps.join('\n') ?? '', /3月3日|03-03/);
  world.clock.set(START);
});

test('a notice names a period the court may set, and a defect; the correction goes to the same court', async () => {
  const [lawyer, registrar] = [world.lawyer(), world.registrar()];
  const { filingId } = await world.fileOne(lawyer);
  const at = await world.held(registrar, filingId);
  for (const days of [0, 2, 31])
    assert.equal(
      refused(
        await requireCorrection(world.context(registrar), world.deps, {
          ...at,
          items: items('facts'),
          days,
          note: '',
        }),
      ),
      'filing.days',
    );
  must(await notice(registrar, at, 'facts'));
  assert.equal(
    refused(await world.correct(lawyer, at, (content) => ({ ...content, courtId: 'G12' }))),
    'filing.court-fixed',
  );
});

test('the correction opens once: asked ten times it is one draft; thrown away it opens afresh and the old one stays away', async () => {
  const [lawyer, registrar] = [world.lawyer(), world.registrar()];
  const { filingId } = await world.fileOne(lawyer);
  const at = await world.held(registrar, filingId);
  assert.equal(refused(await openCorrection(world.context(lawyer), world.deps, at)), 'filing.state');
  must(await notice(registrar, at, 'facts'));
  const opened = await times(10, () => openCorrection(world.context(lawyer), world.deps, at));
  const ids = new Set(opened.map((answer) => must(answer).draftId));
  assert.equal(ids.size, 1);
  const [old = ''] = ids;
  must(await moveDraft(world.context(lawyer), world.deps, { id: old, to: 'discarded' }));
  const { draftId } = must(await openCorrection(world.context(lawyer), world.deps, at));
  assert.notEqual(draftId, old);
  assert.equal(
    refused(await moveDraft(world.context(lawyer), world.deps, { id: old, to: 'open' })),
    'filing.correction-open',
  );
});

test('corrected by two windows at once: one content, numbered', async () => {
  const [lawyer, registrar] = [world.lawyer(), world.registrar()];
  const { filingId } = await world.fileOne(lawyer);
  const at = await world.held(registrar, filingId);
  must(await notice(registrar, at, 'facts'));
  const { draftId } = must(await openCorrection(world.context(lawyer), world.deps, at));
  const answers = await times(8, () => world.submit(lawyer, { draftId, version: 1 }));
  assert.equal(done(answers).length, 1);
  assert.equal((await world.row(filingId)).content_number, 2);
});

// ── time

test('undecided at the end of D01: escalated as 先行立案, once, and still to be decided', async () => {
  const [lawyer, registrar] = [world.lawyer(), world.registrar()];
  const { filingId } = await world.fileOne(lawyer);
  world.at('2026-03-09T15:59:59.999Z');
  await runFilingClocks(world.db, world.clock);
  assert.equal((await world.row(filingId)).escalated_at, null, 'the last day is still in time');
  world.at('2026-03-09T16:00:00.000Z');
  await times(4, () => runFilingClocks(world.db, world.clock));
  world.clock.forward(3_600_000);
  await runFilingClocks(world.db, world.clock);
  assert.deepEqual(
    (await world.records(filingId)).map((record) => record.act),
    ['submit', 'escalate'],
  );
  assert.equal((await world.row(filingId)).escalated_at, '2026-03-09T16:00:00.000Z');
  assert.equal(
    (await world.audits(filingId)).filter((row) => row.act === 'filing.escalate' && row.outcome === 'done')
      .length,
    1,
  );
  assert.ok((await countDesk(world.db, COURT, registrar.id, world.clock.now())).escalated >= 1);
  must(await accept(registrar, await world.held(registrar, filingId)));
  world.clock.set(START);
});

/** A filing whose correction period has ended. */
async function lapsed() {
  world.clock.set(START);
  const [lawyer, registrar] = [world.lawyer(), world.registrar()];
  const { filingId } = await world.fileOne(lawyer);
  must(await notice(registrar, await world.held(registrar, filingId), 'facts'));
  world.clock.forward(10 * 86_400_000);
  await runFilingClocks(world.db, world.clock);
  const row = await world.row(filingId);
  assert.equal(row.state, 'correction-lapsed');
  assert.equal(row.due_on, '2026-03-19');
  return { lawyer, registrar, at: { courtId: COURT, filingId, version: row.version } };
}

test('not corrected in time: a late correction still counts and says so; or the court returns it and records it', async () => {
  const late = await lapsed();
  must(await world.correct(late.lawyer, late.at, (content) => ({ ...content, facts: '迟到的补正' })));
  const records = await world.records(late.at.filingId);
  assert.deepEqual(
    records.map((record) => record.act),
    ['submit', 'claim', 'require-correction', 'lapse', 'resubmit'],
  );
  assert.equal(records.at(-1)?.data['late'], true);
  const gone = await lapsed();
  must(await returnFiling(world.context(gone.registrar), world.deps, { ...gone.at, reason: '逾期未补正' }));
  assert.equal((await world.row(gone.at.filingId)).state, 'returned');
  assert.equal(
    refused(
      await world
        .correct(gone.lawyer, gone.at, (content) => content)
        .catch((error: Error) => ({ refused: /filing\.\w+/.exec(error.message)?.[0], status: 0 })),
    ),
    'filing.state',
  );
  world.clock.set(START);
});

test('who insists gets a ruling, on a ground of the law and no other, never a return', async () => {
  const { lawyer, registrar, at } = await lapsed();
  const insisted = must(await insistOnFiling(world.context(lawyer), { ...at, reason: '材料已经齐全' }));
  assert.equal(insisted.dueOn, '2026-03-19');
  const now = { ...at, version: insisted.version };
  assert.equal(
    refused(await returnFiling(world.context(registrar), world.deps, { ...now, reason: '' })),
    'filing.state',
  );
  for (const groundId of ['', 'no-such-ground', 'toString'])
    assert.equal(
      refused(
        await refuseFilingByRuling(world.context(registrar), world.deps, {
          ...now,
          groundId,
          reasons: '理由',
        }),
      ),
      'filing.ground',
    );
  const ruling = must(
    await refuseFilingByRuling(world.context(registrar), world.deps, {
      ...now,
      groundId: 'not-interested',
      reasons: '与本案无直接利害关系',
    }),
  );
  assert.match(ruling.caseNumber ?? '', /^（2026）豫0105民初\d+号$/);
  const { rows } = await sql<{
    kind: string;
  }>`select kind from court_document where filing_id = ${at.filingId} order by kind`.execute(world.owner);
  assert.deepEqual(
    rows.map((row) => row.kind),
    ['correction-notice', 'non-acceptance-ruling'],
  );
  world.clock.set(START);
});

// ── the court's side

test('a court without case-number code: refused with what to do, nothing half done; with the code set, accepted under it', async () => {
  const court = allCourts().find(
    (one) => one.caseNumberCode === null && one.level === 'basic' && one.kind === 'ordinary',
  )!;
  const [lawyer, registrar] = [world.lawyer(), world.registrar({ courtId: court.id })];
  const { filingId } = await world.fileOne(lawyer, world.complaint(lawyer, { courtId: court.id }));
  const at = await world.held(registrar, filingId);
  const answer = await accept(registrar, at);
  assert.ok(isRefusal(answer) && answer.refused === 'filing.no-court-code');
  assert.match(answer.detail, /本院设置/);
  assert.equal((await world.row(filingId, court.id)).state, 'submitted');
  const { DEFAULT_COURT_SETTINGS } = await import('#modules/reference/index.ts');
  await sql`insert into court_setting (court_id, settings, version, changed_at, changed_by) values (${court.id}, ${JSON.stringify({ ...DEFAULT_COURT_SETTINGS, caseNumberCode: '津0199' })}::jsonb, 1, now(), 'test')`.execute(
    world.owner,
  );
  assert.equal(must(await accept(registrar, at)).caseNumber, '（2026）津0199民初1号');
});

test('nobody decides what she has not claimed, of another court, without the role, or as it stood before', async () => {
  const [registrar, other] = [world.registrar(), world.registrar()];
  const { filingId } = await world.fileOne(world.lawyer());
  const at = { courtId: COURT, filingId, version: 1 };
  assert.equal(refused(await accept(registrar, at)), 'filing.not-claimed');
  const held = await world.held(registrar, filingId);
  assert.equal(refused(await accept(other, held)), 'filing.claimed');
  assert.equal(refused(await accept(world.registrar({ courtId: 'G12' }), held)), 'access.not-found');
  for (const role of ['judge', 'clerk', 'president', 'court-admin', 'counter'] as const)
    assert.equal(refused(await accept({ ...registrar, roles: [role] }, held)), 'access.forbidden');
  assert.equal(refused(await accept(registrar, at)), 'write.version');
  for (const decide of [
    () => notice(registrar, at, 'facts'),
    () =>
      refuseFilingByRuling(world.context(registrar), world.deps, {
        ...at,
        groundId: 'not-interested',
        reasons: '理由',
      }),
  ])
    assert.equal(refused(await decide()), 'write.version');
  must(await accept(registrar, held));
});

test('a decision on what changed meanwhile is not taken: the lawyer corrected late while the court returned', async () => {
  const { lawyer, registrar, at } = await lapsed();
  must(await world.correct(lawyer, at, (content) => ({ ...content, facts: '迟到的补正' })));
  assert.equal(
    refused(await returnFiling(world.context(registrar), world.deps, { ...at, reason: '' })),
    'filing.state',
  );
  assert.equal(refused(await accept(registrar, at)), 'write.version');
  world.clock.set(START);
});

test('a filing is given back, given away by who leads, and only to a registrar of the court', async () => {
  const [one, leader] = [world.registrar(), world.registrar({ roles: ['president'] })];
  const { filingId } = await world.fileOne(world.lawyer());
  const at = { courtId: COURT, filingId };
  const colleague = newId();
  await sql`insert into staff (staff_id, court_id, sub, staff_no, name, roles, created_at, updated_at) values (${colleague}, ${COURT}, ${colleague}, 'X1', '同事', '{registrar}', now(), now())`.execute(
    world.owner,
  );
  assert.equal(refused(await release(world.context(one), at)), 'filing.not-claimed');
  must(await claim(world.context(one), at));
  must(await claim(world.context(one), at));
  assert.equal(refused(await release(world.context(world.registrar()), at)), 'filing.claimed');
  assert.equal(
    refused(await assign(world.context(world.registrar()), { ...at, staffId: colleague })),
    'access.forbidden',
  );
  assert.equal(
    refused(await assign(world.context(leader), { ...at, staffId: newId() })),
    'filing.staff-unknown',
  );
  must(await assign(world.context(leader), { ...at, staffId: colleague }));
  assert.equal((await world.row(filingId)).claimed_by, colleague);
  must(await release(world.context(leader), at));
  assert.equal((await world.row(filingId)).claimed_by, null);
});

test('the queue: online before the counter, then by legal due time; pages without gap or double while rows leave', async () => {
  const courtId = 'G11';
  const lawyer = world.lawyer();
  const ids: string[] = [];
  for (let index = 0; index < 12; index++) {
    world.clock.set(START);
    world.clock.forward(((index * 5) % 12) * 86_400_000);
    const { filingId } = await world.fileOne(lawyer, world.complaint(lawyer, { courtId }));
    if (index % 4 === 0)
      await sql`update filing set channel = 'counter' where id = ${filingId}`.execute(world.owner);
    ids.push(filingId);
  }
  world.clock.set(START);
  const query = { courtId, staffId: newId(), queue: 'waiting' as const, limit: 5, now: world.clock.now() };
  const seen: { id: string; channel: string; due_at: string | null }[] = [];
  let cursor: string | undefined;
  do {
    const page = await listDesk(world.db, { ...query, cursor });
    seen.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  assert.deepEqual(seen.map((row) => row.id).toSorted(), ids.toSorted());
  const order = seen.map((row) => `${row.channel === 'online' ? 0 : 1} ${row.due_at}`);
  assert.deepEqual(order, order.toSorted());
  assert.equal(seen.filter((row) => row.channel === 'counter').length, 3);
});

test('a cursor that somebody made up begins the list anew instead of failing', async () => {
  const made = (...values: (string | number)[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  const base = { courtId: COURT, staffId: newId(), limit: 5, now: world.clock.now() };
  for (const cursor of [
    'x',
    '%%%',
    made('a', 'b', 'c'),
    made(0, 'a', 'b'),
    made('a', 'b'),
    made('2026-01-01T00:00:00.000Z', 'b'),
    made(1, 2, 3),
  ]) {
    await listDesk(world.db, { ...base, queue: 'waiting', cursor });
    await listDesk(world.db, { ...base, queue: 'decided', cursor });
    await listOwn(world.db, { lawyerId: newId(), limit: 5, cursor });
    await listParties(world.db, world.keys, newId(), { limit: 5, cursor });
  }
});

// ── what is kept

test('in the database no number stands in clear: not in drafts, contents, parties, book, records, events, audit', async () => {
  const lawyer = world.lawyer();
  const { filingId } = await world.fileOne(lawyer);
  await relay();
  const { rows: tables } = await sql<{
    table_name: string;
  }>`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    world.owner,
  );
  assert.ok(tables.length > 30);
  for (const { table_name } of tables) {
    const { rows } = await sql<{
      found: boolean;
    }>`select exists (select 1 from ${sql.table(table_name)} t where t::text like '%410102199003074511%' or t::text like '%19900010001%') as found`.execute(
      world.owner,
    );
    assert.equal(rows[0]?.found, false, table_name);
  }
  const { content } = await getContent(world.db, world.keys, COURT, filingId, 1);
  assert.equal(content.parties[0]?.paperNumber, '410102199003074511');
});

const log = createLog('silent');
async function relay(): Promise<void> {
  const consumers = filingConsumers(world.keys);
  while ((await relayOnce(world.db, world.clock, consumers, log)) > 0);
}

test('the lawyer’s list follows, whatever the order in which events come; the party book fills itself', async () => {
  const [lawyer, registrar] = [world.lawyer(), world.registrar()];
  const { filingId } = await world.fileOne(lawyer);
  must(await accept(registrar, await world.held(registrar, filingId)));
  await relay();
  const { rows } = await listOwn(world.db, { lawyerId: lawyer.id, limit: 10 });
  assert.deepEqual(
    rows.map((row) => [row.filingId, row.state, row.dueOn]),
    [[filingId, 'accepted', null]],
  );
  assert.ok(rows[0]?.caseNumber);
  const [consumer] = filingConsumers(world.keys);
  const stale = {
    id: newId(),
    topic: 'filing.changed',
    key: filingId,
    payload: { courtId: COURT, filingId, act: 'submit', version: 1 },
    at: START,
  };
  await inTransaction(world.db, (tx) => consumer!.handle(tx, stale));
  assert.equal((await listOwn(world.db, { lawyerId: lawyer.id, limit: 10 })).rows[0]?.state, 'accepted');
  const book = await listParties(world.db, world.keys, lawyer.id, { limit: 10 });
  assert.deepEqual(
    book.rows.map((entry) => entry.party.name).toSorted(),
    ['河南样本商贸有限公司', '赵示例'].toSorted(),
  );
  assert.equal(
    book.rows.find((entry) => entry.party.kind === 'person')?.party.paperNumber,
    '410102199003074511',
  );
  assert.deepEqual((await listParties(world.db, world.keys, world.lawyer().id, { limit: 10 })).rows, []);
});

test('the rows refuse what the acts never do: an end with a clock, a wait without, a second case, a changed content', async () => {
  const { filingId } = await world.fileOne(world.lawyer());
  for (const bad of [
    sql`update filing set state = 'withdrawn' where id = ${filingId}`,
    sql`update filing set due_at = null, due_on = null where id = ${filingId}`,
    sql`update filing set state = 'accepted', due_at = null, due_on = null where id = ${filingId}`,
    sql`update filing_content set content = '{}' where filing_id = ${filingId}`,
    sql`update filing_record set act = 'accept' where filing_id = ${filingId}`,
    sql`delete from filing_record where filing_id = ${filingId}`,
    sql`delete from filing where id = ${filingId}`,
    sql`update case_file set seq = 1`,
    sql`delete from case_file`,
  ])
    await assert.rejects(bad.execute(world.db));
});
