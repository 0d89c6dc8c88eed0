import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { decryptField } from '#kernel/crypto/field.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { FILING_FACES, type FilingKind, GROUNDS_OF } from '#law/filing/index.ts';
import { type DocumentTemplateId, typeset } from '#modules/documents/index.ts';
import { requireCorrection } from './acts/correct.ts';
import { acceptFiling, refuseFilingByRuling } from './acts/decide.ts';
import { saveDraft } from './acts/drafts.ts';
import { submitDraft } from './acts/submit.ts';
import { runFilingClocks } from './acts/timers.ts';
import { filingConsumers } from './consumers.ts';
import { complaintPaper } from './papers/complaint.ts';
import { receiptPaper } from './papers/receipt.ts';
import { deskRowOf, listDesk, listOwn } from './queries.ts';
import { getContent } from './store.ts';
import { aFilingOf, withMaterials } from './testing-kinds.ts';
import { type FilingWorld, filingWorld, must, refused, START } from './testing.ts';
import { emptyContent, type FilingContent } from './terms.ts';
import { viewFiling } from './view.ts';

type Kind = Exclude<FilingKind, 'civil'>;
const world: FilingWorld = filingWorld(await testDatabase());

const file = async (kind: Kind, change: (content: FilingContent) => FilingContent = (same) => same) => {
  const lawyer = world.lawyer();
  const content = withMaterials(change(aFilingOf(kind, lawyer.lawyer)));
  const submitted = must(await world.submit(lawyer, await world.draft(lawyer, content)));
  const registrar = world.registrar({ courtId: content.courtId });
  return { lawyer, registrar, content, at: await world.held(registrar, submitted.filingId), submitted };
};
/** The papers issued, their data opened as the typesetter opens it. */
const papersOf = async (filingId: string) => {
  const { rows } = await sql<{ id: string; kind: DocumentTemplateId; title: string; sealed: string }>`
    select id, kind, title, data_sealed as sealed from court_document where filing_id = ${filingId} order by kind`.execute(
    world.owner,
  );
  return rows.map(({ id, kind, title, sealed }) => {
    const place = { table: 'court_document', column: 'data', row: id };
    return { kind, title, data: JSON.parse(decryptField(world.keys, sealed, place)) as object };
  });
};
const row = (at: { filingId: string; courtId: string }) => world.row(at.filingId, at.courtId);

/** What each kind comes to: type, roles, papers on acceptance, whether a bill is made, the last day to decide. */
const OUTCOMES: Readonly<
  Record<
    Kind,
    { type: string; roles: string; papers: string[]; billFen: number; dueOn: string; title: string }
  >
> = {
  administrative: {
    type: '行初',
    roles: 'plaintiff,defendant',
    papers: ['acceptance-notice', 'evidence-notice', 'fee-notice'],
    billFen: 5_000,
    dueOn: '2026-03-09',
    title: '行政起诉状',
  },
  'private-prosecution': {
    type: '刑初',
    roles: 'prosecutor,accused',
    papers: ['acceptance-notice'],
    billFen: 0,
    dueOn: '2026-03-17',
    title: '刑事自诉状',
  },
  enforcement: {
    type: '执',
    roles: 'creditor,debtor',
    papers: ['acceptance-notice'],
    billFen: 0,
    dueOn: '2026-03-09',
    title: '申请执行书',
  },
  compensation: {
    type: '委赔',
    roles: 'claimant,agency',
    papers: ['acceptance-notice'],
    billFen: 0,
    dueOn: '2026-03-09',
    title: '国家赔偿申请书',
  },
};

for (const [kind, outcome] of Object.entries(OUTCOMES) as [Kind, (typeof OUTCOMES)[Kind]][])
  test(`${outcome.title}: submitted, decided in time, accepted under ${outcome.type} with parties, mandate and the kind's own papers`, async () => {
    world.at(START);
    const { lawyer, registrar, at, content, submitted } = await file(kind);
    assert.equal(submitted.dueOn, outcome.dueOn);
    const before = await row(at);
    assert.equal(before.kind, kind);
    assert.equal(before.notice_due_on, kind === 'compensation' ? '2026-03-09' : null);
    const seen = await viewFiling(world.db, world.deps, before, registrar, world.clock.now());
    assert.deepEqual([seen.checklist, seen.clock?.dueOn], [[], outcome.dueOn]);
    assert.equal(seen.fee.total > 0, kind === 'administrative' || kind === 'enforcement');

    const stored = await getContent(world.db, world.keys, at.courtId, at.filingId, 1);
    const [record] = await world.records(at.filingId, at.courtId);
    const paper = complaintPaper(before, stored);
    assert.equal(paper.title, outcome.title);
    assert.ok((paper.own ?? []).length > 0);
    await typeset('complaint', paper);
    await typeset(
      'filing-receipt',
      receiptPaper(before, stored, record!, lawyer.lawyer.licenceNo, undefined),
    );

    const decided = must(await acceptFiling(world.context(registrar), world.deps, at));
    assert.ok(decided.caseNumber?.endsWith(`${outcome.type}1号`), decided.caseNumber);
    const after = await row(at);
    assert.equal(after.serve_by, kind === 'compensation' ? '2026-03-09' : null);
    const papers = await papersOf(at.filingId);
    assert.deepEqual(
      papers.map((one) => one.kind),
      outcome.papers,
    );
    const { rows: parts } = await sql<{ roles: string; agents: string; bill: number }>`
      select (select string_agg(role, ',' order by seq) from case_party where case_id = ${after.case_id}) as roles,
             (select string_agg(lawyer_id::text, ',') from case_counsel where case_id = ${after.case_id}) as agents,
             (select coalesce(sum(amount_fen), 0)::bigint from bill where filing_id = ${at.filingId}) as bill`.execute(
      world.owner,
    );
    assert.deepEqual(
      [parts[0]?.roles, parts[0]?.agents, Number(parts[0]?.bill)],
      [outcome.roles, lawyer.id, outcome.billFen],
    );
    assert.equal(after.fee_fen > 0, kind === 'administrative' || kind === 'enforcement');
    assert.equal(content.kind, kind);
  });

test('each kind is turned down on a ground of its own list, in its own words, with its own remedy', async () => {
  world.at(START);
  const cases: [Kind, string, RegExp, object][] = [
    ['administrative', 'adm-time-over', /裁定不予立案/, { name: '上诉', days: 10 }],
    ['private-prosecution', 'cri-no-evidence', /裁定不予受理/, { name: '上诉', days: 5 }],
    ['enforcement', 'enf-not-due', /裁定不予受理/, { name: '申请复议', days: 10 }],
    ['compensation', 'cmp-no-decision', /决定不予受理/, { name: '申诉' }],
  ];
  for (const [kind, groundId, name, remedy] of cases) {
    const { registrar, at } = await file(kind);
    const reasons = '理由如下。';
    const wrong = await refuseFilingByRuling(world.context(registrar), world.deps, {
      ...at,
      groundId: 'not-interested',
      reasons,
    });
    assert.equal(refused(wrong), 'filing.ground', kind);
    must(await refuseFilingByRuling(world.context(registrar), world.deps, { ...at, groundId, reasons }));
    const after = await row(at);
    const view = await viewFiling(world.db, world.deps, after, registrar, world.clock.now());
    assert.match(view.stateName, name);
    assert.ok(view.ground && GROUNDS_OF[kind].some(({ id }) => id === view.ground?.id));
    assert.ok(view.records.some(({ words }) => name.test(words)));
    assert.equal(after.serve_by, kind === 'compensation' ? '2026-03-12' : null);
    const [paper] = await papersOf(at.filingId);
    assert.equal(paper?.kind, 'non-acceptance-ruling');
    assert.equal(paper?.title, FILING_FACES[kind].refusal.paper);
    const data = paper?.data as { remedy: { name: string; days?: number } };
    const { name: way, days } = data.remedy;
    assert.deepEqual({ name: way, ...(days === undefined ? {} : { days }) }, remedy);
    await typeset('non-acceptance-ruling', data as never); // the data was made for this template
  }
});

test('a correction starts the clock of the kind anew, and of compensation the five days too', async () => {
  for (const [kind, dueOn] of [
    ['private-prosecution', '2026-03-20'],
    ['compensation', '2026-03-12'],
  ] as const) {
    world.at(START);
    const { lawyer, registrar, at } = await file(kind);
    const items = [{ field: 'claims', what: '请求不清楚', mend: '请写明', article: '' }];
    must(await requireCorrection(world.context(registrar), world.deps, { ...at, items, days: 7, note: '' }));
    assert.equal((await row(at)).notice_due_on, null);
    world.at('2026-03-05T02:00:00.000Z');
    const again = must(
      await world.correct(lawyer, at, (content) => ({
        ...content,
        claims: [{ ...content.claims[0]!, text: `${content.claims[0]!.text}（补充）` }],
      })),
    );
    assert.equal(again.dueOn, dueOn);
    assert.equal((await row(at)).notice_due_on, kind === 'compensation' ? '2026-03-10' : null);
    const other = await world.correct(lawyer, at, (content) => content).catch((error: unknown) => error);
    assert.ok(other instanceof Error, 'nothing is open to be corrected a second time');
  }
  world.at(START);
});

test('a notice of what is missing later than five days stays on record as late, and is given all the same', async () => {
  world.at(START);
  const { registrar, at } = await file('compensation');
  world.at('2026-03-10T02:00:00.000Z');
  const items = [{ field: 'claims', what: '请求不清楚', mend: '请写明', article: '' }];
  must(await requireCorrection(world.context(registrar), world.deps, { ...at, items, days: 7, note: '' }));
  const records = await world.records(at.filingId, at.courtId);
  assert.equal(records.at(-1)?.data['late'], true);
  world.at(START);
});

test('undecided at the end of its time: an administrative suit must be filed first, an enforcement decided at once', async () => {
  world.at(START);
  const [suit, enforcement, prosecution] = [
    await file('administrative'),
    await file('enforcement'),
    await file('private-prosecution'),
  ];
  world.at('2026-03-10T02:00:00.000Z');
  const done = await runFilingClocks(world.db, world.clock);
  assert.ok(done.escalated >= 2);
  const words = async ({ registrar, at }: typeof suit) =>
    (await viewFiling(world.db, world.deps, await row(at), registrar, world.clock.now())).records.at(-1)
      ?.words;
  assert.match((await words(suit)) ?? '', /先行立案/);
  assert.match((await words(enforcement)) ?? '', /立即决定/);
  assert.equal((await row(prosecution.at)).escalated_at, null, 'fifteen days, not seven');
  world.at(START);
});

test('queue, lists and search know the kind', async () => {
  const registrar = world.registrar();
  const lawyer = world.lawyer();
  const civil = await world.fileOne(lawyer);
  const other = must(
    await world.submit(lawyer, await world.draft(lawyer, aFilingOf('enforcement', lawyer.lawyer))),
  );
  const base = {
    courtId: 'G13',
    staffId: registrar.id,
    queue: 'waiting',
    limit: 200,
    now: world.clock.now(),
  } as const;
  const ids = async (query: object) =>
    (await listDesk(world.db, { ...base, ...query })).rows.map(({ id }) => id);
  const enforcement = await ids({ kind: 'enforcement' });
  assert.ok(enforcement.includes(other.filingId) && !enforcement.includes(civil.filingId));
  assert.ok((await ids({ q: '申请执行' })).includes(other.filingId));
  assert.deepEqual(deskRowOf(await world.row(other.filingId), base.now).kindName, '申请执行');
  const [list] = filingConsumers(world.keys);
  for (const { filingId } of [civil, other]) {
    const payload = { courtId: 'G13', filingId, act: 'submit' };
    await world.db
      .transaction()
      .execute((tx) =>
        list!.handle(tx, { id: filingId, topic: 'filing.changed', payload, at: START } as never),
      ); // an event as the outbox gives it
  }
  const own = await listOwn(world.db, { lawyerId: lawyer.id, kind: 'enforcement', limit: 10 });
  assert.deepEqual(
    own.rows.map(({ filingId, kind }) => [filingId, kind]),
    [[other.filingId, 'enforcement']],
  );
});

test('electronic filings go first, of the platform and of the hall alike, with the court’s shorter promise; paper after them', async () => {
  world.at(START);
  const courtId = 'GC1';
  const [lawyer, registrar] = [world.lawyer(), world.registrar({ courtId })];
  const filed: string[] = [];
  for (const [index, hall] of [false, true, false].entries()) {
    world.at(`2026-03-02T0${index + 1}:00:00.000Z`);
    const draft = await world.draft(lawyer, world.complaint(lawyer, { courtId }));
    const { filingId } = must(await submitDraft(world.context(lawyer), world.deps, { ...draft, hall }));
    filed.push(filingId);
  }
  const [paper, hall, online] = filed;
  await sql`update filing set channel = 'counter', due_at = due_at - interval '1 day' where id = ${paper}`.execute(
    world.owner,
  );
  const query = {
    courtId,
    staffId: registrar.id,
    queue: 'waiting',
    limit: 1,
    now: world.clock.now(),
  } as const;
  const seen: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listDesk(world.db, { ...query, cursor });
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
    if (!cursor) break;
  }
  assert.deepEqual(new Set(seen.slice(0, 2)), new Set([hall, online]));
  assert.equal(seen[2], paper);
  const row = await world.row(hall!, courtId);
  assert.ok(row.channel === 'hall' && row.promised_on !== null && row.promised_on < row.due_on!);
  world.at(START);
});

test('a second look sees what of the own part has changed; what has not is not asked for a second time', async () => {
  world.at(START);
  const { lawyer, registrar, at } = await file('enforcement');
  const item = (field: string) => ({ field, what: '不清楚', mend: '请写明', article: '' });
  const ask = (field: string, version: number) =>
    requireCorrection(world.context(registrar), world.deps, {
      ...at,
      version,
      items: [item(field)],
      days: 7,
      note: '',
    });
  must(await ask('enforcement.number', at.version));
  must(
    await world.correct(lawyer, at, (content) => ({
      ...content,
      enforcement: {
        ...content.enforcement!,
        number: '（2025）豫0105民初101号',
        clues: [{ ...content.enforcement!.clues[0]!, what: '示例银行另一账户' }],
      },
    })),
  );
  const now = await row(at);
  const view = await viewFiling(world.db, world.deps, now, registrar, world.clock.now());
  assert.deepEqual(view.changedFields, ['enforcement.number', 'enforcement.clues.k1.what']);
  assert.equal(refused(await ask('enforcement.issuer', now.version)), 'filing.second-notice');
  must(await ask('enforcement.number', now.version));
});

test('what was typed for another kind stays in the draft and is no part of what is filed', async () => {
  const lawyer = world.lawyer();
  const content = {
    ...aFilingOf('enforcement', lawyer.lawyer),
    compensation: { ...emptyContent('compensation').compensation!, wrong: '另一件事' },
  };
  const draft = await world.draft(lawyer, content);
  const { filingId } = must(await world.submit(lawyer, draft));
  const stored = await getContent(world.db, world.keys, 'G13', filingId, 1);
  assert.equal(stored.content.compensation, undefined);
  assert.ok(stored.content.enforcement);
});

test('a correction keeps the kind', async () => {
  const { lawyer, registrar, at } = await file('enforcement');
  const items = [{ field: 'claims', what: '请求不清楚', mend: '请写明', article: '' }];
  must(await requireCorrection(world.context(registrar), world.deps, { ...at, items, days: 7, note: '' }));
  const answer = await world.correct(lawyer, at, () => aFilingOf('administrative', lawyer.lawyer));
  assert.equal(refused(answer), 'filing.kind-fixed');
});

test('a resumed enforcement is 执恢, a court liable itself 法赔', async () => {
  const resumed = await file('enforcement', (content) => ({
    ...content,
    enforcement: { ...content.enforcement!, resumes: true, formerNumber: '（2025）豫0105执123号' },
  }));
  const own = await file('compensation', (content) => ({
    ...content,
    courtId: 'G13',
    causeId: '2116',
    parties: [content.parties[0]!, { ...content.parties[1]!, name: '郑州市金水区人民法院' }],
    compensation: { ...content.compensation!, path: 'court', organ: 'court' },
  }));
  for (const [{ registrar, at }, type] of [
    [resumed, '执恢'],
    [own, '法赔'],
  ] as const) {
    const { caseNumber } = must(await acceptFiling(world.context(registrar), world.deps, at));
    assert.ok(caseNumber?.includes(type), caseNumber);
  }
});

test('an empty draft of each kind can be saved and says what is missing when it is submitted', async () => {
  const lawyer = world.lawyer();
  for (const kind of Object.keys(OUTCOMES) as Kind[]) {
    const { draftId, version } = await world.draft(lawyer, emptyContent(kind));
    const saved = must(
      await saveDraft(world.context(lawyer), world.deps, {
        id: draftId,
        version,
        content: emptyContent(kind),
      }),
    );
    assert.match(saved.title, new RegExp(`未命名的${OUTCOMES[kind].title}`));
    assert.equal(
      refused(await world.submit(lawyer, { draftId, version: saved.version })),
      'filing.not-ready',
    );
  }
});

test('a legal worker files a suit of the own area, and is refused elsewhere and in a criminal case with the rule named', async () => {
  const worker = world.lawyer({
    name: '向法务',
    category: 'legal-worker',
    licenceNo: '31601202011000017',
    areas: ['河南省郑州市金水区'],
  });
  const asWorker = (content: FilingContent): FilingContent =>
    withMaterials({
      ...content,
      mandates: content.mandates.map((mandate) => ({ ...mandate, agentKind: 'legal-worker' as const })),
    });
  const suit = await world.submit(
    worker,
    await world.draft(worker, asWorker(aFilingOf('administrative', worker.lawyer))),
  );
  const { filingId, courtId } = must(suit);
  const registrar = world.registrar();
  must(await acceptFiling(world.context(registrar), world.deps, await world.held(registrar, filingId)));
  const { rows } = await sql<{ licence: string }>`
    select licence_no as licence from case_counsel where court_id = ${courtId} and lawyer_id = ${worker.id}`.execute(
    world.owner,
  );
  assert.deepEqual(rows, [{ licence: '31601202011000017' }]);

  const rulesOf = async (content: FilingContent) => {
    const answer = await world.submit(worker, await world.draft(worker, asWorker(content)));
    return isRefusal(answer) ? (answer.faults ?? []).map(({ article }) => article) : [];
  };
  const criminal = await rulesOf(aFilingOf('private-prosecution', worker.lawyer));
  assert.deepEqual(criminal, ['《中华人民共和国刑事诉讼法》第三十三条第一款']);
  const elsewhere = aFilingOf('administrative', worker.lawyer, { courtId: 'GC1' });
  const far = await rulesOf({
    ...elsewhere,
    parties: elsewhere.parties.map((party) => ({ ...party, address: '河南省三门峡市湖滨区示例路2号' })),
  });
  assert.deepEqual(far, ['《基层法律服务工作者管理办法》第二十七条']);
});
